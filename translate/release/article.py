"""An article as a tree: what every format of a release is written from.

Lines of text may end in a newline, which reads as a space; a line break that is meant is a `Break`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

from translate.dataclass import dataclass


class Style(StrEnum):
    """How a stretch of text is set."""

    EMPHASIS = "em"
    STRONG = "strong"
    STRUCK = "s"


@dataclass(frozen=True, slots=True)
class Text:
    """Text as it is read, nothing escaped."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Text of a program, in a line."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line break that the author set."""


@dataclass(frozen=True, slots=True)
class Styled:
    """Emphasised, strong or struck text."""

    style: Style
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link that is safe to follow; never in another link."""

    address: str
    inlines: tuple[Inline, ...]
    bare: bool
    """Its text is its address."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a note."""

    number: int
    nth: int
    """1 for the note's first mark, 2 for its second and so on."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """Text in another language than the article's."""

    language: str
    inlines: tuple[Inline, ...]


Inline: TypeAlias = Text | Code | Break | Styled | Link | Mark | Foreign


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inlines: tuple[Inline, ...]
    tight: bool = False
    """It is the text of a list item, and no room stands around it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading."""

    level: int
    """1 to 6."""
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Blocks quoted."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    start: int | None
    """The first number; None where bullets are used."""
    items: tuple[tuple[Block, ...], ...]

    @property
    def is_tight(self) -> bool:
        """Whether no empty line stands between its items."""
        firsts = [one for item in self.items for one in item[:1]]
        return all(isinstance(one, Paragraph) and one.tight for one in firsts)


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines of a program."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""


Cell: TypeAlias = tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of heads."""

    alignments: tuple[str, ...]
    """Of each column: `left`, `center`, `right`, or `none` where the author set none."""
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block: TypeAlias = Paragraph | Heading | Quotation | Listing | CodeBlock | Rule | Table


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote."""

    number: int
    """From 1, in the order of the marks; notes with marks in other notes alone, then notes with
    none, come last."""
    blocks: tuple[Block, ...]
    marks: int
    """How many marks lead to it."""
    in_text: bool
    """One of its marks stands in the letter itself, not in a note."""


@dataclass(frozen=True, slots=True)
class Article:
    """A version of a letter, without its front matter and comments."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    """In the order of their numbers."""


def text_of(inlines: Iterable[Inline]) -> str:
    """What inlines say, on one line, without marks of notes."""
    return re.sub(r"[ \t]*\n[ \t]*", " ", "".join(map(_text, inlines))).strip()


def _text(inline: Inline) -> str:
    match inline:
        case Text(text) | Code(text):
            return text
        case Break():
            return "\n"
        case Mark():
            return ""
        case Styled(_, inlines) | Link(_, inlines) | Foreign(_, inlines):
            return "".join(map(_text, inlines))
