"""Whether a day that bounds a time is a part of it: `until 1 January`, `up to and including 31
December`."""

from __future__ import annotations

from translate.facts.clauses import NEAREST, clause_of
from translate.facts.phrases import ends_with, opens
from translate.facts.sides import Side
from translate.facts.values import Date
from translate.languages import get
from translate.model import Fact, Segment


def is_year_end(value: object) -> bool:
    """Whether a value is that of the words `the end of the year`."""
    return isinstance(value, Date) and value.weak and (value.month, value.day) == (12, 31)


def includes(segment: Segment, fact: Fact, side: Side) -> bool | None:
    """Whether a date is the last day of a time (`side` is UPPER) or the first one (LOWER), or the
    day beside it; None where no words beside it tell."""
    bounds = get(segment.language).bounds()
    before, behind = clause_of(segment.text, fact, NEAREST)
    if behind[:1] and behind[0].text in get(segment.language).numbering().comparisons.times:
        behind = behind[1:]  # `eleven times or more`
    if opens(behind, bounds.inclusive_behind if side is Side.UPPER else bounds.first_behind):
        return True
    within, beside, contrary = (
        (bounds.first_day, bounds.day_before, bounds.last_day)
        if side is Side.LOWER
        else (bounds.last_day, bounds.day_after, bounds.first_day)
    )
    for words in (before, before[:-1]):
        if ends_with(words, within):
            return True
        if ends_with(words, contrary):
            return None  # the `older than` of `no older than`
        if ends_with(words, beside):
            # «До конца года» is until its end.
            return side is Side.UPPER and is_year_end(fact.value)
        if not words or words[-1].text not in bounds.between:
            break  # no preposition, `not before in 2045`
    return None
