"""An edition as pandoc's document tree, from which Word and OpenDocument files are made.

The tree is the JSON of pandoc's API 1.23. Notes are real ones; a note's second mark is a reference
to its first. What pandoc's tree has no word for is said in the target's own XML.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from translate.languages.pages import PageWords, page_words
from translate.release.article import (
    Article,
    Block,
    Break,
    Cell,
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
from translate.release.dialects import Dialect
from translate.release.edition import Edition
from translate.release.note_marks import As, Notes
from translate.release.pandoc_nodes import node, opening_blocks, string, styled, superscript

_API = [1, 23, 1]
_NO_ATTRIBUTES: list[Any] = ["", [], []]
_STYLES = {Style.EMPHASIS: "Emph", Style.STRONG: "Strong", Style.STRUCK: "Strikeout"}
_LINE, _WIDEST, _PADDING = 75, 40, 4
"""Characters in a line of a table, before a text goes on in a second line, and beside a text."""
_ALIGNMENTS = {
    "none": "AlignDefault",
    "left": "AlignLeft",
    "center": "AlignCenter",
    "right": "AlignRight",
}


def pandoc_json(edition: Edition, words: PageWords, dialect: Dialect) -> str:
    """The document as JSON; `dialect` is that of the format that it is meant for."""
    writer = _Writer(edition.article, dialect)
    head = edition.letterhead
    blocks = [
        *opening_blocks(head),
        *writer.blocks(edition.article.blocks),
        *(styled("Signatory", lines) for lines in head.signatures),
        *writer.loose_notes(words),
    ]
    meta = {"lang": node("MetaString", words.locale)}
    return json.dumps({"pandoc-api-version": _API, "meta": meta, "blocks": blocks})


class _Writer:
    """Writes blocks and inlines; knows which notes it has written."""

    def __init__(self, article: Article, dialect: Dialect) -> None:
        self._notes = Notes(article)
        self._dialect = dialect

    def blocks(self, blocks: Iterable[Block]) -> list[Any]:
        written = []
        for block in blocks:
            written.append(self._block(block))
            if isinstance(block, Table) and self._dialect.after_table:
                written.append(node("RawBlock", [self._dialect.format, self._dialect.after_table]))
        return written

    def loose_notes(self, words: PageWords) -> list[Any]:
        """The notes with no mark in the letter: their place is its end."""
        loose = self._notes.loose
        written = [one for note in loose for one in self._loose(note)]
        heading = [node("Para", [node("Strong", [string(words.notes)])])] if loose else []
        return heading + written

    def _loose(self, note: Note) -> list[Any]:
        mark = [superscript(note.number), string(" ")]
        blocks = self._notes.text(note, self.blocks)
        if blocks and blocks[0]["t"] in ("Para", "Plain"):
            return [node("Para", mark + blocks[0]["c"]), *blocks[1:]]
        return [node("Para", mark), *blocks]

    def _block(self, block: Block) -> Any:
        match block:
            case Paragraph(inlines, tight):
                return node("Plain" if tight else "Para", self._inlines(inlines))
            case Heading(_, ()):
                return node("Plain", [])
            case Heading(level, inlines):
                return node("Header", [level, _NO_ATTRIBUTES, self._inlines(inlines)])
            case Quotation(blocks):
                return node("BlockQuote", self.blocks(blocks))
            case Listing(None, items):
                return node("BulletList", [self.blocks(item) for item in items])
            case Listing(start, items):
                style = [start, {"t": "Decimal"}, {"t": "Period"}]
                return node("OrderedList", [style, [self.blocks(item) for item in items]])
            case CodeBlock(text):
                return node("CodeBlock", [_NO_ATTRIBUTES, text.rstrip("\n")])
            case Rule():
                xml = [self._dialect.format, self._dialect.parting]
                return node("RawBlock", xml) if xml[1] else {"t": "HorizontalRule"}
            case Table():
                return self._table(block)

    def _table(self, table: Table) -> Any:
        columns = [
            [{"t": _ALIGNMENTS[alignment]}, node("ColWidth", width)]
            for alignment, width in zip(table.alignments, _widths(table), strict=True)
        ]
        head = [_NO_ATTRIBUTES, [self._row(tuple(map(_strong, table.head)))]]
        body = [_NO_ATTRIBUTES, 0, [], [self._row(row) for row in table.rows]]
        caption: list[Any] = [None, []]
        foot: list[Any] = [_NO_ATTRIBUTES, []]
        return node("Table", [_NO_ATTRIBUTES, caption, columns, head, [body], foot])

    def _row(self, cells: tuple[Cell, ...]) -> list[Any]:
        return [
            _NO_ATTRIBUTES,
            [
                [
                    _NO_ATTRIBUTES,
                    {"t": "AlignDefault"},
                    1,
                    1,
                    [node("Plain", self._inlines(cell))],
                ]
                for cell in cells
            ],
        ]

    def _inlines(self, inlines: Iterable[Inline]) -> list[Any]:
        return [node for inline in inlines for node in self._inline(inline)]

    def _inline(self, inline: Inline) -> list[Any]:
        match inline:
            case Text(text):
                return [string(text.replace("\n", " "))]
            case Code(text):
                return [node("Code", [_NO_ATTRIBUTES, text])]
            case Break():
                return [{"t": "LineBreak"}]
            case Styled(style, inlines):
                return [node(_STYLES[style], self._inlines(inlines))]
            case Foreign(language, inlines):
                attributes = ["", [], [["lang", page_words(language).locale]]]
                return [node("Span", [attributes, self._inlines(inlines)])]
            case Link(address, inlines):
                written = self._inlines(inlines)
                if address.startswith("#"):  # a place in the page, which only a page has
                    return written
                return [node("Link", [_NO_ATTRIBUTES, written, [address, ""]])]
            case Mark(number):
                return self._mark(*self._notes.marked(number))

    def _mark(self, note: Note, written: As) -> list[Any]:
        match written:
            case As.NUMBER:
                return [superscript(note.number)]
            case As.AGAIN:
                return [self._raw(self._dialect.again(note.number))]
            case As.FIRST:
                text = node("Note", self._notes.text(note, self.blocks))
                if note.marks == 1:
                    return [text]
                before, after = self._dialect.first(note.number)
                return [self._raw(before), text, self._raw(after)]

    def _raw(self, xml: str) -> Any:
        return node("RawInline", [self._dialect.format, xml])


def _strong(cell: Cell) -> Cell:
    return (Styled(Style.STRONG, cell),) if cell else cell


def _widths(table: Table) -> list[float]:
    """Shares of the line for the columns of a table: room for each word, then for each text."""
    columns = list(zip(*(map(text_of, row) for row in (table.head, *table.rows)), strict=False))
    least = [max(len(word) for one in each for word in f"{one} ".split(" ")) for each in columns]
    wished = [min(max(map(len, each)), _WIDEST) for each in columns]
    extra = [max(wish - word, 0) for wish, word in zip(wished, least, strict=True)]
    room = _LINE - sum(least) - _PADDING * len(columns)
    share = min(max(room / (sum(extra) or 1), 0), 1)
    widths = [word + more * share + _PADDING for word, more in zip(least, extra, strict=True)]
    return [round(width / sum(widths), 4) for width in widths]
