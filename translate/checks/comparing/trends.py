"""Measures that rise in one version and fall in all others, where a unit speaks of several changes:
`rose from 91 to 94, a decrease of 3 points`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import each_says
from translate.checks.context import Context
from translate.dataclass import dataclass
from translate.facts.clauses import NEAREST, clause_of
from translate.facts.equivalence import in_base_unit
from translate.facts.limits import negates
from translate.facts.relations import is_measure, share_in
from translate.facts.sentences import words_of
from translate.facts.values import Number, Quantity
from translate.languages.opposites import axis_named, opposites, sense_named
from translate.model import VALUES, Fact, Finding, Segment, Severity, Unit

_AXIS = axis_named("rise and fall")
_SENSES = (sense_named(_AXIS, "rise"), sense_named(_AXIS, "fall"))


@dataclass(frozen=True, slots=True)
class _Trend:
    """What the clause of a measure says of it: that it rose, or that it fell."""

    sense: str
    segment: Segment
    start: int
    end: int


def turned_trends(context: Context, unit: Unit) -> Iterator[Finding]:
    """The measures of three versions or more that one alone says to go the other way. A unit with
    one change is compared as a whole elsewhere."""
    present = {language: segments for language, segments in unit.segments.items() if segments}
    if len(present) < 3 or not all(_has_measure(context, own) for own in present.values()):
        return
    if not all(map(_has_several, present.values())):
        return
    trends = {name: dict(_trends(context, segments)) for name, segments in present.items()}
    first, *others = trends.values()
    for value in [value for value in first if all(value in other for other in others)]:
        said = {name: own[value] for name, own in trends.items()}
        senses = Counter(one.sense for one in said.values())
        if len(senses) == 2 and 1 in senses.values():
            odd = next(name for name, one in said.items() if senses[one.sense] == 1)
            yield _finding(unit, odd, said)


def _has_measure(context: Context, segments: Sequence[Segment]) -> bool:
    return any(
        fact.kind in VALUES and is_measure(fact.value)
        for segment in segments
        for fact in context.facts.get(segment.key, ())
    )


def _has_several(segments: Sequence[Segment]) -> bool:
    """Whether a version speaks of several changes."""
    return sum(len(_changes(segment, 0, len(segment.text))) for segment in segments) > 1


def _changes(segment: Segment, start: int, end: int) -> list[str]:
    words = [word.text for word in words_of(segment.text, start, end)]
    hits = opposites(segment.language).find_on(words, _AXIS)
    return [hit.sense.name for hit in hits if not hit.weak and hit.sense in _SENSES]


def _trends(context: Context, segments: Sequence[Segment]) -> Iterator[tuple[object, _Trend]]:
    """By measure that a version says once, what its clause says of it, if that is one thing."""
    facts = [
        (_key(fact.value), segment, fact)
        for segment in segments
        for fact in context.facts.get(segment.key, ())
        if fact.kind in VALUES and is_measure(fact.value)
    ]
    often = Counter(key for key, *_ in facts)
    for key, segment, fact in facts:
        if often[key] == 1 and (trend := _trend(segment, fact)):
            yield key, trend


def _key(value: object) -> object:
    """A share by its figure, whatever may be said with it; a quantity in its base unit."""
    if isinstance(value, Quantity):
        return in_base_unit(value)
    share = share_in(value) if isinstance(value, Number) else None
    return value if share is None else share


def _trend(segment: Segment, fact: Fact) -> _Trend | None:
    before, behind = clause_of(segment.text, fact, NEAREST)
    start = before[0].start if before else fact.start
    end = behind[-1].end if behind else fact.end
    senses = set(_changes(segment, start, end))
    if len(senses) != 1 or negates(segment, fact):
        return None
    return _Trend(senses.pop(), segment, start, end)


def _finding(unit: Unit, odd: str, said: dict[str, _Trend]) -> Finding:
    """What each version says, the odd one's first."""
    others = [name for name in said if name != odd]
    return Finding(
        "bound-drift",
        Severity.WARNING,
        unit.id,
        odd_ones_out(said, [(odd,), others]),
        each_says({name: one.segment.text[one.start : one.end] for name, one in said.items()}, odd),
        tuple(one.segment.span(one.start, one.end) for one in said.values()),
    )
