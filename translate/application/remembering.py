"""What the checks of scope LETTER found out about units by themselves, kept for the next command.

It lies in `.translate/parts`, a file a letter: for each content of a unit, answers by what they are
about. They hold while the other segments whose facts were asked for say the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from translate.application.keeping import is_kept
from translate.application.known_units import common
from translate.checks.contents import Around, content, digest_of, sayings
from translate.model import Unit
from translate.storage.kept import PARTS, read_kept_of, write_kept_of

if TYPE_CHECKING:
    from translate.application.letters import OpenLetter

_Record = dict[str, Any]
"""`around`, the other segments, and `known`, the answers."""


class Remembered:
    """The memory of one letter, for `Context.recall`."""

    def __init__(self, opened: OpenLetter) -> None:
        letter = opened.letter
        self._root, self._slug = opened.workspace.root, letter.name
        self._common = common(letter, ())
        kept = read_kept_of(self._root, PARTS, self._slug, self._common)
        self._kept: dict[str, list[_Record]] = kept if isinstance(kept, dict) else {}
        self._around = Around(sayings(letter))
        self._records: dict[str, tuple[str, _Record]] = {}
        """By unit id, the unit's content and what is known of it."""
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
        more = [list(one) for one in self._around.named(unit, around)]
        record["around"] += [one for one in more if one not in record["around"]]
        subject, known = about.partition(":")[0], record["known"]
        for other in [one for one in known if one.partition(":")[0] == subject]:
            del known[other]  # found out by what holds no longer
        known[_short(about)] = value
        self._is_new = True

    def keep(self) -> None:
        """Keeps what is known of the units that were asked about."""
        if not self._is_new:
            return
        records: dict[str, list[_Record]] = {}
        for named, record in self._records.values():
            if record not in records.setdefault(named, []):
                records[named].append(record)
        write_kept_of(self._root, PARTS, self._slug, self._common, records)

    def _record(self, unit: Unit) -> _Record:
        if unit.id not in self._records:
            named = content(unit)
            self._records[unit.id] = named, self._read(unit, named)
        return self._records[unit.id][1]

    def _read(self, unit: Unit, named: str) -> _Record:
        try:
            for one in self._kept.get(named, ()):
                if self._around.holds(unit, one["around"]):
                    return {"around": list(one["around"]), "known": dict(one["known"])}
        except (TypeError, KeyError, ValueError, AttributeError):
            pass
        return {"around": [], "known": {}}


def _short(about: str) -> str:
    """The subject, and briefly all else that an answer rests on."""
    subject, colon, rest = about.partition(":")
    return f"{subject}:{digest_of(rest)[:12]}" if colon else subject
