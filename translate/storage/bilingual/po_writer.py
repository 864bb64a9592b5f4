"""Writes GNU gettext PO."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from translate.storage.bilingual.exporting import Entry

_CONTROLS = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def write(entries: Sequence[Entry], languages: Sequence[str]) -> str:
    """One entry a unit that the source has; equal sources are told apart by their unit."""
    source, target = languages
    header = (
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        f"Language: {target}\n"
        f"X-Source-Language: {source}\n"
    )
    lines = ['msgid ""', *_string("msgstr", header), ""]
    repeats = Counter(entry.texts[source] for entry in entries)
    for entry in entries:
        if entry.texts[source]:
            lines += _entry(entry, source, target, repeats[entry.texts[source]] > 1)
    return "\n".join(lines)


def _entry(entry: Entry, source: str, target: str, repeated: bool) -> Iterator[str]:
    yield f"#: {_reference(entry.place)}"
    if target in entry.fuzzy:
        yield "#, fuzzy"
    if repeated:
        yield from _string("msgctxt", entry.id)
    yield from _string("msgid", entry.texts[source])
    yield from _string("msgstr", entry.texts[target])
    yield ""


def _reference(place: str) -> str:
    """A place with a blank in it stands between isolates, as gettext writes it."""
    return f"\u2068{place}\u2069" if " " in place else place


def _string(keyword: str, text: str) -> Iterator[str]:
    """A string, broken after its newlines and nowhere else."""
    pieces = text.split("\n")
    lines = [piece + "\n" for piece in pieces[:-1]] + pieces[-1:]
    lines = [line for line in lines if line] or [""]
    if len(lines) == 1:
        yield f'{keyword} "{_escaped(lines[0])}"'
        return
    yield f'{keyword} ""'
    for line in lines:
        yield f'"{_escaped(line)}"'


def _escaped(text: str) -> str:
    return "".join(_CONTROLS.get(character, character) for character in text)
