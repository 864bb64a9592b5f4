"""Styled text laid out in columns of a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from translate.reports.styled import Line, Piece, Style

GAP = " │ "


def width_of(text: str) -> int:
    """How many terminal cells a text takes: combining and invisible characters take none."""
    return len(text) if text.isascii() else sum(map(_cells, text))


@lru_cache(1 << 12)
def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(line: Line, width: int) -> list[Line]:
    """Breaks a line at spaces into lines of at most `width` cells; a longer word is cut."""
    lines: list[list[Piece]] = [[]]
    used = 0
    for text, style in line:
        for word in re.findall(r"\s|[^\s]+", text):
            for part in _cut(" " if word.isspace() and word not in "\u00a0\u202f" else word, width):
                cells = width_of(part)
                if used + cells > width:
                    lines.append([])
                    used = 0
                    if part == " ":
                        continue
                lines[-1].append((part, style))
                used += cells
    return [tuple(pieces) for pieces in lines]


def hanging(line: Line, width: int, indent: int) -> Iterator[Line]:
    """A line broken at spaces to fit `width` cells; all but the first are indented."""
    if sum(width_of(text) for text, _ in line) <= width:
        yield line
        return
    first, *rest = wrap(line, width - indent)
    yield first
    yield from (((" " * indent, Style.PLAIN), *one) for one in rest)


def _cut(word: str, width: int) -> Iterator[str]:
    """A word in parts that fit."""
    while width_of(word) > width:
        yield word[:width]
        word = word[width:]
    yield word


def side_by_side(columns: Sequence[Sequence[Line]], width: int) -> Iterator[Line]:
    """Lines of several columns next to each other, each column `width` cells wide."""
    for row in zip_longest(*columns, fillvalue=()):
        pieces: list[Piece] = []
        for number, cell in enumerate(row):
            if number:
                pieces.append((GAP, Style.FAINT))
            pieces.extend(cell)
            filled = sum(width_of(text) for text, _ in cell)
            if number < len(row) - 1:
                pieces.append((" " * (width - filled), Style.PLAIN))
        yield tuple(pieces)
