"""Writes TMX 1.4b."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate import __version__
from translate.bilingual.exporting import Entry
from translate.bilingual.markup import escaped, quoted
from translate.bilingual.returned import BASE, base_of
from translate.bilingual.tmx_codes import write_codes


def write(entries: Sequence[Entry], languages: Sequence[str]) -> str:
    """One `tu` a unit, its name as tuid, with a variant for each language that has it."""
    source, *targets = languages
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tmx version="1.4">',
        f'<header creationtool="translate-letters" creationtoolversion="{__version__}" '
        f'segtype="block" o-tmf="Markdown" adminlang="en" srclang="{source}" '
        'datatype="plaintext">',
    ]
    for target in targets:
        base = base_of((entry.id, entry.codes[target].text) for entry in entries)
        lines.append(f'<prop type="{BASE.lower()}" xml:lang="{target}">{base}</prop>')
    lines += ["</header>", "<body>"]
    for entry in entries:
        lines += _unit(entry, languages)
    return "\n".join((*lines, "</body>", "</tmx>", ""))


def _unit(entry: Entry, languages: Sequence[str]) -> Iterator[str]:
    yield f"<tu tuid={quoted(entry.id)}>"
    for one in entry.remarks:
        if one.at:
            yield f"<note>{escaped(one.text)}</note>"
    yield f'<prop type="x-place">{escaped(entry.place)}</prop>'
    for code in languages:
        if entry.texts[code]:
            state = entry.states.get(code, "")
            prop = f'<prop type="x-state">{state}</prop>' if state else ""
            text = write_codes(entry.codes[code])
            yield f'<tuv xml:lang="{code}">{prop}<seg>{text}</seg></tuv>'
    yield "</tu>"
