"""Footnotes as HTML: numbered by their marks, with the way there and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from translate.languages.pages import PageWords
from translate.release.article import Block, Note


def notes_section(
    notes: Iterable[Note], words: PageWords, html_of: Callable[[Iterable[Block]], str]
) -> str:
    """The notes at the foot of a page; "" where there are none. `html_of` writes blocks."""
    items = "".join(_item(note, words, html_of(note.blocks)) for note in notes)
    if not items:
        return ""
    return (
        '<section class="notes" aria-labelledby="notes">\n'
        f'<h2 id="notes">{escape(words.notes)}</h2>\n<ol>\n{items}</ol>\n</section>\n'
    )


def mark_name(number: int, nth: int) -> str:
    """The name of the nth mark of a note in the page."""
    return f"mark-{number}" if nth == 1 else f"mark-{number}-{nth}"


def _item(note: Note, words: PageWords, html: str) -> str:
    name = escape(words.back)
    ways = "".join(
        f' <a class="back" href="#{mark_name(note.number, nth)}" aria-label="{name}">↩</a>'
        for nth in range(1, note.marks + 1)
    )
    # The way back stands on the note's last line, not below it.
    head, closing, tail = html.rpartition("</p>")
    return f'<li id="note-{note.number}">{head}{ways}{closing}{tail}</li>\n'
