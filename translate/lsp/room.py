"""What is open in the editor: its texts, and the letters that they are versions of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from pathlib import Path

from lsprotocol.types import Location, Range
from pygls.uris import to_fs_path

from translate.application.unsaved import (
    Place,
    Typed,
    is_current,
    open_typed,
    place_of,
    retyped,
)
from translate.dataclass import dataclass
from translate.documents.decoding import BOM
from translate.lsp.positions import Text
from translate.model import Fix, Segment, Span, Unit, Version
from translate.reports.locating import end_of


@dataclass(frozen=True, slots=True)
class Document:
    """A text that the editor has open."""

    uri: str
    """As the editor names it."""
    version: int
    """The editor's number of its state."""
    text: Text

    @property
    def data(self) -> bytes:
        """As the file would be; half of a surrogate pair counts as a question mark."""
        return self.text.text.encode(errors="replace")


@dataclass(frozen=True, slots=True)
class Look:
    """A letter as it stands in the editor."""

    typed: Typed
    language: str
    """Of the document that was asked about."""
    documents: Mapping[Path, Document]
    encoding: str

    def uri(self, language: str) -> str:
        """How the editor names a version's file."""
        path = self.typed.files[language]
        document = self.documents.get(path)
        return document.uri if document else path.as_uri()

    def version_number(self, language: str) -> int | None:
        """The editor's number of a version's text; None where it is not open."""
        document = self.documents.get(self.typed.files[language])
        return document.version if document else None

    def text(self, language: str) -> Text:
        """A version's text."""
        return _text(self.typed.letter.versions[language].data, self.encoding)

    def range(self, place: Span | Fix) -> Range:
        """A place of a version, as the editor counts."""
        text = self.text(place.language)
        start = text.place(place.line, place.column)
        return text.range(start, max(start, text.place(place.end_line, place.end_column)))

    def location(self, place: Span) -> Location:
        """A place, with its file."""
        return Location(self.uri(place.language), self.range(place))

    def whole(self, segment: Segment) -> Range:
        """Where a segment stands, markup and all."""
        text = self.text(segment.language)
        start = text.place(segment.line, segment.column)
        return text.range(start, text.place(*end_of(segment)))

    def at(self, offset: int) -> tuple[Unit, Segment] | None:
        """The unit and the segment at an offset in the document; None between two blocks."""
        version: Version = self.typed.letter.versions[self.language]
        text = self.text(self.language)
        for segment in version.segments:
            if text.place(segment.line, segment.column) <= offset <= text.place(*end_of(segment)):
                units = (unit for unit in self.typed.letter.units if _holds(unit, segment))
                unit = next(units, None)
                return (unit, segment) if unit is not None else None
        return None


@dataclass(slots=True)
class Room:
    """The documents of an editor and their letters."""

    encoding: str = "utf-16"
    documents: dict[Path, Document] = field(default_factory=dict)
    """By resolved path."""
    _letters: dict[tuple[Path, ...], Typed] = field(default_factory=dict)

    def put(self, uri: str, version: int, text: str) -> Path | None:
        """Takes a document in; None for one that is no file."""
        path = path_of(uri)
        if path is not None:
            self.documents[path] = Document(uri, version, Text(text, self.encoding))
        return path

    def drop(self, uri: str) -> Path | None:
        """Forgets a document, and letters that no document is open of."""
        path = path_of(uri)
        if path is None or self.documents.pop(path, None) is None:
            return None
        for key, typed in list(self._letters.items()):
            if not set(typed.files.values()) & set(self.documents):
                del self._letters[key]
        return path

    def look(self, path: Path) -> Look | None:
        """The letter of a document as it stands now; None where it is a version of none.

        Raises TranslateError for whatever of it can't be read.
        """
        unsaved = {one: document.data for one, document in self.documents.items()}
        place = place_of(path, unsaved)
        if place is None:
            return None
        typed = self._typed(place, unsaved)
        self._letters[place.key] = typed
        language = next((code for code, file in typed.files.items() if file == path), None)
        if language is None:
            return None
        return Look(typed, language, dict(self.documents), self.encoding)

    def _typed(self, place: Place, unsaved: Mapping[Path, bytes]) -> Typed:
        known = self._letters.get(place.key)
        if known is None or not is_current(known, unsaved):
            return open_typed(place, unsaved, known)
        return retyped(known, unsaved)


def path_of(uri: str) -> Path | None:
    """The resolved path of a document; None for one that is no file (`untitled:`)."""
    if not uri.startswith("file:"):
        return None
    path = to_fs_path(uri)
    return Path(path).resolve() if path else None


def _holds(unit: Unit, segment: Segment) -> bool:
    return any(one.key == segment.key for one in unit.segments.get(segment.language, ()))


@lru_cache(16)
def _text(data: bytes, encoding: str) -> Text:
    return Text(data.removeprefix(BOM).decode(errors="replace"), encoding)
