"""Where two versions can match at all: a band around the chain of their surest pairs.

Without it an alignment costs the product of the two lengths; with it, little more than their sum.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from translate.alignment.pairs import Pair

SLACK = 3
"""Nodes the band reaches beyond the chain on each side."""
_SMALL = 12
"""Versions this short are compared as a whole."""
_WIDE = 40
"""Where the chain has a gap, nodes on each side of the gap's diagonal."""

Band = list[tuple[int, int]]
"""For each border 0…n of the left version, the first and last border of the right one."""


def band(pair: Pair) -> Band:
    """Borders that an alignment may pass; the corners are always in it."""
    height, width = len(pair.left.nodes), len(pair.right.nodes)
    if min(height, width) <= _SMALL:
        return [(0, width)] * (height + 1)
    corners = [(-1, -1), *chain(pair), (height, width)]
    first, last = [width] * (height + 1), [0] * (height + 1)
    for (i, k), (j, m) in pairwise(corners):
        for row in range(max(0, i), min(j + 1, height) + 1):
            low, high = k, m + 1
            if (j - i) * (m - k) > _WIDE**2:
                middle = k + (row - i) * (m - k) // max(1, j - i)
                low, high = max(low, middle - _WIDE), min(high, middle + _WIDE)
            first[row] = min(first[row], max(0, low - SLACK))
            last[row] = max(last[row], min(width, high + SLACK))
    first[0], last[height] = 0, width
    for row in range(1, height + 1):  # each row is entered from the one above
        first[row] = min(first[row], last[row - 1])
    return list(zip(first, last, strict=True))


def chain(pair: Pair) -> list[tuple[int, int]]:
    """The longest chain, ascending on both sides, of nodes that prefer each other to all others."""
    pairs = pair.mutual
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, (_, k) in enumerate(pairs):
        length = bisect_left(tails, k)
        tails[length : length + 1] = [k]
        before.append(ends[length - 1] if length else -1)
        ends[length : length + 1] = [place]
    found = []
    place = ends[-1] if ends else -1
    while place >= 0:
        found.append(pairs[place])
        place = before[place]
    return found[::-1]
