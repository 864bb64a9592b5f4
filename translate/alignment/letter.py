"""From versions to an aligned letter: facts are extracted once, segments aligned, and the units put
in reading order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from translate.alignment.bundles import Score
from translate.alignment.confidence import confidences, evidence
from translate.alignment.joint import bundles
from translate.alignment.learning import lessons
from translate.alignment.mending import mend
from translate.alignment.moves import Placed, join
from translate.alignment.pins import FixedPoints, Pin
from translate.alignment.sides import Facts, Side
from translate.alignment.terms import Termbase
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


def units(
    segments: Mapping[str, Sequence[Segment]],
    facts: Facts,
    fixed: FixedPoints,
    glossary: Sequence[Concept] = (),
) -> tuple[Unit, ...]:
    """The units of versions that all have segments, in the reading order of the first one."""
    termbase = Termbase(glossary, tuple(segments))
    sides = [
        Side.of(language, texts, fixed.groups(language), facts, termbase)
        for language, texts in segments.items()
    ]
    score = Score(sides, fixed)
    first = bundles(score)
    learned = lessons(score, first)
    if any(learned.values()):
        score = score.taught(learned)
        first = bundles(score)
    placed = mend(score, join(score, first))
    sure = confidences(score, placed)
    return tuple(
        _unit(ordinal, score, fixed, one, confidence)
        for ordinal, (one, confidence) in enumerate(zip(placed, sure, strict=True), 1)
    )


def _unit(
    ordinal: int, score: Score, fixed: FixedPoints, placed: Placed, confidence: float
) -> Unit:
    nodes = {
        side.language: [side.nodes[place] for place in places]
        for side, places in zip(score.sides, placed.nodes, strict=True)
    }
    return Unit(
        ordinal,
        {
            language: tuple(segment for node in own for segment in node.segments)
            for language, own in nodes.items()
        },
        moved=frozenset(score.sides[side].language for side in placed.moved),
        confidence=confidence,
        evidence=evidence(score, placed),
        pinned=any(
            (language, node.run) in fixed.pinned for language, own in nodes.items() for node in own
        ),
    )
