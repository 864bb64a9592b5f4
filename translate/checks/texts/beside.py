"""Which sentences of one version have none beside them in the versions that agree.

The sentences of a version are laid beside those of the others, in order: one to one, one to two, or
one to nothing, whichever is likeliest by length and by the values they name.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from translate.checks.texts.sentence_pairs import MOST_STEMS, STEM, Content, Pair, Runs, Taken


class Step(NamedTuple):
    """Sentences that stand beside each other, by their places: `first` of the one version,
    `second` of the others. Either may be empty."""

    first: range
    second: range


GAP = 4.4
"""What a sentence without a counterpart costs, in nats."""

MERGE = 6.0
"""What two sentences beside one cost."""

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
    return Beside(one, others).laid(gaps)


class Beside:
    """One version and those that agree, for who lays their sentences beside each other twice, with
    gaps and without: what a step costs is found out once."""

    def __init__(self, one: Sequence[Content], others: Sequence[Sequence[Content]]) -> None:
        self._rows, self._columns = len(one), len(others[0])
        self._shapes = _FULL if max(self._rows, self._columns) <= MANY else _USUAL
        most = max(max(shape) for shape in self._shapes)
        self._weight = weight = TOGETHER if len(others) > 1 else 1.0
        ours, theirs = Runs(one, most), [Runs(other, most) for other in others]
        self._pairs = [Pair(ours, their) for their in theirs]
        self._most = (
            [[weight * len(others) * most for most in own] for own in ours.most],
            [
                [weight * sum(every) for every in zip(*own, strict=True)]
                for own in zip(*(their.most for their in theirs), strict=True)
            ],
        )
        """By run of each side, what its words may take off at most."""
        self._apart: dict[Taken, float] = {}
        self._whole: dict[Taken, float] = {}
        """By step, its cost without its words, and with them."""

    def laid(self, gaps: bool = True) -> tuple[float, list[Step]]:
        """What `beside` gives."""
        best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
        """By sentences that are laid beside each other already: the least cost, and how many of
        each the last step took."""
        for row, column in _band(self._rows, self._columns):
            known, taken = best.get((row, column), (math.inf, (0, 0)))
            for shape in _GAPS if gaps else ():
                before = best.get((row - shape[0], column - shape[1]))
                if before is not None and before[0] + GAP < known:
                    known, taken = before[0] + GAP, shape
            for shape in self._shapes:
                height, width = shape
                before = best.get((row - height, column - width))
                if before is not None:
                    step = row - height, height, column - width, width
                    cost = before[0] + self._cost(step, known - before[0])
                    if cost < known:
                        known, taken = cost, shape
            if known < math.inf:
                best[row, column] = known, taken
        return best.get((self._rows, self._columns), (math.inf,))[0], self._traced(best)

    def _traced(self, best: Mapping[tuple[int, int], tuple[float, tuple[int, int]]]) -> list[Step]:
        row, column = self._rows, self._columns
        steps: list[Step] = []
        while any(taken := best.get((row, column), (math.inf, (0, 0)))[1]):
            steps.append(Step(range(row - taken[0], row), range(column - taken[1], column)))
            row, column = row - taken[0], column - taken[1]
        return steps[::-1]

    def _cost(self, step: Taken, limit: float) -> float:
        """How unlikely a step is, in nats; infinite where it is known to be `limit` or more before
        all words are looked at."""
        whole = self._whole.get(step)
        if whole is not None:
            return whole
        pairs, weight = self._pairs, self._weight
        first, height, second, width = step
        left = self._most[0][height][first] + self._most[1][width][second]
        cost = self._apart.get(step)
        if cost is None:
            cost = MERGE * (height + width - 2)
            if cost - left - weight * (MOST_STEMS * STEM * len(pairs)) >= limit:
                return math.inf
            cost += weight * sum([pair.apart(step) for pair in pairs])
            self._apart[step] = cost
        if cost - left >= limit + _ROUNDING:
            return math.inf
        for pair in pairs:
            cost -= weight * pair.said(step)
        self._whole[step] = cost
        return cost


def _band(rows: int, columns: int) -> Iterator[tuple[int, int]]:
    """The places that a way through may touch: all of them, of a paragraph near the diagonal."""
    room = max(rows, columns) if max(rows, columns) <= MANY else _ROOM
    for row in range(rows + 1):
        middle = row * columns // rows if rows else 0
        slope = columns // rows + 1 if rows else columns
        first, last = middle - room - slope, middle + room + slope
        for column in range(max(first, 0), min(last, columns) + 1):
            yield row, column
