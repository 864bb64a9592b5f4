"""What a letter teaches about its own words: those that keep turning up in the same units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import product
from math import lgamma, log

from translate.alignment.bundles import Bundle, Score
from translate.alignment.pairs import Pair
from translate.alignment.terms import Sort

Lesson = tuple[int, int]
"""Numbers of a left and a right term that mean the same in this letter."""

ALIKE = 0.75
"""Dice's coefficient of the units in which the two terms stand."""
CHANCE = 4.0
"""Nats by which all of it is unlikelier than chance, all pairs of terms considered."""
_FREQUENT = 50
"""A term in more nodes than this teaches nothing new."""
_SORTS = (Sort.KNOWN, Sort.NAME, Sort.UNKNOWN)


def lessons(score: Score, bundles: Iterable[Bundle]) -> dict[tuple[int, int], set[Lesson]]:
    """For each pair of sides: the terms that a first alignment shows to mean the same."""
    aligned = list(bundles)
    return {
        (one, two): _learned(pair, [(bundle[one], bundle[two]) for bundle in aligned])
        for (one, two), pair in score.pairs.items()
    }


def _learned(pair: Pair, beads: Iterable[tuple[tuple[int, int], tuple[int, int]]]) -> set[Lesson]:
    left = _candidates(pair, pair.left.places, by_left=True)
    right = _candidates(pair, pair.right.places, by_left=False)
    together: Counter[Lesson] = Counter()
    for (i, j), (k, m) in beads:
        if j - i == 1 == m - k:
            matched, back, *_ = pair.cell(i, k)
            together.update(
                product(
                    (pair.left.nodes[i].terms & left).difference(matched),
                    (pair.right.nodes[k].terms & right).difference(back),
                )
            )
    tries = log(max(1, len(left)) * max(1, len(right)))
    total = len(pair.left.nodes)
    found = set()
    for (one, two), count in together.items():
        if count < 2:
            continue
        ones, twos = len(pair.left.places[one]), len(pair.right.places[two])
        if 2 * count >= ALIKE * (ones + twos) and _choices(total, count) - tries >= CHANCE:
            found.add((one, two))
    return found


def _candidates(pair: Pair, places: list[list[int]], *, by_left: bool) -> set[int]:
    side = pair.left if by_left else pair.right
    return {
        number
        for number, where in enumerate(places)
        if 1 < len(where) <= _FREQUENT and side.vocabulary[number].sort in _SORTS
    }


def _choices(total: int, count: int) -> float:
    """The logarithm of the number of ways to choose `count` of `total`."""
    count = min(count, total)
    return lgamma(total + 1) - lgamma(count + 1) - lgamma(total - count + 1)
