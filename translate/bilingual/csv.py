"""CSV that comes back from a spreadsheet, or from Weblate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from translate.bilingual.csv_columns import COLUMNS, bare
from translate.bilingual.records import records
from translate.bilingual.returned import Came, Returned, ReturnedFile
from translate.dataclass import dataclass
from translate.documents.decoding import decode
from translate.errors import TranslateError
from translate.languages import CODES
from translate.wording import either, say

_WANTED = ("source", "target", "context")
_FUZZY = ("1", "x", "true", "yes", "fuzzy", "waar", "истина")
"""As Translate Toolkit has it, and as Dutch and Russian spreadsheets write TRUE."""


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Mapping[str, str]
    """By column."""
    line: int


def read_returned(data: bytes, path: str) -> ReturnedFile:
    """The entries of a CSV file that went out of here.

    Its columns may stand in any order, parted by commas, semicolons or tabs; columns of others are
    left out. Raises TranslateError with path and line where it is not CSV, lacks a column, or does
    not say its languages.
    """
    rows = tuple(_rows(decode(data, path), path))
    pairs = [re.fullmatch(r"([a-z]{2,3})-([a-z]{2,3})", row.cells["context"]) for row in rows]
    pair = next((one for one in pairs if one and {one[1], one[2]} <= {*CODES}), None)
    if pair is None:
        raise TranslateError(
            "no row says its languages",
            path=path,
            line=1,
            remedy="leave the column `context` as it went out: nl-ru",
        )
    entries = tuple(_entry(row) for row in rows)
    base = {
        entry.name: print_[0]
        for entry, row in zip(entries, rows, strict=True)
        if (print_ := re.match(r"[0-9a-f]{8}\b|-(?= )", row.cells.get("developer_comments", "")))
    }
    return ReturnedFile(path, pair[1], pair[2], False, base, entries, has_base_in_rows=True)


def _entry(row: _Row) -> Returned:
    cells = row.cells
    note = cells.get("translator_comments", "")
    return Returned(
        cells.get("id", ""),
        cells["source"],
        cells["target"],
        Came.FUZZY if cells.get("fuzzy", "").lower() in _FUZZY else Came.TRANSLATED,
        (("", note),) if note else (),
        row.line,
    )


def _rows(text: str, path: str) -> Iterator[_Row]:
    header: list[str] = []
    for line, cells in records(text, path):
        cells = [bare(cell.replace("\r\n", "\n")) for cell in cells]
        if not header:
            header = _header(cells, path)
        elif any(cells):
            yield _Row(dict.fromkeys(_WANTED, "") | dict(zip(header, cells, strict=False)), line)


def _header(cells: list[str], path: str) -> list[str]:
    names = [cell.lower() for cell in cells]
    missing = [name for name in _WANTED if name not in names]
    if missing:
        raise TranslateError(
            say("has no column {missing}", missing=either(missing)),
            path=path,
            line=1,
            remedy=say("let the first line be {columns}", columns=",".join(COLUMNS)),
        )
    return names
