"""Why a letter can't be released, or where it went, for people and machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate.model import AlignedLetter
from translate.release.gate import OF_THE_WHOLE, UNSIGNED, Reason
from translate.reports.findings import plural
from translate.reports.machine import SCHEMA, as_json, letter_record
from translate.reports.styled import Line, Style

_COUNTED = {"machine-draft": "machine draft", UNSIGNED: "decision"}
"""What a reason counts, by its kind, where that is no unit."""


def refusal_lines(letter: AlignedLetter, reasons: Sequence[Reason]) -> Iterator[Line]:
    """A heading, one line a reason with its count and its units, and the sum."""
    yield ((f"{letter.name} can't be released:", Style.ERROR),)
    for reason in reasons:
        number = len(reason.units)
        counted = _COUNTED.get(reason.kind, "unit")
        if reason.units == ("",) and reason.kind in OF_THE_WHOLE:
            head = f"{reason.language}: " if reason.language else ""
            yield ((f"  {head}{reason.message}", Style.PLAIN),)
        else:
            what = (
                f"{reason.language}: {plural(number, counted)} {reason.message}".removeprefix(": ")
                if reason.language or reason.kind in _COUNTED
                else f"{plural(number, reason.message)} of {reason.kind}"
            )
            yield ((f"  {what}: ", Style.PLAIN), (_ranges(reason.units), Style.FAINT))
        if reason.remedy:
            yield ((f"    {reason.remedy}", Style.FAINT),)
    total = sum(len(reason.units) for reason in reasons)
    yield ((f"{plural(total, 'reason')} in {plural(len(reasons), 'group')}", Style.STRONG),)


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


def _ranges(units: Sequence[str]) -> str:
    """`u3, u5-u7`: each unit once, runs as one; the letter as a whole by that name."""
    numbers = sorted({int(unit[1:]) for unit in units if unit})
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    names = ["the letter as a whole"] if "" in units else []
    names += [f"u{run[0]}" if len(run) == 1 else f"u{run[0]}-u{run[-1]}" for run in runs]
    return ", ".join(names)
