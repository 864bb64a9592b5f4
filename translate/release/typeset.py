"""An edition as a Typst document, from which a PDF is made.

Every text is a string of Typst's, so that nothing in a letter is ever read as markup. Notes stand
at the foot of their page. The fonts are those that the compiler carries.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from translate.languages.pages import PageWords
from translate.release.article import (
    Article,
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
from translate.release.note_marks import As, Notes
from translate.release.typst_frame import STYLE, closing, opening, string, typst_text


def typst_source(edition: Edition, words: PageWords) -> str:
    """The source of an edition's PDF; it asks for no file, no font and no package."""
    writer = _Writer(edition.article)
    head = edition.letterhead
    day = head.day
    date = f"datetime(year: {day.year}, month: {day.month}, day: {day.day})" if day else "none"
    author = f"author: {string(head.sender[0])}, " if head.sender else ""
    properties = f"title: {string(edition.title)}, description: {string(edition.description)}"
    return "\n".join(
        (
            f"#set document({properties}, {author}date: {date})",
            f'#set text(lang: "{edition.language}")',
            STYLE,
            opening(head),
            writer.blocks(edition.article.blocks),
            closing(head),
            writer.loose_notes(words),
            "",
        )
    )


class _Writer:
    """Writes blocks and inlines; knows which headings and notes it has written."""

    def __init__(self, article: Article) -> None:
        self._notes = Notes(article)
        self._levels: list[int] = []

    def blocks(self, blocks: Iterable[Block]) -> str:
        blocks = tuple(blocks)
        written = []
        for block, following in zip_longest(blocks, blocks[1:]):
            # The line that announces a list does not stay behind at the foot of a page.
            announces = isinstance(block, Paragraph) and isinstance(following, Listing | Table)
            written.append(_kept(self._block(block)) if announces else self._block(block))
        return "\n\n".join(written)

    def loose_notes(self, words: PageWords) -> str:
        """The notes with no mark in the letter: their place is its end."""
        loose = self._notes.loose
        if not loose:
            return ""
        written = "\n\n".join(
            f"{_number(note)}{typst_text(' ')}{self._notes.text(note, self.blocks)}"
            for note in loose
        )
        return f"#strong[{typst_text(words.notes)}]\n\n#[#set text(size: 9pt)\n{written}]"

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(inlines):
                return self._inlines(inlines)
            case Heading(_, inlines) if not text_of(inlines):
                return self._inlines(inlines)  # no heading to PDF/UA
            case Heading(level, inlines):
                return f"#heading(level: {self._level(level)})[{self._inlines(inlines)}]"
            case Quotation(blocks):
                return f"#quote[{self.blocks(blocks)}]"
            case Listing():
                return self._list(block)
            case CodeBlock(text):
                return f"#raw(block: true, {string(text)})"
            case Rule():
                return "#parting"
            case Table():
                return self._table(block)

    def _level(self, level: int) -> int:
        """A heading's level as PDF/UA wants it: the first is 1, none is left out."""
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        return len(self._levels)

    def _list(self, block: Listing) -> str:
        name = "list" if block.start is None else "enum"
        start = "" if block.start is None else f"start: {block.start}, "
        items = ", ".join(f"[{self._item(item)}]" for item in block.items)
        return f"#{name}({start}tight: {str(block.is_tight).lower()}, {items})"

    def _item(self, item: tuple[Block, ...]) -> str:
        match item:
            case (Paragraph((Styled(Style.STRONG, _),)) as lead, *rest) if rest:
                # A lead stays with the paragraph under it.
                return f"{_kept(self._block(lead))}\n\n{self.blocks(rest)}"
        return self.blocks(item)

    def _table(self, table: Table) -> str:
        cells = {"none": "left"}
        align = ", ".join(cells.get(one, one) for one in table.alignments)
        head = ", ".join(f"[{self._inlines(cell)}]" for cell in table.head)
        rows = "".join(f", [{self._inlines(cell)}]" for row in table.rows for cell in row)
        columns = len(table.alignments)
        return f"#table(columns: {columns}, align: ({align},), table.header({head}){rows})"

    def _inlines(self, inlines: Iterable[Inline]) -> str:
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(text):
                return typst_text(text.replace("\n", " "))
            case Code(text):
                return f"#raw({string(text)})"
            case Break():
                return "#linebreak()"
            case Styled(style, inlines):
                return f"#{_STYLES[style]}[{self._inlines(inlines)}]"
            case Foreign(language, inlines):
                return f'#text(lang: "{language}")[{self._inlines(inlines)}]'
            case Link(address, inlines):
                written = self._inlines(inlines)
                return written if _is_inside(address) else f"#link({string(address)})[{written}]"
            case Mark(number):
                return self._mark(*self._notes.marked(number))

    def _mark(self, note: Note, written: As) -> str:
        match written:
            case As.NUMBER:
                return _number(note)
            case As.AGAIN:
                return f"#footnote(<n{note.number}>)"
            case As.FIRST:
                text = self._notes.text(note, self.blocks)
                return f"#footnote[#h(0.3em){text}]<n{note.number}>"


def _number(note: Note) -> str:
    return f"#super[{typst_text(str(note.number))}]"


_STYLES = {Style.EMPHASIS: "emph", Style.STRONG: "strong", Style.STRUCK: "strike"}


def _kept(paragraph: str) -> str:
    """A paragraph on the page of what follows it."""
    return f"#block(sticky: true, spacing: 1.05em, par[{paragraph}])"


def _is_inside(address: str) -> bool:
    """Whether a link leads to a place in the page itself, which only a page has."""
    return address.startswith("#")
