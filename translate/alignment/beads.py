"""Two versions aligned by dynamic programming over beads, inside a band."""

from __future__ import annotations

from math import inf

from translate.alignment import weights
from translate.alignment.band import Band
from translate.alignment.bundles import prior
from translate.alignment.pairs import Pair

Bead = tuple[int, int, int, int]
"""`left[i:j]` and `right[k:l]`, one of them perhaps empty."""

_SHAPES = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 4), (4, 1), (2, 3), (3, 2))


def align(pair: Pair, band: Band) -> list[Bead]:
    """The likeliest beads, in order; together they cover both versions."""
    height, width = len(pair.left.nodes), len(pair.right.nodes)
    shapes = [(rows, columns, prior((rows, columns))) for rows, columns in _SHAPES]
    left_gaps = [weights.GAP + elsewhere for elsewhere in pair.left_elsewhere]
    right_gaps = [weights.GAP + elsewhere for elsewhere in pair.right_elsewhere]
    best: list[dict[int, float]] = [{} for _ in range(height + 1)]
    came: list[dict[int, tuple[int, int]]] = [{} for _ in range(height + 1)]
    best[0][0] = 0.0
    for i in range(height + 1):
        low, high = band[i]
        here, origin = best[i], came[i]
        for k in range(low, high + 1):
            score, step = here.get(k, -inf), (0, 0)
            if i and (total := best[i - 1].get(k, -inf) + left_gaps[i - 1]) > score:
                score, step = total, (1, 0)
            if k > low and (total := here[k - 1] + right_gaps[k - 1]) > score:
                score, step = total, (0, 1)
            for rows, columns, odds in shapes:
                if rows > i or columns > k:
                    continue
                before = best[i - rows].get(k - columns)
                if before is None or not _worth(pair, i - rows, i, k - columns, k):
                    continue
                total = before + odds + pair.score(i - rows, i, k - columns, k)
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


def _worth(pair: Pair, i: int, j: int, k: int, m: int) -> bool:
    """Whether every part of a merge has something in common with the whole."""
    if j - i == 1 == m - k:
        return True
    if j - i == 1:
        return all(pair.evidence(i, n)[2] > 0 for n in range(k, m))
    if m - k == 1:
        return all(pair.evidence(n, k)[2] > 0 for n in range(i, j))
    return all(any(pair.evidence(n, o)[2] > 0 for o in range(k, m)) for n in range(i, j)) and all(
        any(pair.evidence(n, o)[2] > 0 for n in range(i, j)) for o in range(k, m)
    )
