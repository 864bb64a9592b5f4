"""How far the letters are, for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from translate.application.overviews import Overview
from translate.model import Severity
from translate.reports.columns import hanging
from translate.reports.findings import half_counted, plural
from translate.reports.machine import SCHEMA, as_json
from translate.reports.styled import Line, Piece, Style
from translate.reports.translating import in_language
from translate.review.progress import Progress
from translate.review.states import State, Wanted
from translate.wording import Said, counted, listed, say

_STATES = (
    (State.UNREVIEWED, Style.PLAIN),
    (State.MACHINE_DRAFT, Style.WARNING),
    (State.STALE, Style.WARNING),
    (State.REJECTED, Style.ERROR),
    (State.MISSING, Style.ERROR),
)
"""Those that want something done, in the order in which they are told."""

_WITHOUT_LEDGER = ((State.MISSING, Style.ERROR),)
"""Those of files that are no letter of a workspace."""

_FINDINGS = (
    (Severity.ERROR, "error", Style.ERROR),
    (Severity.WARNING, "warning", Style.WARNING),
)
_BAR = 10
"""Cells of the bar that shows how much is approved."""
WIDTH, _INDENT = 80, 6
"""Cells of a line, and of what stands before one that goes on."""


def status_lines(
    letters: Sequence[Overview], width: int = WIDTH, language: str = "en"
) -> Iterator[Line]:
    """A line a letter and one a language: how many units are approved, and what is left to do.

    No line is longer than `width` cells, unless a letter's name is very long. `language` is the
    reader's, of `INTERFACES`.
    """
    for one in letters:
        yield from hanging(_head(one, language), width, _INDENT)
        for progress in one.progress:
            yield from _rows(one, progress, width, language)


def _head(one: Overview, language: str) -> Line:
    told: list[str] = [plural(one.units, "unit"), say("source {language}", language=one.source)]
    if not one.has_ledger:
        told.append(say("no letter of a workspace"))
    elif one.confidential:
        told.append(say("confidential"))
    told += [one.released] if one.released else []
    whole = one.counts["error"] + one.counts["warning"]
    if not one.units:
        told.append(say("nothing is written yet"))
    elif not whole:
        others = sum(one.counts[word] for word in ("attention", "note", "waived"))
        told.append(say("no errors or warnings") if others else say("no findings"))
    told += without_odd_one(one)
    if one.counts["attention"]:
        told.append(say("{count} for the reader", count=one.counts["attention"]))
    told += [say("{count} waived", count=one.counts["waived"])] if one.counts["waived"] else []
    told += [*half_counted(one.counts), *unsigned(one)]
    words = " · ".join(in_language(text, language) for text in told)
    return (one.name, Style.STRONG), (f"  {words}", Style.FAINT)


def _rows(one: Overview, progress: Progress, width: int, language: str) -> Iterator[Line]:
    """What is to say of a language; a second line goes on where the first is full."""
    is_source = progress.language == one.source
    has_bar = not is_source and one.has_ledger
    pieces: list[Piece] = [(f"  {progress.language}  ", Style.PLAIN)]
    left: list[Piece] = []
    if has_bar:
        approved, total = progress.states[State.APPROVED], one.units
        done = _BAR * approved // total if total else 0
        style = Style.GOOD if approved == total and total else Style.PLAIN
        pieces.append(("█" * done + "░" * (_BAR - done), style))
        share = say("{approved}/{total} approved", approved=approved, total=total)
        pieces.append((f" {in_language(share, language)}", style))
        left += [(text, Style.PLAIN) for text in waiting(progress)]
    for state, style in _STATES if one.has_ledger else _WITHOUT_LEDGER:
        number = progress.states[state]
        number -= progress.waiting if state is State.UNREVIEWED else 0
        if number:
            left.append((in_state(number, state), style))
    for severity, word, style in _FINDINGS:
        if progress.findings[severity]:
            left.append((plural(progress.findings[severity], word), style))
    if not (is_source or has_bar or left):
        pieces.append((in_language(plural(progress.units, "unit"), language), Style.FAINT))
    if is_source and not left:
        pieces.append((in_language(say("source"), language), Style.FAINT))
    for place, (text, style) in enumerate(left):
        piece = in_language(text, language), style
        between = " · " if place or has_bar else ""
        if sum(len(text) for text, _ in pieces) + len(between) + len(piece[0]) > width:
            yield tuple(pieces)
            pieces, between = [(" " * _INDENT, Style.PLAIN)], ""
        pieces += [(between, Style.FAINT), piece]
    yield tuple(pieces)


def without_odd_one(one: Overview) -> list[str]:
    """How many errors and warnings blame no version by itself; nothing where there are none."""
    told = [plural(one.between[word], word) for _, word, _ in _FINDINGS if one.between[word]]
    return [say("{counts} without an odd one out", counts=listed(told))] if told else []


def unsigned(one: Overview) -> list[str]:
    """How many decisions do not count because they are not signed; nothing where none is."""
    if not one.unsigned:
        return []
    return [
        counted(
            one.unsigned,
            "{count} decision not signed",
            "{count} decisions not signed",
            count=one.unsigned,
        )
    ]


def waiting(progress: Progress) -> list[Said]:
    """How many texts that somebody approved wait for whom."""
    second, reader = progress.wanted[Wanted.SECOND], progress.wanted[Wanted.READER]
    told = [
        counted(
            second,
            "{count} waits for a second person",
            "{count} wait for a second person",
            count=second,
        ),
        counted(reader, "{count} waits for a reader", "{count} wait for a reader", count=reader),
    ]
    return [said for said, number in zip(told, (second, reader), strict=True) if number]


def in_state(number: int, state: State) -> Said:
    """How many texts are in a state."""
    return say("{count} {state}", count=number, state=say(state.value))


def status_json(letters: Sequence[Overview]) -> str:
    """`translate status --format json`."""
    return as_json({"schema": SCHEMA, "letters": [_record(one) for one in letters]})


def _record(one: Overview) -> dict[str, Any]:
    return {
        "letter": one.name,
        "source": one.source,
        "languages": list(one.languages),
        "confidential": one.confidential,
        "released": one.released,
        "units": one.units,
        "progress": [
            {
                "language": progress.language,
                "units": progress.units,
                **{state.value: progress.states[state] for state in State},
                "waiting": progress.waiting,
                "waiting_for_second": progress.wanted[Wanted.SECOND],
                "waiting_for_reader": progress.wanted[Wanted.READER],
                "errors": progress.findings[Severity.ERROR],
                "warnings": progress.findings[Severity.WARNING],
            }
            for progress in one.progress
        ],
        "findings": dict(one.counts),
        **({"unsigned": one.unsigned} if one.unsigned else {}),
    }
