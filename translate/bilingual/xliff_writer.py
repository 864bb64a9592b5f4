"""Writes XLIFF 1.2, which every tool reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate.bilingual.exporting import OURS, Entry
from translate.bilingual.markup import escaped, quoted
from translate.bilingual.returned import BASE, base_of
from translate.bilingual.xliff_codes import write_codes

_STATES = {
    "approved": "final",
    "reviewed": "signed-off",
    "machine-draft": "needs-review-translation",
    "stale": "needs-review-translation",
    "rejected": "needs-translation",
}
"""XLIFF 1.2, 2.3.9; other texts are `translated`."""


def write(entries: Sequence[Entry], languages: Sequence[str]) -> str:
    """One `trans-unit` a unit that the source has, its name as id."""
    source, target = languages
    own = [entry for entry in entries if entry.texts[source]]
    original = own[0].place.rpartition(":")[0] if own else ""
    base = base_of((entry.id, entry.codes[target].text) for entry in own)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
        f'<file original={quoted(original)} source-language="{source}" '
        f'target-language="{target}" datatype="plaintext">',
        f'<header><note from="{OURS}">{BASE}: {base}</note></header>',
        "<body>",
    ]
    for entry in own:
        lines += _unit(entry, source, target)
    return "\n".join((*lines, "</body>", "</file>", "</xliff>", ""))


def _unit(entry: Entry, source: str, target: str) -> Iterator[str]:
    state = entry.states.get(target, "")
    approved = ' approved="yes"' if state == "approved" else ""
    yield f'<trans-unit id={quoted(entry.id)}{approved} xml:space="preserve">'
    yield f"<source>{write_codes(entry.codes[source], 1)}</source>"
    if entry.texts[target]:
        text = write_codes(entry.codes[target], 1)
        yield f'<target state="{_STATES.get(state, "translated")}">{text}</target>'
    path, _, line = entry.place.rpartition(":")
    yield (
        f'<context-group purpose="location"><context context-type="sourcefile">{escaped(path)}'
        f'</context><context context-type="linenumber">{line}</context></context-group>'
    )
    yield f'<note from="{OURS}">{escaped(entry.about(target))}</note>'
    for one in entry.remarks:
        yield f"<note from={quoted(one.by)}>{escaped(one.text)}</note>"
    if entry.previous and entry.is_fuzzy(target):
        yield '<alt-trans alttranstype="previous-version">'
        yield f"<source>{write_codes(entry.previous_codes, 1)}</source>"
        yield f"<target>{write_codes(entry.codes[target], 1)}</target>"
        yield "</alt-trans>"
    yield "</trans-unit>"
