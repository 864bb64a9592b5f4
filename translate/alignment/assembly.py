"""From versions to an aligned letter: extract facts once, align, put the units in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from translate.alignment.fixed import FixedPoints
from translate.alignment.pins import Pin
from translate.alignment.sides import Facts
from translate.alignment.units import units
from translate.facts.extract import extract
from translate.model import AlignedLetter, Concept, Segment, Unit, Version


def align_letter(
    name: str,
    source: str,
    versions: Mapping[str, Version],
    *,
    languages: Sequence[str] = (),
    glossary: Sequence[Concept] = (),
    pins: Iterable[Pin] = (),
    approved: Iterable[Pin] = (),
    peers: Sequence[AlignedLetter] = (),
    facts: Facts | None = None,
) -> AlignedLetter:
    """The letter with its units in the reading order of the source.

    Every segment of every version is in exactly one unit. `languages` names all languages of the
    letter, those without a version included; by default those of `versions`. `pins` are what
    people decided about the alignment, `approved` the pairs of texts (of this and of other
    letters) that somebody approved as translations of each other: both are fixed points wherever
    their texts stand in the letter, and a pin outweighs an approval. `facts` are those of the
    segments where they are known already; else they are extracted.
    """
    ordered = _source_first(source, languages or tuple(versions))
    present = [one for one in ordered if one in versions and versions[one].segments]
    segments = {language: versions[language].segments for language in present}
    if facts is None:
        facts = _facts(segment for texts in segments.values() for segment in texts)
    found = units(segments, facts, FixedPoints(segments, pins, approved), glossary)
    complete = tuple(
        replace(unit, segments={one: unit.segments.get(one, ()) for one in ordered})
        for unit in found
    )
    return _letter(name, ordered, versions, complete, facts, glossary, peers)


def paired_letter(
    name: str,
    source: str,
    rows: Iterable[Mapping[str, Segment]],
    *,
    languages: Sequence[str],
    path: str = "",
    glossary: Sequence[Concept] = (),
    peers: Sequence[AlignedLetter] = (),
) -> AlignedLetter:
    """The letter of a bilingual file: one unit a row, nothing to align.

    A row holds its segments by language; a language that the row lacks is missing in the unit.
    Rows without any segment are left out. `path` names the file, for messages.
    """
    ordered = _source_first(source, languages)
    filled = [row for row in rows if row]
    paired = tuple(
        Unit(
            place,
            {language: (row[language],) if language in row else () for language in ordered},
            evidence=("the same row",),
        )
        for place, row in enumerate(filled, 1)
    )
    versions = {
        language: Version(
            language, path, b"", tuple(row[language] for row in filled if language in row)
        )
        for language in ordered
    }
    facts = _facts(segment for unit in paired for segment in unit)
    return _letter(name, ordered, versions, paired, facts, glossary, peers)


def _facts(segments: Iterable[Segment]) -> Facts:
    return {segment.key: extract(segment, segment.language) for segment in segments}


def _source_first(source: str, languages: Sequence[str]) -> tuple[str, ...]:
    return (source, *(language for language in languages if language != source))


def _letter(
    name: str,
    languages: tuple[str, ...],
    versions: Mapping[str, Version],
    units: tuple[Unit, ...],
    facts: Facts,
    glossary: Sequence[Concept],
    peers: Sequence[AlignedLetter],
) -> AlignedLetter:
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
