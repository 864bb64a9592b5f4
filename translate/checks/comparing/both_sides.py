"""Bounds that two versions tell from different sides, and that say the same: `until 2018 it was
free; since then all pay` and `since 2018 all pay; before it was free`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache

from translate.checks.comparing.alike import may_be_year
from translate.dataclass import dataclass
from translate.facts.clauses import sentence_around
from translate.facts.limits import negates_any
from translate.facts.sides import Relation, Side
from translate.facts.values import Amount, Date, Number, Quantity, Role
from translate.languages import Language, get
from translate.languages.calendar import phrase_pattern
from translate.model import VALUES, Fact, FactKind, Segment
from translate.precompiled import expression

_REACH = 240
"""Characters before and behind a bound in which its other side is named."""
_CLAUSE = 60
"""Characters before a difference in which it says of when it speaks."""


@dataclass(frozen=True, slots=True)
class Told:
    """A relation in its text, and the facts of that text."""

    segment: Segment
    relation: Relation
    facts: tuple[Fact, ...]

    @property
    def before(self) -> str:
        start = self.relation.start
        return self.segment.text[max(start - _REACH, 0) : start]

    @property
    def behind(self) -> str:
        end = self.relation.end
        return self.segment.text[end : end + _REACH]

    @property
    def language(self) -> Language:
        return get(self.segment.language)


def name_both_times(one: Told, other: Told) -> bool:
    """Whether of two versions, one until a moment and one from it on, either names the other time
    by an adverb and the other one does not: `until 2018 …; since then …`."""
    if not (_is_of_moment(one) and _is_of_moment(other)):
        return False
    until, since = (one, other) if one.relation.side is Side.UPPER else (other, one)
    goes_on = [
        _has(_thereafter, told.language, told.behind) or _has_next_day(told)
        for told in (until, since)
    ]
    began = [_has(_formerly, told.language, told.before + told.behind) for told in (until, since)]
    return (goes_on[0] and not goes_on[1]) or (began[1] and not began[0])


def _has_next_day(told: Told) -> bool:
    """Whether a text has the day after that of a relation: `by 31 December …; from 1 January`."""
    fact = _fact_of(told)
    day = _in_year(fact.value) if fact else None
    after = day + timedelta(days=1) if day else None
    return after is not None and any(
        (other := _in_year(one.value)) and (other.month, other.day) == (after.month, after.day)
        for one in told.facts
    )


def _in_year(value: object) -> date | None:
    """A day of the year, in a year of no leap day."""
    if not isinstance(value, Date) or not value.month or not value.day:
        return None
    try:
        return date(2001, value.month, value.day)
    except ValueError:
        return None


def _is_of_moment(told: Told) -> bool:
    """Whether a relation is of a date, a time of day or what may be a year."""
    fact = _fact_of(told)
    if fact is None or fact.kind in (FactKind.DATE, FactKind.TIME):
        return fact is not None
    return isinstance(fact.value, Number) and may_be_year(fact.value)


def may_be_complements(one: Told, other: Told) -> bool:
    """Whether two contrary bounds may say one thing of the two parts of a whole: one is of a half,
    whose rest is a half, too, or one of the two sentences is negated beside its bound."""
    if all(_is_of_half(told) for told in (one, other)):
        return True
    negated = [_is_negated(told) for told in (one, other)]
    return negated[0] is not negated[1]


def _is_of_half(told: Told) -> bool:
    """Whether the value of a relation is a half, or a half stands before it."""
    start = max(told.relation.start - _CLAUSE, 0)
    near = (fact for fact in told.facts if start <= fact.start < told.relation.end)
    return any(_is_half(fact.value) for fact in near)


def _is_half(value: object) -> bool:
    if not isinstance(value, Number):
        return False
    if value.role is Role.PERCENT:
        return value.value == 50
    return any(one.value * 2 == 1 for one in (value, *value.readings))


def _is_negated(told: Told) -> bool:
    """Whether the sentence of a bound is negated outside the words of the bound."""
    relation = told.relation
    around = sentence_around(told.segment, relation.start, relation.end)
    return any(negates_any(words, told.language) for words in around)


def restricts_otherwise(one: Told, other: Told) -> bool:
    """Whether one of two versions allows a thing to some only, whom the other one's bound leaves
    out: `closed to lorries heavier than 3.5 t` and `only those may pass that weigh no more`."""
    only = [_has(_only, told.language, told.before) for told in (one, other)]
    return only[0] is not only[1]


def tell_other_time(one: Told, other: Told) -> bool:
    """Whether one of two versions says of former times how much less something was, and the other
    one how much more it is now: `ten more than before` and `before, it was ten fewer`."""
    began = [_has(_formerly, told.language, told.before[-_CLAUSE:]) for told in (one, other)]
    return began[0] is not began[1]


def exchange_figures(one: Told, other: Told) -> bool:
    """Whether the two figures or days that a difference or a distance lies between stand in the
    order that each of two versions says: from the small one to the large one `more` and `later`,
    from the large one to the small one `less` and `earlier`."""
    ups = (Side.MORE, Side.LATER)
    rising = [told.relation.side in ups for told in (one, other)]
    return rising[0] is not rising[1] and all(
        _has_pair(told, ascending=up) for told, up in zip((one, other), rising, strict=True)
    )


def _has_pair(told: Told, *, ascending: bool) -> bool:
    """Whether two figures or days of a text are apart by what a relation says, in that order, and
    no two of them in the other order."""
    apart = _fact_of(told)
    if apart is None:
        return False
    points = list(_points(told, apart))
    orders = {
        first < second
        for place, first in enumerate(points)
        for second in points[place + 1 :]
        if _are_apart(first, second, apart.value)
    }
    return orders == {ascending}


def _fact_of(told: Told) -> Fact | None:
    """The value that a relation is of."""
    start, end = told.relation.start, told.relation.end
    return next((f for f in told.facts if f.kind in VALUES and start <= f.start < end), None)


def _points(told: Told, apart: Fact) -> Iterable[int]:
    """The figures, or as numbers the days, of a text, in its order."""
    is_span = isinstance(apart.value, Quantity) and apart.value.unit in _DAYS
    months = [f.value for f in told.facts if isinstance(f.value, Date) and f.value.month]
    for fact in told.facts:
        value = fact.value
        if fact is apart:
            continue
        if is_span and isinstance(value, Date) and value.month and value.day:
            yield value.month * _MONTH + value.day
        elif is_span and isinstance(value, Number) and value.ordinal and months:
            yield (months[0].month or 0) * _MONTH + int(value.value)
        elif not is_span and (figure := _whole(value)) > 1:
            yield figure


def _whole(value: object) -> int:
    """The whole figure of a count, an amount or a quantity, else 0."""
    if not isinstance(value, Amount | Quantity | Number):
        return 0
    return int(value.value) if value.value == int(value.value) else 0


_DAYS = {"d": 1, "wk": 7}
_MONTH = 31


def _are_apart(first: int, second: int, value: object) -> bool:
    """Whether one figure is so many times, or by so much, the other."""
    small, large = sorted((first, second))
    if isinstance(value, Quantity) and value.unit in _DAYS:
        # In another month the days are not counted: its length is.
        days = value.value * _DAYS[value.unit]
        return large - small == days or (large // _MONTH != small // _MONTH and large > small)
    if isinstance(value, Number) and value.role is Role.PLAIN and value.value > 1:
        return large in (small * value.value, small + value.value)
    return isinstance(value, Amount | Quantity) and large - small == value.value


@cache
def _thereafter(language: Language) -> re.Pattern[str]:
    return _any(language.bounds().thereafter)


@cache
def _formerly(language: Language) -> re.Pattern[str]:
    """Not what is compared: the «прежде» of «прежде чем»."""
    bounds = language.bounds()
    return _any(bounds.formerly, behind=rf"(?!,?\s{phrase_pattern(bounds.than)})")


@cache
def _only(language: Language) -> re.Pattern[str]:
    """A word for `only` before a bound, and no more than three words between: `only those that
    weigh no more`."""
    words = phrase_pattern(language.bounds().restricting)
    return expression(rf"{words}\W+(?:\w+\W+){{0,3}}\Z", re.IGNORECASE)


def _any(phrases: Iterable[str], behind: str = "") -> re.Pattern[str]:
    return expression(phrase_pattern(phrases) + behind, re.IGNORECASE)


def _has(pattern: Callable[[Language], re.Pattern[str]], language: Language, text: str) -> bool:
    return pattern(language).search(text) is not None
