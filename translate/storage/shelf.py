"""The letters of a workspace: each read once, aligned once, and set beside those that repeat it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from translate.alignment import align_letter
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.model import AlignedLetter, Concept, Version
from translate.review.events import Event
from translate.review.pins import approved_pairs, pins
from translate.storage.files import read_bytes
from translate.storage.ledger import read_ledger
from translate.storage.settings import LetterSettings, read_letter_settings
from translate.storage.terms import read_terms
from translate.storage.workspace import Workspace

_REPEAT = 40
"""Characters from which on a text that two letters share makes them peers: not a greeting."""


@dataclass(frozen=True, slots=True)
class OpenLetter:
    """A letter as a command works on it."""

    letter: AlignedLetter
    settings: LetterSettings
    workspace: Workspace
    events: tuple[Event, ...] = ()
    """Its ledger, the earliest first."""
    folder: Path | None = None
    """None for files that are no letter of a workspace: they have no ledger."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A letter's files, not yet aligned."""

    folder: Path
    settings: LetterSettings
    versions: Mapping[str, Version]
    events: tuple[Event, ...]


@dataclass(slots=True)
class Shelf:
    """Opens the letters of one workspace."""

    workspace: Workspace
    _read: dict[str, _Read] = field(default_factory=dict)
    _aligned: dict[str, AlignedLetter] = field(default_factory=dict)
    _sources: dict[tuple[str, str], bytes] = field(default_factory=dict)
    _terms: tuple[Concept, ...] | None = None

    def open(self, slug: str, *, may_be_empty: bool = False) -> OpenLetter:
        """A letter with its peers.

        Raises TranslateError for whatever can't be read, and for a letter without any text unless
        it `may_be_empty`.
        """
        read = self.read(slug)
        if not may_be_empty and not any(one.segments for one in read.versions.values()):
            raise empty_letter(f"{read.folder / read.settings.source}.md")
        peers = tuple(self._align(peer) for peer in self._sharing(slug))
        letter = replace(self._align(slug), peers=peers)
        return OpenLetter(letter, read.settings, self.workspace, read.events, read.folder)

    def read(self, slug: str) -> _Read:
        """A letter's files; TranslateError where one is absent or malformed."""
        if slug not in self._read:
            self._read[slug] = _read(self.workspace.folder(slug))
        return self._read[slug]

    def _align(self, slug: str) -> AlignedLetter:
        if slug not in self._aligned:
            read = self.read(slug)
            approved = approved_pairs(read.events, read.settings.source)
            for peer in map(self.read, self._sharing(slug)):
                approved += approved_pairs(peer.events, peer.settings.source)
            self._aligned[slug] = align_letter(
                slug,
                read.settings.source,
                read.versions,
                languages=read.settings.languages,
                glossary=self.terms(),
                pins=pins(read.events),
                approved=approved,
            )
        return self._aligned[slug]

    def terms(self) -> tuple[Concept, ...]:
        """The glossary."""
        if self._terms is None:
            self._terms = read_terms(self.workspace.root)
        return self._terms

    def _sharing(self, slug: str) -> list[str]:
        """The letters in which a text of this one's source stands as well.

        The bytes are compared, nothing is parsed: a workspace may hold many letters.
        """
        read = self.read(slug)
        source = read.settings.source
        texts = [segment.source.encode() for segment in read.versions[source].segments]
        texts = [text for text in texts if len(text) >= _REPEAT]
        return [
            other
            for other in self.workspace.slugs()
            if other != slug and any(text in self._source(other, source) for text in texts)
        ]

    def _source(self, slug: str, language: str) -> bytes:
        if (slug, language) not in self._sources:
            path = self.workspace.folder(slug) / f"{language}.md"
            self._sources[slug, language] = read_bytes(path) if path.exists() else b""
        return self._sources[slug, language]


def _read(folder: Path) -> _Read:
    settings = read_letter_settings(folder)
    root = folder.resolve()
    versions = {}
    for code in settings.languages:
        path = folder / f"{code}.md"
        if path.resolve().parent != root:
            raise TranslateError(
                f"leads out of the letter's folder, to {path.resolve()}",
                path=str(path),
                remedy="put the file itself there",
            )
        versions[code] = read_markdown(read_bytes(path), code, str(path))
    return _Read(folder, settings, versions, read_ledger(folder))


def empty_letter(path: str) -> TranslateError:
    """The error of a letter in which nothing is written."""
    return TranslateError("the letter is empty", path=path, line=1, remedy="write its text there")
