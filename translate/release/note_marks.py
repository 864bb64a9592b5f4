"""What a mark of a note becomes in formats that write a note where its first mark stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum, auto
from typing import TypeVar

from translate.release.article import Article, Block, Note

_Written = TypeVar("_Written")


class As(Enum):
    """What is written for a mark."""

    FIRST = auto()
    """The note itself."""
    AGAIN = auto()
    """A reference to the note, which is written already."""
    NUMBER = auto()
    """The number alone: of a note that no mark in the text leads to, or within a note, where
    formats take no other one."""


class Notes:
    """The notes of an edition, and which of them are written."""

    def __init__(self, article: Article) -> None:
        self._notes = {note.number: note for note in article.notes}
        self._written: set[int] = set()
        self._within = False

    @property
    def loose(self) -> tuple[Note, ...]:
        """The notes with no mark in the letter: their place is its end."""
        return tuple(note for note in self._notes.values() if not note.in_text)

    def marked(self, number: int) -> tuple[Note, As]:
        """The note of the mark that is written next, and how."""
        note = self._notes[number]
        if self._within or not note.in_text:
            return note, As.NUMBER
        if number in self._written:
            return note, As.AGAIN
        self._written.add(number)
        return note, As.FIRST

    def text(self, note: Note, write: Callable[[Iterable[Block]], _Written]) -> _Written:
        """What `write` makes of the blocks of a note, the marks in them as numbers."""
        self._within = True
        written = write(note.blocks)
        self._within = False
        return written
