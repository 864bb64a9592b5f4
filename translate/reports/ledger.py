"""What a look through ledgers came to, for people and machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from translate.application.ledgers import LedgerReport, Remark
from translate.model import Severity
from translate.reports.findings import plural
from translate.reports.machine import SCHEMA, as_json
from translate.reports.styled import Line, Style
from translate.wording import counted, listed, say

_STYLES = {Severity.ERROR: Style.ERROR, Severity.WARNING: Style.WARNING}


def ledger_lines(report: LedgerReport) -> Iterator[Line]:
    """A line a remark, one for all decisions about texts of before, and the sum."""
    old = [one.line for one in report.remarks if one.severity is Severity.NOTE]
    for one in report.remarks:
        if one.severity is not Severity.NOTE:
            place = f"{report.path}:{one.line}" if one.line else report.path
            yield (
                (f"{place}: ", Style.PLAIN),
                (say(one.severity.value), _STYLES[one.severity]),
                (": ", _STYLES[one.severity]),
                (one.message, Style.PLAIN),
                (f" [{one.kind}]", Style.PLAIN),
            )
    if old:
        about = counted(
            len(old),
            "note: {count} line about texts that are not there any more: {lines}",
            "note: {count} lines about texts that are not there any more: {lines}",
            count=len(old),
            lines=_runs(old),
        )
        yield (f"{report.path}: ", Style.FAINT), (about, Style.FAINT)
    for signer in report.signers:
        signed = counted(
            signer.decisions,
            "{count} decision signed with {key}",
            "{count} decisions signed with {key}",
            count=signer.decisions,
            key=signer.key,
        )
        yield (f"{signer.name}: ", Style.PLAIN), (signed, Style.PLAIN)
    sum_up = say(
        "{lines}, {decisions}, {found}",
        lines=plural(report.lines, "line"),
        decisions=plural(report.decisions, "decision"),
        found=_found(report.remarks),
    )
    yield (f"{report.letter}: ", Style.STRONG), (sum_up, Style.STRONG)


def ledger_json(reports: Sequence[LedgerReport]) -> str:
    """`translate ledger verify --format json`, as the schema has it."""
    return as_json({"schema": SCHEMA, "ledgers": [_record(one) for one in reports]})


def _record(report: LedgerReport) -> dict[str, Any]:
    return {
        "letter": report.letter,
        "path": report.path,
        "lines": report.lines,
        "decisions": report.decisions,
        "signers": [
            {"by": one.name, "key": one.key, "decisions": one.decisions} for one in report.signers
        ],
        "remarks": [
            {
                "line": one.line or None,
                "severity": one.severity.value,
                "kind": one.kind,
                "message": one.message,
            }
            for one in report.remarks
        ],
    }


def _found(remarks: Sequence[Remark]) -> str:
    errors = sum(one.severity is Severity.ERROR for one in remarks)
    warnings = sum(one.severity is Severity.WARNING for one in remarks)
    told = [plural(errors, "error")] if errors else []
    told += [plural(warnings, "warning")] if warnings else []
    return listed(told) if told else say("nothing wrong")


def _runs(numbers: Sequence[int]) -> str:
    """`3, 5-9`: numbers in their order, runs as one."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
