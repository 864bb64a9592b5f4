"""Two versions aligned by dynamic programming, inside a band around their surest pairs.

A bead is a match of some segments of the one with some of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf

from translate.alignment import weights
from translate.alignment.bands import Band
from translate.alignment.bundles import prior
from translate.alignment.pairs import Bead, Pair

_MERGES = ((1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1))
_LONGEST = 4
"""Nodes of one version that one node of the other may be."""
_Step = tuple[int, int]
_Row = tuple[int, list[float]]
"""The band's first column, and the best total for each column from there."""
_Worth = tuple[int, int, float, float | None]
"""The shape of a merge and its prior, and its log-odds without that; None where it is not scored
yet."""
_PASSED: _Row = (0, [])
"""A row that no bead begins in any more."""


def align(pair: Pair, band: Band) -> list[Bead]:
    """The likeliest beads, in order; together they cover both versions.

    Where the band has one border in a row, every way passes there, and what stands before it
    changes nothing of what is likeliest behind it: each stretch between two such borders is
    aligned by itself. A stretch that was aligned before, with the same band and the same worth of
    gaps, is not aligned again: `Pair.taught` forgets those in which a node has other terms.
    """
    gaps = (
        [weights.GAP + elsewhere for elsewhere in pair.left_elsewhere],
        [weights.GAP + elsewhere for elsewhere in pair.right_elsewhere],
    )
    beads: list[Bead] = []
    for (i, k), (j, m) in pairwise(_passed_by_all(band, len(pair.right.nodes))):
        rows = band[i : j + 1]
        if j == i + 1 and m <= k + 1 and rows == [(k, k), (m, m)]:
            beads.append((i, j, k, m))  # there is no other bead between the two borders
            continue
        known = pair.stretches.get((i, j, k, m))
        given = rows, gaps[0][i:j], gaps[1][k:m]
        if known is None or known[0] != given:
            known = given, _stretch(pair, rows, gaps, (i, k), (j, m))
            pair.stretches[i, j, k, m] = known
        beads += known[1]
    return beads


def _passed_by_all(band: Band, width: int) -> Iterator[tuple[int, int]]:
    """The corners of a band, and between them the borders that are the only ones of their row."""
    height = len(band) - 1
    yield 0, 0
    for row in range(1, height):
        low, high = band[row]
        if low == high:
            yield row, low
    yield height, width


def _stretch(
    pair: Pair,
    band: Band,
    gaps: tuple[list[float], list[float]],
    start: tuple[int, int],
    end: tuple[int, int],
) -> list[Bead]:
    """The likeliest beads from one border to another; `band` has the rows from the one to the
    other."""
    left_gaps, right_gaps = gaps
    totals: list[_Row] = []
    came: list[tuple[int, list[_Step]]] = []
    for i, (low, high) in enumerate(band, start[0]):
        here: list[float] = []
        steps: list[_Step] = []
        first, above = totals[-1] if totals else (0, [])
        stop = first + len(above)
        before = -inf
        # The cells that end at the borders from `low` on; a border 0 has none.
        cells = [*[None][low:], *pair.cells(i - 1, max(low - 1, 0), high)] if totals else []
        for k in range(low, high + 1):
            score, step = (0.0, (0, 0)) if (i, k) == start else (-inf, (0, 0))
            if first <= k < stop and (total := above[k - first] + left_gaps[i - 1]) > score:
                score, step = total, (1, 0)
            if k > low and (total := before + right_gaps[k - 1]) > score:
                score, step = total, (0, 1)
            cell = cells[k - low] if cells else None
            if cell is not None:
                if first < k <= stop:
                    total = above[k - 1 - first] + (
                        pair.single(i - 1, k - 1) if pair.ties else cell.odds
                    )
                    if total > score:
                        score, step = total, (1, 1)
                # A merge that takes one row takes two columns at least.
                if (len(totals) > 1 or k > first + 1) and (
                    cell.left_belongs or cell.right_belongs or pair.ties
                ):
                    found = _merged(pair, totals, (i, k), score)
                    if found is not None:
                        score, step = found
            here.append(score)
            steps.append(step)
            before = score
        if len(totals) >= _LONGEST:
            totals[-_LONGEST] = _PASSED  # no merge reaches further up
        totals.append((low, here))
        came.append((low, steps))
    return _traced(came, start, end)


def _merged(
    pair: Pair,
    totals: list[_Row],
    border: tuple[int, int],
    score: float,
) -> tuple[float, _Step] | None:
    """The best merge that ends at a border, if it is better than `score`."""
    (i, k), height = border, len(totals)
    best = None
    for rows, columns, shape_prior, odds in _worths(pair, border):
        if rows > height:
            continue
        first, row = totals[-rows]
        place = k - columns - first
        if not 0 <= place < len(row):
            continue
        total = row[place] + shape_prior
        if odds is None:
            nodes = i - rows, i, k - columns, k
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
        return [(*shape, prior(shape), None) for shape in shapes]
    found: list[_Worth] = [
        (rows, columns, prior((rows, columns)), pair.score(i - rows, i, k - columns, k))
        for rows, columns in shapes
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


def _traced(
    came: list[tuple[int, list[_Step]]], start: tuple[int, int], end: tuple[int, int]
) -> list[Bead]:
    beads = []
    i, k = end
    while (i, k) != start:
        low, steps = came[i - start[0]]
        rows, columns = steps[k - low]
        beads.append((i - rows, i, k - columns, k))
        i, k = i - rows, k - columns
    return beads[::-1]
