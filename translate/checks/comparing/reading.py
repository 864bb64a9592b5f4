"""Which units of a letter a check has to look at."""

from __future__ import annotations

from collections.abc import Mapping

from translate.checks.context import Context
from translate.model import FactKind, Segment, Unit


def units_with(context: Context, kind: FactKind) -> tuple[Unit, ...]:
    """The units in which some version asserts a fact of a kind, in order."""
    return context.derive(_by_kind).get(kind, ())


def unit_of(context: Context, segment: Segment) -> Unit:
    """The unit that a segment is in."""
    return context.derive(_by_segment)[segment.key]


def _by_segment(context: Context) -> Mapping[tuple[str, int], Unit]:
    return {segment.key: unit for unit in context.units for segment in unit}


def _by_kind(context: Context) -> Mapping[FactKind, tuple[Unit, ...]]:
    found: dict[FactKind, list[Unit]] = {}
    for unit in context.units:
        kinds = {fact.kind for segment in unit for fact in context.facts.get(segment.key, ())}
        for kind in kinds:
            found.setdefault(kind, []).append(unit)
    return {kind: tuple(units) for kind, units in found.items()}
