"""Writes TMX 1.4b."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate import __version__
from translate.storage.bilingual.exporting import Entry
from translate.storage.bilingual.markup import escaped, quoted


def write(entries: Sequence[Entry], languages: Sequence[str]) -> str:
    """One `tu` a unit, with a variant for each language that has it."""
    header = (
        f'<header creationtool="translate-letters" creationtoolversion="{__version__}" '
        f'segtype="block" o-tmf="Markdown" adminlang="en" srclang="{languages[0]}" '
        'datatype="plaintext"/>'
    )
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<tmx version="1.4">', header, "<body>"]
    for entry in entries:
        lines += _unit(entry, languages)
    return "\n".join((*lines, "</body>", "</tmx>", ""))


def _unit(entry: Entry, languages: Sequence[str]) -> Iterator[str]:
    yield f"<tu tuid={quoted(entry.id)}>"
    for code in languages:
        if entry.texts[code]:
            text = escaped(entry.texts[code])
            yield f'<tuv xml:lang="{code}"><seg>{text}</seg></tuv>'
    yield "</tu>"
