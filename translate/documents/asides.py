"""What stands in a Markdown file and is in no segment: raw HTML, code blocks, fields of the front
matter, titles of links, addresses of pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from translate.dataclass import dataclass
from translate.documents.decoding import decode
from translate.documents.events import Event, parse
from translate.documents.front_matter import front_matter
from translate.model import Kind, Span, Version
from translate.precompiled import expression

_COMMENT = r"(?s)<!--.*?(?:-->|\Z)"


class AsideKind(StrEnum):
    """What text outside of the segments is, as people call it."""

    HTML = "raw HTML"
    CODE = "code block"
    FIELD = "front matter"
    LINK_TITLE = "title of a link"
    """Or of another tag of inline HTML."""
    ALTERNATIVE = "alternative text"
    """Of a picture in inline HTML; that of Markdown is in the text of its segment."""
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Aside:
    """Something in a version that is in no segment."""

    kind: AsideKind
    name: str
    """The key of a field, else ""."""
    text: str
    """As a reader or a browser gets it: HTML without comments, a field's value, an address."""
    start: int
    """Offset in the file's text, in characters, a byte order mark not counted."""
    end: int

    @property
    def words(self) -> str:
        """What a reader reads of it: HTML without tags."""
        if self.kind is AsideKind.HTML:
            from html import unescape  # knows all entities: not for every start

            return " ".join(unescape(re.sub(r"(?s)<[^>]*>", " ", self.text)).split())
        return self.text.strip()


def asides(version: Version) -> tuple[Aside, ...]:
    """What is in no segment, in the order of the file; nothing for a file that is no Markdown.

    Comments say nothing to readers and are left out.
    """
    if not version.data or (version.segments and version.segments[0].kind is Kind.ENTRY):
        return ()
    text = decode(version.data, version.path)
    matter = front_matter(text)
    head = matter.end if matter else 0
    return (*_fields(text[:head]), *_blocks(text[head:], head))


def span(version: Version, aside: Aside) -> Span:
    """The place of an aside in its file, with all of its text."""
    before = decode(version.data, version.path)[: aside.end]
    line, column = _place(before[: aside.start])
    end_line, end_column = _place(before)
    return Span(
        version.language,
        version.path,
        line,
        column,
        end_line,
        end_column,
        before[aside.start :],
        aside.name or aside.kind,
    )


def _place(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _fields(head: str) -> Iterator[Aside]:
    """The front matter's fields at its left margin, each with the lines that belong to it."""
    separator = ":" if head.startswith("---") else "="
    fields = rf"(?m)^([\w.\"'-]+)[ \t]*{separator}(.*(?:\n(?:[ \t].*|- .*)?$)*)"
    for match in expression(fields).finditer(head):
        name, value = match[1].strip("\"'"), match[2].strip()
        if name.casefold() != "title" and value:
            start = match.start(2) + match[2].index(value)
            text = value.replace("\r\n", "\n")
            yield Aside(AsideKind.FIELD, name, text, start, start + len(value))


def _blocks(body: str, offset: int) -> Iterator[Aside]:
    encoded = body.encode()
    inside: tuple[AsideKind, int] | None = None
    pieces: list[str] = []

    def aside(kind: AsideKind, text: str, first: int, last: int) -> Aside:
        start = offset + len(encoded[:first].decode())
        source = encoded[first:last].decode().rstrip()
        return Aside(kind, "", text.replace("\r\n", "\n"), start, start + len(source))

    for name, payload, start, end in parse(body):
        if name in ("Start HtmlBlock", "Start CodeBlock"):
            kind = AsideKind.HTML if name.endswith("HtmlBlock") else AsideKind.CODE
            inside, pieces = (kind, start), []
        elif name in ("End HtmlBlock", "End CodeBlock") and inside:
            text = "".join(pieces)
            if inside[0] is AsideKind.HTML:
                text = re.sub(_COMMENT, "", text)
            if text.strip():
                yield aside(inside[0], text.strip("\n"), inside[1], end)
            inside = None
        elif inside and name in ("Html", "Text"):
            pieces.append(payload)
        else:
            yield from (
                aside(*found, start, end) for found in _in_link((name, payload, start, end))
            )


def _in_link(event: Event) -> Iterator[tuple[AsideKind, str]]:
    """The title that shows when a pointer rests on a link, and what picture is shown, in Markdown
    or in inline HTML."""
    name, payload, _, _ = event
    if name in ("Start Link", "Start Image"):
        if title := payload["title"].strip():
            yield AsideKind.LINK_TITLE, title
        if name == "Start Image":
            yield AsideKind.PICTURE, payload["dest_url"]
    elif name == "InlineHtml":
        attributes = dict(re.findall(r"(?is)\s(src|alt|title)\s*=\s*[\"']([^\"'<>]*)", payload))
        if payload[:4].casefold() == "<img" and "src" in attributes:
            yield AsideKind.PICTURE, attributes["src"]
            if alternative := attributes.get("alt", "").strip():
                yield AsideKind.ALTERNATIVE, alternative
        elif title := attributes.get("title", "").strip():
            yield AsideKind.LINK_TITLE, title
