"""Weekdays that stand beside a date, and whether the date falls on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from translate.facts.values import Date
from translate.model import Fact, FactKind, Segment


def with_weekdays(segment: Segment, facts: Iterable[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """(Weekday, date) of each date of a segment beside its weekday: `dinsdag 3 februari 2026`, `3
    February 2026 (Tuesday)`; `facts` are all of the segment."""
    days = [fact for fact in facts if fact.kind is FactKind.DATE and isinstance(fact.value, Date)]
    for before, after in pairwise(days):
        between = segment.text[before.end : after.start]
        if before.value.weekday and not after.value.weekday:
            if between.strip(" ,.\u00a0").casefold() in _BETWEEN:
                yield before, after
        elif after.value.weekday and not before.value.weekday and between.strip() == "(":
            yield after, before


_BETWEEN = ("", "the", "de")
"""Words between a weekday and its date."""


def falls_on(value: Date, weekday: int) -> bool:
    """Whether a date may be that day of the week, 1 for Monday.

    True of a date without its year, too. One before 1924, when the last countries left the Julian
    calendar, may be a date of either.
    """
    if not (value.year and value.month and value.day) or value.ambiguous:
        return True
    try:
        day = date(value.year, value.month, value.day)
    except ValueError:
        return True
    return weekday in _weekdays(day)


def _weekdays(day: date) -> Iterator[int]:
    yield day.isoweekday()
    if day.year < _REFORMED:
        century = day.year // 100
        yield (day + timedelta(days=century - century // 4 - 2)).isoweekday()


_REFORMED = 1924
