"""The order in which the lines of a page are read: columns one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from translate.converting.pdf.lines import Line

_ROWS = 6
"""Rows with text on both sides of a gap from which on it parts columns."""
_FEW = 2
"""Rows where the page before had columns in the same place."""
_FULL = 0.6
"""Of a column's width that its lines have, as a cell of a table has not."""


def in_order(fragments: Sequence[Line], cuts: list[float]) -> list[Line]:
    """The lines of a page in the order of reading: columns one after the other.

    `cuts` are where columns were parted on the pages before; those of this page are put to them.
    """
    return list(_read(fragments, 1, cuts)) if fragments else []


def _read(lines: Sequence[Line], column: int, cuts: list[float]) -> Iterator[Line]:
    """The lines in the order of reading, each with the limits of its column."""
    edges = sorted({round(line.left) - 4.0 for line in lines})[1:]
    region = _columns(lines, edges, _ROWS) or _columns(lines, cuts, _FEW)
    if not region:
        yield from (_within(line, lines, column) for line in lines)
        return
    top, bottom, cut = region
    cuts.append(cut)
    above = [line for line in lines if line.base > top]
    below = [line for line in lines if line.base < bottom]
    inside = [line for line in lines if bottom <= line.base <= top]
    yield from (_within(line, above, column) for line in above)
    for offset, side in enumerate((True, False), start=1):
        part = [line for line in inside if (line.left < cut) is side]
        yield from _read(part, column * 3 + offset, cuts) if len(part) < len(lines) else part
    yield from _read(below, column * 3 + 3, cuts) if below else ()


def _within(line: Line, lines: Sequence[Line], column: int) -> Line:
    limit, margin = max(one.right for one in lines), min(one.left for one in lines)
    return replace(line, column=line.page * 10_000 + column, limit=limit, margin=margin)


def _columns(
    lines: Sequence[Line], cuts: Sequence[float], least: int
) -> tuple[float, float, float] | None:
    """(top, bottom, x) of a part of the page in two columns; None where there is none.

    They are parted at one of `cuts`, and have `least` lines each.
    """
    if len(lines) < 2 * least:
        return None
    best: tuple[float, float, float] | None = None
    for cut in cuts:
        for run in _runs(lines, cut):
            left = [line for line in run if line.right <= cut]
            right = [line for line in run if line.left >= cut]
            if not _is_prose(left, least) or not _is_prose(right, least):
                continue
            top, bottom = max(o.base for o in run), min(o.base for o in run)
            if best is None or top - bottom > best[0] - best[1]:
                best = top, bottom, cut
    return best


def _runs(lines: Sequence[Line], cut: float) -> Iterator[list[Line]]:
    """Lines that follow each other from above, none of which stands across an x."""
    held: list[Line] = []
    for line in lines:
        if line.left < cut - 2 and line.right > cut + 2:
            if held:
                yield held
            held = []
        else:
            held.append(line)
    if held:
        yield held


def _is_prose(lines: Sequence[Line], least: int) -> bool:
    """Whether lines fill a column, as those of paragraphs do."""
    if len(lines) < least:
        return False
    width = max(line.right for line in lines) - min(line.left for line in lines)
    widths = [line.right - line.left for line in lines]
    gaps = [one.base - other.base for one, other in pairwise(lines)]
    stacked = sum(gap < 4 * lines[0].size for gap in gaps) >= len(gaps) * 0.6
    return stacked and sum(one > _FULL * width for one in widths) >= max(
        least // 2, len(lines) // 3
    )
