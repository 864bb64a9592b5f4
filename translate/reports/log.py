"""What the ledger tells of a letter, an event a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import singledispatch

from translate.model import AlignedLetter, Unit, digest
from translate.reports.findings import plural
from translate.reports.styled import Line, Style
from translate.review.events import (
    BULK,
    Approved,
    Confirmed,
    Decision,
    Drafted,
    Event,
    Imported,
    Noted,
    Parted,
    Pinned,
    Rejected,
    Sent,
    Signed,
    Undone,
    Waived,
    Wrote,
)
from translate.review.history import taken_back
from translate.review.signing import fingerprint


def log_lines(
    letter: AlignedLetter, events: Sequence[Event], units: Sequence[Unit] = ()
) -> Iterator[Line]:
    """The events in their order: `2026-03-14 09:30  Vera  u3 ru approved`.

    With units, only the events about one of their texts. A decision about texts that no longer
    stand in the letter says so.
    """
    undone = taken_back(events)
    wanted = {text for unit in units for text in _texts(letter, unit)}
    shown = [one for one in events if not units or wanted & set(_digests(one))]
    for event in shown:
        back = "  (taken back)" if event.id and event.id in undone else ""
        yield (
            (f"{event.at[:16].replace('T', ' ')}  ", Style.FAINT),
            (event.by, Style.STRONG),
            (f"  {event_words(letter, event)}", Style.PLAIN),
            (back, Style.FAINT),
        )
    if not shown:
        yield (("nothing is recorded", Style.FAINT),)


def written_lines(written: Sequence[tuple[str, str, str]], unit: Unit) -> Iterator[Line]:
    """(Time, name, language) of those who wrote a unit's lines, as `log_lines` shows events."""
    for at, name, language in written:
        when = at[:16].replace("T", " ") if at else "not committed   "
        yield (
            (f"{when}  ", Style.FAINT),
            (name or "somebody", Style.STRONG),
            (f"  {unit.id} {language} written, as git has it", Style.PLAIN),
        )


def state_line(unit: Unit, states: Mapping[tuple[str, str], str]) -> Line:
    """`u3 now: en approved · ru stale`."""
    told = " · ".join(
        f"{language} {state}" for (name, language), state in states.items() if name == unit.id
    )
    return (f"{unit.id} now: ", Style.STRONG), (told or "the source alone", Style.PLAIN)


def event_words(letter: AlignedLetter, event: Event) -> str:
    """What an event says: `u3 ru rejected: “…”`."""
    return _words(event, letter)


@singledispatch
def _words(event: Event, letter: AlignedLetter) -> str:
    raise TypeError(f"no words for {type(event).__name__}")


@_words.register
def _(event: Approved, letter: AlignedLetter) -> str:
    how = " with others at once" if event.read == BULK else ""
    own = ", having written it" if event.own else ""
    despite = f", despite what speaks against it: “{event.despite}”" if event.despite else ""
    return f"{_place(letter, event)} approved{how}{own}{despite}{_note(event.note)}"


@_words.register
def _(event: Rejected, letter: AlignedLetter) -> str:
    return f"{_place(letter, event)} rejected{_note(event.note)}"


@_words.register
def _(event: Drafted, letter: AlignedLetter) -> str:
    model = f" ({event.model})" if event.model else ""
    return f"{_place(letter, event)} drafted with {event.engine}{model}"


@_words.register
def _(event: Wrote, letter: AlignedLetter) -> str:
    return f"{_place(letter, event)} written"


@_words.register
def _(event: Confirmed, letter: AlignedLetter) -> str:
    return f"{event.language} confirmed as a whole{_note(event.note)}"


@_words.register
def _(event: Waived, letter: AlignedLetter) -> str:
    return f"{_of_texts(letter, event.texts)} {event.check} waived: “{event.reason}”"


@_words.register
def _(event: Pinned, letter: AlignedLetter) -> str:
    return f"{_of_texts(letter, event.texts)} pinned{_note(event.note)}"


@_words.register
def _(event: Parted, letter: AlignedLetter) -> str:
    return f"{_of_texts(letter, event.texts)} parted{_note(event.note)}"


@_words.register
def _(event: Noted, letter: AlignedLetter) -> str:
    languages = "".join(f" {code}" for code in event.texts if code != letter.source)
    return f"{_of_texts(letter, event.texts)}{languages} noted{_note(event.note)}"


@_words.register
def _(event: Imported, letter: AlignedLetter) -> str:
    return f"{event.language} imported"


@_words.register
def _(event: Sent, letter: AlignedLetter) -> str:
    to = f"{event.characters} characters sent to {event.engine} for {event.language}"
    return to + _note(event.reason)


@_words.register
def _(event: Undone, letter: AlignedLetter) -> str:
    return f"took back {', '.join(event.events)}"


@_words.register
def _(event: Signed, letter: AlignedLetter) -> str:
    lines = plural(len(event.lines), "decision")
    return f"signed {lines} with {fingerprint(event.signature) or 'no key at all'}"


def _note(note: str) -> str:
    return f": “{note}”" if note else ""


def _place(letter: AlignedLetter, event: Decision) -> str:
    for unit in letter.units:
        pair = digest(unit.source(letter.source)), digest(unit.source(event.language))
        if pair == (event.source_digest, event.target_digest):
            return f"{unit.id} {event.language}"
    return f"{event.language}, a text that has changed since,"


def _of_texts(letter: AlignedLetter, texts: Mapping[str, str]) -> str:
    for unit in letter.units:
        if all(digest(unit.source(language)) == text for language, text in texts.items()):
            return unit.id
    return "the letter, or texts that have changed since:"


def _texts(letter: AlignedLetter, unit: Unit) -> Iterator[str]:
    for language, segments in unit.segments.items():
        if segments:
            yield digest(unit.source(language))


def _digests(event: Event) -> tuple[str, ...]:
    if isinstance(event, Decision):
        return event.source_digest, event.target_digest
    if isinstance(event, Waived | Pinned | Parted | Noted):
        return tuple(event.texts.values())
    return ()
