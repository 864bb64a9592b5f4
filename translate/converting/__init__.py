"""Documents that people bring, as Markdown: one module a format, nothing fetched from anywhere."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.wording import say

if TYPE_CHECKING:
    from translate.converting.rich import Comment

MOST = 60_000_000
"""Bytes of a file."""
_READERS = {
    ".docx": ("word", "read_docx"),
    ".docm": ("word", "read_docx"),
    ".odt": ("open_document", "read_odt"),
    ".pdf": ("pdf", "read_pdf"),
    ".html": ("web", "read_html"),
    ".htm": ("web", "read_html"),
    ".xhtml": ("web", "read_html"),
}
"""By the end of the file's name: the module, and the function in it that gives a Rich."""

_UNREAD = {
    ".doc": say("a Word document from before 2007"),
    ".rtf": say("a Rich Text file"),
    ".epub": say("an e-book"),
    ".pages": say("a Pages document"),
    ".ott": say("an OpenDocument template"),
    ".dotx": say("a Word template"),
}
"""Documents that nothing here reads, by the end of the file's name."""
_STRINGS = (".arb", ".json", ".properties", ".resx", ".srt", ".strings", ".vtt", ".yaml", ".yml")
"""Files of strings, and of subtitles, that nothing here reads."""


@dataclass(frozen=True, slots=True)
class Converted:
    """A document as Markdown."""

    text: str
    places: tuple[str, ...]
    """Where each line of the text stands in the document: `paragraph 12`."""
    remarks: tuple[tuple[str, str], ...]
    """(place, what was left out or guessed)."""
    comments: tuple[Comment, ...]


def is_document(suffix: str) -> bool:
    """Whether there is a converter for files of such names (`.docx`)."""
    return suffix.lower() in _READERS


def refuse_unread(path: str, suffix: str) -> None:
    """Raises TranslateError, which names `path`, for files of such names where nothing reads them.

    As plain text it would be compared by its codes, and nothing be found in it.
    """
    suffix = suffix.lower()
    if suffix in _UNREAD:
        raise TranslateError(
            say("is {other}", other=_UNREAD[suffix]),
            path=path,
            remedy="open it in its program, save it as .docx or .odt, and bring that in",
        )
    if suffix in _STRINGS:
        raise TranslateError(
            "holds strings or subtitles in a form that is not read",
            path=path,
            remedy="save them as PO, XLIFF or TSV with both languages, and check that",
        )


def convert(data: bytes, path: str, suffix: str) -> Converted:
    """The Markdown of a document; TranslateError, which names `path`, where it can't be read."""
    from translate.converting.tables import unfolded
    from translate.converting.writing import written

    if len(data) > MOST:
        raise TranslateError(
            say("has {megabytes} MB: that is no letter", megabytes=len(data) // 1_000_000),
            path=path,
            remedy="take large pictures out of it, and save it again",
        )
    name, function = _READERS[suffix.lower()]
    read = getattr(import_module(f"translate.converting.{name}"), function)
    rich = unfolded(read(data, path))
    text, places = written(rich)
    return Converted(text, places, rich.remarks, rich.comments)
