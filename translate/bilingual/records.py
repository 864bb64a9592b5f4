"""The records of a CSV file: as spreadsheets write them, with the line that each begins on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.errors import TranslateError
from translate.wording import say


def records(text: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of the records that hold something, white space around a cell left out.

    Cells are parted by whichever of comma, semicolon and tab the first line has most of: Excel
    writes `;` where the comma is the decimal sign; a first line `sep=;` says so. Raises
    TranslateError with path and line where `text` is not CSV.
    """
    import csv

    lines = text.splitlines(keepends=True) or [""]
    told = re.fullmatch(r"sep=(.)\s*", lines[0])
    if told:
        lines[0] = "\n"
    delimiter = told[1] if told else max(",;\t", key=lines[0].count)
    reader = csv.reader(lines, strict=True, delimiter=delimiter)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise TranslateError(
                say("not CSV ({error})", error=error),
                path=path,
                line=line,
                remedy='write "" for a " in a cell',
            ) from None
        if any(cell.strip() for cell in cells):
            yield line, [cell.strip() for cell in cells]
