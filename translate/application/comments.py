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
    return note_comments(opened, [(None, "", comment) for _, comment in incoming.comments], now)


def note_comments(
    opened: OpenLetter, comments: Iterable[tuple[Unit | None, str, Comment]], now: str
) -> tuple[tuple[str, str], ...]:
    """Records comments as notes; gives (place, message) of each that is new, for the report.

    Each comes with its unit and the language of the text that it stands beside. A comment without a
    unit is looked for by the text of its paragraph; one that has none stays in the report alone.
    `now` is the time of comments without one, ISO 8601 in UTC.
    """
    source = opened.letter.source
    events: list[Noted] = []
    said: list[tuple[str, str]] = []
    for unit, language, comment in comments:
        if unit is None:
            unit, language = _place_of(opened, comment.about)
        if unit and is_known(opened, unit, comment):
            continue
        if unit and not unit.segments.get(language):
            language = source
        where = (
            say("a note on {id} ({language})", id=unit.id, language=language)
            if unit
            else say("in no unit: nothing is recorded")
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
        if unit:
            # One without a time is known again by the source's text, when its own was changed.
            beside = (language,) if comment.at else (source, language)
            texts = {code: digest(unit.source(code)) for code in beside if unit.segments.get(code)}
            at = _utc(comment.at, now)
            events.append(Noted(by=comment.author, at=at, texts=texts, note=comment.text))
    record(opened, events)
    return tuple(said)


def is_known(opened: OpenLetter, unit: Unit, comment: Comment) -> bool:
    """Whether a comment is a note already; one without a time is known by the texts beside it."""
    own = {digest(unit.source(code)) for code in unit.segments if unit.segments[code]}
    at = _utc(comment.at, "")
    return any(
        one.at == at if at else not own.isdisjoint(one.texts.values())
        for one in opened.events
        if isinstance(one, Noted) and (one.by, one.note) == (comment.author, comment.text)
    )


def _place_of(opened: OpenLetter, about: str) -> tuple[Unit | None, str]:
    """The first unit that has a paragraph of this text, and the language of that."""
    wanted = _bare(about)
    return next(
        (
            (unit, segment.language)
            for unit in opened.letter.units
            for segment in unit
            if wanted and _bare(segment.text) == wanted
        ),
        (None, ""),
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
