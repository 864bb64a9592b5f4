"""Two versions aligned by dynamic programming, inside a band around their surest pairs.

Without the band an alignment costs the product of the two lengths; with it, little more than their
sum. A bead is a match of some segments of the one with some of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf

from translate.alignment import weights
from translate.alignment.bundles import prior
from translate.alignment.chains import ascending
from translate.alignment.lists import listed_pairs
from translate.alignment.pairs import Pair

SLACK = 3
"""Nodes the band reaches beyond the chain on each side."""
_SQUARE = 5
"""Two pairs of the chain with as many nodes between them in the one version as in the other, so
many at most: there the band follows the diagonal."""
_CLOSE = 1
"""Nodes on each side of that diagonal, where none are between the pairs."""
_CLOSER = 2
"""The same where some are."""
_SURE = 12.0
"""The log-odds of two pairs of the chain, neighbours in both versions, that every way passes
between. On the benchmark's sentences no wrong pair of the chain has more than 3."""
_SMALL = 12
"""Versions this short are compared as a whole."""
_WIDE = 40
"""Where the chain has a gap, nodes on each side of the gap's diagonal."""

_NARROW = 4
"""The same in a run of equal lines."""

Band = list[tuple[int, int]]
"""For each border 0…n of the left version, the first and last border of the right one."""


def band(pair: Pair) -> Band:
    """Borders that an alignment may pass; the corners are always in it."""
    height, width = len(pair.left.nodes), len(pair.right.nodes)
    if min(height, width) <= _SMALL:
        return [(0, width)] * (height + 1)
    pairs = chain(pair)
    corners = list(_with_lists(pair, [(-1, -1), *pairs, (height, width)]))
    first, last = [width] * (height + 1), [0] * (height + 1)
    for (i, k), (j, m) in pairwise(corners):
        rows = range(max(0, i), min(j + 1, height) + 1)
        alike = _repeats(pair, (i, k), (j, m))
        if j - i == m - k and (alike or (j - i <= _SQUARE and i >= 0 and j < height)):
            slack = _CLOSE if j - i == 1 else _CLOSER
            reach = [(row - i + k - slack, row - i + k + slack) for row in rows]
        else:
            wide = _NARROW if alike else _WIDE
            reach = [_reach((i, k), (j, m), row, wide) for row in rows]
        for row, (low, high) in zip(rows, reach, strict=True):
            first[row] = min(first[row], max(0, low))
            last[row] = max(last[row], min(width, high))
    first[0], last[height] = 0, width
    for row, column in _gates(pair, pairs):
        first[row] = last[row] = column
    for row in range(height, 0, -1):  # nothing turns back to a gate
        last[row - 1] = min(last[row - 1], last[row])
    for row in range(1, height + 1):  # each row is entered from the one above
        first[row] = min(max(first[row], first[row - 1]), last[row - 1] + 1)
    return list(zip(first, last, strict=True))


