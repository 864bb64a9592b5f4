"""The units of a letter by the names that a file for another tool knows them by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from translate.bilingual.exporting import Beside, Entry, entries_of
from translate.bilingual.returned import Returned, ReturnedFile, fingerprint
from translate.bilingual.word_rows import markdown_of
from translate.dataclass import dataclass
from translate.model import AlignedLetter, Unit
from translate.review.naming import file_names, unit_names


@dataclass(frozen=True, slots=True)
class Place:
    """A unit, as it would go out now."""

    unit: Unit
    entry: Entry


class Places:
    """Where the entries of a file that came back belong."""

    def __init__(
        self, letter: AlignedLetter, file: ReturnedFile, states: Mapping[tuple[str, str], str]
    ) -> None:
        """`states` are by unit id and language."""
        self._has_codes, self._is_table = file.has_codes, file.is_table
        languages = (letter.source, file.target)
        units = [u for u in letter.units if any(u.segments.get(code) for code in languages)]
        entries = entries_of(letter, languages, Beside(states))
        names = unit_names(letter) if file.is_table else file_names(letter)
        self.by_name: Mapping[str, Place] = {
            names[unit.id]: Place(unit, entry) for unit, entry in zip(units, entries, strict=True)
        }
        self._by_source: dict[str, list[str]] = {}
        for name, place in self.by_name.items():
            text = fingerprint(self.now(place, letter.source))
            self._by_source.setdefault(text, []).append(name)

    def names_of(self, entry: Returned) -> Sequence[str]:
        """The names of an entry's units: the file's, or those that have its source's text.

        A memory has a text once, however often it stands in the letter.
        """
        if entry.name in self.by_name:
            return (entry.name,)
        if not entry.source.strip():
            return (entry.name,)
        same = self._by_source.get(fingerprint(entry.source), [])
        return same if same and (len(same) == 1 or not entry.name) else (entry.name,)

    def now(self, place: Place, language: str) -> str:
        """A unit's text as the file would have it now."""
        if self._is_table:
            return markdown_of(place.unit.segments.get(language, ()))
        entry = place.entry
        return entry.codes[language].text if self._has_codes else entry.texts[language]
