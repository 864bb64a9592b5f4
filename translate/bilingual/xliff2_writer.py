"""Writes XLIFF 2.1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate.bilingual.exporting import OURS, Entry
from translate.bilingual.markup import escaped, quoted
from translate.bilingual.returned import BASE, base_of
from translate.bilingual.xliff_codes import write_codes

_STATES = {"approved": "final", "reviewed": "reviewed"}
"""XLIFF 2.1, 4.3.1.36; a text to be looked at is `initial`, any other `translated`."""


def write(entries: Sequence[Entry], languages: Sequence[str]) -> str:
    """One `unit` with one `segment` a unit that the source has, its name as id."""
    source, target = languages
    own = [entry for entry in entries if entry.texts[source]]
    original = own[0].place.rpartition(":")[0] if own else ""
    base = base_of((entry.id, entry.codes[target].text) for entry in own)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" '
        f'srcLang="{source}" trgLang="{target}">',
        f'<file id="letter" original={quoted(original)} canResegment="no">',
        f'<notes><note category="{OURS}">{BASE}: {base}</note></notes>',
    ]
    for entry in own:
        lines += _unit(entry, source, target)
    return "\n".join((*lines, "</file>", "</xliff>", ""))


def _unit(entry: Entry, source: str, target: str) -> Iterator[str]:
    yield f'<unit id={quoted(entry.id)} xml:space="preserve">'
    yield "<notes>"
    yield f'<note category="location">{escaped(entry.place)}</note>'
    yield f'<note category="{OURS}">{escaped(entry.about(target))}</note>'
    if entry.previous and entry.is_fuzzy(target):
        yield f'<note category="previous-source">{escaped(entry.previous)}</note>'
    for one in entry.remarks:
        category = f' category="{OURS}"' if one.by == OURS else f" category={quoted(one.by)}"
        yield f"<note{category}>{escaped(one.text)}</note>"
    yield "</notes>"
    yield f"<segment{_state(entry, target)}>"
    yield f"<source>{write_codes(entry.codes[source], 2)}</source>"
    if entry.texts[target]:
        yield f"<target>{write_codes(entry.codes[target], 2)}</target>"
    yield "</segment>"
    yield "</unit>"


def _state(entry: Entry, target: str) -> str:
    """The attributes of a segment; none where there is no translation: `initial` is the default."""
    if not entry.texts[target]:
        return ""
    state = entry.states.get(target, "")
    if entry.is_fuzzy(target):
        return f' state="initial" subState="translate:{state}"'
    return f' state="{_STATES.get(state, "translated")}"'
