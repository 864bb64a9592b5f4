"""Files that hold several languages side by side: PO, XLIFF, TMX, CSV, TSV and Word tables.

`reading` picks a reader: bytes to rows (`rows`), or to what came back (`returned`). `exporting`
picks a writer: a letter's units to bytes. No file is opened here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.bilingual.reading import read_bilingual, stream_bilingual
    from translate.bilingual.rows import Bilingual, Row, RowStream

READERS = {
    ".po": "po",
    ".pot": "po",
    ".tsv": "tsv",
    ".tmx": "tmx",
    ".xliff": "xliff",
    ".xlf": "xliff",
}
"""By ending of files that hold several languages, the module that reads them."""

__all__ = ["READERS", "Bilingual", "Row", "RowStream", "read_bilingual", "stream_bilingual"]


def __getattr__(name: str) -> object:
    """Imports the readers when one is asked for: a glossary is read without them at every start."""
    from importlib import import_module

    if name in __all__:
        module = "reading" if name in ("read_bilingual", "stream_bilingual") else "rows"
        return getattr(import_module(f"translate.bilingual.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
