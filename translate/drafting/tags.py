"""A segment's inline markup as tags, so that an engine sees words and nothing it could spoil.

`Zie [het rapport](https://…) van **mei**.[^1]` travels as
`Zie <g1>het rapport</g1> van <g2>mei</g2>.<x3/>`: `g` pairs wrap words that are to be translated,
`x` stands for something that comes back as it was (a footnote mark, code, an address, a break).
The letters are XLIFF's; an answer is well-formed XML text with no other tags in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from translate.dataclass import dataclass
from translate.model import Mark, MarkKind, Segment
from translate.wording import say

PAIRED = frozenset(
    {MarkKind.LINK, MarkKind.IMAGE, MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.STRIKETHROUGH}
)
"""The marks around words that a reader reads in his own language."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One inline construct of a segment under its number."""

    number: int
    """From 1, in the order of the source."""
    kind: MarkKind
    opening: str
    """Markdown before the words; the whole construct where it stands for no words."""
    closing: str = ""
    """Markdown after the words."""
    target: str = ""
    """A link's address, a footnote's label."""
    paired: bool = False

    @property
    def label(self) -> str:
        """What a person calls it: `[^1]`, `the link to https://…`, `emphasis`."""
        if self.kind in (MarkKind.LINK, MarkKind.IMAGE) and self.paired:
            return say(
                "the {kind} to {target}",
                kind=say(self.kind.value),
                target=self.target or say("nothing"),
            )
        return say(self.kind.value) if self.paired else self.opening.strip() or self.kind.value


@dataclass(frozen=True, slots=True)
class Tagged:
    """A segment's text with its tags in place."""

    text: str
    """XML text; white space is single spaces."""
    tags: tuple[Tag, ...] = ()


def tag(segment: Segment) -> Tagged:
    """The segment's text with its marks as tags."""
    tags: list[Tag] = []
    marks = sorted(
        (*segment.marks, *_bare_addresses(segment)), key=lambda m: (m.source_start, -m.source_end)
    )
    text = _render(segment, 0, len(segment.text), marks, tags)
    return Tagged(text, tuple(tags))


def _render(segment: Segment, start: int, end: int, marks: list[Mark], tags: list[Tag]) -> str:
    """`text[start:end]` as XML, with the marks that lie in it, outermost first."""
    parts: list[str] = []
    at = start
    remaining = list(marks)
    while remaining:
        mark, *remaining = remaining
        inner = [other for other in remaining if other.source_start < mark.source_end]
        remaining = remaining[len(inner) :]
        parts.append(_escape(segment.text[at : mark.start]))
        parts.append(_element(segment, mark, inner, tags))
        at = max(at, mark.end)
    parts.append(_escape(segment.text[at:end]))
    return "".join(parts)


def _element(segment: Segment, mark: Mark, inner: list[Mark], tags: list[Tag]) -> str:
    number = len(tags) + 1
    source = segment.source[mark.source_start : mark.source_end]
    words = segment.text[mark.start : mark.end]
    if mark.kind not in PAIRED or not words.strip() or _is_address(words):
        tags.append(Tag(number, mark.kind, source, target=mark.target))
        return f"<x{number}/>"
    opening, closing = _delimiters(segment, mark, inner)
    tags.append(Tag(number, mark.kind, opening, closing, mark.target, paired=True))
    return f"<g{number}>{_render(segment, mark.start, mark.end, inner, tags)}</g{number}>"


def _delimiters(segment: Segment, mark: Mark, inner: list[Mark]) -> tuple[str, str]:
    """The Markdown before and after the words of a paired mark."""
    source = segment.source[mark.source_start : mark.source_end]
    if mark.kind in (MarkKind.LINK, MarkKind.IMAGE):
        last = segment.source_offset(mark.end - 1) + 1
        inside = max([last, *(other.source_end for other in inner)]) - mark.source_start
        return ("![" if mark.kind is MarkKind.IMAGE else "["), source[source.find("]", inside) :]
    width = {MarkKind.EMPHASIS: 1, MarkKind.STRONG: 2}.get(
        mark.kind, len(source) - len(source.lstrip("~"))
    )
    return source[:width], source[-width:]


def _bare_addresses(segment: Segment) -> list[Mark]:
    """E-mail and web addresses that stand in the text without any markup."""
    found: list[Mark] = []
    for match in re.finditer(r"(?:https?://|www\.)[^\s<>]+|[^\s<>()@]+@[^\s<>()@]+", segment.text):
        address = match[0].rstrip(".,;:!?)»”\"'")
        start, end = match.start(), match.start() + len(address)
        if not _is_address(address) or any(
            mark.start < end and start < mark.end for mark in segment.marks
        ):
            continue
        source_end = segment.source_offset(end - 1) + 1
        found.append(
            Mark(MarkKind.LINK, start, end, segment.source_offset(start), source_end, address)
        )
    return found


def _is_address(words: str) -> bool:
    words = words.strip()
    if not words or any(character.isspace() for character in words):
        return False
    name, at, host = words.partition("@")
    return "://" in words or words.startswith("www.") or bool(at and name and "." in host)


def as_tagged(text: str) -> str:
    """Plain text as a tagged text without tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _escape(text: str) -> str:
    """Text as XML; a line end of the file is a space to a reader."""
    return as_tagged(text.replace("\n", " "))


def together(texts: Sequence[Tagged]) -> Tagged:
    """Several tagged texts as one, a space between them, their tags numbered through."""
    parts: list[str] = []
    tags: list[Tag] = []
    for text in texts:
        offset = len(tags)
        parts.append(
            re.sub(r"<(/?[gx])(\d+)", lambda m: f"<{m[1]}{int(m[2]) + offset}", text.text)  # noqa: B023
        )
        tags += [replace(tag, number=tag.number + offset) for tag in text.tags]
    return Tagged(" ".join(parts), tuple(tags))
