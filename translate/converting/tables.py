"""Tables that hold no data: languages side by side, and cells that only lay out a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate.converting.rich import Block, Paragraph, Rich, Table
from translate.languages.identify import identify
from translate.wording import say

_ENOUGH = 8
"""Words of a column from which on its language tells."""


def unfolded(rich: Rich) -> Rich:
    """The document, such tables as the blocks that stand in them, column by column or row by row.

    Columns are read one after the other where each is in a language of its own.
    """
    remarks = list(rich.remarks)
    blocks = tuple(_through(rich.blocks, remarks))
    return Rich(blocks, rich.notes, tuple(remarks), rich.comments)


def _through(blocks: Sequence[Block], remarks: list[tuple[str, str]]) -> Iterator[Block]:
    for block in blocks:
        if not isinstance(block, Table):
            yield block
            continue
        rows = [[tuple(_through(cell, remarks)) for cell in row] for row in block.rows]
        rows = [row for row in rows if any(row)]
        width = max(map(len, rows), default=0)
        columns = [[row[at] if at < len(row) else () for row in rows] for at in range(width)]
        languages = [_language(column) for column in columns]
        spoken = [language for language in languages if language]
        if len(spoken) > 1 and len({*spoken}) == len(spoken):
            names = ", ".join(spoken)
            remarks.append(
                (block.place, say("read column by column, one language each: {names}", names=names))
            )
            yield from (inner for column in columns for cell in column for inner in cell)
        elif width == 1 or any(_is_laid_out(cell) for row in rows for cell in row):
            remarks.append((block.place, say("read cell by cell: it only lays out the page")))
            yield from (inner for row in rows for cell in row for inner in cell)
        else:
            yield Table(tuple(map(tuple, rows)), block.place, block.inside)


def _language(cells: Sequence[tuple[Block, ...]]) -> str | None:
    text = "\n".join(block.text for cell in cells for block in cell if isinstance(block, Paragraph))
    return identify(text).language if len(text.split()) >= _ENOUGH else None


def _is_laid_out(cell: Sequence[Block]) -> bool:
    """Whether a cell holds more than a table of a letter can: paragraphs, lists, headings."""
    return len(cell) > 1 or any(
        isinstance(block, Table) or (isinstance(block, Paragraph) and (block.inside or block.level))
        for block in cell
    )
