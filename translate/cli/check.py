"""`translate check`: where the versions differ."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from translate.application.looking import examine_each, examine_in_steps, findings_of
from translate.application.meaning import for_checks, unread
from translate.application.opening import OpenLetter, open_readable
from translate.cli import DONE, FINDINGS
from translate.cli.loading import Letters, check_ids, codes, unreadable_code
from translate.cli.progress import Progress, mention, tell
from translate.cli.reader import language
from translate.languages import get
from translate.model import AlignedLetter, Finding, Severity
from translate.wording import listed, say

_FEW = 5
"""Letters, or steps of one letter, that nobody waits for with a bar."""

Examined = list[tuple[AlignedLetter, tuple[Finding, ...]]]


class Format(StrEnum):
    """How the findings are written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    GITLAB = "gitlab"
    HTML = "html"


class Least(StrEnum):
    """The least severity to show."""

    ERROR = "error"
    WARNING = "warning"
    ATTENTION = "attention"
    NOTE = "note"


def command(
    letters: Letters = None,
    output: Annotated[Format, typer.Option("--format", help="For whom to write.")] = Format.TEXT,
    everything: Annotated[
        bool, typer.Option("--all", help="Show attention, notes and waived findings too.")
    ] = False,
    select: Annotated[
        str | None,
        typer.Option(
            metavar="IDS",
            help="Only these checks, such as number-drift.",
            autocompletion=check_ids,
        ),
    ] = None,
    ignore: Annotated[
        str | None,
        typer.Option(metavar="IDS", help="Not these checks, this once.", autocompletion=check_ids),
    ] = None,
    lang: Annotated[
        str | None, typer.Option(metavar="CODES", help="Only what is about these languages.")
    ] = None,
    min_severity: Annotated[
        Least, typer.Option("--min-severity", help="Only what weighs as much.")
    ] = Least.NOTE,
    fuzzy: Annotated[
        bool, typer.Option("--fuzzy", help="Weigh fuzzy entries of catalogues like others.")
    ] = False,
    jobs: Annotated[int, typer.Option(min=1, metavar="N", help="Processes, for many letters.")] = 1,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="REV",
            help="Only units that changed since a git revision, `approved` or `released`.",
        ),
    ] = None,
) -> int:
    """Find where the versions of letters differ.

    Exit code 1 where a finding of severity error is not waived, 2 where a letter can't be read: of
    all letters, the others are checked all the same. What a check weighs is set under
    [checks] in translate.toml or letter.toml; the options here leave findings out of one report.
    """
    from translate.checks.levels import narrow  # not for its help

    found = open_readable(letters or (), Path.cwd(), jobs=jobs, waits=mention)
    only, without = _checks(select), _checks(ignore)
    letters_found = for_checks(found.letters, only, without)
    wanted = partial(
        narrow,
        select=only,
        ignore=without,
        languages=_languages(lang),
        minimum=Severity(min_severity.value),
        fuzzy=fuzzy,
    )
    whole = letters_found if since is None else ()
    if len(whole) <= _FEW and jobs == 1:
        _read(whole)
        _examine(whole)
    else:
        with Progress(len(whole), say("checking")) as progress:
            for one in examine_each(whole, jobs):
                progress.advance(one.letter.name)
    looked = findings_of if since is None else partial(_changed_findings, since=since)
    examined = [(one.letter, wanted(looked(one))) for one in letters_found]
    if output is Format.TEXT:
        _write(examined, everything)
    else:
        print(_writer(output, everything)(examined))
    blocks = any(
        finding.severity is Severity.ERROR and finding.waived is None
        for _, findings in examined
        for finding in findings
    )
    return unreadable_code(found) or (FINDINGS if blocks else DONE)


def _read(letters: Sequence[OpenLetter]) -> None:
    """Gives the language model what it has not read yet, with a bar where that takes a while."""
    if not sys.stderr.isatty():
        return
    for one in letters:
        batches = tuple(unread(one))
        with Progress(len(batches), say("reading")) as progress:
            for encode, texts in batches:
                encode(texts)
                progress.advance(one.letter.name)


def _examine(letters: Sequence[OpenLetter]) -> None:
    """Looks at a few letters, each with a bar where it is a long one."""
    for one in letters:
        steps = examine_in_steps(one)
        total = next(steps)
        with Progress(total if total > _FEW else 0, say("checking")) as progress:
            for _ in steps:
                progress.advance(one.letter.name)


def _changed_findings(opened: OpenLetter, since: str) -> tuple[Finding, ...]:
    """The findings about what changed; says on stderr what that is."""
    from translate.application.since import findings_since, touched_since

    touched = touched_since(opened, since)
    letter = opened.letter
    ids = [unit.id for unit in letter.units if unit.id in touched.units]
    tell(
        say(
            "{letter}: {count} of {total} units changed since {since}{units}",
            letter=letter.name,
            count=len(ids),
            total=len(letter.units),
            since=since,
            units=f": {', '.join(ids)}" if ids else "",
        )
    )
    also = [unit.id for unit in letter.units if unit.id in touched.looked_at - touched.units]
    if also:
        tell(
            say(
                "{letter}: looked at too, for {files} changed: {units}",
                letter=letter.name,
                files=listed(touched.otherwise.files),
                units=", ".join(also),
            )
        )
    return findings_since(opened, touched)


def _checks(ids: str | None) -> tuple[str, ...]:
    """The checks of a `--select number-drift,date-drift`; TranslateError for one there is not."""
    from translate.checks import find

    return tuple(find(one).id for one in codes(ids))


def _languages(lang: str | None) -> tuple[str, ...]:
    return tuple(get(code).code for code in codes(lang))


def _write(examined: Examined, everything: bool) -> None:
    from translate.reports.findings import findings_lines
    from translate.reports.styled import write

    for letter, findings in examined:
        write(findings_lines(letter, findings, everything=everything, language=language()))


def _writer(output: Format, everything: bool) -> Callable[[Examined], str]:
    if output is Format.SARIF:
        from translate.reports.sarif import check_sarif

        return check_sarif
    if output is Format.GITLAB:
        from translate.reports.gitlab import check_gitlab

        return check_gitlab
    if output is Format.HTML:
        from translate.reports.findings_html import check_html

        return partial(check_html, everything=everything, reader=language())
    from translate.reports import machine

    writer: Callable[[Examined], str] = getattr(machine, f"check_{output.value}")
    return writer
