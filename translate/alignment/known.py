"""A letter whose arrangement is known: its units without any fact, and without aligning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from translate.alignment.arrangement import Arrangement
from translate.alignment.pins import FixedPoints, Pin
from translate.model import AlignedLetter, Concept, Fact, Segment, Unit, Version

Facts = Mapping[tuple[str, int], tuple[Fact, ...]]
"""By `Segment.key`."""


def known_letter(
    name: str,
    source: str,
    versions: Mapping[str, Version],
    *,
    languages: Sequence[str],
    glossary: Sequence[Concept],
    pins: Iterable[Pin],
    approved: Iterable[Pin],
    facts: Facts,
    arrangement: Arrangement,
) -> AlignedLetter | None:
    """What `align_letter` makes of the same arguments; None where somebody approved what the
    arrangement has apart, so that the letter has to be aligned."""
    ordered = source_first(source, languages)
    segments = segments_of(ordered, versions)
    approved = tuple(approved)
    fixed = FixedPoints(segments, pins, approved)
    if approved and not arrangement.agrees(fixed):
        return None
    units = complete_units(arrangement, ordered, segments, fixed)
    return letter_of(name, ordered, versions, units, facts, glossary)


def complete_units(
    arrangement: Arrangement,
    languages: Sequence[str],
    segments: Mapping[str, Sequence[Segment]],
    fixed: FixedPoints,
) -> tuple[Unit, ...]:
    """The units of an arrangement, each with all of these languages."""
    return tuple(
        replace(unit, segments={one: unit.segments.get(one, ()) for one in languages})
        for unit in arrangement.units(segments, fixed)
    )


def segments_of(
    ordered: Sequence[str], versions: Mapping[str, Version]
) -> dict[str, tuple[Segment, ...]]:
    """By language in this order, the segments of the versions that have any."""
    return {
        one: versions[one].segments for one in ordered if one in versions and versions[one].segments
    }


def source_first(source: str, languages: Sequence[str]) -> tuple[str, ...]:
    """The languages, the source before the others."""
    return (source, *(language for language in languages if language != source))


def letter_of(
    name: str,
    languages: tuple[str, ...],
    versions: Mapping[str, Version],
    units: tuple[Unit, ...],
    facts: Facts,
    glossary: Sequence[Concept],
    peers: Sequence[AlignedLetter] = (),
) -> AlignedLetter:
    """A letter of these units; `languages` has the source first."""
    return AlignedLetter(
        name=name,
        source=languages[0],
        languages=languages,
        versions=versions,
        units=units,
        facts=facts,
        glossary=tuple(glossary),
        peers=tuple(peers),
    )
