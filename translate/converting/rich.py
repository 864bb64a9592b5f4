"""What every converter makes of a document: paragraphs of runs, nested in lists and quotations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from translate.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that look the same."""

    text: str
    """A newline is a line break that somebody put there."""
    bold: bool = False
    italic: bool = False
    strike: bool = False
    raised: bool = False
    """Superscript."""
    link: str = ""
    """The address that it leads to."""
    note: str = ""
    """The label of the note that it refers to; its text is empty."""


def looking(text: str, look: Mapping[str, bool], link: str = "", note: str = "") -> Run:
    """A run; `look` says by name whether it is bold, italic, strike, raised."""
    names = ("bold", "italic", "strike", "raised")
    bold, italic, strike, raised = (look.get(name, False) for name in names)
    return Run(text, bold, italic, strike, raised, link, note)


@dataclass(frozen=True, slots=True)
class Inside:
    """One step of a paragraph's nesting."""

    kind: str
    """`quote`, `bullet` or `ordered`."""
    item: int = 0
    """Equal for the paragraphs of one list item, or of one quotation."""
    number: int = 0
    """Of an ordered item."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or a heading."""

    runs: tuple[Run, ...]
    place: str
    """Where it stands in the document, for people: `paragraph 12`, `page 3`."""
    level: int = 0
    """Of a heading, 1 to 6; 0 for a paragraph."""
    inside: tuple[Inside, ...] = ()
    """From the outside in."""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; a cell is a row of blocks."""

    rows: tuple[tuple[tuple[Block, ...], ...], ...]
    place: str
    inside: tuple[Inside, ...] = ()


@dataclass(frozen=True, slots=True)
class PageEnd:
    """A page ends here, and nobody knows whether a paragraph does."""

    place: str = ""
    inside: tuple[Inside, ...] = ()


Block = Paragraph | Table | PageEnd


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote in the margin."""

    author: str
    at: str
    """ISO 8601 as the document has it; "" where it has none."""
    text: str
    about: str
    """The text of the paragraph that it stands beside."""
    place: str
    column: int = 0
    """Of a table in a Word document, from 1; 0 outside one."""


@dataclass(frozen=True, slots=True)
class Rich:
    """A document as far as it is understood."""

    blocks: tuple[Block, ...]
    notes: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    """The texts of notes by label, in the order of the marks."""
    remarks: tuple[tuple[str, str], ...] = ()
    """(place, what was left out or guessed)."""
    comments: tuple[Comment, ...] = ()
