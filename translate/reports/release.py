"""Why a letter can't be released, or where it went, for people and machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate.model import AlignedLetter
from translate.release.gate import OF_THE_WHOLE, UNSIGNED, Reason
from translate.reports.findings import plural
from translate.reports.machine import SCHEMA, as_json, letter_record
from translate.reports.styled import Line, Piece, Style
from translate.review.states import State
from translate.wording import Said, say

_COUNTED = {State.MACHINE_DRAFT: "machine draft", UNSIGNED: "decision"}
"""What a reason counts, by its kind, where that is no unit."""


def refusal_lines(letter: AlignedLetter, reasons: Sequence[Reason]) -> Iterator[Line]:
    """A heading, one line a reason with its count and its units, and the sum."""
    yield ((say("{letter} can't be released:", letter=letter.name), Style.ERROR),)
    for reason in reasons:
        head = f"  {reason.language}: " if reason.language else "  "
        if reason.units == ("",) and reason.kind in OF_THE_WHOLE:
            yield (head, Style.PLAIN), (reason.message, Style.PLAIN)
        else:
            yield (
                (head, Style.PLAIN),
                (_what(reason), Style.PLAIN),
                (": ", Style.PLAIN),
                *_ranges(reason.units),
            )
        if reason.remedy:
            yield ("    ", Style.FAINT), (reason.remedy, Style.FAINT)
    total = sum(len(reason.units) for reason in reasons)
    sum_up = say(
        "{reasons} in {groups}",
        reasons=plural(total, "reason"),
        groups=plural(len(reasons), "group"),
    )
    yield ((sum_up, Style.STRONG),)


def _what(reason: Reason) -> Said:
    """What a reason counts, and what is the matter with it: `3 units not reviewed`."""
    number = len(reason.units)
    if not reason.language and reason.kind not in _COUNTED:
        return say("{count} of {check}", count=plural(number, reason.message), check=reason.kind)
    things = plural(number, _COUNTED.get(reason.kind, "unit"))
    return say("{things} {matter}", things=things, matter=reason.message)


def release_json(letter: AlignedLetter, reasons: Sequence[Reason], folder: str | None) -> str:
    """`translate release --format json`; `folder` is where the bundle went, None for nowhere."""
    record = {
        "schema": SCHEMA,
        **letter_record(letter),
        "released": folder,
        "reasons": [
            {
                "kind": reason.kind,
                "language": reason.language,
                "message": reason.message,
                "units": list(reason.units),
                "remedy": reason.remedy,
            }
            for reason in reasons
        ],
    }
    return as_json(record)


def _ranges(units: Sequence[str]) -> Iterator[Piece]:
    """`u3, u5-u7`: each unit once, runs as one; the letter as a whole by that name."""
    numbers = sorted({int(unit[1:]) for unit in units if unit})
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    names = [f"u{run[0]}" if len(run) == 1 else f"u{run[0]}-u{run[-1]}" for run in runs]
    if "" in units:
        yield say("the letter as a whole"), Style.FAINT
        yield ", " if names else "", Style.FAINT
    yield ", ".join(names), Style.FAINT
