"""What is shown in which file of the editor, so that it is taken back when it no longer holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from lsprotocol.types import Diagnostic

from translate.errors import TranslateError
from translate.lsp.diagnostics import diagnostics_of, unreadable
from translate.lsp.room import Look, Room

Shown = Mapping[str, list[Diagnostic]]
"""Diagnostics by the address of their file; every file of a letter, those without any too."""


class Board:
    """What the editor shows now."""

    def __init__(self, publish: Callable[[str, list[Diagnostic]], None]) -> None:
        """`publish` has the editor show these diagnostics in a file, and no others."""
        self._publish = publish
        self._shown: dict[str, list[Diagnostic]] = {}
        self._of: dict[Path, tuple[str, ...]] = {}
        """By document, the addresses in which something may be shown on its behalf."""

    def show(self, path: Path, found: Shown) -> None:
        """Shows what was found for a document; what was shown for it before goes."""
        before = self._of.get(path, ())
        self._of[path] = tuple(found)
        self._take_back(before)
        for uri, diagnostics in found.items():
            self._put(uri, diagnostics)

    def clear(self, path: Path) -> None:
        """Takes back what was shown for a document, unless it is shown for another one too."""
        self._take_back(self._of.pop(path, ()))

    def _take_back(self, uris: tuple[str, ...]) -> None:
        still = {uri for uris in self._of.values() for uri in uris}
        for uri in uris:
            if uri not in still:
                self._put(uri, [])

    def _put(self, uri: str, diagnostics: list[Diagnostic]) -> None:
        if self._shown.get(uri, []) == diagnostics:
            return
        self._shown[uri] = diagnostics
        self._publish(uri, diagnostics)


def shown_findings(look: Look, interface: str) -> Shown:
    """The findings of a letter, in all its files."""
    found = diagnostics_of(look, interface)
    return {look.uri(language): diagnostics for language, diagnostics in found.items()}


def shown_error(room: Room, path: Path, error: TranslateError, interface: str) -> Shown:
    """Why a document's letter can't be read: in the file that is wrong, and in the document."""
    uri = room.documents[path].uri
    about = Path(error.path).resolve() if error.path else None
    if about is None or about == path:
        return {uri: [unreadable(error, interface, here=about is not None)]}
    document = room.documents.get(about)
    other = document.uri if document else about.as_uri()
    return {
        uri: [unreadable(error, interface, here=False)],
        other: [unreadable(error, interface, here=True)],
    }
