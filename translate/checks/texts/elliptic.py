"""Negations that only repeat an earlier one of their sentence, where others say nothing: `72% had
no debts any more, in the other group only 41% did not`, `… in de andere groep maar 41%`."""

from __future__ import annotations

from collections.abc import Sequence

from translate.checks.texts.exchanges import others_of
from translate.checks.texts.statements import Meaning
from translate.checks.texts.stretches import Stretch
from translate.facts.sentences import words_written
from translate.languages.opposites import NEGATIONS
from translate.model import Segment

_AUXILIARY = 1
"""Words between a figure and the negation of it."""


def repeats(row: Sequence[Stretch], meanings: Sequence[Sequence[Meaning]], odd: int) -> bool:
    """Whether the last negation of one version of a sentence stands behind its last figure, with an
    auxiliary at the most, and ends it, while both others end with that figure; all three negate
    something before it.

    `row` is where the sentence stands in each version, `meanings` are the phrases of each.
    """
    denying = [[one for one in own if one.sense in NEGATIONS] for own in meanings]
    *before, last = denying[odd] or (None,)
    if last is None or not before or last.last + 1 != len(last.words):
        return False
    behind = [word for word in last.words[: last.first] if word.isalnum()]
    figure = next((word for word in reversed(behind[-1 - _AUXILIARY :]) if word.isdigit()), "")
    return bool(figure) and all(
        denying[other] and _last_word(*row[other]) == figure for other in others_of(odd)
    )


def _last_word(segment: Segment, start: int, end: int) -> str:
    return next(reversed(words_written(segment.text, start, end)), "")
