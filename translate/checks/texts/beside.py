"""Which sentences of one version have none beside them in the versions that agree.

The sentences of a version are laid beside those of the others, in order: one to one, one to two, or
one to nothing, whichever is likeliest by length and by the values they name.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from translate.dataclass import dataclass
from translate.languages import get


@dataclass(frozen=True, slots=True)
class Content:
    """A sentence of a version, as far as it is compared."""

    language: str
    size: int
    """Letters; a value counts as many as `omissions.VALUE_SIZE`, however it is written."""
    values: frozenset[str] = frozenset()
    """What it asserts that is the same in all languages: numbers, dates, links, notes."""
    stems: frozenset[str] = frozenset()
    """How its longer words begin: many are alike in languages of one script."""
    joints: int = 0
    """Places in it where two sentences may have been joined: commas, colons, `and`."""
    words: tuple[frozenset[Hashable], ...] = ()
    """What each of its words may mean; nothing where that is not compared."""


class Step(NamedTuple):
    """Sentences that stand beside each other, by their places: `first` of the one version,
    `second` of the others. Either may be empty."""

    first: range
    second: range


VALUE_SIZE = 5
"""Letters that a number or a date counts as."""

GAP = 4.4
"""What a sentence without a counterpart costs, in nats."""

MERGE = 6.0
"""What two sentences beside one cost."""

UNJOINED = 1.6
"""What two sentences cost more beside one that has no joint that they have not."""

VALUE = 2.0
"""What a value that only one side has costs, for each version of the other side."""

STEM = 1.0
"""What a word that both sides have takes off, up to three of them."""

SAID, UNSAID = 0.6, 0.3
"""What a word takes off that the other side says, and what one costs that it does not say."""

MOST_SAID = 4.0
"""What all words of a sentence take off, or cost, at most, for each version of the other side."""

SPREAD = 0.004
SPREAD_SHORT = 1.9
"""The variance of the logarithm of the ratio of lengths is the first, and the second over the
length in letters (2,019 rows of professional translation)."""

MANY = 40
"""Sentences up to which every way through is tried."""

_ROOM = 6
"""Sentences that the way through a longer paragraph may leave the diagonal by."""

_ROUNDING = 1e-6

TOGETHER = 0.75
"""What each of two versions that agree counts for: what one says, the other says in part."""

_MOST = 5
"""Sentences that one other may hold: an opening and the questions or the phases that it counts."""

_FULL = (
    *((1, 1), (2, 1), (1, 2), (2, 2)),
    *((number, 1) for number in range(3, _MOST + 1)),
    *((1, number) for number in range(3, _MOST + 1)),
)
_SHAPES = (*_FULL, (1, 0), (0, 1))
"""How many sentences stand beside how many."""


def beside(
    one: Sequence[Content], others: Sequence[Sequence[Content]], gaps: bool = True
) -> tuple[float, list[Step]]:
    """The sentences of one version beside those of versions with as many sentences as each other.

    Comes with the cost of it, in nats; infinite if `gaps` is false, that is if no sentence may be
    without a counterpart, and the numbers are too different for that.
    """
    rows, columns = len(one), len(others[0])
    shapes = _SHAPES if gaps else _FULL
    ours, theirs = _Runs(one), [_Runs(other) for other in others]
    # The most that a step may take off.
    bonus = 3 * STEM * len(others) + _ROUNDING
    if any(content.words for content in one):
        bonus += 4 * MOST_SAID * len(others)
    best: dict[tuple[int, int], tuple[float, Step | None]] = {(0, 0): (0.0, None)}
    for row, column in _band(rows, columns):
        for height, width in shapes:
            before = best.get((row - height, column - width))
            if before is None:
                continue
            least = before[0] + (MERGE * (height + width - 2) - bonus if height and width else GAP)
            if least >= best.get((row, column), (math.inf, None))[0]:
                continue
            step = Step(range(row - height, row), range(column - width, column))
            cost = before[0] + _cost(ours, theirs, step)
            if cost < best.get((row, column), (math.inf, None))[0]:
                best[row, column] = cost, step
    place = (rows, columns)
    total, last = best.get(place, (math.inf, None))
    steps: list[Step] = []
    while last is not None:
        steps.append(last)
        last = best[last.first.start, last.second.start][1]
    return total, steps[::-1]


def _band(rows: int, columns: int) -> Iterator[tuple[int, int]]:
    """The places that a way through may touch: all of them, of a paragraph near the diagonal."""
    room = max(rows, columns) if max(rows, columns) <= MANY else _ROOM
    for row in range(rows + 1):
        middle = row * columns // rows if rows else 0
        slope = columns // rows + 1 if rows else columns
        first, last = middle - room - slope, middle + room + slope
        for column in range(max(first, 0), min(last, columns) + 1):
            yield row, column


class _Runs:
    """What a few sentences in a row say together, by their places."""

    def __init__(self, said: Sequence[Content]) -> None:
        places = range(len(said))
        every = (places[first : first + size] for size in range(1, _MOST + 1) for first in places)
        self.together = {run: _together([said[place] for place in run]) for run in every}
        self._keys: dict[range, frozenset[Hashable]] = {}

    def keys(self, run: range) -> frozenset[Hashable]:
        """All that the words of a run may mean."""
        if run not in self._keys:
            self._keys[run] = frozenset().union(*self.together[run].words)
        return self._keys[run]

    def answered(self, run: range, other: _Runs, beside: range) -> float:
        """What it takes off that the words of a run have their like in a run of another version:
        each for one word, if two sentences stand beside one; the longer ones choose first."""
        if len(run) == 1:
            keys = other.keys(beside)
            words = self.together[run].words
            return _worth(len(words), sum(keys.isdisjoint(word) for word in words))
        free: dict[Hashable, list[int]] = {}
        for place, word in enumerate(other.together[beside].words):
            for key in word:
                free.setdefault(key, []).append(place)
        total, taken = 0.0, set[int]()
        parts = [self.together[run[place : place + 1]].words for place in range(len(run))]
        for words in sorted(parts, key=len, reverse=True):
            unsaid = 0
            for word in words:
                places = (place for key in word for place in free.get(key, ()))
                found = next((place for place in places if place not in taken), None)
                if found is None:
                    unsaid += 1
                else:
                    taken.add(found)
            total += _worth(len(words), unsaid)
        return total


def _worth(words: int, unsaid: int) -> float:
    """What it takes off that all but some words of a sentence have an answer."""
    return max(-MOST_SAID, min(MOST_SAID, SAID * (words - unsaid) - UNSAID * unsaid))


def _together(said: Sequence[Content]) -> Content:
    if len(said) == 1:
        return said[0]
    return Content(
        said[0].language,
        sum(one.size for one in said),
        frozenset().union(*(one.values for one in said)),
        frozenset().union(*(one.stems for one in said)),
        sum(one.joints for one in said),
        tuple(word for one in said for word in one.words),
    )


def _cost(one: _Runs, others: Sequence[_Runs], step: Step) -> float:
    """How unlikely a step is, in nats."""
    first, second = step
    if not first or not second:
        return GAP
    cost = MERGE * (len(first) + len(second) - 2)
    ours = one.together[first]
    weight = TOGETHER if len(others) > 1 else 1.0
    for other in others:
        theirs = other.together[second]
        if ours.words and theirs.words:
            said = one.answered(first, other, second) + other.answered(second, one, first)
            cost -= weight * said
        deviation = short_of([ours], [theirs])
        cost += weight * min(8.0, deviation * deviation / 2)
        if len(first) != len(second):
            fewer = ours if len(first) < len(second) else theirs
            cost += weight * UNJOINED * (not fewer.joints)
        if ours.stems and theirs.stems:
            cost -= weight * STEM * min(3, len(ours.stems & theirs.stems))
        if ours.values != theirs.values:
            apart = max(len(ours.values - theirs.values), len(theirs.values - ours.values))
            cost += weight * VALUE * min(3, apart)
    return cost


def short_of(ours: Sequence[Content], theirs: Sequence[Content]) -> float:
    """How far a text is longer (or, below zero, shorter) than a translation of another is expected
    to be, in standard deviations."""
    size, other = (max(1, sum(said.size for said in text)) for text in (ours, theirs))
    expected = _verbosity(ours[0].language) - _verbosity(theirs[0].language)
    spread = math.sqrt(SPREAD + SPREAD_SHORT / min(size, other))
    return (math.log(size / other) - expected) / spread


@cache
def _verbosity(language: str) -> float:
    return get(language).verbosity
