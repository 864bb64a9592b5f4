"""An article as HTML: semantic, its footnotes linked both ways."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from translate.languages.pages import PageWords
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
    Paragraph,
    Quotation,
    Rule,
    Styled,
    Table,
    Text,
)
from translate.release.notes import mark_name, notes_section


def article_html(article: Article, words: PageWords, closing: str = "") -> str:
    """The HTML of an article, its notes at the end; `closing` stands before them."""
    writer = _Writer(words)
    notes = notes_section(article.notes, words, writer.blocks)
    return writer.blocks(article.blocks) + closing + notes


class _Writer:
    """Writes blocks and inlines with the words of one language."""

    def __init__(self, words: PageWords) -> None:
        self._words = words

    def blocks(self, blocks: Iterable[Block]) -> str:
        return "".join(map(self._block, blocks))

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(inlines, tight):
                return self._inlines(inlines) if tight else f"<p>{self._inlines(inlines)}</p>\n"
            case Heading(level, inlines):
                return f"<h{level}>{self._inlines(inlines)}</h{level}>\n"
            case Quotation(blocks):
                return f"<blockquote>{self.blocks(blocks)}</blockquote>\n"
            case Listing():
                return self._list(block)
            case CodeBlock(text):
                return f"<pre><code>{_escaped(text)}</code></pre>\n"
            case Rule():
                return "<hr>\n"
            case Table():
                return self._table(block)

    def _list(self, block: Listing) -> str:
        start = f' start="{block.start}"' if block.start not in (None, 1) else ""
        name = "ul" if block.start is None else "ol"
        items = "".join(f"<li>{self.blocks(item)}</li>\n" for item in block.items)
        return f"<{name}{start}>\n{items}</{name}>\n"

    def _table(self, table: Table) -> str:
        head = self._row(table, table.head, 'th scope="col"')
        rows = "".join(self._row(table, row, "td") for row in table.rows)
        return f"<table>\n<thead>\n{head}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n"

    def _row(self, table: Table, cells: tuple[Cell, ...], name: str) -> str:
        row = ""
        for alignment, cell in zip(table.alignments, cells, strict=False):
            style = f' style="text-align: {alignment}"' if alignment != "none" else ""
            row += f"<{name}{style}>{self._inlines(cell)}</{name[:2]}>"
        return f"<tr>{row}</tr>\n"

    def _inlines(self, inlines: Iterable[Inline]) -> str:
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(text):
                return _escaped(text)
            case Code(text):
                return f"<code>{_escaped(text)}</code>"
            case Break():
                return "<br>\n"
            case Styled(style, inlines):
                return f"<{style}>{self._inlines(inlines)}</{style}>"
            case Foreign(language, inlines):
                return f'<span lang="{language}">{self._inlines(inlines)}</span>'
            case Link(address, inlines, bare):
                # On paper an address follows its link, unless it is the link's own text.
                unsaid = ' class="bare"' if bare and not address.startswith("mailto:") else ""
                return f'<a{unsaid} href="{escape(address)}">{self._inlines(inlines)}</a>'
            case Mark(number, nth):
                name = escape(f"{self._words.note} {number}")
                link = f'<a href="#note-{number}" aria-label="{name}">{number}</a>'
                return f'<sup id="{mark_name(number, nth)}">{link}</sup>'


def _escaped(text: str) -> str:
    return escape(text, quote=False)
