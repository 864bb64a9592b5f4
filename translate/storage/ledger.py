"""The ledger's file, `reviews.jsonl`: read strictly, appended to under the workspace's lock."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from translate.documents.decoding import decode, refuse_conflicts
from translate.review.events import Event
from translate.review.history import heads
from translate.review.ledger import chained, format_event, parse_ledger
from translate.storage.files import inside, locked, read_bytes, write_atomically

LEDGER = "reviews.jsonl"


def read_ledger(folder: Path) -> tuple[Event, ...]:
    """The events of the letter in a folder, the earliest first; none where it has no ledger.

    Raises TranslateError with file and line for a line that is no event.
    """
    path = folder / LEDGER
    text = decode(_bytes(path), str(path))
    refuse_conflicts(text, str(path))
    return parse_ledger(text, str(path))


def append(root: Path, folder: Path, events: Sequence[Event], known: Sequence[Event]) -> None:
    """Adds events to the ledger of the letter in `folder`, all or none, old bytes untouched.

    `known` are the events that their writer had seen: the first new one names the latest of those,
    and nothing that was written meanwhile; each other one names the one before it.

    Takes the lock of the workspace `root`: don't hold it already. Raises TranslateError, and
    writes nothing, where the ledger holds a line that is no event.
    """
    if not events:
        return
    path = folder / LEDGER
    with locked(root):
        before = _bytes(path)
        parse_ledger(decode(before, str(path)), str(path))
        if before and not before.endswith(b"\n"):
            before += b"\n"
        added = "".join(f"{format_event(event)}\n" for event in chained(events, heads(known)))
        write_atomically(path, before + added.encode(), _most(folder))


def _bytes(path: Path) -> bytes:
    inside(path, path.parent, "the letter's folder")
    return read_bytes(path) if path.exists() else b""


def _most(folder: Path) -> int:
    """Who may read the ledger: whoever may read every version, which it quotes."""
    most = 0o777
    for version in folder.glob("*.md"):
        with suppress(OSError):
            most &= version.stat().st_mode
    return most | 0o600
