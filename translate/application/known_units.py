"""What the checks of scope UNIT found in the units of a letter, kept for the next command in
`.translate/units`, a file a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from translate.application.keeping import as_kept, from_kept, is_kept, whole_key
from translate.application.kept_units import KeptUnits, Record
from translate.checks.contents import bases, moved, stays
from translate.model import Finding, Unit
from translate.storage.kept import UNITS

if TYPE_CHECKING:
    from translate.application.letters import OpenLetter
    from translate.checks import Answered
    from translate.checks.levels import Rule

_Known = tuple[Record, tuple[Finding, ...]]
"""The record that holds for a unit, and the findings where the unit stands now."""


class KnownUnits:
    """The units of a letter of which it is known what the checks find, and their findings."""

    def __init__(self, opened: OpenLetter, rules: Sequence[Rule]) -> None:
        self._letter = opened.letter
        self._all = whole_key(opened, rules)
        self._kept = KeptUnits(opened, UNITS, rules)
        self._found: dict[str, _Known | None] = {}
        """By unit id."""

    @classmethod
    def of(cls, opened: OpenLetter, rules: Sequence[Rule]) -> KnownUnits | None:
        """None for a letter that lies in no workspace."""
        return cls(opened, rules) if is_kept(opened) else None

    def findings(self, units: Iterable[Unit]) -> Iterator[Finding]:
        """Of those of some units that are known."""
        for unit in units:
            known = self._known(unit)
            if known is not None:
                yield from known[1]

    def unknown(self, units: Iterable[Unit]) -> tuple[Unit, ...]:
        """Those of some units that are to be looked at."""
        return tuple(unit for unit in units if self._known(unit) is None)

    def keep(self, answered: Iterable[Answered]) -> None:
        """Keeps what the checks found in the units of the letter that were not known."""
        new = {one.unit: one for one in answered}
        if not new:
            return
        records: list[tuple[Unit, Record]] = []
        for unit in self._letter.units:
            known = self._known(unit)
            if unit.id in new:
                records.append((unit, self._record(unit, new[unit.id])))
            elif known is not None:
                records.append((unit, known[0]))
        self._kept.keep(records)

    def _known(self, unit: Unit) -> _Known | None:
        if unit.id not in self._found:
            self._found[unit.id] = self._read(unit)
        return self._found[unit.id]

    def _read(self, unit: Unit) -> _Known | None:
        first = bases(unit)

        def known(record: Record) -> _Known | None:
            if record["all"] not in ("", self._all):
                return None
            found = (replace(from_kept(each), unit=unit.id) for each in record["found"])
            return record, tuple(moved(each, first, 1) for each in found)

        return self._kept.read(unit, known)

    def _record(self, unit: Unit, answered: Answered) -> Record:
        first = bases(unit)
        all_stay = all(stays(one, unit) for one in answered.findings)
        found = [moved(one, first, -1) for one in answered.findings]
        return {
            "all": "" if all_stay else self._all,
            "around": self._kept.around.named(unit, answered.around),
            "found": list(map(as_kept, found)),
        }
