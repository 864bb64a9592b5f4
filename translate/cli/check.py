"""`translate check`: where the versions differ."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from translate.application.looking import findings_of
from translate.application.opening import open_letters
from translate.cli import DONE, FINDINGS
from translate.cli.loading import Letters
from translate.model import AlignedLetter, Finding, Severity

Examined = list[tuple[AlignedLetter, tuple[Finding, ...]]]


class Format(StrEnum):
    """How the findings are written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"


def command(
    letters: Letters = None,
    output: Annotated[Format, typer.Option("--format", help="For whom to write.")] = Format.TEXT,
    everything: Annotated[
        bool, typer.Option("--all", help="Show notes and waived findings too.")
    ] = False,
) -> int:
    """Find where the versions of letters differ.

    Exit code 1 where a finding of severity error is not waived.
    """
    opened = open_letters(letters or (), Path.cwd())
    examined = [(one.letter, findings_of(one)) for one in opened]
    if output is Format.TEXT:
        _write(examined, everything)
    else:
        print(_writer(output)(examined))
    blocks = any(
        finding.severity is Severity.ERROR and finding.waived is None
        for _, findings in examined
        for finding in findings
    )
    return FINDINGS if blocks else DONE


def _write(examined: Examined, everything: bool) -> None:
    from translate.reports.findings import findings_lines
    from translate.reports.styled import write

    for letter, findings in examined:
        write(findings_lines(letter, findings, everything=everything))


def _writer(output: Format) -> Callable[[Examined], str]:
    from translate.reports import machine

    writer: Callable[[Examined], str] = getattr(machine, f"check_{output.value}")
    return writer
