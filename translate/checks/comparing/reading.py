"""Which units of a letter a check has to look at."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from translate.model import AlignedLetter, FactKind, Segment, Unit


def units_with(letter: AlignedLetter, kind: FactKind) -> tuple[Unit, ...]:
    """The units in which some version asserts a fact of a kind, in order."""
    return _by_kind(letter).get(kind, ())


def unit_of(letter: AlignedLetter, segment: Segment) -> Unit:
    """The unit that a segment is in."""
    return _by_segment(letter)[segment.key]


@lru_cache(maxsize=2)
def _by_segment(letter: AlignedLetter) -> Mapping[tuple[str, int], Unit]:
    return {segment.key: unit for unit in letter.units for segment in unit}


@lru_cache(maxsize=2)
def _by_kind(letter: AlignedLetter) -> Mapping[FactKind, tuple[Unit, ...]]:
    found: dict[FactKind, list[Unit]] = {}
    for unit in letter.units:
        kinds = {fact.kind for segment in unit for fact in letter.facts.get(segment.key, ())}
        for kind in kinds:
            found.setdefault(kind, []).append(unit)
    return {kind: tuple(units) for kind, units in found.items()}
