"""What the checks of scope UNIT found in the units of a letter, kept for the next command.

It lies in `.translate/units`, a file a letter. A unit's findings are kept under its content: a
digest of all that these checks see of the unit but its place in the letter. They hold where the
unit stands now as long as the other segments whose facts the checks asked for say the same as then,
and what is the same for all units: glossary, settings, the program.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from translate.application.keeping import as_kept, from_kept, is_kept, whole_key
from translate.checks import contents
from translate.checks.contents import (
    Around,
    bases,
    content,
    digest_of,
    moved,
    sayings,
    stays,
)
from translate.model import AlignedLetter, Finding, Unit
from translate.storage.kept import UNITS, program, read_kept_of, write_kept_of

if TYPE_CHECKING:
    from translate.application.letters import OpenLetter
    from translate.checks import Answered
    from translate.checks.levels import Rule

_Records = dict[str, list[dict[str, Any]]]
"""What is kept of units by their content; several may have the same."""


class KnownUnits:
    """The units of a letter of which it is known what the checks find, and their findings."""

    def __init__(self, opened: OpenLetter, rules: Sequence[Rule]) -> None:
        letter = opened.letter
        self._root, self._letter = opened.workspace.root, letter
        self._common = common(letter, rules)
        self._all = whole_key(opened, rules)
        kept = read_kept_of(self._root, UNITS, letter.name, self._common)
        self._kept: _Records = kept if isinstance(kept, dict) else {}
        self._around = Around(sayings(letter))
        self._found: dict[str, tuple[str, dict[str, Any], tuple[Finding, ...]] | None] = {}
        """By unit id, its content, the record that holds, and the findings."""

    @classmethod
    def of(cls, opened: OpenLetter, rules: Sequence[Rule]) -> KnownUnits | None:
        """None for a letter that lies in no workspace."""
        return cls(opened, rules) if is_kept(opened) else None

    def findings(self, units: Iterable[Unit]) -> Iterator[Finding]:
        """Of those of some units that are known."""
        for unit in units:
            known = self._known(unit)
            if known is not None:
                yield from known[2]

    def unknown(self, units: Iterable[Unit]) -> tuple[Unit, ...]:
        """Those of some units that are to be looked at."""
        return tuple(unit for unit in units if self._known(unit) is None)

    def keep(self, answered: Iterable[Answered]) -> None:
        """Keeps what the checks found in the units of the letter that were not known."""
        new = {one.unit: one for one in answered}
        if not new:
            return
        records: _Records = {}
        for unit in self._letter.units:
            known = self._known(unit)
            if unit.id in new:
                records.setdefault(content(unit), []).append(self._record(unit, new[unit.id]))
            elif known is not None:
                records.setdefault(known[0], []).append(known[1])
        write_kept_of(self._root, UNITS, self._letter.name, self._common, records)

    def _known(self, unit: Unit) -> tuple[str, dict[str, Any], tuple[Finding, ...]] | None:
        if unit.id not in self._found:
            self._found[unit.id] = self._read(unit)
        return self._found[unit.id]

    def _read(self, unit: Unit) -> tuple[str, dict[str, Any], tuple[Finding, ...]] | None:
        """None where nothing that is kept holds here, or where it is damaged."""
        named, first = content(unit), bases(unit)
        try:
            for one in self._kept.get(named, ()):
                if one["all"] in ("", self._all) and self._around.holds(unit, one["around"]):
                    kept = (replace(from_kept(each), unit=unit.id) for each in one["found"])
                    return named, one, tuple(moved(each, first, 1) for each in kept)
        except (TypeError, KeyError, ValueError, AttributeError):
            pass
        return None

    def _record(self, unit: Unit, answered: Answered) -> dict[str, Any]:
        first = bases(unit)
        all_stay = all(stays(one, unit) for one in answered.findings)
        found = [moved(one, first, -1) for one in answered.findings]
        return {
            "all": "" if all_stay else self._all,
            "around": self._around.named(unit, answered.around),
            "found": list(map(as_kept, found)),
        }


def common(letter: AlignedLetter, rules: Sequence[Rule]) -> str:
    """Names what is the same for all units of a letter."""
    return digest_of(program(), *map(repr, (*contents.common(letter), rules)))
