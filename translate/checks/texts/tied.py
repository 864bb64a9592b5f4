"""The values that stand in one clause with a phrase: the quarter of `fell by a quarter`."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from translate.checks.context import Context
from translate.checks.texts.statements import Meaning
from translate.facts.clauses import is_one_clause
from translate.facts.relations import relations
from translate.facts.sides import Axis
from translate.facts.values import Amount, Date, Number, Quantity, Role, Time
from translate.languages.opposites import NEGATION
from translate.model import VALUES, Fact, FactKind, Segment, Unit

_Values = frozenset[Hashable]


def shared(context: Context, phrases: Iterable[Meaning]) -> _Values:
    """The values that each of some phrases, one a version, has in its clause."""
    return frozenset.intersection(*(_tied(context, phrase) for phrase in phrases))


def values_of(context: Context, unit: Unit, language: str) -> _Values:
    """The values that a unit has in a language."""
    every = (
        _meanings(fact.value)
        for segment in unit.segments.get(language, ())
        for fact in context.facts.get(segment.key, ())
        if fact.kind in VALUES
    )
    return frozenset().union(*every)


def has_values_in_order(context: Context, unit: Unit) -> bool:
    """Whether every version of a unit says the same amounts in the same order, two at least."""
    orders = [
        [fact.value for _, fact in context.facts_of(unit, language, FactKind.AMOUNT)]
        for language, segments in unit.segments.items()
        if segments
    ]
    return len(orders[0]) > 1 and all(order == orders[0] for order in orders)


def shares(values: _Values) -> bool:
    """Whether one of some values is a part of a whole: a percentage, a third."""
    return any(
        isinstance(value, Number)
        and (value.role in (Role.PERCENT, Role.PERMILLE) or 0 < value.value < 1)
        for value in values
    )


def _tied(context: Context, phrase: Meaning) -> _Values:
    start, end, segment = phrase.start, phrase.end, phrase.segment
    found: set[Hashable] = set()
    for fact in context.facts.get(segment.key, ()):
        if fact.kind in VALUES and not (start < fact.end and fact.start < end):
            between = (fact.end, start) if fact.end <= start else (end, fact.start)
            if is_one_clause(segment.text, *between) and not _is_bound(segment, fact, phrase):
                found.update(_meanings(fact.value))
    return frozenset(found)


def _is_bound(segment: Segment, fact: Fact, phrase: Meaning) -> bool:
    """Whether a phrase says something of a bound and not of the value: `is open until 3 May` is
    `closes on 3 May`, `may not build less than 30 %` is `must build at least 30 %`."""
    is_moment = fact.kind in (FactKind.DATE, FactKind.TIME)
    return any(
        is_moment or (phrase.sense.axis == NEGATION and phrase.end <= one.start)
        for one in relations(segment, fact)
        if one.axis is Axis.BOUND or (is_moment and one.axis is Axis.RANGE)
    )


def _meanings(value: object) -> Iterable[Hashable]:
    """What a value may be, however it is written; nothing of an article."""
    if isinstance(value, Quantity | Amount):
        return () if value.weak else (Number(value.value),)
    if isinstance(value, Number):
        return () if value.weak and value.value == 1 else (value, *value.readings)
    if isinstance(value, Date) and value.until is None and not value.weak:
        return (Date(month=value.month, day=value.day), Number(value.year or 0))
    return (value,) if isinstance(value, Time) else ()
