"""Which segments of a letter are one unit, kept in `.translate/arranged` for the next command.

It holds for exactly these versions. Of a long letter in which something was edited since, what
stands around the edit is aligned alone (`translate.alignment.after_edit`); a release aligns all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
from operator import eq
from pathlib import Path
from typing import Any

from translate.alignment.arrangement import Arrangement, Group
from translate.alignment.confidence import Margins
from translate.alignment.known import segments_of, source_first
from translate.alignment.pins import Pin
from translate.application.keeping import texts_of
from translate.checks.contents import digest_of, saying
from translate.dataclass import dataclass
from translate.model import Concept, Segment, Version
from translate.storage.kept import ARRANGED, program, read_kept_of, write_kept_of

LONG = 1000
"""Segments of all versions from which on a letter is not aligned afresh after an edit."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the arrangement of a letter is kept, and all that it comes from."""

    root: Path
    """The workspace's folder."""
    slug: str
    source: str
    versions: Mapping[str, Version]
    glossary: Sequence[Concept]
    pins: Sequence[Pin]

    @property
    def segments(self) -> Mapping[str, Sequence[Segment]]:
        """By language, the source first, those of the versions that have any."""
        return segments_of(source_first(self.source, tuple(self.versions)), self.versions)


@dataclass(frozen=True, slots=True)
class Before:
    """An arrangement of the letter as it was before it was edited."""

    arrangement: Arrangement
    same: Mapping[str, tuple[int, int]]
    """By language, how many segments at the beginning and at the end are as they were."""


def kept_arrangement(place: Place) -> Arrangement | Before | None:
    """What is kept of these versions, or of earlier ones under the same glossary and decisions;
    None where nothing is, or where what is is damaged."""
    value = read_kept_of(place.root, ARRANGED, place.slug, _key(place))
    segments = place.segments
    try:
        found = Arrangement(tuple(value["languages"]), tuple(map(_group, value["groups"])))
        if value["texts"] == texts_of(place.versions):
            return found if found.covers(segments) else None
        if place.pins or found.languages != tuple(segments) or not found.covers(value["said"]):
            return None
        same = {code: _same(value["said"][code], _said(own)) for code, own in segments.items()}
        return Before(found, same)
    except (TypeError, KeyError, ValueError, IndexError, AttributeError):
        return None


def keep_arrangement(place: Place, found: Arrangement) -> None:
    """Keeps the arrangement of these versions in the stead of an earlier one."""
    groups = [
        [
            one.places,
            sorted(one.moved),
            list(one.margins.alone.items()),
            list(one.margins.beside.items()),
            one.evidence,
            one.pinned,
        ]
        for one in found.groups
    ]
    is_long = sum(map(len, place.segments.values())) >= LONG
    said = {code: _said(own) for code, own in place.segments.items()} if is_long else None
    value = {
        "texts": texts_of(place.versions),
        "said": said,
        "languages": found.languages,
        "groups": groups,
    }
    write_kept_of(place.root, ARRANGED, place.slug, _key(place), value)


def _said(segments: Sequence[Segment]) -> list[str]:
    """Names each segment by all that an aligner sees of it."""
    return [digest_of(f"{one.level} {one.nesting}", *saying(one))[:16] for one in segments]


def _same(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """How many are equal at the beginning, and how many of the others at the end."""
    first = _equal(before, after)
    return first, _equal(before[first:][::-1], after[first:][::-1])


def _equal(before: Sequence[str], after: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: eq(*pair), zip(before, after, strict=False)))


def _key(place: Place) -> str:
    decided = [(sorted(pin.digests.items()), pin.parted) for pin in place.pins]
    return digest_of(program(), place.source, repr(place.glossary), repr(decided))


def _group(kept: list[Any]) -> Group:
    places, moved, alone, beside, evidence, pinned = kept
    return Group(
        tuple(map(tuple, places)),
        frozenset(moved),
        Margins(dict(alone), dict(beside)),
        tuple(evidence),
        bool(pinned),
    )
