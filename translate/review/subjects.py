"""Which units of a letter, as it is now, an event of its ledger speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from translate.model import AlignedLetter, digest
from translate.review.events import (
    Confirmed,
    Decision,
    Event,
    Noted,
    Parted,
    Pinned,
    Undone,
    Waived,
)

WHOLE = ""
"""Stands for the letter as a whole among the ids of units."""


class Subjects:
    """The texts of a letter by their digests, for its ledger's `events`.

    `whole` has what `translate.review.whole.whole_digest` gives, by language.
    """

    def __init__(
        self, letter: AlignedLetter, events: Iterable[Event], whole: Mapping[str, str]
    ) -> None:
        self._source = letter.source
        self._whole = whole
        self._events = {one.id: one for one in events}
        self._texts = {
            unit.id: {code: digest(unit.source(code)) for code in letter.languages}
            for unit in letter.units
        }
        self._all = {
            code: digest("\n\n".join(unit.source(code) for unit in letter.units))
            for code in letter.languages
        }

    def __call__(self, event: Event) -> tuple[str, ...] | None:
        """The ids of the units that an event speaks of, `WHOLE` for the letter as a whole.

        Empty where the texts that it speaks of stand there no more; None for one that speaks of no
        text.
        """
        match event:
            case Decision():
                pair = {self._source: event.source_digest, event.language: event.target_digest}
                return self._units(pair)
            case Waived():
                whole = (WHOLE,) if dict(event.texts) == self._all else ()
                return (*self._units(event.texts), *whole)
            case Pinned() | Parted() | Noted():
                texts = event.texts.items()
                return tuple(
                    name
                    for name, own in self._texts.items()
                    if any(own.get(code) == text for code, text in texts)
                )
            case Confirmed():
                return (WHOLE,) if self._whole.get(event.language) == event.digest else ()
            case Undone():
                taken = [self._events[name] for name in event.events if name in self._events]
                about = [self(one) for one in taken if not isinstance(one, Undone)]
                return tuple(dict.fromkeys(name for one in about for name in one or ()))
        return None

    def _units(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        """The units that have exactly these texts."""
        return tuple(
            name
            for name, own in self._texts.items()
            if all(own.get(code) == text for code, text in texts.items())
        )
