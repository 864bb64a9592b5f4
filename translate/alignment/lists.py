"""Lists of signatories: hundreds of lines, most of which come again, in the same order in two
versions but for a few that one of them lacks.

No line of such a list is rare enough to say where it belongs; the lines around it are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from translate.alignment.chains import ascending
from translate.alignment.pairs import Pair

Place = tuple[int, int]
"""A left and a right node."""

LEAST = 20
"""Lines that make a list, where at least half of them repeat others."""
_MOST = 4_000
"""Pairs of different lines that are compared with each other."""
_AROUND = 5
"""Lines in a row that are looked for as one."""


def listed_pairs(pair: Pair, start: Place, end: Place) -> list[Place]:
    """The nodes between two pairs that belong together as lines of one list, ascending.

    Those are the lines from the beginning and from the end on which both versions have alike, and
    between them rows of lines that stand there once. None where no list is.
    """
    left = pair.left.classes[start[0] + 1 : end[0]]
    right = pair.right.classes[start[1] + 1 : end[1]]
    if not (_is_list(left) and _is_list(right)):
        return []
    meant = _meant(pair, start, left, right)
    said: list[int] = [meant.get(one, -1) for one in left]
    head = _alike(said, right)
    tail = _alike(said[head:][::-1], right[head:][::-1])
    rows, columns = len(said) - tail, len(right) - tail
    found = [(place, place) for place in range(head)]
    middle = _once(said[head:rows], right[head:columns])
    found += [(head + i, head + k) for i, k in ascending(middle)]
    found += [(rows + place, columns + place) for place in range(tail)]
    return [(start[0] + 1 + i, start[1] + 1 + k) for i, k in found]


def _is_list(classes: Sequence[int]) -> bool:
    kinds = len(set(classes))
    return len(classes) >= LEAST and 1 < kinds <= len(classes) // 2


def _meant(pair: Pair, start: Place, left: Sequence[int], right: Sequence[int]) -> dict[int, int]:
    """By class of a left line the class of the right line that is likeliest its translation, where
    that holds for both."""
    rows = {one: start[0] + 1 + place for place, one in reversed(list(enumerate(left)))}
    columns = {one: start[1] + 1 + place for place, one in reversed(list(enumerate(right)))}
    if len(rows) * len(columns) > _MOST:
        return {}
    odds = {
        (one, two): pair.single(i, k)
        for one, i in sorted(rows.items())
        for two, k in sorted(columns.items())
    }
    best = {one: max(columns, key=lambda two: (odds[one, two], -two)) for one in rows}
    back = {two: max(rows, key=lambda one: (odds[one, two], -one)) for two in columns}
    return {one: two for one, two in best.items() if back[two] == one}


def _alike(left: Iterable[int], right: Iterable[int]) -> int:
    """How many lines are alike from the beginning on."""
    number = 0
    for one, two in zip(left, right, strict=False):
        if one != two:
            break
        number += 1
    return number


def _once(left: Sequence[int], right: Sequence[int]) -> list[Place]:
    """The middles of the rows of lines that stand once in each, ascending on the left."""
    places = [_rows(side) for side in (left, right)]
    middle = _AROUND // 2
    return [
        (i + middle, k + middle)
        for row, i in places[0].items()
        if i is not None and (k := places[1].get(row)) is not None
    ]


def _rows(classes: Sequence[int]) -> dict[tuple[int, ...], int | None]:
    """Where each row of lines begins; None where it comes again."""
    found: dict[tuple[int, ...], int | None] = {}
    for place in range(len(classes) - _AROUND + 1):
        row = tuple(classes[place : place + _AROUND])
        found[row] = None if row in found else place
    return found
