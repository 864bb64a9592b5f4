"""Where drafts go in a version: into the gap that their unit leaves, in the letter's order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from translate.documents.insertion import insert
from translate.documents.markdown import read_markdown
from translate.documents.splicing import replace
from translate.drafting.draft import Draft
from translate.drafting.plan import Job
from translate.errors import TranslateError
from translate.model import AlignedLetter, Segment, Version


@dataclass(frozen=True, slots=True)
class Done:
    """A job and what the engines made of it, one draft a segment."""

    job: Job
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A version with drafts in it."""

    version: Version
    texts: tuple[tuple[Done, tuple[Segment, ...]], ...]
    """Each unit that was drafted with its new segments."""
    left: tuple[tuple[Done, TranslateError], ...]
    """Units that have no place here, and why."""


@dataclass(slots=True)
class _Work:
    """A version while drafts are put into it."""

    version: Version
    places: dict[str, tuple[int, ...]]
    """By unit, the ordinals of its segments in the version as it is now."""
    loose: frozenset[str]
    """The units that stand out of order in this version: no good neighbours."""
    order: tuple[str, ...]
    texts: list[Done] = field(default_factory=list)
    left: list[tuple[Done, TranslateError]] = field(default_factory=list)


def place(letter: AlignedLetter, language: str, done: Sequence[Done]) -> Placed:
    """The letter's version in a language with these drafts in it; other bytes stay as they are.

    A draft that has no place (a cell of a table that is not there) is left out and named.
    """
    work = _Work(
        letter.versions[language],
        {
            unit.id: tuple(segment.ordinal for segment in unit.segments.get(language, ()))
            for unit in letter.units
        },
        frozenset(unit.id for unit in letter.units if language in unit.moved),
        tuple(unit.id for unit in letter.units),
    )
    for one in done:
        try:
            _replace(work, one) if one.job.old else _insert(work, one)
            work.texts.append(one)
        except TranslateError as error:
            work.left.append((one, error))
    segments = {segment.ordinal: segment for segment in work.version.segments}
    texts = tuple(
        (one, tuple(segments[ordinal] for ordinal in work.places[one.job.unit.id]))
        for one in work.texts
    )
    return Placed(work.version, texts, tuple(work.left))


def _replace(work: _Work, done: Done) -> None:
    """Puts drafts in the place of stale segments, one for one."""
    ordinals = work.places[done.job.unit.id]
    if len(ordinals) != len(done.drafts):
        old = done.job.old[0]
        raise TranslateError(
            f"{len(ordinals)} segments stand where {len(done.drafts)} would come",
            path=old.path,
            line=old.line,
            remedy="translate it by hand",
        )
    drafts = dict(zip(ordinals, done.drafts, strict=True))
    sources = {
        segment: drafts[segment.ordinal].markup
        for segment in work.version.segments
        if segment.ordinal in drafts
    }
    work.version = _read(work.version, replace(work.version, sources))


def _insert(work: _Work, done: Done) -> None:
    """Puts drafts, one after the other, between the unit's neighbours; all of them or none."""
    untouched = work.version, work.places
    try:
        for draft, like in zip(done.drafts, done.job.segments, strict=True):
            _insert_one(work, done.job.unit.id, draft.markup, like)
    except TranslateError:
        work.version, work.places = untouched
        raise


def _insert_one(work: _Work, unit: str, markup: str, like: Segment) -> None:
    before, after = _neighbours(work, unit)
    data = insert(work.version, markup, like, after=before, before=after)
    old, work.version = work.version, _read(work.version, data)
    at = _first_difference(old, work.version)
    places = {
        name: tuple(ordinal + (ordinal >= at) for ordinal in ordinals)
        for name, ordinals in work.places.items()
    }
    work.places = places | {unit: (*places[unit], at)}


def _neighbours(work: _Work, unit: str) -> tuple[Segment | None, Segment | None]:
    """The segment that a unit comes after, and the one that it comes before."""
    at = work.order.index(unit)
    segments = {segment.ordinal: segment for segment in work.version.segments}
    behind = [work.places[name] for name in work.order[: at + 1] if name not in work.loose]
    ahead = [work.places[name] for name in work.order[at + 1 :] if name not in work.loose]
    last = next((ordinals[-1] for ordinals in reversed(behind) if ordinals), None)
    first = next((ordinals[0] for ordinals in ahead if ordinals), None)
    return (
        segments[last] if last is not None else None,
        segments[first] if first is not None else None,
    )


def _read(version: Version, data: bytes) -> Version:
    return read_markdown(data, version.language, version.path)


def _first_difference(old: Version, new: Version) -> int:
    """The ordinal of the one segment that is new."""
    pairs = zip(old.segments, new.segments, strict=False)
    for before, after in pairs:
        if (before.kind, before.source, before.nesting) != (
            after.kind,
            after.source,
            after.nesting,
        ):
            return after.ordinal
    return new.segments[-1].ordinal
