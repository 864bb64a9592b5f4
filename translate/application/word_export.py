"""A letter for a translator who has only Word: a bilingual table with findings and notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from translate.application.beside import findings_beside, notes_beside
from translate.application.letters import OpenLetter
from translate.bilingual.returned import fingerprint
from translate.bilingual.word_rows import markdown_of
from translate.bilingual.word_table import Row, write_table
from translate.converting.from_segments import runs_of
from translate.model import Unit
from translate.review.events import Noted
from translate.review.naming import unit_names
from translate.review.noting import standing_notes


def export_word(opened: OpenLetter, language: str) -> bytes:
    """The letter as a bilingual Word table into a language, findings and notes as comments."""
    letter = opened.letter
    names = unit_names(letter)
    notes = standing_notes(letter, opened.events)
    rows = [
        _row(opened, unit, names[unit.id], language, notes)
        for unit in letter.units
        if unit.segments.get(letter.source) or unit.segments.get(language)
    ]
    title = opened.settings.title or letter.name
    return write_table(title, (letter.source, language), rows)


def _row(
    opened: OpenLetter,
    unit: Unit,
    name: str,
    language: str,
    notes: Mapping[tuple[str, str], Sequence[Noted]],
) -> Row:
    source, target = (unit.segments.get(c, ()) for c in (opened.letter.source, language))
    beside = (*findings_beside(opened, unit, (language,)), *notes_beside(unit, notes))
    digests = fingerprint(markdown_of(source)), fingerprint(markdown_of(target))
    return Row(
        name,
        digests,
        tuple(map(runs_of, source)),
        tuple(map(runs_of, target)),
        tuple((one.by, one.at, one.text) for one in beside),
    )
