"""`translate check`: where the versions differ; `checking.py` does it."""

from __future__ import annotations

from typing import Annotated

import typer

from translate.cli.checking import Asked, Format, check
from translate.cli.loading import Letters, check_ids
from translate.model import Severity


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
        Severity,
        typer.Option(
            "--min-severity",
            help="Leave out what weighs less, of the counts too; --all shows attention and notes.",
            show_default=False,
        ),
    ] = Severity.NOTE,
    fuzzy: Annotated[
        bool, typer.Option("--fuzzy", help="Weigh fuzzy entries of catalogues like others.")
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            min=1,
            metavar="N",
            help="Processes; by default one a core, where there is much to check.",
        ),
    ] = None,
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
    asked = Asked(output, everything, select, ignore, lang, min_severity, fuzzy, jobs, since)
    return check(letters or (), asked)
