"""Files that hold several languages side by side: PO, XLIFF, TMX, CSV, TSV and Word tables.

`reading` picks a reader: bytes to rows (`rows`), or to what came back (`returned`). `exporting`
picks a writer: a letter's units to bytes. No file is opened here.
"""

from translate.bilingual.reading import read_bilingual
from translate.bilingual.rows import Bilingual, Row

__all__ = ["Bilingual", "Row", "read_bilingual"]
