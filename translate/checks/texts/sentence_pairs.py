"""Sentences of a version, and how far some of one and of another version are apart: in length, in
the values that they name and in what their words may mean."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from functools import cache

from translate.dataclass import dataclass
from translate.languages import get


@dataclass(frozen=True, slots=True)
class Content:
    """A sentence of a version, as far as it is compared."""

    language: str
    size: int
    """Letters; a value counts as many as `VALUE_SIZE`, however it is written."""
    values: frozenset[str] = frozenset()
    """What it asserts that is the same in all languages: numbers, dates, links, notes."""
    stems: frozenset[str] = frozenset()
    """How its longer words begin: many are alike in languages of one script."""
    joints: int = 0
    """Places in it where two sentences may have been joined: commas, colons, `and`."""
    words: tuple[frozenset[Hashable], ...] = ()
    """What each of its words may mean; nothing where that is not compared."""


VALUE_SIZE = 5
"""Letters that a number or a date counts as."""

UNJOINED = 1.6
"""What two sentences cost more beside one that has no joint that they have not."""

VALUE = 2.0
"""What a value that only one side has costs, for each version of the other side."""

STEM, MOST_STEMS = 1.0, 3
"""What a word that both sides have takes off, and how many of them do."""

SAID, UNSAID = 0.6, 0.3
"""What a word takes off that the other side says, and what one costs that it does not say."""

MOST_SAID = 4.0
"""What all words of a sentence take off, or cost, at most, for each version of the other side."""

SPREAD = 0.004
SPREAD_SHORT = 1.9
"""The variance of the logarithm of the ratio of lengths is the first, and the second over the
length in letters (2,019 rows of professional translation)."""

Taken = tuple[int, int, int, int]
"""Of each of two versions, the first sentence of a step and how many it takes."""


class Runs:
    """What a few sentences of a version in a row say together, by how many and the first one."""

    def __init__(self, said: Sequence[Content], most: int) -> None:
        runs = [
            [said[first : first + size] for first in range(len(said) - size + 1)]
            for size in range(most + 1)
        ]
        self.together = [[], *([_together(run) for run in every] for every in runs[1:])]
        self.most = [[], *([_most(run) for run in every] for every in runs[1:])]
        """What it may take off at most that the words of a run have their like."""
        self._said = said
        self._meanings: dict[tuple[int, int], Mapping[Hashable, int]] = {}

    def meanings(self, size: int, first: int) -> Mapping[Hashable, int]:
        """All that the words of a run may mean, and which of them do, a bit for each word."""
        known = self._meanings.get((size, first))
        if known is None:
            found: dict[Hashable, int] = {}
            for place, word in enumerate(self.together[size][first].words):
                for key in word:
                    found[key] = found.get(key, 0) | 1 << place
            known = self._meanings[size, first] = found
        return known

    def answered(self, size: int, first: int, meanings: Mapping[Hashable, int]) -> float:
        """What it takes off that the words of a run have their like in a run of another version:
        each for one word, if two sentences stand beside one; the longer ones choose first."""
        if size == 1:
            words = self._said[first].words
            return _worth(len(words), sum(map(meanings.keys().isdisjoint, words)))
        total, free = 0.0, -1
        every = [one.words for one in self._said[first : first + size]]
        for words in sorted(every, key=len, reverse=True):
            unsaid = 0
            for word in words:
                like = 0
                for key in word:
                    like |= meanings.get(key, 0)
                like &= free
                unsaid += not like
                free ^= like & -like
            total += _worth(len(words), unsaid)
        return total


def _most(said: Sequence[Content]) -> float:
    return sum([_worth(len(one.words), 0) for one in said])


def _worth(words: int, unsaid: int) -> float:
    """What it takes off that all but some words of a sentence have an answer."""
    return max(-MOST_SAID, min(MOST_SAID, SAID * (words - unsaid) - UNSAID * unsaid))


def _together(said: Sequence[Content]) -> Content:
    if len(said) == 1:
        return said[0]
    return Content(
        said[0].language,
        sum([one.size for one in said]),
        frozenset().union(*[one.values for one in said]),
        frozenset().union(*[one.stems for one in said]),
        sum([one.joints for one in said]),
        tuple([word for one in said for word in one.words]),
    )


class Pair:
    """Two versions whose sentences are laid beside each other."""

    def __init__(self, ours: Runs, theirs: Runs) -> None:
        self._ours, self._theirs = ours, theirs
        self._expected = 0.0
        if ours.together[1] and theirs.together[1]:
            one, other = ours.together[1][0], theirs.together[1][0]
            self._expected = _expected(one.language, other.language)

    def said(self, step: Taken) -> float:
        """What it takes off that the words of each version have their like in the other."""
        first, height, second, width = step
        ours, theirs = self._ours, self._theirs
        if not (ours.together[height][first].words and theirs.together[width][second].words):
            return 0.0
        said = ours.answered(height, first, theirs.meanings(width, second))
        return said + theirs.answered(width, second, ours.meanings(height, first))

    def apart(self, step: Taken) -> float:
        """What it costs that the lengths, the values and the beginnings of words of two versions
        differ in a step."""
        first, height, second, width = step
        ours, theirs = self._ours.together[height][first], self._theirs.together[width][second]
        deviation = _deviation(ours.size, theirs.size, self._expected)
        cost = min(8.0, deviation * deviation / 2)
        if height != width:
            fewer = ours if height < width else theirs
            cost += UNJOINED * (not fewer.joints)
        if ours.stems and theirs.stems:
            cost -= STEM * min(MOST_STEMS, len(ours.stems & theirs.stems))
        if ours.values != theirs.values:
            apart = max(len(ours.values - theirs.values), len(theirs.values - ours.values))
            cost += VALUE * min(3, apart)
        return cost


def short_of(ours: Sequence[Content], theirs: Sequence[Content]) -> float:
    """How far a text is longer (or, below zero, shorter) than a translation of another is expected
    to be, in standard deviations."""
    size, other = (sum(said.size for said in text) for text in (ours, theirs))
    return _deviation(size, other, _expected(ours[0].language, theirs[0].language))


def _deviation(size: int, other: int, expected: float) -> float:
    size, other = max(1, size), max(1, other)
    spread = math.sqrt(SPREAD + SPREAD_SHORT / min(size, other))
    return (math.log(size / other) - expected) / spread


@cache
def _expected(language: str, other: str) -> float:
    """The logarithm of the ratio of lengths that texts of two languages have."""
    return get(language).verbosity - get(other).verbosity
