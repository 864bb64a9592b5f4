"""From versions to an aligned letter: facts are extracted once, segments aligned, and the units put
in reading order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from translate.alignment.arrangement import Arrangement, Group
from translate.alignment.bundles import Score
from translate.alignment.confidence import Margins, evidence, margins
from translate.alignment.joint import bundles
from translate.alignment.known import complete_units, letter_of, segments_of, source_first
from translate.alignment.learning import lessons
from translate.alignment.mending import mend
from translate.alignment.moves import Placed, join
from translate.alignment.pins import FixedPoints, Pin
from translate.alignment.sides import Facts, Side
from translate.alignment.terms import Termbase
from translate.facts.extract import extract_each
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
    arrangement: Arrangement | None = None,
) -> AlignedLetter:
    """The letter with its units in the reading order of the source.

    Every segment of every version is in exactly one unit. `languages` names all languages of the
    letter, those without a version included; by default those of `versions`. `pins` are what
    people decided about the alignment, `approved` the pairs of texts (of this and of other
    letters) that somebody approved as translations of each other: both are fixed points wherever
    their texts stand in the letter, and a pin outweighs an approval. `facts` are those of the
    segments where they are known already; else they are extracted. `arrangement` is what `arrange`
    found for the same versions, glossary and pins, where that is known already.
    """
    ordered = source_first(source, languages or tuple(versions))
    segments = segments_of(ordered, versions)
    if facts is None:
        facts = facts_of(versions.values())
    pins, approved = tuple(pins), tuple(approved)
    if arrangement is None:
        arrangement = arrange(source, versions, facts, glossary=glossary, pins=pins)
    fixed = FixedPoints(segments, pins, approved)
    if approved and not arrangement.agrees(fixed):
        arrangement = arranged(segments, facts, fixed, glossary)
    complete = complete_units(arrangement, ordered, segments, fixed)
    return letter_of(name, ordered, versions, complete, facts, glossary, peers)


def arrange(
    source: str,
    versions: Mapping[str, Version],
    facts: Facts,
    *,
    glossary: Sequence[Concept] = (),
    pins: Iterable[Pin] = (),
) -> Arrangement:
    """Which segments of a letter are one unit, as far as no approval says otherwise.

    An approval of what stands here as one unit changes nothing, so that this may be kept while
    people approve unit after unit.
    """
    segments = segments_of(source_first(source, tuple(versions)), versions)
    return arranged(segments, facts, FixedPoints(segments, pins), glossary)


def facts_of(versions: Iterable[Version]) -> Facts:
    """The facts of all segments."""
    return _facts(segment for version in versions for segment in version.segments)


def paired_letter(
    name: str,
    source: str,
    rows: Iterable[Mapping[str, Segment]],
    *,
    languages: Sequence[str],
    path: str = "",
    glossary: Sequence[Concept] = (),
    peers: Sequence[AlignedLetter] = (),
    first: int = 1,
) -> AlignedLetter:
    """The letter of a bilingual file: one unit a row, nothing to align.

    A row holds its segments by language; a language that the row lacks is missing in the unit.
    Rows without any segment are left out. `path` names the file, for messages; `first` is the
    ordinal of the first unit, where the rows are a piece of a file.
    """
    ordered = source_first(source, languages)
    filled = [row for row in rows if row]
    paired = tuple(
        Unit(
            place,
            {language: (row[language],) if language in row else () for language in ordered},
            evidence=("the same row",),
        )
        for place, row in enumerate(filled, first)
    )
    versions = {
        language: Version(
            language, path, b"", tuple(row[language] for row in filled if language in row)
        )
        for language in ordered
    }
    facts = _facts(segment for unit in paired for segment in unit)
    return letter_of(name, ordered, versions, paired, facts, glossary, peers)


def _facts(segments: Iterable[Segment]) -> Facts:
    every = tuple(segments)
    return {segment.key: facts for segment, facts in zip(every, extract_each(every), strict=True)}


def units(
    segments: Mapping[str, Sequence[Segment]],
    facts: Facts,
    fixed: FixedPoints,
    glossary: Sequence[Concept] = (),
) -> tuple[Unit, ...]:
    """The units of versions (or cuts of them) that all have segments, in reading order."""
    return arranged(segments, facts, fixed, glossary).units(segments, fixed)


def arranged(
    segments: Mapping[str, Sequence[Segment]],
    facts: Facts,
    fixed: FixedPoints,
    glossary: Sequence[Concept],
) -> Arrangement:
    """Which segments of versions that all have some are one unit, in the first one's order."""
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
    found = margins(score, placed)
    return Arrangement(
        tuple(segments),
        tuple(_group(score, fixed, *one) for one in zip(placed, found, strict=True)),
    )


def _group(score: Score, fixed: FixedPoints, placed: Placed, own: Margins) -> Group:
    runs = [
        (side.language, side.nodes[node].run)
        for side, nodes in zip(score.sides, placed.nodes, strict=True)
        for node in nodes
    ]
    return Group(
        tuple(
            tuple(place for node in nodes for place in range(*side.nodes[node].run))
            for side, nodes in zip(score.sides, placed.nodes, strict=True)
        ),
        placed.moved,
        own,
        evidence(score, placed),
        any(run in fixed.pinned for run in runs),
    )
