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
