"""Measures of a difference that one version of three states by themselves: `eight months longer`
and `eight months in all`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from translate.checks.comparing.alone import alone_finding
from translate.checks.context import Context
from translate.facts.clauses import sentence_around
from translate.facts.relations import is_measure
from translate.facts.sides import Axis, Relation
from translate.languages import get
from translate.languages.opposites import axes_named, opposites
from translate.model import VALUES, Fact, Finding, Segment, Unit

_COMPARING = axes_named(
    *("rise and fall", "more and less", "exceed and lag", "add to and take from", "multiple"),
    *("extend and shorten", "earlier and later", "early and late", "before and after"),
    *("above and below", "long and short", "moved in time", "by how much"),
    *("equal or more", "half and double", "time before and after", "year before and after"),
)
"""The axes of words that compare, in whatever way."""
_Sides = Mapping[str, tuple[Segment, Relation]]


def without_difference(
    context: Context, unit: Unit, said: Mapping[tuple[Axis, object], _Sides]
) -> Iterator[Finding]:
    """Measures that all versions but one state as a difference; the sentence of the one has no word
    that compares. `said` holds, by axis and value, what each version says of it."""
    present = [language for language, segments in unit.segments.items() if segments]
    told: set[tuple[object, int]] = set()
    for (axis, value), sides in said.items() if len(present) > 2 else ():
        silent = [language for language in present if language not in sides]
        is_one = len({relation.side for _, relation in sides.values()}) == 1
        if axis is not Axis.DIFFERENCE or len(silent) != 1 or not is_one:
            continue
        for segment, fact in _stated(context, unit.segments[silent[0]], value):
            if (segment.key, fact.start) not in told and not _compares(segment, fact):
                told.add((segment.key, fact.start))
                yield alone_finding(unit, sides, segment, fact)


def _stated(
    context: Context, segments: tuple[Segment, ...], value: object
) -> list[tuple[Segment, Fact]]:
    """Where a version states a measure, if it does so once."""
    found = [
        (segment, fact)
        for segment in segments
        for fact in context.facts.get(segment.key, ())
        if fact.kind in VALUES and is_measure(fact.value) and _figure(fact.value) == _figure(value)
    ]
    return found if len(found) == 1 else []


def _figure(value: object) -> object:
    return getattr(value, "value", None)


def _compares(segment: Segment, fact: Fact) -> bool:
    """Whether a word of a value's sentence compares, or says that something is added."""
    language = get(segment.language)
    bounds = language.bounds()
    before, behind = sentence_around(segment, fact.start, fact.end)
    words = [word.text for word in (*before, *behind)]
    if any(word.startswith(bounds.adding) for word in words) or not bounds.adding:
        return True
    if not bounds.than.isdisjoint(words) or (before and before[-1].text in bounds.change_by):
        return True
    return any(hit.sense.axis in _COMPARING for hit in opposites(segment.language).find(words))
