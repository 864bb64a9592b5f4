"""Claims of different days, years and times that say one thing: `until 1 January` and `up to and
including 31 December`, `until the end of August`, `every two weeks` and «через неделю»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import permutations

from translate.checks.comparing.agreement import Value
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.mentions import Mention
from translate.checks.comparing.seasons import quarters
from translate.facts.date_patterns import date_patterns
from translate.facts.inclusion import includes
from translate.facts.intervals import is_each
from translate.facts.nearby import before, says_any
from translate.facts.sides import Side
from translate.facts.values import Amount, Date, Number, Quantity, Role
from translate.languages import Language, get

_Said = Mapping[str, tuple[Mention, ...]]


def told_by_neighbours(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """Groups of open claims that say one thing; `said` is all that each version says."""
    yield from _next_days(claims)
    yield from _days_on_both_sides(claims, said)
    yield from _month_ends(claims, said)
    yield from quarters(claims, said)
    yield from _alternates(claims, said)
    yield from _next_ages(claims, said)
    yield from _years_by_name(claims, said)


def _next_days(claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """A date that is included, and in other versions its neighbour that is not."""
    days = [(claim, day) for claim in claims if (day := _day(claim)) is not None]
    return [
        (early, late)
        for (early, first), (late, second) in permutations(days, 2)
        if _is_next(first, second, early.value, late.value)
        if not early.languages & late.languages
        if _meet(early, late)
    ]


def _days_on_both_sides(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """The first day of the time behind one whose last day every version says: `by 31 December, and
    from 1 January`, where others have `by 31 December, and after it`."""
    for claim in claims:
        day = _day(claim) if claim.lacking else None
        if day and _any(claim, Side.LOWER, included=True):
            last = day - timedelta(days=1)
            if all(_ends_on(last, every) for every in said.values()):
                yield (claim,)


def _ends_on(day: date, mentions: Sequence[Mention]) -> bool:
    """Whether a version says a day as the last one of a time, or that something holds after it."""
    return any(
        isinstance(one.value, Date)
        and (one.value.month, one.value.day) == (day.month, day.day)
        and (
            includes(one.segment, one.fact, Side.UPPER)
            or includes(one.segment, one.fact, Side.LOWER) is False
        )
        for one in mentions
    )


def _is_next(first: date, second: date, one: Value, other: Value) -> bool:
    """Whether a day follows another; where a year is left out, 1 January follows 31 December."""
    is_open = isinstance(one, Date) and isinstance(other, Date) and None in (one.year, other.year)
    if is_open and (first.month, first.day, second.month, second.day) == (12, 31, 1, 1):
        return True
    return second - first == timedelta(days=1)


_ANY_YEAR = 2000
"""Stands for the year of a date that has none."""


def _day(claim: Claim) -> date | None:
    value = claim.value
    if not isinstance(value, Date) or value.month is None or value.day is None:
        return None
    year = _ANY_YEAR if value.year is None else value.year
    try:
        return date(year, value.month, value.day)
    except ValueError:
        return None


def _meet(early: Claim, late: Claim) -> bool:
    """Whether the earlier day is the last that something holds on, or the later one the first."""
    ends = _all(early, Side.UPPER, included=True) and _all(late, Side.UPPER, included=False)
    return ends or (
        _all(early, Side.LOWER, included=False) and _all(late, Side.LOWER, included=True)
    )


def _all(claim: Claim, side: Side, *, included: bool) -> bool:
    return set(_inclusions(claim, side)) == {included}


def _any(claim: Claim, side: Side, *, included: bool) -> bool:
    """Whether some version says so, and none the contrary."""
    found = set(_inclusions(claim, side))
    return included in found and (not included) not in found


def _inclusions(claim: Claim, side: Side) -> Iterator[bool | None]:
    for every in claim.said.values():
        for one in every:
            yield includes(one.segment, one.fact, side)


def _month_ends(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """The last day of a month, and in other versions the end of that month; or its middle."""
    for claim in claims:
        day = claim.value
        if not isinstance(day, Date) or day.month is None or day.day is None or not claim.lacking:
            continue
        begins = day.day == 1 and _any(claim, Side.LOWER, included=True)
        if begins and all(any(_is_month(o, day) for o in said[name]) for name in claim.lacking):
            yield (claim,)
        if day.day not in (_MIDDLE, _last_day(day.year or _ANY_YEAR - 1, day.month)):
            continue
        if all(any(_names_part(one, day) for one in said[name]) for name in claim.lacking):
            yield (claim,)


_MIDDLE = 15


def _last_day(year: int, month: int) -> int:
    from calendar import monthrange  # with the names of the days in all locales: 2 ms

    return monthrange(year, month)[1]


def _is_month(mention: Mention, day: Date) -> bool:
    """Whether something holds from the month on that a day begins: `from September`."""
    month = mention.value
    if not isinstance(month, Date) or month.day is not None or month.month != day.month:
        return False
    return includes(mention.segment, mention.fact, Side.LOWER) is True


def _names_part(mention: Mention, day: Date) -> bool:
    """Whether a mention is of the end of the month of a day, `the end of` August, or `mid-`."""
    month = mention.value
    if not isinstance(month, Date) or month.day is not None or month.until is not None:
        return False
    opening = before(mention.segment.text, mention.fact.start).casefold()
    calendar = get(mention.language).calendar()
    phrases = calendar.month_middles if day.day == _MIDDLE else calendar.year_ends
    return (
        opening.endswith(phrases)
        and month.month == day.month
        and len({month.year, day.year} - {None}) < 2
    )


def _every(claim: Claim) -> Iterator[Mention]:
    for said in claim.said.values():
        yield from said


def _years_by_name(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """A year or century by its number, and in other versions `last year`, which the first ones do
    not say."""
    by_name: dict[bool, set[str]] = {}
    for claim in claims:
        is_century = claim.value == Number(20, Role.CENTURY)
        if (is_century or _names_year(claim.value)) and claim.lacking:
            if is_century not in by_name:
                by_name[is_century] = {
                    name for name in said if _is_relative(get(name), said[name], is_century)
                }
            relative = by_name[is_century]
            if claim.lacking <= relative and claim.languages.isdisjoint(relative):
                yield (claim,)


def _names_year(value: Value) -> bool:
    if isinstance(value, Date):
        return value.year is not None
    is_plain = isinstance(value, Number) and value.role is Role.PLAIN and not value.grouped
    return is_plain and isinstance(value, Number) and 1900 <= value.value < 2100


def _is_relative(language: Language, mentions: Sequence[Mention], is_century: bool) -> bool:
    """Whether a version speaks of a year, or of the last century, without its number."""
    patterns = date_patterns(language)
    pattern = patterns.last_century if is_century else patterns.relative_year
    return any(map(pattern.search, {one.segment.text: None for one in mentions}))


def _alternates(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """Every other week in some versions, and «через неделю» in those that lack it."""
    for claim in claims:
        value = claim.value
        each = (is_each(one.segment, one.fact) for one in _every(claim))
        if claim.lacking and _is_second(value) and all(each):
            if all(any(map(_names_alternate, said[name])) for name in claim.lacking):
                yield (claim,)
            continue
        if not isinstance(value, Quantity) or value.value != 2 or not claim.lacking:
            continue
        skipped = all(any(_skips(one, value.unit) for one in said[name]) for name in claim.lacking)
        if skipped and all(map(_comes_back, _every(claim))):
            yield (claim,)


def _is_second(value: Value) -> bool:
    return isinstance(value, Number) and value.ordinal and value.value == 2


def _names_alternate(mention: Mention) -> bool:
    """Whether a version has a word for every second one: `every other run`."""
    return says_any(mention.segment.text, tuple(get(mention.language).measures().alternate))


def _comes_back(mention: Mention) -> bool:
    """Whether a time comes back: `every two weeks`, `a fortnight`."""
    is_span = mention.fact.text.casefold() in get(mention.language).measures().spans
    return is_span or is_each(mention.segment, mention.fact)


def _skips(mention: Mention, unit: str) -> bool:
    """Whether a word that skips every second one stands before a single unit of time."""
    value, skipped = mention.value, get(mention.language).measures().skipped
    if not isinstance(value, Quantity) or (value.value, value.unit) != (1, unit):
        return False
    return before(mention.segment.text, mention.fact.start).casefold().endswith(skipped)


def _next_ages(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """The first year that no longer counts, and in other versions the last that does: `van vier tot
    twaalf jaar` and «от четырёх до одиннадцати лет включительно»; `not until after 2044` and `not
    before 2045`. The first one may also be said elsewhere: `from twelve it costs €3`."""
    ages = [(claim, age) for claim in claims if (age := _age(claim.value)) is not None]
    for (early, first), (late, second) in permutations(ages, 2):
        if second - first == 1 and not early.languages & late.languages:
            ends = set(_inclusions(early, Side.UPPER))
            until = True in ends and False not in ends and _all(late, Side.UPPER, included=False)
            if until or (
                _all(early, Side.LOWER, included=False) and _all(late, Side.LOWER, included=True)
            ):
                yield early, late
    for early, first in ages:
        ends = set(_inclusions(early, Side.UPPER))
        if True in ends and False not in ends and early.lacking:
            # `55 points or more` and `54 or less` say one thing from both sides.
            both = all(_begins_at(first + 1, said[name]) for name in early.languages)
            if all(
                _ends_before(first + 1, said[name]) or (both and _says(said[name], first + 1))
                for name in early.lacking
            ):
                yield (early,)


def _ends_before(age: int, mentions: Sequence[Mention]) -> bool:
    """Whether a version says that something holds until an age, which is no longer included."""
    return any(
        _age(one.value) == age and includes(one.segment, one.fact, Side.UPPER) is False
        for one in mentions
    )


def _begins_at(age: int, mentions: Sequence[Mention]) -> bool:
    """Whether a version says that something holds from a number on, which is included."""
    return any(
        _age(one.value) == age and includes(one.segment, one.fact, Side.LOWER) for one in mentions
    )


def _says(mentions: Sequence[Mention], age: int) -> bool:
    return any(_age(one.value) == age for one in mentions)


def _age(value: Value) -> int | None:
    """A whole number of years, or one that may count them."""
    if isinstance(value, Quantity) and value.unit == "a":
        return int(value.value) if value.value == int(value.value) else None
    return count_of(value)


def count_of(value: Value) -> int | None:
    """A whole number that a part or its whole may be: `seventy of every hundred euros`."""
    if isinstance(value, Amount):
        return int(value.value) if value.value == int(value.value) and value.value > 0 else None
    if not isinstance(value, Number) or value.role is not Role.PLAIN or value.ordinal:
        return None
    return int(value.value) if value.value == int(value.value) and value.value > 0 else None