def _gates(pair: Pair, pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The borders between two neighbours of the chain that are sure and have nothing of each other.

    Of “A B”, “C” and “A”, “B C” both pairs are sure, and all four are one unit.
    """
    for (i, k), (j, m) in pairwise(pairs):
        if (
            (j, m) == (i + 1, k + 1)
            and min(pair.single(i, k), pair.single(j, m)) >= _SURE
            and True not in (*pair.belongs(i, m), *pair.belongs(j, k))
        ):
            yield j, m


def _reach(start: tuple[int, int], end: tuple[int, int], row: int, wide: int) -> tuple[int, int]:
    """The borders of a row between two pairs: all of them, in a large gap those near its diagonal,
    and some beyond."""
    (i, k), (j, m) = start, end
    low, high = k, m + 1
    if (j - i) * (m - k) > wide**2:
        middle = k + (row - i) * (m - k) // max(1, j - i)
        low, high = max(low, middle - wide), min(high, middle + wide)
    return low - SLACK, high + SLACK


def _repeats(pair: Pair, start: tuple[int, int], end: tuple[int, int]) -> bool:
    """Whether one line over and over stands between two pairs, in both versions.

    Any of them may be any other's translation, so that one way through is as good as another.
    """
    left = pair.left.classes[start[0] + 1 : end[0]]
    right = pair.right.classes[start[1] + 1 : end[1]]
    return len(set(left)) == 1 == len(set(right))


def chain(pair: Pair) -> list[tuple[int, int]]:
    """The longest chain, ascending on both sides, of nodes that prefer each other to all others."""
    return ascending(pair.mutual)


def _with_lists(pair: Pair, corners: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """A chain with the lines of the lists that stand in its gaps."""
    for start, end in pairwise(corners):
        yield start
        yield from listed_pairs(pair, start, end)
    yield corners[-1]


Bead = tuple[int, int, int, int]
"""`left[i:j]` and `right[k:l]`, one of them perhaps empty."""

_MERGES = ((1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1))
_LONGEST = 4
"""Nodes of one version that one node of the other may be."""
_Step = tuple[int, int]
_Row = tuple[int, list[float]]
"""The band's first column, and the best total for each column from there."""
_Worth = tuple[int, int, float | None]
"""The shape of a merge, and its log-odds without the prior; None where it is not scored yet."""
_PASSED: _Row = (0, [])
"""A row that no bead begins in any more."""


def align(pair: Pair, band: Band) -> list[Bead]:
    """The likeliest beads, in order; together they cover both versions.

    Where the band has one border in a row, no bead reaches over it.
    """
    height, width = len(pair.left.nodes), len(pair.right.nodes)
    merges = {shape: prior(shape) for shape in _MERGES}
    left_gaps = [weights.GAP + elsewhere for elsewhere in pair.left_elsewhere]
    right_gaps = [weights.GAP + elsewhere for elsewhere in pair.right_elsewhere]
    totals: list[_Row] = []
    came: list[tuple[int, list[_Step]]] = []
    for i, (low, high) in enumerate(band):
        here: list[float] = []
        steps: list[_Step] = []
        start, above = totals[-1] if i else (0, [])
        stop = start + len(above)
        before = -inf
        # The cells that end at the borders from `low` on; a border 0 has none.
        cells = [*[None][low:], *pair.cells(i - 1, max(low - 1, 0), high)] if i else []
        for k in range(low, high + 1):
            score, step = (0.0, (0, 0)) if i == 0 == k else (-inf, (0, 0))
            if start <= k < stop and (total := above[k - start] + left_gaps[i - 1]) > score:
                score, step = total, (1, 0)
            if k > low and (total := before + right_gaps[k - 1]) > score:
                score, step = total, (0, 1)
            cell = cells[k - low] if i else None
            if cell is not None:
                if start < k <= stop:
                    total = above[k - 1 - start] + (
                        pair.single(i - 1, k - 1) if pair.ties else cell.odds
                    )
                    if total > score:
                        score, step = total, (1, 1)
                if cell.left_belongs or cell.right_belongs or pair.ties:
                    found = _merged(pair, merges, totals, (i, k), score)
                    if found is not None:
                        score, step = found
            here.append(score)
            steps.append(step)
            before = score
        totals.append((low, here))
        came.append((low, steps))
        passed = i if low == high else i - _LONGEST + 1  # no merge reaches further up
        for row in range(max(0, i - _LONGEST), passed):
            totals[row] = _PASSED
    return _traced(came, height, width)


def _merged(
    pair: Pair,
    merges: dict[_Step, float],
    totals: list[_Row],
    border: tuple[int, int],
    score: float,
) -> tuple[float, _Step] | None:
    """The best merge that ends at a border, if it is better than `score`."""
    i, k = border
    best = None
    for rows, columns, odds in _worths(pair, border):
        first, row = totals[i - rows]
        if not first <= k - columns < first + len(row):
            continue
        total = row[k - columns - first] + merges[rows, columns]
        nodes = i - rows, i, k - columns, k
        if odds is None:
            if not pair.ties and total + pair.at_most(*nodes) <= score:
                continue  # most merges are so far off that they need not be scored
            odds = pair.score(*nodes)
        total += odds
        if total > score:
            score = total
            best = score, (rows, columns)
    return best


def _worths(pair: Pair, border: tuple[int, int]) -> Sequence[_Worth]:
    """The merges that may end at a border, in the order of `_MERGES`.

    Where the same lines come again they are scored, once for all times.
    """
    i, k = border
    repeated = pair.lines_before(i, k, _LONGEST)
    if repeated is not None and (known := pair.merges.get(repeated)) is not None:
        return known
    held = _held(pair, i, k)
    shapes = [shape for shape in _MERGES if shape in held] if held else ()
    if repeated is None:
        return [(rows, columns, None) for rows, columns in shapes]
    found: list[_Worth] = [
        (rows, columns, pair.score(i - rows, i, k - columns, k)) for rows, columns in shapes
    ]
    pair.merges[repeated] = found
    return found


def _held(pair: Pair, i: int, k: int) -> set[_Step]:
    """The shapes of merges that end at a border and whose every node belongs there: to the one
    node, or to some node."""
    belongs = pair.belongs
    left, right = belongs(i - 1, k - 1)
    if not (left or right):
        return set()
    across = down = 1
    while right and across < min(_LONGEST, k) and belongs(i - 1, k - 1 - across)[1]:
        across += 1
    while left and down < min(_LONGEST, i) and belongs(i - 1 - down, k - 1)[0]:
        down += 1
    held = {(1, columns) for columns in range(2, across + 1)}
    held |= {(rows, 1) for rows in range(2, down + 1)}
    if i > 1 and k > 1:
        held |= _covered(pair, i, k)
    return held


def _covered(pair: Pair, i: int, k: int) -> set[_Step]:
    """Of 2:2, 2:3 and 3:2 those whose every node belongs together with some node of the other side.

    The two last nodes do.
    """

    def meet(up: int, across: int) -> bool:
        return i > up and k > across and True in pair.belongs(i - 1 - up, k - 1 - across)

    corner = meet(1, 1)
    above, beside = corner or meet(1, 0), corner or meet(0, 1)
    held: set[_Step] = set()
    if above and beside:
        held.add((2, 2))
    if beside and (meet(1, 2) or (above and meet(0, 2))):
        held.add((2, 3))
    if above and (meet(2, 1) or (beside and meet(2, 0))):
        held.add((3, 2))
    return held


def _traced(came: list[tuple[int, list[_Step]]], height: int, width: int) -> list[Bead]:
    beads = []
    i, k = height, width
    while i or k:
        low, steps = came[i]
        rows, columns = steps[k - low]
        beads.append((i - rows, i, k - columns, k))
        i, k = i - rows, k - columns
    return beads[::-1]
