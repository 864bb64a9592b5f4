"""Writes CSV for a spreadsheet: RFC 4180, with the mark by which Excel knows UTF-8."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from translate.bilingual.csv_columns import COLUMNS, shielded
from translate.bilingual.exporting import Entry
from translate.bilingual.returned import fingerprint
from translate.documents.decoding import BOM


def write(entries: Sequence[Entry], languages: Sequence[str]) -> str:
    """One row a unit that the source has."""
    source, target = languages
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for entry in entries:
        if entry.texts[source]:
            row = _row(entry, source, target)
            writer.writerow(row[name] for name in COLUMNS)
    return BOM.decode() + table.getvalue()


def _row(entry: Entry, source: str, target: str) -> dict[str, str]:
    about = f"{fingerprint(entry.texts[target])} {entry.about(target)}"
    return {
        "location": shielded(entry.place),
        "source": shielded(entry.texts[source]),
        "target": shielded(entry.texts[target]),
        "id": entry.id,
        "fuzzy": str(entry.is_fuzzy(target)),
        "context": f"{source}-{target}",
        "translator_comments": "",
        "developer_comments": "\n".join((about, *(one.line for one in entry.remarks))),
    }
