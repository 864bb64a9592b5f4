"""`translate release`: the bundle to publish, or every reason why not."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.cli import DONE, FINDINGS
from translate.cli.loading import Letter, findings_of, states_of
from translate.model import Severity
from translate.release.bundle import bundle
from translate.release.gate import reasons
from translate.reports.findings import plural
from translate.reports.release import refusal_lines
from translate.reports.styled import write
from translate.storage.opening import open_letter
from translate.storage.publishing import publish


def command(
    letter: Letter,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done, write nothing.")
    ] = False,
) -> int:
    """Write the bundle to publish, or say why not.

    Every unit must be approved in every language, and no error may be open. The bundle goes to
    dist/: the versions, a page for each, a manifest and checksums. Exit code 1 where refused.
    """
    opened = open_letter(letter, Path.cwd())
    findings = findings_of(opened)
    block = opened.workspace.settings.policy.warnings == "block"
    refused = reasons(opened.letter, states_of(opened), findings, warnings_block=block)
    if refused:
        write(refusal_lines(opened.letter, refused))
        return FINDINGS
    files = bundle(opened.letter, opened.events, findings, opened.settings.title)
    if dry_run:
        print(f"{opened.letter.name} can be released: {', '.join(files)}")
    else:
        print(f"released to {publish(opened.workspace, opened.letter.name, files)}")
    warnings = sum(one.severity is Severity.WARNING and one.waived is None for one in findings)
    if warnings:
        print(f"{plural(warnings, 'warning')} open; see translate check {opened.letter.name}")
    return DONE
