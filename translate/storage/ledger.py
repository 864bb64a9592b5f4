"""The ledger's file, `reviews.jsonl`: read strictly, appended to under the workspace's lock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from translate.documents.decoding import BOM, decode, refuse_conflicts
from translate.errors import TranslateError
from translate.review.events import Event
from translate.review.history import heads
from translate.review.ledger import chained, format_event, ledger_line, parse_ledger
from translate.storage.files import inside, locked, read_bytes, write_atomically
from translate.wording import say

LEDGER = "reviews.jsonl"


def read_ledger(folder: Path) -> tuple[Event, ...]:
    """The events of the letter in a folder, the earliest first; none where it has no ledger.

    Raises TranslateError with file and line for a line that is no event.
    """
    path = folder / LEDGER
    text = decode(_bytes(path), str(path))
    refuse_conflicts(text, str(path))
    return parse_ledger(text, str(path))


def read_lines(folder: Path) -> tuple[tuple[int, Event | TranslateError], ...]:
    """Each line of a ledger that holds something, with its number from 1: the event, or why it is
    none. TranslateError only for a file that can't be read at all."""
    path = folder / LEDGER
    lines = enumerate(_bytes(path).removeprefix(BOM).split(b"\n"), start=1)
    return tuple((number, _read(line, path, number)) for number, line in lines if line.strip())


def _read(line: bytes, path: Path, number: int) -> Event | TranslateError:
    try:
        return ledger_line(decode(line, str(path)), str(path), number)
    except TranslateError as error:
        return TranslateError(
            error.message, path=str(path), line=number, column=error.column, remedy=error.remedy
        )


def append(
    root: Path,
    folder: Path,
    events: Sequence[Event],
    known: Sequence[Event],
    seal: Callable[[Sequence[Event]], Event | None] = lambda _: None,
) -> None:
    """Adds events to the ledger of the letter in `folder`, all or none, old bytes untouched.

    `known` are the events that their writer had seen: the first new one names the latest of those,
    and nothing that was written meanwhile; each other one names the one before it. `seal` is given
    the events as they will be written, before the lock is taken: it may have to wait for a person.
    What it gives is written after them.

    Takes the lock of the workspace `root`: don't hold it already. Raises TranslateError, and
    writes nothing, where the ledger holds a line that is no event.
    """
    if not events:
        return
    path = folder / LEDGER
    written = tuple(chained(events, heads(known)))
    if (sealed := seal(written)) is not None:
        written += tuple(chained([sealed], [written[-1].id]))
    with locked(root):
        before = _bytes(path)
        parse_ledger(decode(before, str(path)), str(path))
        if before and not before.endswith(b"\n"):
            before += b"\n"
        added = "".join(f"{format_event(event)}\n" for event in written)
        write_atomically(path, before + added.encode(), _most(folder))


def _bytes(path: Path) -> bytes:
    inside(path, path.parent, say("the letter's folder"))
    return read_bytes(path) if path.exists() else b""


def _most(folder: Path) -> int:
    """Who may read the ledger: whoever may read every version, which it quotes."""
    most = 0o777
    for version in folder.glob("*.md"):
        with suppress(OSError):
            most &= version.stat().st_mode
    return most | 0o600
