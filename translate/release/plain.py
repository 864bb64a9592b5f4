"""An edition as plain text, to be pasted into an e-mail.

A paragraph is one line, which the reader's program wraps. Notes are numbered and stand at the end,
links are written out.
"""

from __future__ import annotations

from collections.abc import Iterable

from translate.languages.pages import PageWords
from translate.release.article import (
    Block,
    Break,
    Code,
    CodeBlock,
    Foreign,
    Heading,
    Inline,
    Link,
    Listing,
    Mark,
    Note,
    Paragraph,
    Quotation,
    Rule,
    Style,
    Styled,
    Table,
    Text,
    text_of,
)
from translate.release.edition import Edition

_UNDERLINES = {1: "=", 2: "-"}
_LONGEST_UNDERLINE = 72


def plain_text(edition: Edition, words: PageWords) -> str:
    """The text of an edition, with LF as line end; `words` are those of its language."""
    head = edition.letterhead
    before = ("\n".join(lines) for lines in (head.sender, head.addressee, (head.dated,)))
    after = ("\n".join(lines) for lines in head.signatures)
    notes = edition.article.notes
    parts = [
        *before,
        _blocks(edition.article.blocks),
        *after,
        _heading(2, words.notes) if notes else "",
        *map(_note, notes),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _note(note: Note) -> str:
    mark = f"[{note.number}] "
    return mark + _indented(_blocks(note.blocks), " " * len(mark)).lstrip(" ")


def _blocks(blocks: Iterable[Block]) -> str:
    """Blocks with an empty line between them; none around the texts of a tight list."""
    text = ""
    tight = False
    for block in blocks:
        written = _block(block)
        if written:
            apart = "\n" if tight else "\n\n"
            text += (apart if text else "") + written
            tight = isinstance(block, Paragraph) and block.tight
    return text


def _block(block: Block) -> str:
    match block:
        case Paragraph(inlines):
            return _inlines(inlines)
        case Heading(level, inlines):
            return _heading(level, _inlines(inlines))
        case Quotation(blocks):
            return _indented(_blocks(blocks), "> ", everywhere=True)
        case Listing():
            return _list(block)
        case CodeBlock(text):
            return _indented(text.rstrip("\n"), "    ")
        case Rule():
            return "* * *"
        case Table(_, head, rows):
            lines = (" | ".join(map(_inlines, row)) for row in (head, *rows))
            return "\n".join(line.replace("\n", " ") for line in lines)


def _heading(level: int, text: str) -> str:
    if level not in _UNDERLINES:
        return text
    width = min(max(map(len, text.split("\n"))), _LONGEST_UNDERLINE)
    return f"{text}\n{_UNDERLINES[level] * width}"


def _list(block: Listing) -> str:
    items = []
    for nth, item in enumerate(block.items):
        mark = "- " if block.start is None else f"{block.start + nth}. "
        indent = " " * len(mark)
        items.append(mark + _indented(_blocks(item), indent).removeprefix(indent))
    return ("\n" if block.is_tight else "\n\n").join(items)


def _indented(text: str, indent: str, *, everywhere: bool = False) -> str:
    lines = text.split("\n")
    return "\n".join((indent + line).rstrip(" ") if line or everywhere else "" for line in lines)


def _inlines(inlines: Iterable[Inline]) -> str:
    return "".join(map(_inline, inlines)).strip(" ")


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text.replace("\n", " ")
        case Code(text):
            return text
        case Break():
            return "\n"
        case Mark(number):
            return f"[{number}]"
        case Styled(style, inlines):
            mark = "~~" if style is Style.STRUCK else ""
            return mark + "".join(map(_inline, inlines)) + mark
        case Foreign(_, inlines):
            return "".join(map(_inline, inlines))
        case Link(address, inlines):
            text = "".join(map(_inline, inlines))
            said = text_of(inlines) in (address, address.partition(":")[2])
            return text if said else f"{text} <{address}>"
