"""Which sentences of one version have none beside them in the versions that agree.

The sentences of a version are laid beside those of the others, in order: one to one, one to two, or
one to nothing, whichever is likeliest by length and by the values they name.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
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

MANY = 40
"""Sentences up to which every way through is tried; of more, those near the diagonal, and no more
than two beside each other."""

_ROOM = 6
"""Sentences that the way through a longer paragraph may leave the diagonal by."""

_ROUNDING = 1e-6

TOGETHER = 0.75
"""What each of two versions that agree counts for: what one says, the other says in part."""

_MOST = 5
"""Sentences that one other may hold: an opening and the questions or the phases that it counts."""

_USUAL = ((1, 1), (2, 1), (1, 2), (2, 2))
_FULL = (
    *_USUAL,
    *((number, 1) for number in range(3, _MOST + 1)),
    *((1, number) for number in range(3, _MOST + 1)),
)
_GAPS = ((1, 0), (0, 1))
"""How many sentences stand beside how many; what costs least to try comes first."""


def beside(
    one: Sequence[Content], others: Sequence[Sequence[Content]], gaps: bool = True
) -> tuple[float, list[Step]]:
    """The sentences of one version beside those of versions with as many sentences as each other.

    Comes with the cost of it, in nats; infinite if `gaps` is false, that is if no sentence may be
    without a counterpart, and the numbers are too different for that.
    """
    rows, columns = len(one), len(others[0])
    full = _FULL if max(rows, columns) <= MANY else _USUAL
    shapes = (*_GAPS, *full) if gaps else full
    ours, theirs = _Runs(one), [_Runs(other) for other in others]
    best: dict[tuple[int, int], tuple[float, Step | None]] = {(0, 0): (0.0, None)}
    for row, column in _band(rows, columns):
        for height, width in shapes:
            before = best.get((row - height, column - width))
            if before is None:
                continue
            step = Step(range(row - height, row), range(column - width, column))
            known = best.get((row, column), (math.inf, None))[0]
            cost = before[0] + _cost(ours, theirs, step, known - before[0])
            if cost < known:
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
        every = [places[first : first + size] for size in range(1, _MOST + 1) for first in places]
        self.together = {run: _together([said[place] for place in run]) for run in every}
        self.most = {run: sum(_worth(len(said[place].words), 0) for place in run) for run in every}
        """What it may take off at most that the words of a run have their like."""
        self._said = said
        self._meanings: dict[range, Mapping[Hashable, int]] = {}

    def meanings(self, run: range) -> Mapping[Hashable, int]:
        """All that the words of a run may mean, and which of them do, a bit for each word."""
        if run not in self._meanings:
            found: dict[Hashable, int] = {}
            for place, word in enumerate(self.together[run].words):
                for key in word:
                    found[key] = found.get(key, 0) | 1 << place
            self._meanings[run] = found
        return self._meanings[run]

    def answered(self, run: range, other: _Runs, beside: range) -> float:
        """What it takes off that the words of a run have their like in a run of another version:
        each for one word, if two sentences stand beside one; the longer ones choose first."""
        meanings = other.meanings(beside)
        if len(run) == 1:
            words = self._said[run[0]].words
            return _worth(len(words), sum(meanings.keys().isdisjoint(word) for word in words))
        total, free = 0.0, -1
        for words in sorted((self._said[place].words for place in run), key=len, reverse=True):
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


def _cost(one: _Runs, others: Sequence[_Runs], step: Step, limit: float) -> float:
    """How unlikely a step is, in nats; infinite where it is known to be `limit` or more before the
    words are looked at."""
    first, second = step
    if not first or not second:
        return GAP
    weight = TOGETHER if len(others) > 1 else 1.0
    most = [one.most[first] + other.most[second] for other in others]
    cost = MERGE * (len(first) + len(second) - 2)
    if cost - weight * (sum(most) + MOST_STEMS * STEM * len(others)) >= limit:
        return math.inf
    cost += weight * sum(_apart(one, other, step) for other in others)
    if cost - weight * sum(most) >= limit + _ROUNDING:
        return math.inf
    for other in others:
        if one.together[first].words and other.together[second].words:
            said = one.answered(first, other, second) + other.answered(second, one, first)
            cost -= weight * said
    return cost


def _apart(one: _Runs, other: _Runs, step: Step) -> float:
    """What it costs that the lengths, the values and the beginnings of words of two versions differ
    in a step."""
    first, second = step
    ours, theirs = one.together[first], other.together[second]
    deviation = _deviation(ours.size, theirs.size, _expected(ours.language, theirs.language))
    cost = min(8.0, deviation * deviation / 2)
    if len(first) != len(second):
        fewer = ours if len(first) < len(second) else theirs
        cost += UNJOINED * (not fewer.joints)
    if ours.stems and theirs.stems:
        cost -= STEM * min(MOST_STEMS, len(ours.stems & theirs.stems))
    if ours.values != theirs.values:
        apart = max(len(ours.values - theirs.values), len(theirs.values - ours.values))
        cost += VALUE * min(3, apart)
    return cost


_LENGTHS = 1_000
"""Pairs of lengths of which the deviation is remembered: several checks ask for those of a unit,
and for longer and for shorter."""


def short_of(ours: Sequence[Content], theirs: Sequence[Content]) -> float:
    """How far a text is longer (or, below zero, shorter) than a translation of another is expected
    to be, in standard deviations."""
    size, other = _size(ours), _size(theirs)
    return _deviation_of(size, other, ours[0].language, theirs[0].language)


def _size(said: Sequence[Content]) -> int:
    return said[0].size if len(said) == 1 else sum([one.size for one in said])


@lru_cache(_LENGTHS)
def _deviation_of(size: int, other: int, language: str, other_language: str) -> float:
    return _deviation(size, other, _expected(language, other_language))


def _deviation(size: int, other: int, expected: float) -> float:
    size, other = max(1, size), max(1, other)
    spread = math.sqrt(SPREAD + SPREAD_SHORT / min(size, other))
    return (math.log(size / other) - expected) / spread


@cache
def _expected(language: str, other: str) -> float:
    """The logarithm of the ratio of lengths that texts of two languages have."""
    return get(language).verbosity - get(other).verbosity
