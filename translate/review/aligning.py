"""What a person says about an alignment: these segments belong together, these do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from translate.alignment.pins import LONGEST_RUN
from translate.errors import TranslateError
from translate.model import AlignedLetter, Segment, Unit, digest
from translate.precompiled import expression
from translate.review.events import Parted, Pinned
from translate.wording import either, say

_SPEC = expression(r"([a-z]{2,3}):(?:(\d{1,9})(?:-(\d{1,9}))?)?")


def named_segments(letter: AlignedLetter, specs: Sequence[str]) -> dict[str, tuple[Segment, ...]]:
    """The segments that `nl:7 en:7-8 ru:` mean, by language; none where a version has nothing.

    Segments are numbered from 1 in each version. Raises TranslateError for what is no such name, a
    language or segment the letter does not have, and more segments than one decision may name.
    """
    named: dict[str, tuple[Segment, ...]] = {}
    for spec in specs:
        match = _SPEC.fullmatch(spec)
        if match is None:
            raise TranslateError(
                say("“{spec}” names no segments", spec=spec),
                remedy="write nl:7 or en:7-8, or ru: where that version lacks the unit",
            )
        language, first, last = match.groups()
        if language not in letter.languages:
            raise TranslateError(
                say("{name} has no version in “{language}”", name=letter.name, language=language),
                remedy=say("use {names}", names=either(letter.languages)),
            )
        if language in named:
            raise TranslateError(
                say("“{language}” is named twice", language=language),
                remedy="name each language once, as a range",
            )
        start = int(first) if first else 1
        end = int(last or first) if first else 0
        named[language] = _run(letter, language, spec, start, end)
    if not any(named.values()):
        raise TranslateError("no segments are named", remedy="write for instance nl:7 en:7-8")
    return named


def _run(
    letter: AlignedLetter, language: str, spec: str, start: int, end: int
) -> tuple[Segment, ...]:
    version = letter.versions.get(language)
    segments = version.segments if version else ()
    if end and not 1 <= start <= end <= len(segments):
        raise TranslateError(
            say("{name} has no segments {spec}", name=letter.name, spec=spec),
            remedy=say(
                "those of {language} are 1 to {segments}", language=language, segments=len(segments)
            )
            if segments
            else say("write {code}: for a version that lacks the unit", code=language),
        )
    if end - start + 1 > LONGEST_RUN:
        raise TranslateError(
            say(
                "{spec} is more than {longest_run} segments of one version in one unit",
                spec=spec,
                longest_run=LONGEST_RUN,
            ),
            remedy="pin smaller pieces",
        )
    return tuple(segments[start - 1 : end])


def pin(
    letter: str,
    unit: Unit,
    named: Mapping[str, tuple[Segment, ...]],
    *,
    by: str,
    at: str,
    note: str = "",
) -> Pinned:
    """Says that these segments, and no others of these languages, make up a unit of a letter.

    Raises TranslateError where none of them is in it now.
    """
    if not any(segment in named.get(segment.language, ()) for segment in unit):
        raise TranslateError(
            say("none of these segments is in {id}", id=unit.id),
            remedy=say(
                "see their numbers with `translate align {letter} {id}`", letter=letter, id=unit.id
            ),
        )
    return Pinned(by=by, at=at, texts=_digests(named), note=note)


def part(unit: Unit, *, by: str, at: str, note: str = "") -> Parted:
    """Says that what the versions have in a unit does not belong together.

    Raises TranslateError for a unit that only one version has.
    """
    present = {language: segments for language, segments in unit.segments.items() if segments}
    if len(present) < 2:
        raise TranslateError(
            say("{id} stands in one version only", id=unit.id),
            remedy="name a unit that several versions have",
        )
    return Parted(by=by, at=at, texts=_digests(present), note=note)


def _digests(named: Mapping[str, tuple[Segment, ...]]) -> dict[str, str]:
    return {
        language: digest("\n\n".join(segment.source for segment in segments))
        for language, segments in named.items()
    }
