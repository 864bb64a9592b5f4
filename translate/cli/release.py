"""`translate release`: the bundle to publish, or every reason why not."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from translate.application.opening import open_letter
from translate.application.releasing import release
from translate.checks.levels import Rule
from translate.cli import DONE, FINDINGS
from translate.cli.loading import Letter
from translate.cli.progress import mention
from translate.cli.reader import out, show
from translate.model import Finding, Severity
from translate.reports.release import refusal_lines, release_json
from translate.wording import counted, say


class Format(StrEnum):
    """For whom to write."""

    TEXT = "text"
    JSON = "json"


def command(
    letter: Letter,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done, write nothing.")
    ] = False,
    also_uncommitted: Annotated[
        bool, typer.Option("--uncommitted", help="Release files that are not committed.")
    ] = False,
    output: Annotated[
        Format, typer.Option("--format", help="What this report is written as.")
    ] = Format.TEXT,
) -> int:
    """Write the bundle to publish, or say why not.

    Every unit must be approved in every language and read by somebody who did not write it, each
    version confirmed as a whole, no error or warning open, and the letter not confidential. The
    bundle goes to dist/: the versions, a page for each, a manifest and checksums; other formats,
    such as PDF and Word, are named by `formats` under [release] in translate.toml. Exit code 1
    where refused.
    """
    opened = open_letter(letter, Path.cwd(), mention)
    done = release(opened, dry_run=dry_run, also_uncommitted=also_uncommitted)
    if output is Format.JSON:
        print(release_json(done.letter, done.refused, str(done.folder) if done.folder else None))
    elif done.refused:
        show(refusal_lines(done.letter, done.refused))
        _mention_rules(done.rules)
    else:
        if done.folder:
            out(say("released to {folder}", folder=done.folder))
        else:
            out(say("{letter} can be released", letter=opened.letter.name))
        for line in done.left_out:
            out(line)
        _mention_warnings(opened.letter.name, done.findings)
        _mention_waivers(opened.letter.name, done.findings)
        _mention_rules(done.rules)
    return FINDINGS if done.refused else DONE


def _mention_warnings(name: str, findings: Sequence[Finding]) -> None:
    warnings = sum(one.severity is Severity.WARNING and one.waived is None for one in findings)
    if warnings:
        out(
            counted(
                warnings,
                "{count} warning open; see translate check {letter}",
                "{count} warnings open; see translate check {letter}",
                count=warnings,
                letter=name,
            )
        )


def _mention_waivers(name: str, findings: Sequence[Finding]) -> None:
    waived = sum(one.waived is not None for one in findings)
    if waived:
        out(
            counted(
                waived,
                "{count} finding waived; see {code}",
                "{count} findings waived; see {code}",
                count=waived,
                code=f"translate check {name} --all",
            )
        )


def _mention_rules(rules: Sequence[Rule]) -> None:
    for rule in rules:
        scope = say(" in {language}", language=rule.language) if rule.language else ""
        out(
            say(
                "{check} is set to {level}{scope} by {place}",
                check=rule.check,
                level=rule.level,
                scope=scope,
                place=rule.where,
            )
        )
