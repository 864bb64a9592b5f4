"""`translate status`: how far each letter is."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from translate.application.looking import approvals_of, findings_of, states_of
from translate.application.opening import OpenLetter, open_readable
from translate.application.released import released_as
from translate.application.units import remember_shown
from translate.cli.loading import Letters, unreadable_code
from translate.reports.findings import count
from translate.reports.status import LetterStatus, status_json, status_lines
from translate.reports.styled import write
from translate.review.progress import progress


class Format(StrEnum):
    """For whom to write."""

    TEXT = "text"
    JSON = "json"


def command(
    letters: Letters = None,
    output: Annotated[Format, typer.Option("--format", help="For whom to write.")] = Format.TEXT,
) -> int:
    """Show how far each letter is in each language.

    Units with text, their states, and the open findings in which the language is the odd one out.
    Of all letters, one that can't be read is named on stderr; the exit code is 2 then.
    """
    found = open_readable(letters or (), Path.cwd(), may_be_empty=True)
    for one in found.letters:
        remember_shown(one)
    shown = [_status(one) for one in found.letters]
    if output is Format.JSON:
        print(status_json(shown))
    elif shown:
        write(status_lines(shown))
    return unreadable_code(found)


def _status(opened: OpenLetter) -> LetterStatus:
    findings = findings_of(opened)
    return LetterStatus(
        opened.letter,
        opened.settings.confidential,
        progress(opened.letter, states_of(opened), findings, approvals_of(opened)),
        count(findings),
        released_as(opened),
    )
