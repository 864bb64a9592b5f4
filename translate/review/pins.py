"""What the ledger knows about the alignment: pins, and the pairs that somebody approved."""

from __future__ import annotations

from collections.abc import Iterable

from translate.alignment import Pin
from translate.review.events import Approved, Event, Parted, Pinned


def pins(events: Iterable[Event]) -> tuple[Pin, ...]:
    """What people decided about the alignment; of two decisions on the same texts, the later."""
    latest = {
        frozenset(event.texts.items()): Pin(event.texts, parted=isinstance(event, Parted))
        for event in events
        if isinstance(event, Pinned | Parted)
    }
    return tuple(latest.values())


def approved_pairs(events: Iterable[Event], source: str) -> tuple[Pin, ...]:
    """The pairs of texts that somebody approved as translations of each other.

    `source` is the code of the language that the approved letter was written in.
    """
    return tuple(
        Pin({source: event.source_digest, event.language: event.target_digest})
        for event in events
        if isinstance(event, Approved)
    )
