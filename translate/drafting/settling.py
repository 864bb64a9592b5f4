"""Drafts in their places: the letter with them in it, aligned and checked as any letter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from translate.alignment import Pin, align_letter
from translate.checks import examine
from translate.dataclass import dataclass
from translate.drafting.placement import Done, Placed, place
from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding, Segment, Unit, Version, digest
from translate.wording import say


@dataclass(frozen=True, slots=True)
class Settled:
    """A draft in its place."""

    done: Done
    unit: Unit
    """Of the letter with the drafts in it."""
    findings: tuple[Finding, ...]
    """What the checks and the engine's tags say against it."""


@dataclass(frozen=True, slots=True)
class Result:
    """A letter with drafts in it, not yet written."""

    letter: AlignedLetter
    versions: Mapping[str, Version]
    """Those that changed."""
    settled: tuple[Settled, ...]
    left: tuple[tuple[Done, TranslateError], ...]
    """Drafts that have no place in their version, and why."""


def settle(
    letter: AlignedLetter, done: Sequence[Done], *, pins: Sequence[Pin], approved: Sequence[Pin]
) -> Result:
    """Puts drafts into the letter, and looks at what came of it; nothing is written.

    `pins` and `approved` are those that the letter was aligned with.
    """
    placed = {
        language: place(letter, language, tuple(group))
        for language, group in groupby(done, key=lambda one: one.job.language)
    }
    changed = {
        language: one.version
        for language, one in placed.items()
        if one.version.data != letter.versions[language].data
    }
    drafted = _aligned(letter, changed, tuple(placed.values()), pins, approved)
    drafted = replace(drafted, remarks=_remarks(placed.values()), encoder=letter.encoder)
    units = {
        segment.key: unit
        for unit in drafted.units
        for segments in unit.segments.values()
        for segment in segments
    }
    findings: dict[str, list[Finding]] = {}
    for finding in examine(drafted) if changed else ():
        findings.setdefault(finding.unit, []).append(finding)
    settled = tuple(
        _settled(units[segments[0].key], one, findings)
        for version in placed.values()
        for one, segments in version.texts
    )
    left = tuple(one for version in placed.values() for one in version.left)
    return Result(drafted, changed, settled, left)


def _aligned(
    letter: AlignedLetter,
    changed: Mapping[str, Version],
    placed: Sequence[Placed],
    pins: Sequence[Pin],
    approved: Sequence[Pin],
) -> AlignedLetter:
    """The letter with its new versions; a draft and what it was made from are a fixed point."""
    made = [
        Pin({one.job.source: _digest(one.job.segments), one.job.language: _digest(segments)})
        for version in placed
        for one, segments in version.texts
    ]
    return align_letter(
        letter.name,
        letter.source,
        {**letter.versions, **changed},
        languages=letter.languages,
        glossary=letter.glossary,
        pins=pins,
        approved=[*approved, *made],
        peers=letter.peers,
    )


def _digest(segments: Sequence[Segment]) -> str:
    return digest("\n\n".join(segment.source for segment in segments))


def _remarks(placed: Iterable[Placed]) -> dict[tuple[str, int], tuple[str, ...]]:
    """By `Segment.key`, what happened to the tags of the draft that stands there."""
    return {
        segment.key: tuple(
            say("{engine} did not keep the marks: {one}", engine=draft.engine, one=one)
            for one in draft.problems
        )
        for version in placed
        for done, segments in version.texts
        for draft, segment in zip(done.drafts, segments, strict=True)
        if draft.problems
    }


def _settled(unit: Unit, done: Done, findings: Mapping[str, Sequence[Finding]]) -> Settled:
    """A draft with the unit that it stands in, and its part of the findings, by unit."""
    against = (
        finding
        for finding in findings.get(unit.id, ())
        if finding.severity.is_fault and _speaks_against(finding, done)
    )
    return Settled(done, unit, tuple(against))


def _speaks_against(finding: Finding, done: Done) -> bool:
    """Whether a draft is the odd one out, or what it was made from is: two drafts that agree on
    what is wrong make the source the odd one."""
    language = done.job.language
    return language in finding.languages or (
        done.job.source in finding.languages
        and any(span.language == language for span in finding.spans)
    )
