"""weekday-mismatch."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from translate.checks.comparing.wording import quoted, say
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.facts.values import Date
from translate.facts.weekdays import falls_on, with_weekdays
from translate.languages import get
from translate.model import Finding, Segment, Severity, Unit


@unit_check(Severity.WARNING)
def weekday_mismatch(unit: Unit, context: Context) -> Iterator[Finding]:
    """A weekday stands beside a date that is another day of the week.

    Only where the date has its year; an old date may be one of the Julian calendar.

    Why: readers come on the wrong day, and nobody knows which of the two is meant.
    Example: en “Tuesday 5 February 2026”, a Thursday.
    Remedy: look up which is right, and mend the other; the other versions may tell.
    """
    for segment in unit:
        for weekday, dated in with_weekdays(segment, context.facts.get(segment.key, ())):
            if not falls_on(dated.value, weekday.value.weekday):
                start, end = min(weekday.start, dated.start), max(weekday.end, dated.end)
                yield Finding(
                    "weekday-mismatch",
                    Severity.WARNING,
                    unit.id,
                    (segment.language,),
                    say(
                        "{text}: that day is a {weekday}",
                        text=quoted(segment.text[start:end]),
                        weekday=quoted(_named(segment, weekday.text, dated.value)),
                    ),
                    (segment.span(start, end),),
                )


def _named(segment: Segment, written: str, day: Date) -> str:
    """The weekday of a whole date in its version's language, with a capital where `written` has
    one."""
    assert day.year and day.month and day.day
    number = date(day.year, day.month, day.day).isoweekday()
    weekdays = get(segment.language).calendar().weekdays
    name = next(name for name, one in weekdays.items() if one == number)
    return name.capitalize() if written[:1].isupper() else name
