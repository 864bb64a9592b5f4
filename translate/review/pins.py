"""What the ledger knows about the alignment: pins, and the pairs that somebody approved."""

from __future__ import annotations

from collections.abc import Iterable

from translate.alignment import Pin
from translate.model import digest
from translate.review.events import Approved, Drafted, Event, Parted, Pinned
from translate.review.history import taken_back

_NOTHING = digest("")
"""Of a source that has no text there: a draft may come from another language."""


def pins(events: Iterable[Event]) -> tuple[Pin, ...]:
    """What people decided about the alignment; of two decisions on the same texts, the later."""
    latest = {
        frozenset(event.texts.items()): Pin(event.texts, parted=isinstance(event, Parted))
        for event in events
        if isinstance(event, Pinned | Parted)
    }
    return tuple(latest.values())


def approved_pairs(events: Iterable[Event], source: str) -> tuple[Pin, ...]:
    """The pairs of texts that somebody approved as translations of each other, or an engine made
    so: a draft belongs to the text it was made from, whatever becomes of it.

    `source` is the code of the language that the letter was written in.
    """
    events = tuple(events)
    undone = taken_back(events)
    return tuple(
        Pin({source: event.source_digest, event.language: event.target_digest})
        for event in events
        if isinstance(event, Approved | Drafted)
        and event.source_digest != _NOTHING
        and event.id not in undone
    )
