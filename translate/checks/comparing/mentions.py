"""The values that each version of a unit mentions, with their places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from translate.checks.comparing.agreement import Value
from translate.checks.context import Context
from translate.facts.values import Number
from translate.languages import get
from translate.model import VALUES, Fact, FactKind, Segment, Unit

_MANY = 200
"""Mentions in one version of a unit that are all compared with each value."""


class Mention(NamedTuple):
    """One fact in one version."""

    segment: Segment
    fact: Fact
    place: float
    """Where it stands in its unit's text, from 0 to 1."""

    @property
    def language(self) -> str:
        return self.segment.language

    @property
    def value(self) -> Value:
        value: Value = self.fact.value
        return value


def nearby(every: Sequence[Mention], place: float) -> Sequence[Mention]:
    """The mentions of a version, in its order, that may answer what stands at a place of its unit.

    All of them, but for a unit with hundreds of values: there, those that stand nearest.
    """
    if len(every) <= _MANY:
        return every
    middle = bisect_left(every, place, key=lambda one: one.place)
    first = min(max(middle - _MANY // 2, 0), len(every) - _MANY)
    return every[first : first + _MANY]


def is_weak(value: Value) -> bool:
    """Whether a value may satisfy another version's, but is not missed itself."""
    return value.weak


def is_one(mention: Mention) -> bool:
    """Whether a number is a one, and no article that is written like it."""
    value = mention.value
    if not isinstance(value, Number) or value.ordinal or value != Number(1):
        return False
    return mention.fact.text.casefold() not in get(mention.language).numbering().indefinite


def agrees_throughout(context: Context, unit: Unit) -> bool:
    """Whether all versions of a unit hold the same values, exactly and once; most units do.

    Weak numbers (a lone `een`) are left out: beside equal values they make no drift, but for
    shares, a quarter instead of half.
    """
    facts = context.facts
    first: set[object] | None = None
    for segments in unit.segments.values():
        if not segments:
            continue
        values = [
            fact.value
            for segment in segments
            for fact in facts.get(segment.key, ())
            if fact.kind in VALUES and not _is_left_out(fact)
        ]
        distinct = set(values)
        if first is None:
            first = distinct
        if distinct != first or len(values) > len(distinct):
            return False
    return True


def _is_left_out(fact: Fact) -> bool:
    number = fact.value
    return fact.kind is FactKind.NUMBER and number.weak and not 0 < number.value < 1


def mentions(context: Context, unit: Unit) -> dict[str, tuple[Mention, ...]]:
    """All that each version of a unit says; versions without the unit are left out."""
    return {
        language: tuple(_mentions(context, segments))
        for language in context.languages
        if (segments := unit.segments.get(language))
    }


def _mentions(context: Context, segments: tuple[Segment, ...]) -> Iterable[Mention]:
    length = sum(len(segment.text) for segment in segments) or 1
    before = 0
    for segment in segments:
        for fact in context.facts.get(segment.key, ()):
            if fact.kind in VALUES:
                yield Mention(segment, fact, (before + fact.start) / length)
        before += len(segment.text)
