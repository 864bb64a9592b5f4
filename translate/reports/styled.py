"""Lines of styled text, and the one place that writes them to a stream.

A report is a sequence of lines, a line a sequence of (text, style) pieces. Text from a letter is
never read as anybody's markup. Where there is no colour, what differs stands in ⟦brackets⟧.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import TextIO

from translate.reports.showing import unfiltered, visible
from translate.reports.translating import in_language


class Style(StrEnum):
    """What a piece of text is; the value is its look, in rich's terms."""

    PLAIN = ""
    STRONG = "bold"
    FAINT = "dim"
    GOOD = "green"
    ERROR = "bold red"
    WARNING = "yellow"
    NOTE = "cyan"
    ODD = "bold red underline"
    """A differing piece of the version that is the odd one out."""
    DIFFERENT = "bold yellow"
    """Its counterpart in the other versions."""
    ADDED = "green underline"
    REMOVED = "red strike"


Piece = tuple[str, Style]
Line = tuple[Piece, ...]

_BRACKETS = {
    Style.ODD: ("⟦", "⟧"),
    Style.DIFFERENT: ("⟦", "⟧"),
    Style.ADDED: ("{+", "+}"),
    Style.REMOVED: ("[-", "-]"),
}


def has_colour(stream: TextIO) -> bool:
    """Whether a stream shows colour: a terminal that can, and nobody set NO_COLOR."""
    can = os.environ.get("TERM", "").lower() not in ("dumb", "unknown")
    return stream.isatty() and can and not os.environ.get("NO_COLOR")


def bracketed(line: Line) -> Line:
    """A line with its differing pieces in brackets instead of in colour."""
    pieces = []
    for text, style in line:
        before, after = _BRACKETS.get(style, ("", ""))
        pieces.append((f"{before}{text}{after}" if text else "", Style.PLAIN))
    return tuple(pieces)


def spoken(line: Line, language: str) -> Line:
    """A line whose messages are in a language of the interface."""
    if language == "en":
        return line
    return tuple((in_language(text, language), style) for text, style in line)


def plain(line: Line) -> str:
    """A line without colour; what differs stands in brackets."""
    return "".join(text for text, _ in bracketed(line)).rstrip()


def write(lines: Iterable[Line], stream: TextIO | None = None, *, language: str = "en") -> None:
    """Writes lines to a stream, stdout by default; in colour where the stream shows it.

    `language` is the reader's, of `INTERFACES`: pieces that are messages are told in it.
    """
    stream = stream or sys.stdout
    lines = (spoken(line, language) for line in lines)
    if not has_colour(stream):
        stream.writelines(visible(plain(line)) + "\n" for line in lines)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=unfiltered(stream), highlight=False)
    for line in lines:
        pieces = ((visible(text), style.value) for text, style in line)
        console.print(Text.assemble(*pieces), soft_wrap=True)
