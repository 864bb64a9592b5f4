"""Tables: rows of cells that stand under each other."""

from __future__ import annotations

from collections.abc import Sequence

from translate.converting.pdf.lines import Line, whole
from translate.dataclass import dataclass

_APART = 1.5
"""Of the letters' size; rows that are farther apart are two rows of the table."""
_SHORT = 0.25
"""Of the width of the text."""
_MOST = 3.5
"""Of the letters' size, between rows of one table."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's rows; each cell is its lines."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    page: int


def with_grids(lines: Sequence[Line]) -> list[Line | Grid]:
    """The lines in order, those of a table as one."""
    rows = _rows(lines)
    found: list[Line | Grid] = []
    at = 0
    while at < len(rows):
        end = _end(rows, at)
        wide = sum(len(row) > 1 for row in rows[at:end])
        if wide >= 2 and len(_columns(rows[at:end])) > 1:
            found.append(_grid(rows[at:end]))
            at = end
        else:
            found.append(whole(rows[at]))
            at += 1
    return found


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in lines:
        last = rows[-1][-1] if rows else None
        same = last and (last.page, last.column) == (line.page, line.column)
        if last and same and abs(last.base - line.base) < 2 and line.left >= last.right:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _end(rows: Sequence[list[Line]], start: int) -> int:
    """The row after the table that begins at `start`; `start` where none does."""
    if len(rows[start]) < 2 and not _starts(rows, start):
        return start
    end = start + 1
    while end < len(rows):
        above, here = rows[end - 1][0], rows[end][0]
        same = (above.page, above.column) == (here.page, here.column)
        near = 0 < above.base - here.base < _MOST * here.size
        if not same or not near or not _fits(rows[start:end], rows[end]):
            break
        end += 1
    while end > start and len(rows[end - 1]) < 2 and not _is_tail(rows, start, end - 1):
        end -= 1
    return end


def _starts(rows: Sequence[list[Line]], at: int) -> bool:
    """Whether a row of one cell is the upper line of a header whose next rows have more."""
    following = rows[at + 1] if at + 1 < len(rows) else []
    return len(following) > 1 and rows[at][0].base - following[0].base < rows[at][0].size


def _is_tail(rows: Sequence[list[Line]], start: int, at: int) -> bool:
    """Whether a row of one cell goes on the cells above it."""
    return at > start and rows[at - 1][0].base - rows[at][0].base < 1.3 * rows[at][0].size


def _fits(table: Sequence[list[Line]], row: Sequence[Line]) -> bool:
    """Whether no cell of a row reaches into two of the table's columns, but for a short one."""
    columns = _columns(table)
    return all(
        line.right - line.left < _SHORT * (line.limit - line.margin)
        or sum(line.left < right and line.right > left for left, right in columns) <= 1
        for line in row
    )


def _columns(rows: Sequence[Sequence[Line]]) -> list[tuple[float, float]]:
    """(left, right) of the columns: what cells under each other cover together."""
    found: list[tuple[float, float]] = []
    for left, right in sorted((line.left, line.right) for row in rows for line in row):
        if found and left < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _grid(rows: Sequence[Sequence[Line]]) -> Grid:
    columns = _columns(rows)
    table: list[list[list[Line]]] = []
    for at, row in enumerate(rows):
        full = at and len(row) == len(rows[at - 1]) == len(columns)
        step = rows[at - 1][0].base - row[0].base if at else 0.0
        if not at or full or step > _APART * row[0].size:
            table.append([[] for _ in columns])
        for line in row:
            middle = (line.left + line.right) / 2
            place = next(n for n, (left, right) in enumerate(columns) if left <= middle <= right)
            table[-1][place].append(line)
    cells = tuple(tuple(tuple(cell) for cell in row) for row in table)
    return Grid(cells, rows[0][0].page)
