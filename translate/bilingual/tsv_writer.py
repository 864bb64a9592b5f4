"""Writes tab-separated values."""

from __future__ import annotations

from collections.abc import Sequence

from translate.bilingual.exporting import Entry
from translate.bilingual.returned import base_of
from translate.bilingual.tsv import PARAGRAPH, UNIT


def write(entries: Sequence[Entry], languages: Sequence[str]) -> str:
    """One row a unit; line breaks and tabs inside a text become spaces."""
    rows = ["\t".join((*languages, UNIT))]
    for entry in entries:
        cells = [_cell(entry.texts[code]) for code in languages]
        prints = base_of((code, entry.texts[code]) for code in languages)
        rows.append("\t".join((*cells, f"{entry.id} {prints}")))
    return "\n".join(rows) + "\n"


def _cell(text: str) -> str:
    """The text on one line; no-break spaces stay."""
    paragraphs = text.replace("\t", " ").split("\n\n")
    return PARAGRAPH.join(
        " ".join(line.strip(" ") for line in paragraph.splitlines()) for paragraph in paragraphs
    )
