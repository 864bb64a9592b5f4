"""Whether a day that bounds a time is a part of it: `until 1 January`, `up to and including 31
December`."""

from __future__ import annotations

from translate.facts.clauses import NEAREST, clause_of
from translate.facts.phrases import ends_with, opens
from translate.facts.sides import Side
from translate.languages import get
from translate.model import Fact, Segment


def includes(segment: Segment, fact: Fact, side: Side) -> bool | None:
    """Whether a date is the last day of a time (`side` is UPPER) or the first one (LOWER), or the
    day beside it; None where no words beside it tell."""
    bounds = get(segment.language).bounds()
    before, behind = clause_of(segment.text, fact, NEAREST)
    if side is Side.LOWER:
        if ends_with(before, bounds.first_day):
            return True
        return False if ends_with(before, bounds.day_before) else None
    if opens(behind, bounds.inclusive_behind) or ends_with(before, bounds.last_day):
        return True
    return False if ends_with(before, bounds.day_after) else None
