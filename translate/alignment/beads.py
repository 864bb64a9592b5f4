"""Two versions aligned by dynamic programming over beads, inside a band."""

from __future__ import annotations

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
            if i and k and any(pair.belongs(i - 1, k - 1)):
                for rows, columns, odds in merges:
                    if rows > i or columns > k or k - columns not in best[i - rows]:
                        continue
                    if pair.holds(i - rows, i, k - columns, k):
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
