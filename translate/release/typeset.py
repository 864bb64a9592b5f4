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
from translate.release.letterhead import Letterhead, Logo

_STYLE = """
#let ink = rgb("#1d2329")
#let quiet = rgb("#5b6570")
#let accent = rgb("#0b4a73")
#set page(paper: "a4", margin: (x: 2.6cm, top: 2.4cm, bottom: 2.6cm), footer: context {
  let last = counter(page).final().first()
  if last > 1 {
    set text(size: 9pt, fill: quiet)
    align(center, [#counter(page).display() / #last])
  }
})
#set text(font: ("Libertinus Serif", "DejaVu Sans Mono"), size: 11pt, fill: ink, hyphenate: true)
#set par(justify: true, leading: 0.68em, spacing: 1.05em)
// Raised and smaller, not the font's own glyphs: readers of PDF files know marks by that.
#set super(typographic: false)
#set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.8em)
#set enum(indent: 0.4em, body-indent: 0.6em, spacing: 0.8em)
#set footnote.entry(gap: 0.6em, indent: 0em, separator: line(length: 25%, stroke: 0.5pt + quiet))
#show footnote.entry: set text(size: 9pt)
#show footnote.entry: set par(leading: 0.55em, spacing: 0.6em, justify: false)
#show heading: set text(hyphenate: false)
#show heading: set par(justify: false, leading: 0.5em)
#show heading: set block(above: 1.6em, below: 0.9em, sticky: true)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 13.5pt)
#show heading.where(level: 3): set text(size: 11.5pt)
#show link: set text(fill: accent)
#show raw: set text(font: "DejaVu Sans Mono", size: 9pt)
#let parting = block(width: 100%, above: 1.7em, below: 1.7em, sticky: true,
  align(center, line(length: 30%, stroke: 0.5pt + quiet)))
#set quote(block: true)
#show quote: set pad(x: 1.2em)
#show quote: set block(above: 1.05em, below: 1.05em)
#set table(stroke: (x: none, y: 0.5pt + quiet), inset: (x: 0.5em, y: 0.45em))
#show table: set par(justify: false)
#show table.cell.where(y: 0): set text(weight: "bold")
"""


def typst_source(edition: Edition, words: PageWords) -> str:
    """The source of an edition's PDF; it asks for no file, no font and no package."""
    writer = _Writer(edition.article)
    head = edition.letterhead
    day = head.day
    date = f"datetime(year: {day.year}, month: {day.month}, day: {day.day})" if day else "none"
    author = f"author: {_string(head.sender[0])}, " if head.sender else ""
    properties = f"title: {_string(edition.title)}, description: {_string(edition.description)}"
    return "\n".join(
        (
            f"#set document({properties}, {author}date: {date})",
            f'#set text(lang: "{edition.language}")',
            _STYLE,
            _head(head),
            writer.blocks(edition.article.blocks),
            _signatures(head),
            writer.loose_notes(words),
            "",
        )
    )


class _Writer:
    """Writes blocks and inlines; knows which headings and marks it has written."""

    def __init__(self, article: Article) -> None:
        self._notes = {note.number: note for note in article.notes}
        self._written: set[int] = set()
        """The notes whose first mark is written."""
        self._in_note = False
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
        self._in_note = True
        loose = [note for note in self._notes.values() if not note.in_text]
        written = "\n\n".join(
            f"#super[{_text(str(note.number))}]{_text(' ')}{self.blocks(note.blocks)}"
            for note in loose
        )
        if not loose:
            return ""
        return f"#strong[{_text(words.notes)}]\n\n#[#set text(size: 9pt)\n{written}]"

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
                return f"#raw(block: true, {_string(text)})"
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
        firsts = [one for item in block.items for one in item[:1]]
        tight = all(isinstance(one, Paragraph) and one.tight for one in firsts)
        name = "list" if block.start is None else "enum"
        start = "" if block.start is None else f"start: {block.start}, "
        items = ", ".join(f"[{self._item(item)}]" for item in block.items)
        return f"#{name}({start}tight: {str(tight).lower()}, {items})"

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
                return _text(text.replace("\n", " "))
            case Code(text):
                return f"#raw({_string(text)})"
            case Break():
                return "#linebreak()"
            case Styled(style, inlines):
                return f"#{_STYLES[style]}[{self._inlines(inlines)}]"
            case Foreign(language, inlines):
                return f'#text(lang: "{language}")[{self._inlines(inlines)}]'
            case Link(address, inlines):
                written = self._inlines(inlines)
                return written if _is_inside(address) else f"#link({_string(address)})[{written}]"
            case Mark(number):
                return self._mark(self._notes[number])

    def _mark(self, note: Note) -> str:
        if self._in_note or not note.in_text:
            return f"#super[{_text(str(note.number))}]"
        if note.number in self._written:
            return f"#footnote(<n{note.number}>)"
        self._written.add(note.number)
        self._in_note = True
        written = self.blocks(note.blocks)
        self._in_note = False
        return f"#footnote[#h(0.3em){written}]<n{note.number}>"


_STYLES = {Style.EMPHASIS: "emph", Style.STRONG: "strong", Style.STRUCK: "strike"}


def _kept(paragraph: str) -> str:
    """A paragraph on the page of what follows it."""
    return f"#block(sticky: true, spacing: 1.05em, par[{paragraph}])"


def _head(head: Letterhead) -> str:
    """The logo and the sender beside each other, then the addressee, then the date."""
    logo = _logo(head.logo) if head.logo else ""
    parts = []
    if logo or head.sender:
        sender = f"#set text(size: 9.5pt)\n{_lines(head.sender)}"
        parts.append(f"#grid(columns: (1fr, auto), column-gutter: 1em, [{logo}], [{sender}])")
    parts += [
        f"#block(above: 2.2em, [#set par(justify: false)\n{_lines(lines)}])"
        for lines in (head.addressee, (head.dated,))
        if any(lines)
    ]
    return "\n".join((*parts, "#v(1.2em)")) if parts else ""


def _logo(logo: Logo) -> str:
    data = f"bytes(({','.join(map(str, logo.data))},))"
    kind = "jpg" if logo.kind == "jpeg" else logo.kind
    return f'#image({data}, height: 2cm, format: "{kind}", alt: {_string(logo.description)})'


def _signatures(head: Letterhead) -> str:
    if not head.signatures:
        return ""
    each = ", ".join(f"[{_lines(lines)}]" for lines in head.signatures)
    return f"#block(above: 3.2em, breakable: false, grid(columns: (1fr, 1fr), gutter: 3em, {each}))"


def _lines(lines: Iterable[str]) -> str:
    return "#linebreak()".join(map(_text, lines))


def _is_inside(address: str) -> bool:
    """Whether a link leads to a place in the page itself, which only a page has."""
    return address.startswith("#")


def _text(text: str) -> str:
    return f"#{_string(text)}" if text else ""


def _string(text: str) -> str:
    """A text as a string of Typst's."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
