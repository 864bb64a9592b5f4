"""The whole way from versions to units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from translate.alignment.bundles import Score
from translate.alignment.confidence import confidences, evidence
from translate.alignment.fixed import FixedPoints
from translate.alignment.joint import bundles
from translate.alignment.learning import lessons
from translate.alignment.mending import mend
from translate.alignment.moves import Placed, join
from translate.alignment.sides import Facts, Side
from translate.alignment.termbase import Termbase
from translate.model import Concept, Segment, Unit


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
        score = Score(sides, fixed, learned, untaught=score)
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
