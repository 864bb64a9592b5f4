"""What the ledger tells of a letter, an event a line."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import singledispatch

from translate.model import AlignedLetter, Unit, digest
from translate.reports.styled import Line, Piece, Style
from translate.reports.units import state_said
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
from translate.review.states import Wanted
from translate.wording import counted, say


def log_lines(
    letter: AlignedLetter,
    events: Sequence[Event],
    units: Sequence[Unit] = (),
    unheard: Collection[str] = (),
) -> Iterator[Line]:
    """The events in their order: `2026-03-14 09:30  Vera  u3 ru approved`.

    With units, only the events about one of their texts. A decision about texts that no longer
    stand in the letter says so, and so do those that are `unheard` (ids) for want of a signature.
    """
    undone = taken_back(events)
    wanted = {text for unit in units for text in _texts(letter, unit)}
    shown = [one for one in events if not units or wanted & set(_digests(one))]
    for event in shown:
        is_undone = event.id and event.id in undone
        back = say("(taken back)") if is_undone else ""
        if event.id in unheard and not is_undone:
            back = say("(not signed: does not count)")
        yield (
            (f"{event.at[:16].replace('T', ' ')}  ", Style.FAINT),
            (event.by, Style.STRONG),
            ("  ", Style.PLAIN),
            (event_words(letter, event), Style.PLAIN),
            ("  " if back else "", Style.FAINT),
            (back, Style.FAINT),
        )
    if not shown:
        yield ((say("nothing is recorded"), Style.FAINT),)


def written_lines(written: Sequence[tuple[str, str, str]], unit: Unit) -> Iterator[Line]:
    """(Time, name, language) of those who wrote a unit's lines, as `log_lines` shows events."""
    for at, name, language in written:
        when = at[:16].replace("T", " ") if at else say("not committed   ")
        said = say("{unit} {language} written, as git has it", unit=unit.id, language=language)
        yield (
            (when, Style.FAINT),
            ("  ", Style.FAINT),
            (name or say("somebody"), Style.STRONG),
            ("  ", Style.PLAIN),
            (said, Style.PLAIN),
        )


def state_line(
    unit: Unit, states: Mapping[tuple[str, str], str], wanted: Mapping[tuple[str, str], Wanted]
) -> Line:
    """`u3 now: en approved · ru waits for a reader`."""
    told: list[Piece] = []
    for (name, language), state in states.items():
        if name == unit.id:
            told += [(" · ", Style.PLAIN)] if told else []
            said = state_said(state, wanted.get((name, language)))
            now = say("{language} {state}", language=language, state=said)
            told.append((now, Style.PLAIN))
    return (
        (say("{unit} now:", unit=unit.id), Style.STRONG),
        (" ", Style.STRONG),
        *(told or [(say("the source alone"), Style.PLAIN)]),
    )


def event_words(letter: AlignedLetter, event: Event) -> str:
    """What an event says: `u3 ru rejected: “…”`."""
    return _words(event, letter)


@singledispatch
def _words(event: Event, letter: AlignedLetter) -> str:
    raise TypeError(f"no words for {type(event).__name__}")


@_words.register
def _(event: Approved, letter: AlignedLetter) -> str:
    despite = ", despite what speaks against it: “{reason}”"
    return say(
        "{place} approved{how}{own}{despite}{note}",
        place=_place(letter, event),
        how=say(" with others at once") if event.read == BULK else "",
        own=say(", having written it") if event.own else "",
        despite=say(despite, reason=event.despite) if event.despite else "",
        note=_note(event.note),
    )


@_words.register
def _(event: Rejected, letter: AlignedLetter) -> str:
    return say("{place} rejected{note}", place=_place(letter, event), note=_note(event.note))


@_words.register
def _(event: Drafted, letter: AlignedLetter) -> str:
    model = f" ({event.model})" if event.model else ""
    return say(
        "{place} drafted with {engine}{model}",
        place=_place(letter, event),
        engine=event.engine,
        model=model,
    )


@_words.register
def _(event: Wrote, letter: AlignedLetter) -> str:
    return say("{place} written", place=_place(letter, event))


@_words.register
def _(event: Confirmed, letter: AlignedLetter) -> str:
    return say(
        "{language} confirmed as a whole{note}", language=event.language, note=_note(event.note)
    )


@_words.register
def _(event: Waived, letter: AlignedLetter) -> str:
    return say(
        "{place} {check} waived: “{reason}”",
        place=_of_texts(letter, event.texts),
        check=event.check,
        reason=event.reason,
    )


@_words.register
def _(event: Pinned, letter: AlignedLetter) -> str:
    return say("{place} pinned{note}", place=_of_texts(letter, event.texts), note=_note(event.note))


@_words.register
def _(event: Parted, letter: AlignedLetter) -> str:
    return say("{place} parted{note}", place=_of_texts(letter, event.texts), note=_note(event.note))


@_words.register
def _(event: Noted, letter: AlignedLetter) -> str:
    place = _of_texts(letter, event.texts)
    for code in event.texts:
        if code != letter.source:
            place = say("{unit} {language}", unit=place, language=code)
    return say("{place} noted{note}", place=place, note=_note(event.note))


@_words.register
def _(event: Imported, letter: AlignedLetter) -> str:
    return say("{language} imported", language=event.language)


@_words.register
def _(event: Sent, letter: AlignedLetter) -> str:
    return say(
        "{count} characters sent to {engine} for {language}{note}",
        count=event.characters,
        engine=event.engine,
        language=event.language,
        note=_note(event.reason),
    )


@_words.register
def _(event: Undone, letter: AlignedLetter) -> str:
    return say("took back {events}", events=", ".join(event.events))


@_words.register
def _(event: Signed, letter: AlignedLetter) -> str:
    return counted(
        len(event.lines),
        "signed {count} decision with {key}",
        "signed {count} decisions with {key}",
        count=len(event.lines),
        key=fingerprint(event.signature) or say("no key at all"),
    )


def _note(note: str) -> str:
    return say(": “{note}”", note=note) if note else ""


def _place(letter: AlignedLetter, event: Decision) -> str:
    for unit in letter.units:
        pair = digest(unit.source(letter.source)), digest(unit.source(event.language))
        if pair == (event.source_digest, event.target_digest):
            return say("{unit} {language}", unit=unit.id, language=event.language)
    return say("{language}, a text that has changed since,", language=event.language)


def _of_texts(letter: AlignedLetter, texts: Mapping[str, str]) -> str:
    for unit in letter.units:
        if all(digest(unit.source(language)) == text for language, text in texts.items()):
            return unit.id
    return say("the letter, or texts that have changed since:")


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
