"""Whether every version counts in the last day of a time, or the last age: `up to and including 20
February` and `before 20 February`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from translate.checks.comparing.wording import each_says
from translate.checks.context import Context
from translate.checks.texts.stretches import Stretch
from translate.facts.clauses import NEAREST, clause_of
from translate.facts.inclusion import around, includes
from translate.facts.phrases import ends_with, opens
from translate.facts.sentences import Word
from translate.facts.sides import Side
from translate.facts.values import Date, Number, Quantity, Role
from translate.languages import get
from translate.model import VALUES, Fact, FactKind, Finding, Segment, Severity, Unit

_OLDEST = 120
"""Years of somebody's age, at the most."""


def ends_otherwise(context: Context, unit: Unit) -> Iterator[Finding]:
    """Days and ages that one version of three or more counts in and all others leave out, or the
    other way round. Each version must say so in so many words: `by` and `uiterlijk` leave it open.
    """
    present = {language: segments for language, segments in unit.segments.items() if segments}
    if len(present) < 3:
        return
    ends = {name: dict(_ends(context, segments)) for name, segments in present.items()}
    shared = set.intersection(*map(set, (own.keys() for own in ends.values())))
    for value in (value for value in next(iter(ends.values())) if value in shared):
        for side in (Side.UPPER, Side.LOWER):
            said = {name: own[value] for name, own in ends.items()}
            counted = {name: _counts(*one, side) for name, one in said.items()}
            sides = Counter(counted.values())
            if None not in sides and len(sides) == 2 and 1 in sides.values():
                odd = next(name for name, one in counted.items() if sides[one] == 1)
                yield _finding(unit, odd, said)


def _ends(
    context: Context, segments: tuple[Segment, ...]
) -> Iterator[tuple[object, tuple[Segment, Fact]]]:
    """The days and ages that a version says once, and where."""
    found = []
    for segment in segments:
        facts = context.facts.get(segment.key, ())
        days = {fact.start for fact in facts if fact.kind is FactKind.DATE}
        found += [
            (_end(fact.value), (segment, fact))
            for fact in facts
            if fact.kind in VALUES and not _leads(fact, days)
        ]
    often = Counter(value for value, _ in found)
    return ((value, place) for value, place in found if value is not None and often[value] == 1)


def _leads(fact: Fact, days: Collection[int]) -> bool:
    """Whether a weekday stands before its date: what says `inclusive` stands behind the date.
    `days` are where the dates of its text begin."""
    return (
        isinstance(fact.value, Date)
        and fact.value.day is None
        and any(fact.end + apart in days for apart in range(1, _APART + 1))
    )


_APART = 2
"""Characters between a weekday and its date: a comma and a space."""


def _end(value: object) -> object:
    """A day, a weekday or an age; the latter as its number, be it with or without its unit."""
    match value:
        case Date(day=day, weekday=weekday) if day or weekday:
            return Date(month=value.month, day=day, weekday=None if day else weekday)
        case Quantity(unit="a") if not value.weak:
            return value.value
        case Number(role=Role.PLAIN, ordinal=False) if 1 < value.value < _OLDEST:
            return value.value
    return None


def _counts(segment: Segment, fact: Fact, side: Side) -> bool | None:
    """Whether a value is counted in (True), or left out (False), by what says so plainly."""
    found = includes(segment, fact, side)
    if not found:
        return found
    bounds = get(segment.language).bounds()
    before, behind = around(segment, fact)
    if side is Side.LOWER:
        return True if opens(behind, bounds.first_behind) else None
    plain = opens(behind, bounds.inclusive_behind) and not opens(behind, bounds.deadlines)
    return (
        True
        if plain or (ends_with(before, bounds.inclusive) and not _spans(before, segment))
        else None
    )


def _spans(before: Sequence[Word], segment: Segment) -> bool:
    """Whether a first day stands before the last one in a language that tells any stretch of time
    so: «с 3 февраля по 21 мая» may be `until` as well as `up to and including`."""
    spanning = get(segment.language).bounds().spanning
    return any(word.text in spanning for word in before)


def _finding(unit: Unit, odd: str, said: dict[str, tuple[Segment, Fact]]) -> Finding:
    """What each version says, the odd one's first."""
    order = (odd, *(name for name in said if name != odd))
    words = {name: _written(*said[name]) for name in order}
    return Finding(
        "bound-drift",
        Severity.WARNING,
        unit.id,
        (odd,),
        each_says({name: one.text for name, one in words.items()}, odd),
        tuple(one.span for one in words.values()),
    )


def _written(segment: Segment, fact: Fact) -> Stretch:
    """A value with the words beside it that say whether it is counted in."""
    before, behind = clause_of(segment.text, fact, NEAREST)
    start = before[-_WORDS:][0].start if before else fact.start
    bounds = get(segment.language).bounds()
    told = opens(behind, (*bounds.inclusive_behind, *bounds.first_behind))
    return Stretch(segment, start, behind[:_WORDS][-1].end if told else fact.end)


_WORDS = 2
"""Words beside a value that are shown with it."""
