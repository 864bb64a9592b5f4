"""How long something lasts, and the moments that say so: `opens at nine and closes three hours
later` and `from nine until noon`; `two days after the 17th` and `on the 19th`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from translate.checks.comparing.agreement import Value
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.elided import elided_days, replace_each_other
from translate.checks.comparing.mentions import Mention
from translate.facts.equivalence import convert
from translate.facts.nearby import says_any
from translate.facts.values import Date, Number, Quantity, Role, Time
from translate.languages import get

_Said = Mapping[str, tuple[Mention, ...]]
_HALF_DAY = 12 * 60
_ANY_YEAR = 2001
"""Stands for the year of a date that has none."""


def told_by_spans(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """Groups of open claims of spans of time, times of day and days, which follow from each other
    and from what every version says."""
    yield from _times_of_day(claims, said)
    yield from _days(claims, said)


def _times_of_day(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    spans = [(claim, span) for claim in claims if (span := _minutes(claim.value))]
    if not spans:
        return
    times = {name: _times(every) for name, every in said.items()}
    for claim, span in spans:
        if not claim.lacking:
            continue
        told = all(_has_two(times[name], span) for name in claim.lacking)
        if told and not _has_rival(claim, spans):
            yield (claim,)
        for other in claims:
            moment = _clock(other.first)
            instead = other.lacking <= claim.languages and not claim.lacking & other.lacking
            if moment is None or not other.lacking or not instead:
                continue
            bases = (times[name] | _hours(said[name]) for name in claim.languages)
            if all(_is_apart(moment, base, span) for base in bases):
                yield claim, other


def _has_rival(claim: Claim, spans: Sequence[tuple[Claim, int]]) -> bool:
    """Whether a version that lacks a span says another one that others lack."""
    return any(other is not claim and other.languages & claim.lacking for other, _ in spans)


def _times(mentions: Sequence[Mention]) -> set[int]:
    """The times of day that a version says, in minutes of half a day."""
    return {time for one in mentions if (time := _clock(one)) is not None}


def _hours(mentions: Sequence[Mention]) -> set[int]:
    """The bare numbers of a version that may be hours, `opens at ten`, in minutes of half a day."""
    return {
        int(one.value.value) % 12 * 60
        for one in mentions
        if isinstance(one.value, Number)
        and one.value.role is Role.PLAIN
        and one.value.value in range(1, 25)
    }


def _clock(mention: Mention) -> int | None:
    """Minutes of half a day, which many versions leave open; also of `8.30` with no word for it."""
    value = mention.value
    if isinstance(value, Time):
        return (value.hour * 60 + value.minute) % _HALF_DAY
    hour, point, minute = mention.fact.text.partition(".")
    if point and len(minute) == 2 and (hour + minute).isdigit() and int(hour) < 24:
        return (int(hour) * 60 + int(minute)) % _HALF_DAY if int(minute) < 60 else None
    return None


def _minutes(value: Value) -> int | None:
    """How long a span of hours or minutes is, below half a day."""
    if not isinstance(value, Quantity) or value.unit not in ("h", "min"):
        return None
    minutes = Fraction(value.value) * (60 if value.unit == "h" else 1)
    return int(minutes) if minutes.denominator == 1 and 0 < minutes < _HALF_DAY else None


def _has_two(times: set[int], span: int) -> bool:
    """Whether two times of a version are so far apart."""
    return any((one + span) % _HALF_DAY in times for one in times)


def _is_apart(moment: int, times: set[int], span: int) -> bool:
    """Whether a time is so far from one of others."""
    return not times.isdisjoint(((moment + span) % _HALF_DAY, (moment - span) % _HALF_DAY))


def _days(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """A day in some versions, and in those that lack it how many days it is from another one that
    they say: `two days before 19 January`, `the day before the hearing of 5 December`."""
    spans: dict[str, Mapping[object, Value]] = {}
    for claim in claims:
        day = _day_of(claim, said) if claim.lacking else None
        if day is None:
            continue
        for name in claim.lacking:
            if name not in spans:
                spans[name] = _spans(said[name])
        told = [_leading_to(day, said[name], spans[name]) for name in claim.lacking]
        if all(told) and not any(_leads_elsewhere(told, said[name]) for name in claim.languages):
            values = {value for every in told for value in every}
            yield (
                claim,
                *(one for one in claims if one.value in values and replace_each_other(claim, one)),
            )


def _day_of(claim: Claim, said: _Said) -> date | None:
    """The day of a date, or of an ordinal beside another date."""
    if isinstance(claim.value, Date):
        return _date(claim.value)
    if not isinstance(claim.value, Number) or not claim.value.ordinal:
        return None
    days = {
        _date(day)
        for name, every in claim.said.items()
        for one, day in elided_days(said[name])
        if one in every
    }
    return days.pop() if len(days) == 1 else None


def _spans(mentions: Sequence[Mention]) -> Mapping[object, Value]:
    """By how many days they are, the first spans of time that a version says."""
    spans: dict[object, Value] = {}
    for one in mentions:
        if isinstance(one.value, Quantity):
            spans.setdefault(_days_in(one.value), one.value)
    return spans


def _leading_to(
    day: date, mentions: Sequence[Mention], spans: Mapping[object, Value]
) -> tuple[Value, ...]:
    """A day that a version says, and the span from there to another day, if it is not in `the day
    before`; empty where nothing leads there. `spans` are those of the version."""
    for base in mentions:
        start = _date(base.value) if isinstance(base.value, Date) else None
        apart = (day - start).days if start else 0
        if apart in (1, -1) and _names_neighbour(base, apart):
            return (base.value,)
        if apart and abs(apart) in spans:
            return base.value, spans[abs(apart)]
    return ()


def _leads_elsewhere(told: Sequence[Sequence[Value]], mentions: Sequence[Mention]) -> bool:
    """Whether a version says the span by which others tell its day, and not the day that they
    count it from: it counts it from its own, `15 May … a day later` for `14 May … a day later`."""
    values = {one.value for one in mentions} | {day for _, day in elided_days(mentions)}
    days = {_date(one) for one in values if isinstance(one, Date)}
    for base, *span in told:
        start = _date(base) if isinstance(base, Date) else None
        counted = not values.isdisjoint(span) if span else _counts_from_its_own(mentions)
        if counted and start not in days:
            return True
    return False


def _days_in(span: Quantity) -> int | Fraction | None:
    """How many days a span of days or weeks is; None for any other, and for a day in passing: «на
    сегодняшний день»."""
    if span.weak or span.unit not in ("d", "wk"):
        return None
    return convert(span.value, span.unit, "d")


def _names_neighbour(mention: Mention, apart: int) -> bool:
    """Whether the sentence of a date speaks of the day before it or after it."""
    calendar = get(mention.language).calendar()
    phrases = calendar.next_days if apart > 0 else calendar.previous_days
    return says_any(mention.segment.text, phrases)


def _counts_from_its_own(mentions: Sequence[Mention]) -> bool:
    """Whether a version speaks of the day before or after one of its days; `4 December, the day
    before the hearing` says only what day that is."""
    return any(isinstance(one.value, Date) and _is_counted_from(one) for one in mentions)


def _is_counted_from(day: Mention) -> bool:
    calendar, text = get(day.language).calendar(), day.segment.text
    phrases = (*calendar.next_days, *calendar.previous_days)
    if not says_any(text, phrases):
        return False
    behind = text[day.fact.end : day.fact.end + _REACH].casefold()
    return not behind.lstrip(" ,(–—").startswith(phrases)


_REACH = 60
"""Characters behind a day in which such a phrase fits."""


def _date(value: Date) -> date | None:
    if value.month is None or value.day is None:
        return None
    try:
        return date(_ANY_YEAR, value.month, value.day)
    except ValueError:
        return None
