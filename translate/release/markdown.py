"""A version's Markdown as it is published: line ends as LF, no byte-order mark, no comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.dataclass import dataclass
from translate.documents.events import parse
from translate.documents.front_matter import front_matter
from translate.languages.pages import page_words
from translate.release.reading import read_article
from translate.release.rendering import article_html

_COMMENT = re.compile(r"(?s)<!--.*?(?:-->|(?=\s*\Z))")
_EMPTY = ("<!-- -->", "<!--")
"""Comments that say nothing, closed and never closed."""


@dataclass(frozen=True, slots=True)
class Published:
    """What is published of a version's Markdown."""

    text: str
    comments: int
    """How many comments were left out."""


def published(text: str) -> Published:
    """A version's text without its HTML comments, and without those of its front matter.

    A comment may hold two lists or two paragraphs apart. Where the text would read otherwise
    without it, an empty comment stays in its place.
    """
    text = text.replace("\r\n", "\n")
    block = front_matter(text)
    head = block.end if block else 0
    body = text[head:]
    places = tuple(_comments(body))
    for start, end in reversed(places):
        ways = (_cut(body, start, end), *(body[:start] + one + body[end:] for one in _EMPTY))
        body = next((way for way in ways if _reads(way) == _reads(body)), ways[1])
    properties, left_out = _without_remarks(text[:head])
    return Published(properties + body, len(places) + left_out)


def _without_remarks(front: str) -> tuple[str, int]:
    """Front matter without lines that are comments, and how many those are.

    A line that begins with `#` is one, in YAML and in TOML, but for TOML's strings of many lines.
    """
    if '"""' in front or "'''" in front:
        return front, 0
    return re.subn(r"(?m)^#.*\n", "", front)


def _comments(body: str) -> Iterator[tuple[int, int]]:
    """The places of the comments that hold something, in characters."""
    data = body.encode()
    for name, _, start, end in parse(body):
        if name in ("Start HtmlBlock", "InlineHtml"):
            offset = len(data[:start].decode())
            for found in _COMMENT.finditer(data[start:end].decode()):
                if found[0] not in _EMPTY:
                    yield offset + found.start(), offset + found.end()


def _cut(body: str, start: int, end: int) -> str:
    """The text without a place; whole lines go with the empty line behind them."""
    line_start = body.rfind("\n", 0, start) + 1
    line_end = body.find("\n", end)
    line_end = len(body) if line_end < 0 else line_end
    alone = not body[line_start:start].strip() and not body[end:line_end].strip()
    if not alone:
        before, after = body[:start], body[end:]
        if before.endswith(" ") and after[:1] in (" ", "\n", ""):
            before = before[:-1]
        return before + after
    rest = body[line_end + 1 :]
    if rest.startswith("\n") and (not line_start or body[:line_start].endswith("\n\n")):
        rest = rest[1:]
    return body[:line_start] + rest


def _reads(body: str) -> str:
    """What a reader sees of a text, without blanks."""
    return re.sub(r"\s+", "", article_html(read_article(body), page_words("en")))
