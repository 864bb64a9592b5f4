"""How the versions of a letter are written beside each other."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from translate.checks.texts.answers import Compared, Row
from translate.checks.texts.omission_weights import (
    CLOSE,
    CLOSE_SPREAD,
    ENOUGH_ROWS,
    USUAL_CLOSE,
    USUAL_MISSED,
    USUAL_ROWS,
    USUAL_SPREAD,
    USUAL_WORDS,
)
from translate.checks.texts.sentence_pairs import short_of
from translate.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Manner:
    """How the versions of a letter are written beside each other.

    In steps, so that an edit of one sentence seldom makes it another one.
    """

    lengths: Mapping[str, float]
    """By language, by how many standard deviations its sentences are longer than usual."""
    spread: float
    """How much the lengths go up and down, against what is usual; 1 at least."""
    freedom: float
    """How freely it is translated: 0 in most letters."""


class Measure(NamedTuple):
    """What one sentence tells of it."""

    lengths: Mapping[str, float]
    """By language, by how many standard deviations it is longer than the others let expect."""
    agreed: int
    """Its words that two versions agree on; those of each two versions are counted."""
    missed: int
    """How many of them the third version says otherwise."""

    def __str__(self) -> str:
        """As `read` has it; whatever else is remembered of a unit is text, too."""
        lengths = (f"{language}={length:.3f}" for language, length in self.lengths.items())
        return " ".join((str(self.agreed), str(self.missed), *lengths))

    @classmethod
    def read(cls, text: str) -> Measure:
        """The one that was written so."""
        agreed, missed, *lengths = text.split()
        pairs = (one.split("=") for one in lengths)
        return cls(
            {language: float(length) for language, length in pairs}, int(agreed), int(missed)
        )


def measure(row: Row, said: Compared) -> Measure:
    """How a sentence is written."""
    lengths = {language: sum(deviations(row, language, 1)) / 2 for language in row}
    agreed = missed = 0
    for odd in said.words:
        one, other = (language for language in said.words if language != odd)
        across = said.answers(one, other).places
        own, theirs = (said.answers(name, odd).said for name in (one, other))
        agreed += len(across)
        missed += sum(not own[first] and not theirs[second] for first, second in across.items())
    return Measure(lengths, agreed, missed)


def manner(sample: Sequence[Measure]) -> Manner:
    """How some sentences of a letter are written."""
    lengths: dict[str, float] = {}
    squares = (USUAL_CLOSE * USUAL_SPREAD) ** 2 * USUAL_ROWS
    count = USUAL_ROWS
    for language in sample[0].lengths if sample else ():
        own = [max(-_OUTLIER, min(one.lengths[language], _OUTLIER)) for one in sample]
        mean = sum(own) / (len(own) + USUAL_ROWS)
        lengths[language] = _in_steps(mean, _LENGTH)
        squares += sum((one - mean) ** 2 for one in own)
        count += len(own)
    spread = math.sqrt(squares / count) / USUAL_SPREAD
    missed = sum(one.missed for one in sample) + USUAL_MISSED * USUAL_WORDS
    share = missed / (sum(one.agreed for one in sample) + USUAL_WORDS)
    freedom = max(0.0, spread - CLOSE_SPREAD) * 10 + max(0.0, share - CLOSE) * 100
    known = min(1.0, len(sample) / ENOUGH_ROWS)
    return Manner(
        lengths, max(1.0, _in_steps(spread, _SPREAD)), _in_steps(known * freedom, _FREEDOM)
    )


def _in_steps(value: float, step: float) -> float:
    return round(round(value / step) * step, 3)


_LENGTH, _SPREAD, _FREEDOM = 0.1, 0.1, 1.0
"""Steps in which these are told; each is far more than one sentence of the sample changes."""

_OUTLIER = 2.5
"""Standard deviations: what is farther off is no manner."""


def deviations(row: Row, odd: str, sign: int) -> tuple[float, float]:
    """By how many standard deviations a version is longer (shorter, where `sign` is -1) than each
    other lets expect, the smaller first."""
    own = [row[odd].content]
    near, far = sorted(
        sign * short_of(own, [piece.content]) for name, piece in row.items() if name != odd
    )
    return near, far
