"""`translate diff`: the versions side by side."""

from __future__ import annotations

import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from translate.application.opening import OpenLetter, open_readable
from translate.application.units import remember_shown
from translate.cli import DONE, FINDINGS
from translate.cli.lists import codes, refuse_absent
from translate.cli.loading import As, now
from translate.cli.progress import unreadable_code
from translate.cli.reader import language, show
from translate.model import AlignedLetter
from translate.reports.diff import Shown


class Only(StrEnum):
    """Which units to show."""

    FINDINGS = "findings"
    ATTENTION = "attention"
    UNREVIEWED = "unreviewed"
    MACHINE_DRAFT = "machine-draft"
    STALE = "stale"
    REJECTED = "rejected"
    MISSING = "missing"
    MINE = "mine"


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
        typer.Option(help="Only units with findings, attention or a state, or mine to read."),
    ] = None,
    lang: Annotated[
        str | None, typer.Option(help="Only these languages beside the source, such as en,ru.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="REV", help="What changed since `approved`, `released`, or a git revision."
        ),
    ] = None,
    by: As = None,
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

    Exit code 1 where a unit that is shown has an open finding of severity error, 2 where a letter
    can't be read: of all letters, the others are shown all the same.
    """
    from translate.reports.diff import diff_json, diff_lines
    from translate.reports.styled import has_colour

    found = open_readable(letters or (), Path.cwd())
    for each in found.letters:
        remember_shown(each)
    shown = [_shown(one, only, lang, since, explain, by) for one in found.letters]
    if output is Format.JSON:
        print(diff_json(shown))
    else:
        columns = width or shutil.get_terminal_size((100, 24)).columns
        for one in shown:
            show(diff_lines(one, columns, colour=has_colour(sys.stdout), language=language()))
    return unreadable_code(found) or (FINDINGS if any(one.has_errors for one in shown) else DONE)


def _shown(
    opened: OpenLetter,
    only: Only | None,
    lang: str | None,
    since: str | None,
    explain: bool,
    by: str | None,
) -> Shown:
    """What to show of one letter."""
    from translate.application.deciding import reviewer_of, waiting_for
    from translate.application.looking import findings_of, notes_of, states_of, wanted_of
    from translate.application.since import changes_since
    from translate.review.naming import unit_names

    letter = opened.letter
    changed = None if since is None else changes_since(opened, since)
    mine = None if only is not Only.MINE else waiting_for(opened, reviewer_of(opened, by, now()))
    languages = _languages(letter, lang)
    findings = findings_of(opened)
    whole = Shown(
        letter,
        [finding for finding in findings if set(finding.languages) & set(languages)],
        states_of(opened),
        languages,
        letter.units,
        changed,
        unit_names(letter),
        notes_of(opened),
        mine,
        wanted_of(opened),
        explain,
    )
    return whole.only(None if only is None else only.value)


def _languages(letter: AlignedLetter, lang: str | None) -> tuple[str, ...]:
    """The source and the languages asked for; all of them where none is."""
    if lang is None:
        return letter.languages
    asked = codes(lang)
    refuse_absent(letter, asked)
    return tuple(code for code in letter.languages if code in asked or code == letter.source)
