"""`translate release`: the bundle to publish, or every reason why not."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from translate.application.opening import open_letter
from translate.cli import DONE, FINDINGS
from translate.cli.loading import Letter, findings_of, states_of
from translate.model import Finding, Severity
from translate.release.bundle import bundle
from translate.release.gate import reasons
from translate.reports.findings import plural
from translate.reports.release import refusal_lines, release_json
from translate.reports.styled import write
from translate.storage.publishing import publish


class Format(StrEnum):
    """For whom to write."""

    TEXT = "text"
    JSON = "json"


def command(
    letter: Letter,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done, write nothing.")
    ] = False,
    output: Annotated[Format, typer.Option("--format", help="For whom to write.")] = Format.TEXT,
) -> int:
    """Write the bundle to publish, or say why not.

    Every unit must be approved in every language, and no error may be open. The bundle goes to
    dist/: the versions, a page for each, a manifest and checksums. Exit code 1 where refused.
    """
    opened = open_letter(letter, Path.cwd())
    findings = findings_of(opened)
    block = opened.workspace.settings.policy.warnings == "block"
    refused = reasons(opened.letter, states_of(opened), findings, warnings_block=block)
    folder = None
    if not refused:
        files = bundle(opened.letter, opened.events, findings, opened.settings.title)
        folder = None if dry_run else publish(opened.workspace, opened.letter.name, files)
    if output is Format.JSON:
        print(release_json(opened.letter, refused, str(folder) if folder else None))
    elif refused:
        write(refusal_lines(opened.letter, refused))
    else:
        print(f"released to {folder}" if folder else f"{opened.letter.name} can be released")
        _mention_warnings(opened.letter.name, findings)
    return FINDINGS if refused else DONE


def _mention_warnings(name: str, findings: Sequence[Finding]) -> None:
    warnings = sum(one.severity is Severity.WARNING and one.waived is None for one in findings)
    if warnings:
        print(f"{plural(warnings, 'warning')} open; see translate check {name}")
