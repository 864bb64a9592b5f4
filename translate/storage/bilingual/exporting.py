"""A letter's units as rows for another tool: Poedit, Weblate, OmegaT, a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from importlib import import_module

from translate.dataclass import dataclass
from translate.documents.lines import content
from translate.model import AlignedLetter, Unit

_LOOK_AGAIN = frozenset(("machine-draft", "stale", "rejected"))
"""States of a text that somebody has yet to look at."""


class Format(StrEnum):
    """The formats there are writers for."""

    PO = "po"
    TMX = "tmx"
    XLIFF = "xliff"
    TSV = "tsv"
    DOCX = "docx"
    """A bilingual table for a translator who has only Word."""

    @property
    def is_bilingual(self) -> bool:
        """It holds one target language."""
        return self in (Format.PO, Format.XLIFF, Format.DOCX)


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit in the form that all writers take."""

    id: str
    place: str
    """`path:line` of its first segment."""
    texts: Mapping[str, str]
    """Markup by language, "" where the version lacks it."""
    fuzzy: frozenset[str]
    """The languages in which somebody has yet to look at the text."""


def export(
    letter: AlignedLetter,
    states: Mapping[tuple[str, str], str],
    output: Format,
    languages: Sequence[str],
) -> bytes:
    """The letter as a file, the same bytes for the same input: nothing is wrapped, nothing dated.

    `languages` are the source and the targets, one target for a bilingual format; `states` are by
    unit id and language. The texts are Markdown, as `read_bilingual` takes them.
    """
    entries = [_entry(unit, states, languages) for unit in letter.units]
    writer = import_module(f"translate.storage.bilingual.{output}_writer")
    written: str = writer.write([entry for entry in entries if entry.texts], languages)
    return written.encode()


def _entry(unit: Unit, states: Mapping[tuple[str, str], str], languages: Sequence[str]) -> Entry:
    first = next(iter(unit))
    texts = {
        language: "\n\n".join(content(segment) for segment in unit.segments.get(language, ()))
        for language in languages
    }
    fuzzy = frozenset(code for code in languages if states.get((unit.id, code)) in _LOOK_AGAIN)
    return Entry(unit.id, f"{first.path}:{first.line}", texts if any(texts.values()) else {}, fuzzy)
