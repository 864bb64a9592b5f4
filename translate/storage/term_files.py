"""Lists of terms for other tools, TBX and CSV; and back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from translate.bilingual.csv_columns import bare, shielded
from translate.bilingual.markup import XML_LANGUAGE, children, escaped, name, parse
from translate.bilingual.records import records
from translate.bilingual.returned import BASE
from translate.documents.decoding import BOM
from translate.errors import TranslateError
from translate.languages import CODES
from translate.model import Concept
from translate.review.terms_back import (
    NOTE,
    ReturnedConcept,
    cells_of,
    concept_names,
    row_print,
)
from translate.wording import say

_STATUS = "administrativeStatus"
_PREFERRED, _ADMITTED, _FORBIDDEN = (
    "preferredTerm-admn-sts",
    "admittedTerm-admn-sts",
    "deprecatedTerm-admn-sts",
)
"""TBX-Basic's words for a term that is first, right, and not to be used."""
_BANNED = ("deprecated", "superseded")
_COLUMNS = ("id", *CODES, NOTE, "base")


def write_csv(concepts: Sequence[Concept]) -> bytes:
    """The concepts as a table for a spreadsheet, with the mark by which Excel knows UTF-8."""
    table = io.StringIO()
    writer = csv.DictWriter(table, _COLUMNS, restval="")
    writer.writeheader()
    for own, concept in zip(concept_names(concepts), concepts, strict=True):
        cells = cells_of(concept)
        shown = {code: shielded(text) for code, text in cells.items()}
        writer.writerow({"id": own, **shown, "base": row_print(cells)})
    return BOM + table.getvalue().encode()


def read_csv(text: str, path: str) -> tuple[ReturnedConcept, ...]:
    """The concepts of a table: columns named by languages, and `note`, `id` and `base` if there."""
    rows = records(text, path)
    _, header = next(rows, (1, []))
    names = [cell.lower() for cell in header]
    if len({*names} & {*CODES}) < 2:
        raise TranslateError(
            "names fewer than two of our languages in its first line",
            path=path,
            line=1,
            remedy=say("let the first line be {columns}", columns=",".join(_COLUMNS)),
        )
    found = []
    for line, row in rows:
        cells = dict(zip(names, map(bare, row), strict=False))
        own = {column: cells[column] for column in (*CODES, NOTE) if column in cells}
        concept = ReturnedConcept(cells.get("id", ""), own, cells.get("base", ""), f"{path}:{line}")
        found.append(concept)
    return tuple(found)


def write_tbx(concepts: Sequence[Concept]) -> bytes:
    """The concepts as TBX (ISO 30042:2008, TBX-Basic), which Weblate and Toolkit read too."""
    names = concept_names(concepts)
    base = " ".join(
        f"{own}:{row_print(cells_of(concept))}"
        for own, concept in zip(names, concepts, strict=True)
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<martif type="TBX" xml:lang="{CODES[0]}">',
        "<martifHeader><fileDesc><sourceDesc><p>translate-letters</p>",
        f"<p>{BASE}: {base}</p></sourceDesc></fileDesc></martifHeader>",
        "<text><body>",
    ]
    for own, concept in zip(names, concepts, strict=True):
        lines += _entry(own, concept)
    return "\n".join((*lines, "</body></text>", "</martif>", "")).encode()


def _entry(own: str, concept: Concept) -> Iterator[str]:
    yield f'<termEntry id="{own}">'
    if concept.note:
        yield f"<note>{escaped(concept.note)}</note>"
    for language, terms in concept.terms.items():
        yield f'<langSet xml:lang="{language}">'
        for number, term in enumerate(terms):
            yield _term(term, _ADMITTED if number else _PREFERRED)
        for term in concept.forbidden.get(language, ()):
            yield _term(term, _FORBIDDEN)
        yield "</langSet>"
    yield "</termEntry>"


def _term(term: str, status: str) -> str:
    note = f'<termNote type="{_STATUS}">{status}</termNote>'
    return f"<tig><term>{escaped(term)}</term>{note}</tig>"


def read_tbx(data: bytes, path: str) -> tuple[ReturnedConcept, ...]:
    """The concepts of a TBX file of 2008 (`martif`) or 2019 (`tbx`).

    Languages that are not of the house are left out.
    """
    root = parse(data, path, "martif", "tbx")
    base: Mapping[str, str] = {}
    for paragraph in root.iter("{*}p"):
        field, _, line = (paragraph.text or "").partition(": ")
        if field == BASE:
            base = dict(word.split(":", 1) for word in line.split() if ":" in word)
    entries = (one for one in root.iter() if name(one) in ("termEntry", "conceptEntry"))
    return tuple(_returned(entry, base, path) for entry in entries)


def _returned(entry: Any, base: Mapping[str, str], path: str) -> ReturnedConcept:
    cells: dict[str, str] = {}
    for section in children(entry, "langSet", "langSec"):
        tag = (section.get(XML_LANGUAGE) or "").replace("_", "-").split("-")[0].lower()
        if tag in CODES:
            right, banned = _terms(section)
            cells[tag] = "|".join((*right, *(f"!{term}" for term in banned)))
    notes = ["".join(one.itertext()).strip() for one in children(entry, "note")]
    cells[NOTE] = " ".join(filter(None, notes))
    own = entry.get("id", "")
    return ReturnedConcept(own, cells, base.get(own, ""), f"{path}:{entry.sourceline}")


def _terms(section: Any) -> tuple[list[str], list[str]]:
    """(terms that are right, the preferred one first; forbidden ones)."""
    ranked: list[tuple[bool, str]] = []
    banned: list[str] = []
    for term in section.iter("{*}term"):
        text = " ".join("".join(term.itertext()).split())
        holder = term.getparent()
        status = next((one.text or "" for one in holder if one.get("type") == _STATUS), _ADMITTED)
        if text and status.startswith(_BANNED):
            banned.append(text)
        elif text:
            ranked.append((not status.startswith("preferred"), text))
    return [text for _, text in sorted(ranked, key=lambda one: one[0])], banned


def with_rows(
    text: str,
    path: str,
    changed: Mapping[int, Mapping[str, str]],
    added: Sequence[Mapping[str, str]],
) -> str:
    """The text of a `terms.csv` with other cells in some rows (by line), and rows at its end.

    Other lines stay as they are. Raises TranslateError where a cell has no column.
    """
    rows = list(records(text, path))
    lines = text.splitlines(keepends=True) or [",".join((*CODES, NOTE)) + "\n"]
    _, header = rows[0] if rows else (1, [*CODES, NOTE])
    delimiter = max(",;\t", key=lines[0].count)
    line_end = "\r\n" if lines[0].endswith("\r\n") else "\n"

    def row(cells: Mapping[str, str]) -> str:
        strange = sorted(column for column in cells if column not in header)
        if strange:
            raise TranslateError(
                say("has no column {strange}", strange=strange[0]),
                path=path,
                line=1,
                remedy="add it to the first line",
            )
        out = io.StringIO()
        writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end)
        writer.writerow(cells.get(column, "") for column in header)
        return out.getvalue()

    starts = [line for line, _ in rows] + [len(lines) + 1]
    for start, after in reversed(list(pairwise(starts))):
        if start in changed:
            blank = [one for one in lines[start - 1 : after - 1] if not one.strip()]
            lines[start - 1 : after - 1] = [row(changed[start]), *blank]
    if added and not lines[-1].endswith("\n"):
        lines[-1] += line_end
    return "".join((*lines, *map(row, added)))
