"""Files that hold several languages side by side: PO, TSV, TMX and XLIFF."""

from translate.bilingual.reading import read_bilingual
from translate.bilingual.rows import Bilingual, Row

__all__ = ["Bilingual", "Row", "read_bilingual"]
