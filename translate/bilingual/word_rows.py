"""The rows of a bilingual Word table, as they go out and come back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from translate.converting.from_segments import runs_of
from translate.converting.rich import Block, Comment, Paragraph, Rich, Run, Table
from translate.converting.runs import inline
from translate.dataclass import dataclass
from translate.model import Segment, digest

HEADER = "unit"
"""The first cell of the table, by which it is known."""
_NOTE = r"\[\^([^\[\]\s]+)\]"
_DIGEST = 8
"""Hex digits; enough to see that a text is another one."""


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row of a table that came back."""

    name: str
    """The unit's short name; "" for a row that was added."""
    digests: tuple[str, ...]
    """Of source and target when the table was made; empty where somebody removed them."""
    source: tuple[str, ...]
    """Markdown, a string for each paragraph."""
    target: tuple[str, ...]
    place: str
    """`table 1, row 3`."""
    comments: tuple[Comment, ...] = ()


def markdown_of(segments: Iterable[Segment]) -> tuple[str, ...]:
    """The segments' markup as it comes back from a table that nobody edited."""
    return tuple(_markdown(runs_of(segment)) for segment in segments)


def fingerprint(texts: Sequence[str]) -> str:
    """Names the paragraphs of a cell; white space does not count."""
    return digest("\n".join(" ".join(text.split()) for text in texts))[:_DIGEST]


def returned_rows(rich: Rich, source: str, target: str) -> tuple[ReturnedRow, ...] | None:
    """The rows of a bilingual table in these languages; None where a document holds none."""
    for block in rich.blocks:
        if isinstance(block, Table) and _header(block) == [HEADER, source, target]:
            rows = enumerate(block.rows[1:], start=2)
            return tuple(
                _row(row, f"{block.place}, row {number}", rich.comments) for number, row in rows
            )
    return None


def target_of(rich: Rich, languages: Sequence[str]) -> str | None:
    """The target language of the bilingual table in a document; None where it holds none."""
    for block in rich.blocks:
        header = _header(block) if isinstance(block, Table) else []
        if len(header) == 3 and header[0] == HEADER and {*header[1:]} <= {*languages}:
            return header[2]
    return None


def _header(table: Table) -> list[str]:
    return [" ".join(_plain(cell)).strip().lower() for cell in table.rows[0]] if table.rows else []


def _plain(cell: Sequence[Block]) -> list[str]:
    return [block.text for block in cell if isinstance(block, Paragraph)]


def _row(cells: Sequence[Sequence[Block]], place: str, comments: Sequence[Comment]) -> ReturnedRow:
    cells = (*cells, (), (), ())
    words = " ".join(_plain(cells[0])).split()
    source, target = (
        tuple(_markdown(block.runs) for block in cell if isinstance(block, Paragraph))
        for cell in cells[1:3]
    )
    own = tuple(one for one in comments if one.place == place)
    name = words[0] if words else ""
    digests = tuple(one for one in words[1:] if re.fullmatch(rf"[0-9a-f]{{{_DIGEST}}}", one))
    return ReturnedRow(
        name, digests, tuple(filter(None, source)), tuple(filter(None, target)), place, own
    )


def _markdown(runs: Sequence[Run]) -> str:
    """The runs as Markdown, `[^1]` in their text as the mark of a note."""
    found: list[Run] = []
    for run in runs:
        at = 0
        for mark in re.finditer(_NOTE, run.text):
            found.append(replace(run, text=run.text[at : mark.start()]))
            found.append(Run("", note=mark[1]))
            at = mark.end()
        found.append(replace(run, text=run.text[at:]))
    return inline(found)
