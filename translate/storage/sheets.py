"""The first sheet of a spreadsheet (.xlsx) as rows of texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from translate.converting.package import Package
from translate.documents.counting import counted
from translate.wording import say

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEET = r"xl/worksheets/sheet\d+\.xml"


def sheet_rows(data: bytes, path: str) -> Iterator[tuple[int, list[str]]]:
    """(number, cells) of the rows of the first sheet; formulas give what they last gave.

    Raises TranslateError for a file that is damaged, protected, or no spreadsheet.
    """
    package = Package(data, path)
    strings = "xl/sharedStrings.xml"
    shared = (
        [_text(one) for one in package.xml(strings).iterfind(f"{_S}si")]
        if strings in package.names
        else []
    )
    sheets = sorted((n for n in sorted(package.names) if re.fullmatch(_SHEET, n)), key=_number)
    if not sheets:
        raise package.error(say("holds no sheet"), say("save it again from its program"))
    for at, row in enumerate(package.xml(sheets[0]).iter(f"{_S}row"), start=1):
        cells: list[str] = []
        for cell in row.iterfind(f"{_S}c"):
            column = _column(cell.get("r", ""), len(cells))
            cells += [""] * (min(column, 1_000) - len(cells))
            cells.append(_value(cell, shared))
        yield counted(row.get("r"), at), cells


def _value(cell: Any, shared: list[str]) -> str:
    value = cell.findtext(f"{_S}v") or ""
    if cell.get("t") == "s":
        return shared[place] if 0 <= (place := counted(value, -1)) < len(shared) else ""
    return _text(cell) if cell.get("t") == "inlineStr" else value


def _text(element: Any) -> str:
    """All the text of a string, without how it is pronounced."""
    return "".join(
        one.text or "" for one in element.iter(f"{_S}t") if one.getparent().tag != f"{_S}rPh"
    )


def _column(name: str, default: int) -> int:
    """`C7` is 2."""
    letters = re.match(r"[A-Z]{1,3}", name)
    if not letters:
        return default
    number = 0
    for letter in letters[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _number(name: str) -> int:
    return counted(re.sub(r"\D", "", name))
