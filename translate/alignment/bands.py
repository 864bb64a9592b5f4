"""Where an alignment of two versions may pass: a band around their surest pairs.

Without the band an alignment costs the product of the two lengths; with it, little more than their
sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

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
