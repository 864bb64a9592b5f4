"""How the versions of a letter are written beside each other."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from translate.checks.texts.answers import Compared, Row
from translate.checks.texts.beside import short_of
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


def manner(rows: Sequence[tuple[Row, Compared]]) -> Manner:
    """How some sentences of a letter are written."""
    lengths: dict[str, float] = {}
    squares = (USUAL_CLOSE * USUAL_SPREAD) ** 2 * USUAL_ROWS
    count = USUAL_ROWS
    for language in rows[0][0] if rows else ():
        own = [sum(deviations(row, language, 1)) / 2 for row, _ in rows]
        own = [max(-_OUTLIER, min(one, _OUTLIER)) for one in own]
        lengths[language] = mean = sum(own) / (len(own) + USUAL_ROWS)
        squares += sum((one - mean) ** 2 for one in own)
        count += len(own)
    spread = math.sqrt(squares / count) / USUAL_SPREAD
    missed = _share_missed([said for _, said in rows])
    freedom = max(0.0, spread - CLOSE_SPREAD) * 10 + max(0.0, missed - CLOSE) * 100
    known = min(1.0, len(rows) / ENOUGH_ROWS)
    return Manner(
        {language: _in_steps(mean, _LENGTH) for language, mean in lengths.items()},
        max(1.0, _in_steps(spread, _SPREAD)),
        _in_steps(known * freedom, _FREEDOM),
    )


def _in_steps(value: float, step: float) -> float:
    return round(round(value / step) * step, 3)


_LENGTH, _SPREAD, _FREEDOM = 0.1, 0.1, 1.0
"""Steps in which these are told; each is far more than one sentence in 60 changes."""


def _share_missed(rows: Sequence[Compared]) -> float:
    """Of the words that two versions agree on, the share that the third one does not say."""
    agreed = missed = 0
    for said in rows:
        for odd in said.words:
            one, other = (language for language in said.words if language != odd)
            across = said.answers(one, other).places
            own, theirs = (said.answers(name, odd).said for name in (one, other))
            agreed += len(across)
            missed += sum(not own[first] and not theirs[second] for first, second in across.items())
    return (missed + USUAL_MISSED * USUAL_WORDS) / (agreed + USUAL_WORDS)


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
