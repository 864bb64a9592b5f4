"""All versions aligned at once: exact where two by two they disagree or anything is uneven."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, product
from math import inf, prod
from operator import le, mul, sub
from typing import NamedTuple

from translate.alignment.bands import band
from translate.alignment.bundles import Bundle, Score, prior
from translate.alignment.pairs import Bead
from translate.alignment.pairwise import align

Border = tuple[int, ...]
"""For each side the number of nodes before it."""

_MOST = 3
"""Nodes of one version in a bundle."""
_EXACT = 400
"""Borders in a region that are all tried; in a larger one those near what pairs suggest."""
_NEAR = 1


def bundles(score: Score) -> list[Bundle]:
    """The likeliest bundles in reading order; every node of every side is in exactly one."""
    sides = score.sides
    if len(sides) < 2:
        return [((place, place + 1),) for side in sides for place in range(len(side.nodes))]
    paths = {key: align(pair, band(pair)) for key, pair in score.pairs.items()}
    if len(sides) == 2:
        return [((i, j), (k, m)) for i, j, k, m in paths[0, 1]]
    ends = tuple(len(side.nodes) for side in sides)
    beads = {key: set(path) for key, path in paths.items()}
    found: list[Bundle] = []
    for start, end in pairwise(_agreed_borders(paths, ends)):
        region = tuple(zip(start, end, strict=True))
        counts = [last - first for first, last in region]
        if sum(counts) == 1 or (
            prod(counts) == 1
            and all((*region[one], *region[two]) in beads[one, two] for one, two in beads)
        ):
            found.append(region)
        else:
            found += _region(score, paths, start, end)
    return found


def _points(beads: Sequence[Bead]) -> set[tuple[int, int]]:
    return {(0, 0), *((j, m) for _, j, _, m in beads)}


def _agreed_borders(paths: dict[tuple[int, int], list[Bead]], ends: Border) -> list[Border]:
    """The borders that lie on the paths of all pairs, ascending; the corners among them."""
    borders: list[Border] = sorted(_points(paths[0, 1]))
    for side in range(2, len(ends)):
        borders = _widened_by(borders, [_points(paths[one, side]) for one in range(side)])
    return borders


def _widened_by(borders: Iterable[Border], points: Sequence[set[tuple[int, int]]]) -> list[Border]:
    """Borders of some sides with a place of one side more, which goes with the place of each of
    them: `points` are those that go together. Ascending, where the borders are.

    A version that lacks all that another says has thousands of places beside one of that, so the
    side that leaves least open is asked.
    """
    beside: list[dict[int, list[int]]] = [{} for _ in points]
    for own, those in zip(beside, points, strict=True):
        for i, k in sorted(those):
            own.setdefault(i, []).append(k)
    nothing: list[int] = []
    found = []
    for border in borders:
        candidates = min(
            (own.get(place, nothing) for own, place in zip(beside, border, strict=True)), key=len
        )
        pairs = list(zip(border, points, strict=True))
        found += [
            (*border, k) for k in candidates if all((place, k) in those for place, those in pairs)
        ]
    return found


def _region(
    score: Score, paths: dict[tuple[int, int], list[Bead]], start: Border, end: Border
) -> list[Bundle]:
    """The likeliest bundles between two borders, by dynamic programming over all sides at once."""
    ranges = [range(i, j + 1) for i, j in zip(start, end, strict=True)]
    if prod(map(len, ranges)) > _EXACT:  # there may be billions of them
        borders = _borders_near(paths, start, end)
    else:
        borders = list(product(*ranges))
    # A border as one number, from which that of a step is taken: most steps lead to no border, and
    # none beyond the region's edge to one at its other edge.
    scale = [1]
    for first, last in zip(start, end, strict=True):
        scale.append(scale[-1] * (last - first + _MOST + 1))
    best: dict[int, float] = {sum(map(mul, start, scale)): 0.0}
    came: dict[Border, Border] = {}
    share = score.share
    steps = [(sum(map(mul, step.shape, scale)), *step) for step in _steps_within(score, start, end)]
    for border in borders[1:]:
        number = sum(map(mul, border, scale))
        top, origin = -inf, start
        for size, shape, odds, matches, alone in steps:
            reached = best.get(number - size)
            if reached is None:
                continue
            before = tuple(map(sub, border, shape))
            matched = 0.0
            for one, two, known, find in matches:
                key = before[one], border[one], before[two], border[two]
                found = known.get(key)
                if found is None:
                    found = known[key] = find(*key)
                matched += found
            total = reached + odds + matched * share
            if alone:
                lonely = 0.0
                for side, worth in alone:
                    lonely += worth[before[side]]
                total += lonely * share
            if total > top:
                top, origin = total, before
        if top > -inf:
            best[number], came[border] = top, origin
    bundles: list[Bundle] = []
    border = end
    while border != start:
        before = came[border]
        bundles.append(tuple(zip(before, border, strict=True)))
        border = before
    return bundles[::-1]


class _Step(NamedTuple):
    """A shape of bundles, and how to tell what one of that shape is worth."""

    shape: Border
    prior: float
    matches: list[tuple[int, int, dict[Bead, float], Callable[[int, int, int, int], float]]]
    """Pairs of sides that have nodes in it, what is known of them, and how to find it out."""
    alone: list[tuple[int, Mapping[int, float]]]
    """For each pair of which one side only has nodes in it: that side, and by the first of those
    nodes, what speaks for finding the rest of the unit elsewhere."""


def _steps_within(score: Score, start: Border, end: Border) -> list[_Step]:
    """The steps from border to border that fit between two borders.

    A group of nodes of two sides is in many bundles, with whatever the other sides have there: its
    score is looked up by its place.
    """
    room = list(map(sub, end, start))
    known: dict[tuple[int, int], dict[Bead, float]] = {sides: {} for sides in score.pairs}
    worth: dict[tuple[int, int, int, int], Mapping[int, float]] = {}

    def alone(side: int, one: int, two: int, size: int) -> Mapping[int, float]:
        key = side, one, two, size
        if key not in worth:
            pair = score.pairs[one, two]
            every = pair.left_elsewhere if side == one else pair.right_elsewhere
            places = range(start[side], end[side] - size + 1)
            worth[key] = {place: sum(every[place : place + size]) for place in places}
        return worth[key]

    return [
        _Step(
            shape,
            odds,
            [
                (one, two, known[one, two], pair.score)
                for (one, two), pair in score.pairs.items()
                if shape[one] and shape[two]
            ],
            [
                (side, alone(side, one, two, shape[side]))
                for one, two in score.pairs
                if bool(shape[one]) is not bool(shape[two])
                for side in (one if shape[one] else two,)
            ],
        )
        for shape, odds in _steps(len(start))
        if all(map(le, shape, room))
    ]


@cache
def _steps(sides: int) -> list[tuple[Border, float]]:
    """The shapes of bundles, each with its prior."""
    shapes = product(range(_MOST + 1), repeat=sides)
    return [
        (shape, prior(shape))
        for shape in shapes
        if sum(shape) == 1 or sum(1 for count in shape if count) > 1
    ]


def _borders_near(
    paths: dict[tuple[int, int], list[Bead]], start: Border, end: Border
) -> list[Border]:
    """The borders of a large region that lie near the path of every pair, ascending.

    With them a staircase from start to end, so that there is a way through wherever the paths of
    the pairs contradict each other.
    """
    near = {
        (one, two): _widened(
            [
                bead
                for bead in beads
                if bead[1] >= start[one] - _NEAR
                and bead[0] <= end[one] + _NEAR
                and bead[3] >= start[two] - _NEAR
                and bead[2] <= end[two] + _NEAR
            ]
        )
        for (one, two), beads in paths.items()
    }
    borders: list[Border] = [(i,) for i in range(start[0], end[0] + 1)]
    for side in range(1, len(start)):
        inside = [
            {(i, k) for i, k in near[one, side] if start[side] <= k <= end[side]}
            for one in range(side)
        ]
        borders = _widened_by(borders, inside)
    return sorted({*borders, *_staircase(paths, start, end)})


def _staircase(
    paths: dict[tuple[int, int], list[Bead]], start: Border, end: Border
) -> Iterator[Border]:
    """From start to end one node at a time, along the paths of the first side and the others."""
    columns = [dict(sorted(_points(paths[0, side]))) for side in range(1, len(start))]
    border = list(start)
    yield start
    for row in range(start[0] + 1, end[0] + 1):
        wanted = [row, *(column.get(row, 0) for column in columns)]
        for side, place in enumerate(wanted if row < end[0] else end):
            while border[side] < min(place, end[side]):
                border[side] += 1
                yield tuple(border)
    for side, place in enumerate(end):
        while border[side] < place:
            border[side] += 1
            yield tuple(border)


def _widened(beads: Sequence[Bead]) -> set[tuple[int, int]]:
    """The points of a path, those inside its beads, and their neighbours."""
    reach = range(-_NEAR, _NEAR + 1)
    inside = {
        (row, column)
        for i, j, k, m in beads
        for row in range(i, j + 1)
        for column in range(k, m + 1)
    }
    return {
        (row + up, column + across) for row, column in inside for up in reach for across in reach
    }
