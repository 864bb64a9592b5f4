"""`glossary/terms.csv`: one concept a row, `a|b` alternatives, a leading `!` forbids."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from translate.bilingual.records import records
from translate.documents.decoding import refuse_conflicts
from translate.errors import TranslateError
from translate.languages import CODES
from translate.model import Concept
from translate.storage.files import inside, read_bytes
from translate.storage.term_encodings import decoded_terms
from translate.wording import say

TERMS = Path("glossary") / "terms.csv"
SHEET = Path("glossary") / "terms.xlsx"
_NOTE = "note"


def read_terms(root: Path) -> tuple[Concept, ...]:
    """The concepts of the workspace at `root`; none where it has no glossary.

    Raises TranslateError with file and line for a header or a row that can't be read, and where
    there are two lists, `terms.csv` and `terms.xlsx`.
    """
    path = inside(terms_path(root), root)
    return read_terms_file(path) if path.exists() else ()


def terms_path(root: Path) -> Path:
    """The list of terms of a workspace, which may not be there; TranslateError for two of them."""
    if not (root / SHEET).exists():
        return root / TERMS
    if (root / TERMS).exists():
        raise TranslateError(
            say("stands beside {name}: nobody knows which of them counts", name=TERMS.name),
            path=str(root / SHEET),
            remedy="put the rows of one into the other, and remove it",
        )
    return root / SHEET


def read_terms_file(path: Path) -> tuple[Concept, ...]:
    """The concepts of a file, CSV or .xlsx; raises TranslateError as `read_terms` does."""
    if path.suffix.lower() == ".xlsx":
        return _concepts(_sheet_rows(path), str(path))
    text = decoded_terms(read_bytes(path), str(path))
    refuse_conflicts(text, str(path))
    return parse_terms(text, str(path))


def parse_terms(text: str, path: str) -> tuple[Concept, ...]:
    """The concepts in the text of a `terms.csv`; `path` names it in messages.

    Raises TranslateError with file and line for a header or a row that can't be read.
    """
    return _concepts(records(text, path), path)


def _sheet_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of the rows of a spreadsheet that hold something, each as long as the first."""
    from translate.storage.sheets import sheet_rows

    width = 0
    for line, cells in sheet_rows(read_bytes(path), str(path)):
        found = [cell.strip() for cell in cells]
        while found and not found[-1]:
            found.pop()
        width = width or len(found)
        if found:
            yield line, found + [""] * (width - len(found))


def _concepts(rows: Iterator[tuple[int, list[str]]], path: str) -> tuple[Concept, ...]:
    first = next(rows, None)
    if first is None:
        return ()
    header = _header(first[1], path)
    return tuple(_concept(header, cells, path, line) for line, cells in rows)


def _header(cells: list[str], path: str) -> list[str]:
    for cell in cells:
        if cell not in (*CODES, _NOTE) or cells.count(cell) > 1:
            raise TranslateError(
                say("“{cell}” is no column, or one too many", cell=cell),
                path=path,
                line=1,
                remedy=say("let the first line be {columns}", columns=",".join((*CODES, _NOTE))),
            )
    return cells


def _concept(header: list[str], cells: list[str], path: str, line: int) -> Concept:
    if len(cells) != len(header):
        raise TranslateError(
            say("{cells} cells under {header} columns", cells=len(cells), header=len(header)),
            path=path,
            line=line,
            remedy='put a term with a comma between "…"; keep the commas of empty cells',
        )
    terms, forbidden, note = {}, {}, ""
    for column, cell in zip(header, cells, strict=True):
        if column == _NOTE:
            note = cell
        elif cell:
            variants = [variant.strip() for variant in cell.split("|")]
            if "" in variants or "!" in variants:
                raise TranslateError(
                    say("an empty alternative in “{cell}”", cell=cell),
                    path=path,
                    line=line,
                    remedy="write something on both sides of a |, and after a !",
                )
            terms[column] = tuple(one for one in variants if not one.startswith("!"))
            forbidden[column] = tuple(one[1:].strip() for one in variants if one.startswith("!"))
    return Concept(terms, forbidden, note, line)
