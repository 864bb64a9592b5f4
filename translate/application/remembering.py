"""What the checks of scope LETTER found out about units by themselves, kept for the next command in
`.translate/parts`, a file a letter: answers by what they are about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from translate.application.keeping import is_kept
from translate.application.kept_units import KeptUnits, Record
from translate.checks.contents import digest_of
from translate.model import Unit
from translate.storage.kept import PARTS

if TYPE_CHECKING:
    from translate.application.letters import OpenLetter


class Remembered:
    """The memory of one letter, for `Context.recall`."""

    def __init__(self, opened: OpenLetter) -> None:
        self._kept = KeptUnits(opened, PARTS)
        self._records: dict[str, tuple[Unit, Record]] = {}
        """By unit id, what is known of the unit."""
        self._is_new = False

    @classmethod
    def of(cls, opened: OpenLetter) -> Remembered | None:
        """None for a letter of which nothing is kept."""
        return cls(opened) if is_kept(opened) else None

    def known(self, unit: Unit, about: str) -> Any:
        """What was found out; None where nothing was, or what is kept is damaged."""
        value = self._record(unit)["known"].get(_short(about))
        return value if isinstance(value, int | str) else None

    def learn(
        self, unit: Unit, about: str, value: int | str, around: Iterable[tuple[str, int]]
    ) -> None:
        """Takes in what was found out."""
        record = self._record(unit)
        more = [list(one) for one in self._kept.around.named(unit, around)]
        record["around"] += [one for one in more if one not in record["around"]]
        subject, known = about.partition(":")[0], record["known"]
        for other in [one for one in known if one.partition(":")[0] == subject]:
            del known[other]  # found out by what holds no longer
        known[_short(about)] = value
        self._is_new = True

    def keep(self) -> None:
        """Keeps what is known of the units that were asked about."""
        if self._is_new:
            self._kept.keep(self._records.values())

    def _record(self, unit: Unit) -> Record:
        if unit.id not in self._records:
            known = self._kept.read(unit, _copied)
            self._records[unit.id] = unit, known or {"around": [], "known": {}}
        return self._records[unit.id][1]


def _copied(record: Record) -> Record:
    return {"around": list(record["around"]), "known": dict(record["known"])}


def _short(about: str) -> str:
    """The subject, and briefly all else that an answer rests on."""
    subject, colon, rest = about.partition(":")
    return f"{subject}:{digest_of(rest)[:12]}" if colon else subject
