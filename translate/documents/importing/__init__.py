"""Texts as they come out of a converter, turned into the versions of a letter."""

from translate.documents.importing.assembly import bring_in
from translate.documents.importing.report import Imported, Remark

__all__ = ["Imported", "Remark", "bring_in"]
