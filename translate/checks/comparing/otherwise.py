"""Claims of different values that say one thing: `four in five` and `80 %`, `until 1 January` and
`up to and including 31 December`."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations, permutations

from translate.checks.comparing.agreement import Value
from translate.checks.comparing.arithmetic import computed
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.mentions import Mention
from translate.facts.inclusion import includes
from translate.facts.limits import negates
from translate.facts.sides import Side
from translate.facts.values import Date, Number, Quantity, Role
from translate.languages import get


def without_rewordings(claims: list[Claim], said: Mapping[str, tuple[Mention, ...]]) -> list[Claim]:
    """The open claims of a unit but for those that only put a value otherwise; `said` is all that
    each version says."""
    told: set[int] = set()
    for group in (
        *_ratios(claims),
        *_reduced(claims),
        *_complements(claims),
        *_next_days(claims),
        *_month_ends(claims),
        *_alternates(claims, said),
        *_next_ages(claims, said),
        *computed(claims, said),
    ):
        told.update(map(id, group))
    return [claim for claim in claims if id(claim) not in told] if told else claims


def _ratios(claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """A share in some versions, and in the others the two numbers that make it."""
    shares = [(claim, share) for claim in claims if (share := _share(claim)) is not None]
    if not shares:
        return []
    counts = [(claim, count) for claim in claims if (count := _count(claim.value)) is not None]
    return [
        (claim, part, whole)
        for claim, share in shares
        for (part, few), (whole, many) in permutations(counts, 2)
        if few < many and Fraction(few, many) == share
        if claim.lacking <= part.languages == whole.languages
        if claim.languages <= part.lacking & whole.lacking
    ]


def _reduced(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The two numbers of a ratio, and in other versions those of the same one in lower terms: `four
    in ten` and `two in five`."""
    counts = [(claim, count) for claim in claims if (count := _count(claim.value)) is not None]
    if len(counts) < 4:
        return
    ratios = [
        (part, whole, Fraction(few, many))
        for (part, few), (whole, many) in permutations(counts, 2)
        if few < many and part.languages == whole.languages
    ]
    for (part, whole, share), (other, total, same) in combinations(ratios, 2):
        if share == same and not part.languages & other.languages:
            yield part, whole, other, total


def _complements(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """A share, and in other versions the rest of the whole, of which the contrary is said: `81 %
    want to` and `19 % do not want to`."""
    shares = [
        (claim, Fraction(claim.value.value) / 100)
        for claim in claims
        if isinstance(claim.value, Number) and claim.value.role is Role.PERCENT
    ]
    for (one, share), (other, rest) in combinations(shares, 2):
        if share + rest == 1 and one.languages <= other.lacking and other.languages <= one.lacking:
            denied = [_is_denied(claim) for claim in (one, other)]
            if True in denied and False in denied:
                yield one, other


def _is_denied(claim: Claim) -> bool | None:
    """Whether a value's clause is negated; None where its versions differ."""
    said = {negates(one.segment, one.fact) for every in claim.said.values() for one in every}
    return said.pop() if len(said) == 1 else None


def _share(claim: Claim) -> Fraction | None:
    value = claim.value
    if not isinstance(value, Number):
        return None
    if value.role is Role.PERCENT:
        return Fraction(value.value) / 100
    return Fraction(value.value) if value.role is Role.PLAIN and 0 < value.value < 1 else None


def _count(value: Value) -> int | None:
    """A whole number that a part or its whole may be."""
    if not isinstance(value, Number) or value.role is not Role.PLAIN or value.ordinal:
        return None
    return int(value.value) if value.value == int(value.value) and value.value > 0 else None


def _next_days(claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """A date that is included, and in other versions its neighbour that is not."""
    days = [(claim, day) for claim in claims if (day := _day(claim)) is not None]
    return [
        (early, late)
        for (early, first), (late, second) in permutations(days, 2)
        if second - first == timedelta(days=1) and not early.languages & late.languages
        if _meet(early, late)
    ]


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


def _inclusions(claim: Claim, side: Side) -> Iterator[bool | None]:
    for every in claim.said.values():
        for one in every:
            yield includes(one.segment, one.fact, side)


def _month_ends(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The last day of a month, and in other versions the end of that month."""
    for one, other in permutations(claims, 2):
        month, day = one.value, other.value
        if not (isinstance(month, Date) and isinstance(day, Date)):
            continue
        is_open = month.day is None and month.month is not None and month.until is None
        if is_open and day.day and month.month == day.month and not one.languages & other.languages:
            years = {month.year, day.year} - {None}
            last = monthrange(day.year or _ANY_YEAR - 1, day.month or 1)[1]
            if len(years) < 2 and day.day == last and all(map(_is_at_end, _every(one))):
                yield one, other


def _every(claim: Claim) -> Iterator[Mention]:
    for said in claim.said.values():
        yield from said


def _is_at_end(mention: Mention) -> bool:
    """Whether `the end of` stands before what a mention says."""
    before = mention.segment.text[: mention.fact.start].rstrip().casefold()
    return before.endswith(get(mention.language).calendar().year_ends)


def _alternates(
    claims: Sequence[Claim], said: Mapping[str, tuple[Mention, ...]]
) -> Iterator[tuple[Claim, ...]]:
    """Every other week in some versions, and «через неделю» in those that lack it."""
    for claim in claims:
        value = claim.value
        if not isinstance(value, Quantity) or value.value != 2:
            continue
        measures = {name: get(name).measures() for name in (*claim.languages, *claim.lacking)}
        every = all(
            one.fact.text.casefold().startswith(measures[one.language].alternate)
            for one in _every(claim)
        )
        if (
            every
            and claim.lacking
            and all(
                any(_skips(one, value.unit, measures[name].skipped) for one in said[name])
                for name in claim.lacking
            )
        ):
            yield (claim,)


def _skips(mention: Mention, unit: str, words: tuple[str, ...]) -> bool:
    """Whether one of some words stands before a single unit of time."""
    value = mention.value
    if not isinstance(value, Quantity) or (value.value, value.unit) != (1, unit):
        return False
    before = mention.segment.text[: mention.fact.start].rstrip().casefold()
    return bool(words) and before.endswith(words)


def _next_ages(
    claims: Sequence[Claim], said: Mapping[str, tuple[Mention, ...]]
) -> Iterator[tuple[Claim, ...]]:
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
        if (
            True in ends
            and False not in ends
            and all(_ends_before(first + 1, said[name]) for name in early.lacking)
        ):
            yield (early,)


def _ends_before(age: int, mentions: Sequence[Mention]) -> bool:
    """Whether a version says that something holds until an age, which is no longer included."""
    return any(
        _age(one.value) == age and includes(one.segment, one.fact, Side.UPPER) is False
        for one in mentions
    )


def _age(value: Value) -> int | None:
    """A whole number of years, or one that may count them."""
    if isinstance(value, Quantity) and value.unit == "a":
        return int(value.value) if value.value == int(value.value) else None
    return _count(value)
