"""Glyphs to the lines of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from translate.converting.pdf.glyphs import Glyph, Page
from translate.converting.rich import Run
from translate.dataclass import dataclass

_GAP = 0.75
"""White space, in sizes of the letters, that may part cells or columns."""
_MARKER = r"[•◦▪‣●○■\u2043\uf0b7\uf0a7-]|\d{1,3}[.)]|\d{1,2}"
"""The mark of an item: its text belongs to it, however far it stands."""
_SMALL = 0.9
"""Of the line's size; a raised glyph is smaller."""


@dataclass(frozen=True, slots=True)
class Line:
    """Glyphs on one baseline, without wide gaps."""

    page: int
    left: float
    right: float
    base: float
    size: float
    glyphs: tuple[Glyph, ...]
    """From left to right, a space between words."""
    column: int = 0
    """Lines of one column of one page have the same number."""
    limit: float = 0.0
    """Where the column's lines end at the latest."""
    margin: float = 0.0
    """Where they begin at the earliest."""

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs).strip()

    @property
    def indent(self) -> float:
        """How far from the column's margin it begins."""
        return self.left - self.margin

    def is_raised(self, glyph: Glyph) -> bool:
        rise = glyph.base - self.base
        is_small = glyph.size < _SMALL * self.size
        return is_small and 0.1 * self.size < rise < 0.75 * self.size

    @property
    def runs(self) -> tuple[Run, ...]:
        """The glyphs as runs, one each; white space looks like what is before it."""
        return tuple(
            Run(g.text, g.bold, g.italic, False, bool(g.text.strip()) and self.is_raised(g), g.link)
            for g in self.glyphs
        )


def fragments_of(page: Page) -> list[Line]:
    """The lines of a page, the highest first; cells and columns are lines of their own."""
    lines = [_line(page.number, chunk) for chunk in _chunks(page.glyphs)]
    return _merged([line for line in lines if line.glyphs])


def _chunks(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs that the file draws one after the other, and that stand so."""
    held: list[Glyph] = []
    size = 0.0
    for glyph in glyphs:
        if not glyph.text.strip() and not held:
            continue
        if held and glyph.text.strip():
            last = next(one for one in reversed(held) if one.text.strip())
            size = max(size, last.size)
            step = glyph.left - last.right
            near = abs(glyph.base - last.base) < 0.55 * max(size, glyph.size)
            is_ligature = (glyph.left, glyph.right) == (last.left, last.right)
            if not near or not (is_ligature or -0.6 * size < step < _GAP * size):
                yield held
                held, size = [], 0.0
        held.append(glyph)
    if held:
        yield held


def _line(page: int, glyphs: Sequence[Glyph]) -> Line:
    shown = [glyph for glyph in glyphs if glyph.text.strip()]
    told = [glyph for glyph in shown if not glyph.link] or shown  # addresses are printed smaller
    size = max(Counter(round(glyph.size, 1) for glyph in told).items(), key=lambda one: one[1])[0]
    base = Counter(round(g.base, 1) for g in shown if round(g.size, 1) == size).most_common(1)[0][0]
    left, right = min(g.left for g in shown), max(g.right for g in shown)
    return Line(page, left, right, base, size, _spaced(glyphs))


def whole(lines: Sequence[Line]) -> Line:
    """The fragments of one row as a line."""
    if len(lines) == 1:
        return lines[0]
    glyphs = [glyph for line in lines for glyph in line.glyphs]
    made = _line(lines[0].page, glyphs)
    first = lines[0]
    return replace(made, column=first.column, limit=first.limit, margin=first.margin)


def _spaced(glyphs: Sequence[Glyph]) -> tuple[Glyph, ...]:
    """The glyphs with one space where a gap or a space is, none at the ends."""
    found: list[Glyph] = []
    space = False
    for glyph in glyphs:
        if not glyph.text.strip() and glyph.text != "\u00a0":
            space = True
            continue
        if found and (space or glyph.left - found[-1].right > 0.2 * found[-1].size):
            last = found[-1]
            link = last.link if last.link == glyph.link else ""
            found.append(replace(last, text=" ", left=last.right, right=glyph.left, link=link))
        space = False
        found.append(glyph)
    return tuple(found)


def _merged(lines: Sequence[Line]) -> list[Line]:
    """Fragments that stand beside each other on a baseline as one line, the highest first."""
    found: list[Line] = []
    for line in sorted(lines, key=lambda one: (-round(one.base), one.left)):
        home = next(
            (
                at
                for at, other in enumerate(found[-12:], start=max(len(found) - 12, 0))
                if _is_beside(other, line)
            ),
            None,
        )
        if home is None:
            found.append(line)
        else:
            glyphs = sorted((*found[home].glyphs, *line.glyphs), key=lambda g: g.left)
            found[home] = _line(line.page, glyphs)
    return sorted(found, key=lambda one: (-round(one.base), one.left))


def _is_beside(one: Line, other: Line) -> bool:
    size = max(one.size, other.size)
    small = min(one.size, other.size) < _SMALL * size
    reach = 0.75 if small else 0.2
    left = (one if one.left < other.left else other).text
    gap = max(one.left, other.left) - min(one.right, other.right)
    width = 0.5
    if re.fullmatch(_MARKER, left):
        width += 1.0 if left.isdecimal() else 3.5
    return abs(one.base - other.base) < reach * size and -0.3 * size < gap < width * size
