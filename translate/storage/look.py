"""`[look]` in both settings files: logo, sender, addressee, date, signatures."""

from __future__ import annotations

from pathlib import Path

from translate import languages
from translate.errors import TranslateError
from translate.release.letterhead import Logo, Look, Wording
from translate.storage.files import read_bytes
from translate.storage.toml import Table

_LARGEST = 1_000_000
"""Bytes of a logo; it is in every file of every letter."""
_KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
"""By how the file begins."""


def read_look(table: Table, folder: Path) -> Look:
    """The look that a table sets; a logo is named from the `folder` of the file.

    Raises TranslateError with file and line for what is malformed or unknown.
    """
    logo = table.string("logo")
    wordings = {"": _wording(table)} | {
        code: _finished(table.table(code)) for code in languages.CODES if table.holds_table(code)
    }
    said = {code: wording for code, wording in wordings.items() if wording != Wording()}
    look = Look(str(folder / logo) if logo else "", table.day("date"), said)
    table.finish()
    return look


def read_logo(look: Look, description: str) -> Logo | None:
    """The logo's file; None where none is set.

    Raises TranslateError where it is absent, too large, or neither PNG nor JPEG.
    """
    if not look.logo:
        return None
    data = read_bytes(Path(look.logo))
    kind = next((kind for start, kind in _KINDS.items() if data.startswith(start)), "")
    if not kind or len(data) > _LARGEST:
        raise TranslateError(
            "is larger than 1 MB" if kind else "is neither a PNG nor a JPEG file",
            path=look.logo,
            remedy="save the logo as a PNG file of some 600 pixels",
        )
    return Logo(data, kind, description)


def _wording(table: Table) -> Wording:
    return Wording(
        table.string("place"),
        table.strings("sender"),
        table.strings("addressee"),
        table.groups("signatures"),
    )


def _finished(table: Table) -> Wording:
    wording = _wording(table)
    table.finish()
    return wording
