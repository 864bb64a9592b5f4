"""Writes XLIFF 1.2, which every tool reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate.storage.bilingual.exporting import Entry
from translate.storage.bilingual.markup import escaped, quoted


def write(entries: Sequence[Entry], languages: Sequence[str]) -> str:
    """One `trans-unit` a unit that the source has."""
    source, target = languages
    original = entries[0].place.rpartition(":")[0] if entries else ""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
        f'<file original={quoted(original)} source-language="{source}" '
        f'target-language="{target}" datatype="plaintext">',
        "<body>",
    ]
    for entry in entries:
        if entry.texts[source]:
            lines += _unit(entry, source, target)
    return "\n".join((*lines, "</body>", "</file>", "</xliff>", ""))


def _unit(entry: Entry, source: str, target: str) -> Iterator[str]:
    yield f'<trans-unit id={quoted(entry.id)} xml:space="preserve">'
    yield f"<source>{escaped(entry.texts[source])}</source>"
    if entry.texts[target]:
        state = "needs-review-translation" if entry.is_fuzzy(target) else "translated"
        yield f'<target state="{state}">{escaped(entry.texts[target])}</target>'
    yield f"<note>{escaped(entry.place)}</note>"
    yield "</trans-unit>"
