"""How far the letters are, as a table for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from translate.model import AlignedLetter, Severity
from translate.reports.machine import SCHEMA, as_json, letter_record
from translate.reports.styled import Line, Style
from translate.review.progress import Progress
from translate.review.states import State

_STATES = (
    (State.APPROVED, Style.GOOD),
    (State.UNREVIEWED, Style.PLAIN),
    (State.MACHINE_DRAFT, Style.WARNING),
    (State.STALE, Style.WARNING),
    (State.REJECTED, Style.ERROR),
    (State.MISSING, Style.ERROR),
)
"""In the order of the columns."""

_FINDINGS = ((Severity.ERROR, Style.ERROR), (Severity.WARNING, Style.WARNING))


@dataclass(frozen=True, slots=True)
class LetterStatus:
    """What the report says of one letter."""

    letter: AlignedLetter
    confidential: bool
    progress: tuple[Progress, ...]
    """The source's first."""
    counts: dict[str, int]
    """`translate.reports.findings.count`."""


def status_lines(letters: Sequence[LetterStatus]) -> Iterator[Line]:
    """A table: a row for each letter and language; a dot where there is nothing to count."""
    head = ("letter", "", "units", *(state.value for state, _ in _STATES), "errors", "warnings")
    names = max(len(head[0]), *(len(one.letter.name) for one in letters))
    widths = [names, 2, *(len(title) for title in head[2:])]
    yield tuple((piece, Style.FAINT) for piece in _cells(head, widths))
    for one in letters:
        for row, progress in enumerate(one.progress):
            yield _row(one, progress, row == 0, widths)


def _row(one: LetterStatus, progress: Progress, first: bool, widths: Sequence[int]) -> Line:
    counted = [(progress.units, Style.PLAIN)]
    counted += [(progress.states[state], style) for state, style in _STATES]
    counted += [(progress.findings[severity], style) for severity, style in _FINDINGS]
    texts = [one.letter.name if first else "", progress.language]
    texts += [str(number) if number else "·" for number, _ in counted]
    styles = [Style.STRONG, Style.PLAIN]
    styles += [style if number else Style.FAINT for number, style in counted]
    note = " source" if first else ""
    if first and one.confidential:
        note += ", confidential"
    return (*zip(_cells(texts, widths), styles, strict=True), (f" {note}", Style.FAINT))


def _cells(texts: Sequence[str], widths: Sequence[int]) -> list[str]:
    """Texts at the left, from the third column on numbers at the right."""
    cells = [
        text.ljust(width) if column < 2 else text.rjust(width)
        for column, (text, width) in enumerate(zip(texts, widths, strict=True))
    ]
    return [cells[0], *(f"  {cell}" for cell in cells[1:])]


def status_json(letters: Sequence[LetterStatus]) -> str:
    """`translate status --format json`."""
    return as_json({"schema": SCHEMA, "letters": [_record(one) for one in letters]})


def _record(one: LetterStatus) -> dict[str, Any]:
    return {
        **letter_record(one.letter),
        "confidential": one.confidential,
        "units": len(one.letter.units),
        "progress": [
            {
                "language": progress.language,
                "units": progress.units,
                **{state.value: progress.states[state] for state, _ in _STATES},
                "errors": progress.findings[Severity.ERROR],
                "warnings": progress.findings[Severity.WARNING],
            }
            for progress in one.progress
        ],
        "findings": one.counts,
    }
