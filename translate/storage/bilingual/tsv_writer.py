"""Writes tab-separated values."""

from __future__ import annotations

from collections.abc import Sequence

from translate.storage.bilingual.exporting import Entry


def write(entries: Sequence[Entry], languages: Sequence[str]) -> str:
    """One row a unit; line breaks and tabs inside a text become spaces."""
    rows = ["\t".join(languages)]
    for entry in entries:
        rows.append("\t".join(_cell(entry.texts[code]) for code in languages))
    return "\n".join(rows) + "\n"


def _cell(text: str) -> str:
    """The text on one line; no-break spaces stay."""
    return " ".join(line.strip(" ") for line in text.replace("\t", " ").splitlines())
