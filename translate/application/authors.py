"""Who wrote the texts of a letter, as far as version control tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from translate.application.letters import OpenLetter
from translate.model import Segment, Unit
from translate.review.policy import Policy
from translate.review.states import Authors
from translate.storage.authors import Author, line_authors


def authors_of(opened: OpenLetter) -> Authors:
    """The authors' names by unit id and language; empty for files that are no letter's."""
    if opened.folder is None:
        return {}
    known = opened.examined
    if known.written is not opened.letter:
        known.authors = _asked(opened)
        known.written = opened.letter
    return known.authors


def written(opened: OpenLetter, unit: Unit) -> tuple[tuple[str, str, str], ...]:
    """(Time, name, language) of everybody who wrote lines of a unit as they stand now.

    The earliest first; the time is "" for what is not committed. Empty where git can't tell.
    """
    policy = opened.workspace.settings.policy
    found = {
        (author.at, _known(author, policy), language)
        for language, segments in unit.segments.items()
        if segments and opened.folder is not None
        for lines in (line_authors(Path(opened.letter.versions[language].path)),)
        for segment in segments
        for author in _lines_of(segment, lines)
    }
    return tuple(sorted(found, key=lambda one: (not one[0], one)))


def _asked(opened: OpenLetter) -> Authors:
    letter = opened.letter
    policy = opened.workspace.settings.policy
    lines = {
        language: line_authors(Path(version.path)) for language, version in letter.versions.items()
    }
    return {
        (unit.id, language): frozenset(
            name for segment in segments for name in _names(segment, lines[language], policy)
        )
        for unit in letter.units
        for language, segments in unit.segments.items()
        if segments and lines[language]
    }


def _names(segment: Segment, lines: Sequence[Author], policy: Policy) -> Iterator[str]:
    for author in _lines_of(segment, lines):
        if name := _known(author, policy):
            yield name


def _lines_of(segment: Segment, lines: Sequence[Author]) -> Sequence[Author]:
    first = segment.line - 1
    return lines[first : first + segment.source.count("\n") + 1]


def _known(author: Author, policy: Policy) -> str:
    """By the name that the settings have for their address, else by git's."""
    known = (one for one in policy.people if one.email and _same(one.email, author.email))
    return next((one.name for one in known), author.name)


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
