"""The glossary's way to other tools and back, as TBX or CSV."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from translate.application.glossary import Glossary
from translate.documents.decoding import BOM, decode, refuse_conflicts
from translate.errors import TranslateError
from translate.model import Concept
from translate.review.terms_back import TermsBack, take_terms_back
from translate.storage.files import locked, read_bytes, write_atomically
from translate.storage.term_files import read_csv, read_tbx, with_rows, write_csv, write_tbx
from translate.storage.terms import parse_terms
from translate.storage.workspace import find_workspace

__all__ = ["TermFormat", "TermsBack", "apply_terms_back", "export_terms", "terms_back"]


class TermFormat(StrEnum):
    """What a list of terms goes out as."""

    TBX = "tbx"
    CSV = "csv"


def export_terms(glossary: Glossary, output: TermFormat) -> bytes:
    """The concepts as a file, the same bytes for the same concepts."""
    return (write_tbx if output is TermFormat.TBX else write_csv)(glossary.concepts)


def terms_back(glossary: Glossary, file: Path, overwrite: bool = False) -> TermsBack:
    """What a TBX or CSV file changes in the glossary; nothing is written yet.

    Raises TranslateError with path and line where it can't be read.
    """
    data, path = read_bytes(file), str(file)
    match file.suffix.lower():
        case ".tbx" | ".xml":
            returned = read_tbx(data, path)
        case ".csv":
            text = decode(data, path)
            refuse_conflicts(text, path)
            returned = read_csv(text, path)
        case _:
            raise TranslateError("is no list of terms", path=path, remedy="use .tbx or .csv")
    return take_terms_back(glossary.concepts, returned, overwrite)


def apply_terms_back(glossary: Glossary, found: TermsBack, start: Path) -> tuple[Concept, ...]:
    """Writes the changed rows and the new ones into `terms.csv`; gives the concepts as they are.

    Other lines stay as they are. Raises TranslateError, and writes nothing, where a cell can't be
    read afterwards, the list is a spreadsheet, or it was changed since it was read.
    """
    path = glossary.path
    if not (found.changed or found.added):
        return glossary.concepts
    if path.suffix != ".csv":
        raise TranslateError(
            "is a spreadsheet, which is not edited here",
            path=str(path),
            remedy="save it as glossary/terms.csv, or make these changes in the program",
        )
    data = path.read_bytes() if path.exists() else b""
    text = decode(data, str(path))
    if data and parse_terms(text, str(path)) != glossary.concepts:
        raise TranslateError("was changed meanwhile", path=str(path), remedy="run it again")
    rows = {concept.line: cells for concept, cells in found.changed}
    text = with_rows(text, str(path), rows, found.added)
    concepts = parse_terms(text, str(path))
    path.parent.mkdir(exist_ok=True)
    with locked(find_workspace(start).root):
        write_atomically(path, (BOM if data.startswith(BOM) else b"") + text.encode())
    return concepts
