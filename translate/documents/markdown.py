"""Markdown to segments with exact positions."""

from __future__ import annotations

from collections.abc import Iterator

from translate.documents.blocks import Leaf, leaves
from translate.documents.decoding import decode
from translate.documents.events import parse
from translate.documents.front_matter import Title, front_matter
from translate.documents.inlines import Inlines, extent
from translate.model import Kind, MarkKind, Segment, Version

_WEIGHTLESS = frozenset((MarkKind.HTML, MarkKind.BREAK, MarkKind.IMAGE))
"""Marks that alone make no segment: there is nothing in them to say in another language."""


ENDINGS = (".md", ".markdown", ".txt")
"""Of the names of files that are read so, in small letters."""


def read_markdown(data: bytes, language: str, path: str) -> Version:
    """Cuts a Markdown file into segments.

    Code blocks, HTML blocks, comments and link definitions are left alone, and so is everything in
    front matter but the title. Raises TranslateError with line and column where the bytes are not
    UTF-8; anything that decodes is a version.
    """
    text = decode(data, path)
    matter = front_matter(text)
    head = text[: matter.end] if matter else ""
    segments: list[Segment] = []
    if matter and matter.title:
        offset = len(data) - len(text.encode())
        segments.append(_title(text, matter.title, language, path, offset))
    body = text[len(head) :]
    encoded = body.encode()
    places = _Places(encoded, len(data) - len(encoded), head.count("\n") + 1)
    for leaf in leaves(parse(body)):
        segment = _segment(encoded, leaf, places, language, path, len(segments) + 1)
        if segment:
            segments.append(segment)
    return Version(language, path, data, tuple(segments))


class _Places:
    """Bytes of the parsed body to places in the file, asked in ascending order."""

    def __init__(self, body: bytes, offset: int, line: int) -> None:
        self._body = body
        self.offset = offset
        """What stands before the body in the file, in bytes."""
        self._line = line
        self._line_start = 0
        self._seen = 0

    def at(self, byte: int) -> tuple[int, int]:
        """(line, column), in characters, from 1."""
        newlines = self._body.count(b"\n", self._seen, byte)
        if newlines:
            self._line += newlines
            self._line_start = self._body.rindex(b"\n", self._seen, byte) + 1
        self._seen = byte
        return self._line, len(self._body[self._line_start : byte].decode()) + 1


def _segment(
    body: bytes, leaf: Leaf, places: _Places, language: str, path: str, ordinal: int
) -> Segment | None:
    """The segment of a leaf; None where it says nothing (an empty cell, a bare picture)."""
    start, end = extent(body, leaf.events)
    inlines = Inlines(body, start, leaf.events)
    text, marks = inlines.text, inlines.marks
    if not text.strip() and all(mark.kind in _WEIGHTLESS for mark in marks):
        return None
    line, column = places.at(start)
    return Segment(
        language=language,
        path=path,
        ordinal=ordinal,
        kind=leaf.kind,
        source=body[start:end].decode(),
        text=text,
        line=line,
        column=column,
        start=places.offset + start,
        end=places.offset + end,
        level=leaf.level,
        nesting=leaf.nesting,
        runs=inlines.runs,
        marks=marks,
    )


def _title(text: str, title: Title, language: str, path: str, offset: int) -> Segment:
    """The front matter's title; `offset` is the length of the byte order mark."""
    before = text[: title.start]
    source = text[title.start : title.end]
    start = offset + len(before.encode())
    return Segment(
        language=language,
        path=path,
        ordinal=1,
        kind=Kind.TITLE,
        source=source,
        text="".join(piece for _, piece in title.pieces),
        line=before.count("\n") + 1,
        column=len(before) - before.rfind("\n"),
        start=start,
        end=start + len(source.encode()),
        runs=tuple(_title_runs(title)),
    )


def _title_runs(title: Title) -> Iterator[tuple[int, int]]:
    length, shift = 0, None
    for at, piece in title.pieces:
        source = at - title.start
        if source - length != shift:
            shift = source - length
            yield length, source
        length += len(piece)
