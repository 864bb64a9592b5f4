"""Footnotes as HTML: numbered by their marks, with the way there and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from translate.documents.events import Event
from translate.languages.pages import PageWords


class Notes:
    """The notes of one article, filled while it is rendered."""

    def __init__(self, events: Sequence[Event], words: PageWords) -> None:
        self._numbers = _numbers(events)
        self._words = words
        self._marks: dict[str, int] = {}
        """How often each note's mark was met."""
        self._texts: dict[str, list[str]] = {}

    def mark(self, label: str) -> str:
        """The mark of a note, where the text has it."""
        number = self._numbers[label]
        nth = self._marks[label] = self._marks.get(label, 0) + 1
        name = escape(f"{self._words.note} {number}")
        link = f'<a href="#note-{number}" aria-label="{name}">{number}</a>'
        return f'<sup id="{_mark(number, nth)}">{link}</sup>'

    def open(self, label: str) -> list[str]:
        """Where the HTML of a note's text goes, piece by piece."""
        return self._texts.setdefault(label, [])

    def html(self) -> str:
        """The notes in the order of their numbers; "" where there are none."""
        if not self._texts:
            return ""
        ordered = sorted(self._texts, key=self._numbers.__getitem__)
        items = "".join(map(self._item, ordered))
        return (
            '<section class="notes" aria-labelledby="notes">\n'
            f'<h2 id="notes">{escape(self._words.notes)}</h2>\n<ol>\n{items}</ol>\n</section>\n'
        )

    def _item(self, label: str) -> str:
        number = self._numbers[label]
        name = escape(self._words.back)
        ways = "".join(
            f' <a class="back" href="#{_mark(number, nth)}" aria-label="{name}">↩</a>'
            for nth in range(1, self._marks.get(label, 0) + 1)
        )
        # The way back stands on the note's last line, not below it.
        head, closing, tail = "".join(self._texts[label]).rpartition("</p>")
        return f'<li id="note-{number}">{head}{ways}{closing}{tail}</li>\n'


def _numbers(events: Sequence[Event]) -> dict[str, int]:
    """Every note's number, by label: in the order of the marks, those of the letter first."""
    inside: list[str] = []
    outside: list[str] = []
    defined: list[str] = []
    depth = 0
    for name, payload, _, _ in events:
        if name == "Start FootnoteDefinition":
            depth += 1
            defined.append(payload)
        elif name == "End FootnoteDefinition":
            depth -= 1
        elif name == "FootnoteReference":
            (inside if depth else outside).append(payload)
    labels = dict.fromkeys([*outside, *inside, *defined])
    return {label: number for number, label in enumerate(labels, start=1)}


def _mark(number: int, nth: int) -> str:
    """The name of the nth mark of a note in the page."""
    return f"mark-{number}" if nth == 1 else f"mark-{number}-{nth}"
