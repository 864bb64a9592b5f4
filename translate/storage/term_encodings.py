"""`terms.csv` as spreadsheets save it: UTF-8, UTF-16, or an old code page where that is certain."""

from __future__ import annotations

import csv
from itertools import islice

from translate.documents.decoding import decode
from translate.errors import TranslateError
from translate.languages import CODES, Script, get
from translate.wording import said, say

_WAY_OUT = say("save it in Excel as “CSV UTF-8”, and look whether all words are right")


def decoded_terms(data: bytes, path: str) -> str:
    """The text of a list of terms.

    A byte order mark or UTF-8 tells. An old code page is certain where each column has the letters
    of its language in one and not in another; TranslateError with the way out where it is not.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise TranslateError("is damaged UTF-16", path=path, remedy=_WAY_OUT) from None
    try:
        return decode(data, path)
    except TranslateError as error:
        fitting = [name for name in ("cp1252", "cp1251") if _fits(data, name)]
        if len(fitting) != 1:
            raise TranslateError(
                say(
                    "{message}, and nothing tells which old encoding it is in",
                    message=said(error.message),
                ),
                path=path,
                line=error.line,
                column=error.column,
                remedy=_WAY_OUT,
            ) from None
        return data.decode(fitting[0])


def _fits(data: bytes, encoding: str) -> bool:
    """Whether all letters beyond ASCII are of the script of their column's language."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    try:
        rows = list(csv.reader(text.splitlines(), delimiter=delimiter))
    except csv.Error:
        return False
    columns = [name.strip() for name in rows[0]] if rows else []
    return all(
        _is_of(cell, get(name).script)
        for row in islice(rows, 1, None)
        for name, cell in zip(columns, row, strict=False)
        if name in CODES
    )


def _is_of(cell: str, script: Script) -> bool:
    beyond = [letter for letter in cell if letter.isalpha() and ord(letter) > 127]
    cyrillic = ["\u0400" <= letter <= "\u04ff" for letter in beyond]
    return all(cyrillic) if script is Script.CYRILLIC else not any(cyrillic)
