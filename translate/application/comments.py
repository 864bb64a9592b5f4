"""Comments in the margins of documents, as notes on the units beside which they stand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from translate.application.incoming import Incoming
from translate.application.letters import OpenLetter
from translate.application.recording import record
from translate.converting.rich import Comment
from translate.model import Unit, digest
from translate.review.events import Noted
from translate.wording import say


def note_incoming(opened: OpenLetter, incoming: Incoming, now: str) -> tuple[tuple[str, str], ...]:
    """Records the comments of documents that were brought in, as `note_comments` does."""
    return note_comments(opened, [(None, comment) for _, comment in incoming.comments], now)


def note_comments(
    opened: OpenLetter, comments: Iterable[tuple[Unit | None, Comment]], now: str
) -> tuple[tuple[str, str], ...]:
    """Records comments as notes, each once; gives (place, message) of each, for the report.

    A comment without a unit is looked for by the text of its paragraph; one that has none stays in
    the report alone. `now` is the time of comments without one, ISO 8601 in UTC.
    """
    known = {(one.by, one.at, one.note) for one in opened.events if isinstance(one, Noted)}
    events: list[Noted] = []
    said: list[tuple[str, str]] = []
    for unit, comment in comments:
        unit = unit or _unit_of(opened, comment.about)
        at = _utc(comment.at, now)
        where = (
            say("a note on {id}", id=unit.id) if unit else say("in no unit: nothing is recorded")
        )
        said.append(
            (
                comment.place,
                say(
                    "comment by {author}: “{text}”; {where}",
                    author=comment.author,
                    text=comment.text,
                    where=where,
                ),
            )
        )
        if unit and (comment.author, at, comment.text) not in known:
            texts = {
                language: digest(unit.source(language))
                for language in unit.segments
                if unit.segments[language]
            }
            events.append(Noted(by=comment.author, at=at, texts=texts, note=comment.text))
    record(opened, events)
    return tuple(said)


def _unit_of(opened: OpenLetter, about: str) -> Unit | None:
    wanted = _bare(about)
    return next(
        (
            unit
            for unit in opened.letter.units
            for segment in unit
            if wanted and _bare(segment.text) == wanted
        ),
        None,
    )


def _bare(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def _utc(time: str, now: str) -> str:
    """A document's time as the ledger writes it; a time without a zone counts as UTC."""
    try:
        found = datetime.fromisoformat(time)
    except ValueError:
        return now
    found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    return found.strftime("%Y-%m-%dT%H:%M:%SZ")
