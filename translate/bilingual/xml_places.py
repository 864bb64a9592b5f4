"""Where the characters of texts in an XML file stand: lxml knows the lines of elements alone."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from translate.dataclass import dataclass
from translate.documents.decoding import BOM

TEXTS = ("seg", "source", "target")
"""The elements of TMX and XLIFF that hold texts."""

Place = tuple[int, int, int]
"""An offset in a text, and the line and column of its character in the file. Behind it both advance
together, up to the next place."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What stands between two tags."""

    line: int
    column: int
    """Where the tag before it begins."""
    pieces: list[tuple[int, int, int]]
    """(characters, line, column): a line end and what is written as `&amp;` are apart."""


Slots = Mapping[Any, Sequence[Slot]]
"""By element: its text, and of what is in it each text and each tail, in the order of the file."""

NO_SLOTS: Slots = {}
"""Of a file whose places nobody asks for."""


def slots_of(data: bytes, root: Any) -> Slots:
    """The slots of the texts under `root`, which lxml made of `data`; none where the two parsers do
    not see the same file."""
    from xml.parsers.expat import ExpatError, ParserCreate

    parser = ParserCreate()
    marked = data.startswith((BOM, BOM_UTF16_LE, BOM_UTF16_BE))
    found: list[list[Slot]] = []
    opened: list[list[Slot]] = []

    def place() -> tuple[int, int]:
        line, before = parser.CurrentLineNumber, parser.CurrentColumnNumber
        return line, before + 1 - (marked and line == 1)  # a byte order mark is no character

    def tag(*_: Any) -> None:
        for slots in opened:
            slots.append(Slot(*place(), []))

    def start(name: str, _: Any) -> None:
        if name.rpartition(":")[2] in TEXTS:
            found.append([])
            opened.append(found[-1])
            parser.CharacterDataHandler = characters
        tag()

    def end(name: str) -> None:
        if name.rpartition(":")[2] in TEXTS:
            opened.pop()
            if not opened:
                parser.CharacterDataHandler = None
        tag()

    def characters(text: str) -> None:
        for slots in opened:
            slots[-1].pieces.append((len(text), *place()))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CommentHandler = parser.ProcessingInstructionHandler = tag
    try:
        parser.Parse(data, True)
    except (ExpatError, ValueError, LookupError):
        return NO_SLOTS
    elements = list(root.iter(*(f"{{*}}{name}" for name in TEXTS)))
    return dict(zip(elements, found, strict=True)) if len(elements) == len(found) else NO_SLOTS


def places_in(slot: Slot, written: str, read: str, offset: int) -> Iterator[Place]:
    """The places of a slot's text that begins at `offset` of a whole one.

    `written` is the text, `read` the same with some backslashes more. None where that is not so.
    """
    if sum(length for length, _, _ in slot.pieces) != len(written):
        return
    at = taken = 0
    for length, line, column in slot.pieces:
        yield offset + at, line, column
        if read is written:
            at += length
            continue
        for more in range(length):
            if read[at] != written[taken]:
                yield offset + at + 1, line, column + more
                at += 1
            at += 1
            taken += 1


def inner_slots(element: Any) -> int:
    """How many slots lie within an element; a comment has none."""
    if not isinstance(element.tag, str):
        return 0
    return 1 + sum(1 + isinstance(one.tag, str) for one in element.iterdescendants())
