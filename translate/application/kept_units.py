"""What is kept of the units of a letter by themselves, for the next command.

A unit's records are kept under its content: a digest of all that the checks see of it but its place
in the letter. One holds where the unit stands now as long as the other segments whose facts were
asked for say the same as then, and what is the same for all units: glossary, settings, the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from translate.checks.contents import Around, common, content, digest_of, sayings
from translate.model import Unit
from translate.storage.kept import program, read_kept_of, write_kept_of

if TYPE_CHECKING:
    from translate.application.letters import OpenLetter
    from translate.checks.levels import Rule

Record = dict[str, Any]
"""What JSON can hold; `around` names the other segments, as `Around.named` does."""


Taken = TypeVar("Taken")


class KeptUnits:
    """The records of one letter in a folder of `.translate`."""

    def __init__(self, opened: OpenLetter, folder: str, rules: Sequence[Rule] = ()) -> None:
        """`rules` are those that the records depend on."""
        letter = opened.letter
        self._root, self._folder, self._slug = opened.workspace.root, folder, letter.name
        self._common = digest_of(program(), *map(repr, (*common(letter), rules)))
        kept = read_kept_of(self._root, folder, self._slug, self._common)
        self._kept: dict[str, list[Record]] = kept if isinstance(kept, dict) else {}
        self._contents: dict[str, str] = {}
        """By unit id."""
        self.around = Around(sayings(letter))

    def read(self, unit: Unit, taken: Callable[[Record], Taken | None]) -> Taken | None:
        """What `taken` makes of the first record of a unit that holds here and of which it makes
        something; None where there is none, or one is damaged."""
        try:
            for one in self._kept.get(self._content(unit), ()):
                if self.around.holds(unit, one["around"]) and (found := taken(one)) is not None:
                    return found
        except (TypeError, KeyError, ValueError, AttributeError):
            pass
        return None

    def keep(self, records: Iterable[tuple[Unit, Record]]) -> None:
        """Keeps these records in the place of all."""
        by_content: dict[str, list[Record]] = {}
        for unit, record in records:
            own = by_content.setdefault(self._content(unit), [])
            if record not in own:
                own.append(record)
        write_kept_of(self._root, self._folder, self._slug, self._common, by_content)

    def _content(self, unit: Unit) -> str:
        if unit.id not in self._contents:
            self._contents[unit.id] = content(unit)
        return self._contents[unit.id]
