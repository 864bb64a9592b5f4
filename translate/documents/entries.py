"""One string of a bilingual file as a segment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.documents.blocks import leaves
from translate.documents.events import Event, parse
from translate.documents.inlines import Inlines, extent
from translate.model import Entry, Kind, Segment

_MARKUP = (*"[*_<`\\&~", "  \n")
"""Without one of these a string has no inline markup, and is not parsed: most strings. Two spaces
at the end of a line are a line break (CommonMark 6.7)."""


def read_entry(
    string: str,
    language: str,
    path: str,
    *,
    ordinal: int,
    line: int,
    column: int = 1,
    entry: Entry | None = None,
    places: tuple[tuple[int, int, int], ...] = (),
) -> Segment:
    """A segment of kind ENTRY whose source is the whole string, unescaped by its file's format.

    Inline Markdown becomes marks; what would be block markup in a document (`1. `, `# `) is text,
    as the string is a piece of a document. `ordinal` names it within its language; `line` and
    `column` are those of its first character, and `places` tells those of later ones, as in
    `Segment`; `entry` is what the file says of it besides.
    """
    inlines = None
    if any(map(string.__contains__, _MARKUP)):
        parsed = _unindented(string)
        data = parsed.encode()
        inlines = Inlines(data, 0, tuple(_events(data, parsed)))
    return Segment(
        language=language,
        path=path,
        ordinal=ordinal,
        kind=Kind.ENTRY,
        source=string,
        text=inlines.text.replace(_NO_INDENT, " ") if inlines else string,
        line=line,
        column=column,
        start=0,
        end=0,
        runs=inlines.runs if inlines else ((0, 0),),
        marks=inlines.marks if inlines else (),
        entry=entry,
        places=places,
    )


_NO_INDENT = "\x0b"
"""Stands for a space at the beginning of a line, and makes no code block of it (CommonMark 4.4)."""


def _unindented(string: str) -> str:
    """The string with its later lines not set in: templates set theirs in, and mean nothing."""
    if "\n    " not in string:
        return string
    return re.sub(r"(?<=\n) {4,}(?=\S)", lambda found: _NO_INDENT * len(found[0]), string)


def _events(data: bytes, string: str) -> Iterator[Event]:
    """The inline events of all blocks, and what stands between them as text."""
    seen = 0
    for leaf in leaves(parse(string)):
        start, end = extent(data, leaf.events)
        if start > seen:
            yield "Text", data[seen:start].decode(), seen, start
        yield from leaf.events
        seen = end
    if seen < len(data):
        yield "Text", data[seen:].decode(), seen, len(data)
