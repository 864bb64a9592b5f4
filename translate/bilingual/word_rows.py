"""The rows of a bilingual Word table, as they go out and come back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from translate.bilingual.returned import Came, Returned, ReturnedFile
from translate.converting.from_segments import runs_of
from translate.converting.rich import Block, Paragraph, Rich, Run, Table
from translate.converting.runs import inline
from translate.converting.word import read_docx
from translate.languages import CODES
from translate.model import Segment

HEADER = "unit"
"""The first cell of the table, by which it is known."""
SOURCE_COLUMN = 2
"""From 1."""
_NOTE = r"\[\^([^\[\]\s]+)\]"
_ADDED = "+"
"""The label of a footnote that is Word's own: those of the letter are text, `[^1]`."""


def markdown_of(segments: Iterable[Segment]) -> str:
    """The segments' markup as it comes back from a table that nobody edited."""
    return "\n\n".join(_markdown(runs_of(segment)) for segment in segments)


def read_returned(data: bytes, path: str) -> tuple[ReturnedFile, ...]:
    """The bilingual table in a Word document; nothing where it holds none.

    Raises TranslateError for a file that is damaged, protected, or no Word document.
    """
    rich = read_docx(data, path)
    for block in rich.blocks:
        if not isinstance(block, Table):
            continue
        header = _header(block)
        if len(header) == 3 and header[0] == HEADER and {*header[1:]} <= {*CODES}:
            return (_returned(block, header[1], header[2], rich, path),)
    return ()


def _returned(table: Table, source: str, target: str, rich: Rich, path: str) -> ReturnedFile:
    base: dict[str, str] = {}
    entries: list[Returned] = []
    for number, cells in enumerate(table.rows[1:], start=2):
        names, *texts = (*cells, (), (), ())[:3]
        name, *words = " ".join(_plain(names)).split() or [""]
        digests = [one for one in words if re.fullmatch("[0-9a-f]{8}|-", one)]
        if len(digests) == 2:  # of source and target, where nobody removed them
            base[name] = digests[1]
        place = f"{table.place}, row {number}"
        comments = tuple(one for one in rich.comments if one.place == place)
        source_text, target_text = map(_text, texts)
        entries.append(
            Returned(
                name,
                source_text,
                target_text,
                Came.TRANSLATED,
                (),
                0,
                place,
                comments,
                tuple(_footnotes(texts[1], rich)),
            )
        )
    return ReturnedFile(
        path,
        source,
        target,
        False,
        base,
        tuple(entries),
        is_table=True,
        has_base_in_rows=True,
        remarks=tuple(rich.remarks),
    )


def _header(table: Table) -> list[str]:
    return [" ".join(_plain(cell)).strip().lower() for cell in table.rows[0]] if table.rows else []


def _plain(cell: Sequence[Block]) -> list[str]:
    return [block.text for block in cell if isinstance(block, Paragraph)]


def _footnotes(cell: Sequence[Block], rich: Rich) -> Iterator[str]:
    """The texts of Word's own footnotes in a cell."""
    for block in cell:
        for run in block.runs if isinstance(block, Paragraph) else ():
            if run.note:
                yield " ".join(" ".join(_plain(rich.notes.get(run.note, ()))).split())


def _text(cell: Sequence[Block]) -> str:
    """Markdown, a blank line between paragraphs."""
    paragraphs = (_markdown(block.runs) for block in cell if isinstance(block, Paragraph))
    return "\n\n".join(filter(None, paragraphs))


def _markdown(runs: Sequence[Run]) -> str:
    """The runs as Markdown, `[^1]` in their text as the mark of a note."""
    found: list[Run] = []
    for run in runs:
        if run.note:
            found.append(replace(run, note=_ADDED))
            continue
        at = 0
        for mark in re.finditer(_NOTE, run.text):
            found.append(replace(run, text=run.text[at : mark.start()]))
            found.append(Run("", note=mark[1]))
            at = mark.end()
        found.append(replace(run, text=run.text[at:]))
    return inline(found)
