"""The texts of notes at the feet of pages, taken out from between the lines of the letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from translate.converting.pdf.lines import Line
from translate.documents.counting import counted

_SMALLER = 0.94
"""Of the size of the letter's text."""
_UNDERLINE = 0.35
"""Of a line's size, how far under it a rule is its own at the most."""
_LABEL = r"[(\[]?(\d{1,3})[.)\]]{0,2}"
Rules = Sequence[tuple[float, float, float]]


_GLUED = r"(\d{1,3})[^\W\d_]"
"""How a note begins whose number is not seen to be raised: “1Count of May”."""


def unread_notes(lines: Sequence[Line], size: float) -> Iterator[Line]:
    """The lines of the letter that look like notes: small, with a number before them that stands
    at a word of the page too, and nothing that tells what of both is raised."""
    for _, group in groupby(lines, key=lambda line: line.page):
        page = list(group)
        told = " ".join(line.text for line in page if line.size >= _SMALLER * size)
        for line in page:
            number = re.match(_GLUED, line.text) if line.size < _SMALLER * size else None
            if number and re.search(rf"[^\W\d_][.,;:!?”»)]*{number[1]}(?!\w)", told):
                yield line


def body_size(lines: Sequence[Line]) -> float:
    """The size that most characters have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.glyphs)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def parted(
    lines: Sequence[Line], rules: Sequence[Rules], size: float
) -> tuple[list[Line], dict[str, list[Line]]]:
    """(the lines of the letter, the lines of each note by `page|number`).

    Notes stand under a short rule or in smaller letters at the end of a column, the first with a
    number before it; lines without one go on the note of the page before.
    """
    body: list[Line] = []
    notes: dict[str, list[Line]] = {}
    for _, group in groupby(lines, key=lambda line: (line.page, line.column)):
        column = list(group)
        start = _start(column, rules[column[0].page - 1], size, bool(notes))
        body += column[:start]
        for line in column[start:]:
            number = _number(line, notes)
            if number:
                notes[f"{line.page}|{number}"] = [line]
            elif notes:
                notes[list(notes)[-1]].append(line)
            else:
                body.append(line)
    return body, notes


def _start(column: Sequence[Line], rules: Rules, size: float, has_notes: bool) -> int:
    """Where the notes of a column begin; its length where it has none."""
    start = len(column)
    while start and column[start - 1].size < _SMALLER * size:
        start -= 1
    for left, right, height in rules:
        below = next((at for at, line in enumerate(column) if line.base < height), len(column))
        is_short = right - left < 0.45 * (column[0].limit - column[0].margin) + 1
        at_margin = abs(left - column[0].margin) < 16
        if not (is_short and at_margin and below < len(column) and leading(column[below])[0]):
            continue
        if not (below and _underlines(left, right, height, column[below - 1])):
            start = min(start, below)
    numbered = [leading(line)[0] for line in column[start:]]
    if not any(numbered) or not (numbered[0] or has_notes):
        return len(column)
    return start


def _underlines(left: float, right: float, height: float, line: Line) -> bool:
    """Whether a rule belongs to the words of a line: a link that goes on there is underlined."""
    is_under = 0 < line.base - height < _UNDERLINE * line.size
    return is_under and line.left - 1 < left and right < line.right + 1


def leading(line: Line) -> tuple[str, int]:
    """(the number that a line begins with, the place of the glyph behind it); ("", 0) for none."""
    end = 0
    while end < len(line.glyphs) and line.is_raised(line.glyphs[end]):
        end += 1
    raised = re.fullmatch(_LABEL, "".join(glyph.text for glyph in line.glyphs[:end]))
    if raised and end < len(line.glyphs):
        return raised[1], end
    text = "".join(glyph.text[:1] or " " for glyph in line.glyphs)
    found = re.match(rf"{_LABEL}\s+(?=\S)", text)
    return (found[1], found.end()) if found else ("", 0)


def _number(line: Line, notes: dict[str, list[Line]]) -> str:
    """The number of the note that begins on a line: raised, or the next in order."""
    number, _ = leading(line)
    if not number:
        return ""
    last = list(notes)[-1].partition("|") if notes else None
    is_raised = line.is_raised(line.glyphs[0])
    first_here = last is None or last[0] != str(line.page)
    in_order = last is not None and counted(number, -1) == counted(last[2]) + 1
    return number if is_raised or in_order or first_here else ""
