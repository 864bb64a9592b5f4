"""`translate diff`: the versions side by side."""

from __future__ import annotations

import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from translate.application.opening import OpenLetter, open_letters
from translate.application.units import remember_shown
from translate.cli import DONE, FINDINGS
from translate.errors import TranslateError
from translate.model import AlignedLetter
from translate.reports.changes import changes
from translate.reports.diff import Shown


class Only(StrEnum):
    """Which units to show."""

    FINDINGS = "findings"
    ATTENTION = "attention"
    MISSING = "missing"
    STALE = "stale"


class Format(StrEnum):
    """How to show them."""

    TEXT = "text"
    JSON = "json"


def command(
    letters: Annotated[
        list[str] | None, typer.Argument(metavar="[LETTER…]", help="All letters by default.")
    ] = None,
    only: Annotated[
        Only | None,
        typer.Option(help="Only units with findings, marks for the reader, or in a state."),
    ] = None,
    lang: Annotated[
        str | None, typer.Option(help="Only these languages beside the source, such as en,ru.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="REV", help="What changed since a git revision.")
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Why these segments belong together.")
    ] = False,
    output: Annotated[Format, typer.Option("--format", help="For people or for machines.")] = (
        Format.TEXT
    ),
    width: Annotated[
        int | None, typer.Option(min=20, help="Columns; the terminal's by default.")
    ] = None,
) -> int:
    """Show the versions side by side, unit by unit, with the differences marked.

    Exit code 1 where a unit that is shown has an open finding of severity error.
    """
    from translate.reports.diff import diff_json, diff_lines
    from translate.reports.styled import has_colour, write

    opened = open_letters(letters or (), Path.cwd())
    for each in opened:
        remember_shown(each)
    shown = [_shown(one, only, lang, since, explain) for one in opened]
    if output is Format.JSON:
        print(diff_json(shown))
    else:
        columns = width or shutil.get_terminal_size((100, 24)).columns
        for one in shown:
            write(diff_lines(one, columns, colour=has_colour(sys.stdout)))
    return FINDINGS if any(one.has_errors for one in shown) else DONE


def _shown(
    opened: OpenLetter, only: Only | None, lang: str | None, since: str | None, explain: bool
) -> Shown:
    """What to show of one letter."""
    from translate.application.looking import earlier_versions, findings_of, states_of
    from translate.review.naming import unit_names

    letter = opened.letter
    earlier = {} if since is None else earlier_versions(opened, since)
    changed = {code: changes(old, letter.versions[code]) for code, old in earlier.items()}
    languages = _languages(letter, lang)
    findings = findings_of(opened)
    whole = Shown(
        letter,
        [finding for finding in findings if set(finding.languages) & set(languages)],
        states_of(opened),
        languages,
        letter.units,
        changed if since is not None else None,
        unit_names(letter),
        explain,
    )
    return whole.only(None if only is None else only.value)


def _languages(letter: AlignedLetter, lang: str | None) -> tuple[str, ...]:
    """The source and the languages asked for; all of them where none is."""
    if lang is None:
        return letter.languages
    asked = [code.strip() for code in lang.split(",")]
    for code in asked:
        if code not in letter.languages:
            raise TranslateError(
                f"{letter.name} has no version in “{code}”",
                remedy=f"use {', '.join(letter.languages)}",
            )
    return tuple(code for code in letter.languages if code in asked or code == letter.source)
