"""Two versions aligned by dynamic programming over beads, inside a band."""

from __future__ import annotations

from itertools import pairwise
from math import inf

from translate.alignment import weights
from translate.alignment.band import Band
from translate.alignment.bundles import prior
from translate.alignment.pairs import Pair

Bead = tuple[int, int, int, int]
"""`left[i:j]` and `right[k:l]`, one of them perhaps empty."""

_MERGES = ((1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1))


def align(pair: Pair, band: Band) -> list[Bead]:
    """The likeliest beads, in order; together they cover both versions."""
    height, width = len(pair.left.nodes), len(pair.right.nodes)
    merges = [(rows, columns, prior((rows, columns))) for rows, columns in _MERGES]
    left_gaps = [weights.GAP + elsewhere for elsewhere in pair.left_elsewhere]
    right_gaps = [weights.GAP + elsewhere for elsewhere in pair.right_elsewhere]
    parts = _parts(pair, band)
    best: list[dict[int, float]] = [{} for _ in range(height + 1)]
    came: list[dict[int, tuple[int, int]]] = [{} for _ in range(height + 1)]
    best[0][0] = 0.0
    for i in range(height + 1):
        low, high = band[i]
        here, origin = best[i], came[i]
        above = best[i - 1] if i else {}
        for k in range(low, high + 1):
            score, step = here.get(k, -inf), (0, 0)
            if i and (total := above.get(k, -inf) + left_gaps[i - 1]) > score:
                score, step = total, (1, 0)
            if k > low and (total := here[k - 1] + right_gaps[k - 1]) > score:
                score, step = total, (0, 1)
            if k - 1 in above and (
                (total := above[k - 1] + pair.score(i - 1, i, k - 1, k)) > score
            ):
                score, step = total, (1, 1)
            if (i - 1, k - 1) in parts[0] or (i - 1, k - 1) in parts[1]:
                for rows, columns, odds in merges:
                    if rows > i or columns > k or k - columns not in best[i - rows]:
                        continue
                    if _holds(parts, i - rows, i, k - columns, k):
                        total = best[i - rows][k - columns] + odds
                        total += pair.score(i - rows, i, k - columns, k)
                        if total > score:
                            score, step = total, (rows, columns)
            here[k], origin[k] = score, step
    beads = []
    i, k = height, width
    while i or k:
        rows, columns = came[i][k]
        beads.append((i - rows, i, k - columns, k))
        i, k = i - rows, k - columns
    return beads[::-1]


Parts = tuple[set[tuple[int, int]], set[tuple[int, int]]]
"""Cells whose left node may be a part of the right one, and those where it is the reverse."""


def _parts(pair: Pair, band: Band) -> Parts:
    """The cells of a band from which merges can be made: a part is known by its own terms."""
    of_right, of_left = set(), set()
    for i, ((low, high), (next_low, next_high)) in enumerate(pairwise(band)):
        for k in range(min(low, next_low), min(len(pair.right.nodes), max(high, next_high))):
            left_belongs, right_belongs = pair.belongs(i, k)
            if left_belongs:
                of_right.add((i, k))
            if right_belongs:
                of_left.add((i, k))
    return of_right, of_left


def _holds(parts: Parts, i: int, j: int, k: int, m: int) -> bool:
    """Whether every node of a merge is a part of it: of the one node, or of some node."""
    of_right, of_left = parts
    if j - i == 1:
        return all((i, n) in of_left for n in range(k, m))
    if m - k == 1:
        return all((n, k) in of_right for n in range(i, j))
    cells = {
        (n, o) for n in range(i, j) for o in range(k, m) if (n, o) in of_right or (n, o) in of_left
    }
    return len({n for n, _ in cells}) == j - i and len({o for _, o in cells}) == m - k
