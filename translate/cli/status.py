"""`translate status`: how far each letter is."""

from __future__ import annotations

import shutil
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from translate.application.overviews import overviews
from translate.cli.loading import Letters
from translate.cli.progress import unreadable_code
from translate.cli.reader import language, show
from translate.reports.status import WIDTH, status_json, status_lines


class Format(StrEnum):
    """For whom to write."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


def command(
    letters: Letters = None,
    output: Annotated[Format, typer.Option("--format", help="For whom to write.")] = Format.TEXT,
) -> int:
    """Show how far each letter is in each language.

    Units with text, their states, and the open findings in which the language is the odd one out.
    Of all letters, one that can't be read is named on stderr; the exit code is 2 then.
    """
    found = overviews(letters or (), Path.cwd())
    if output is Format.JSON:
        print(status_json(found.letters))
    elif output is Format.HTML:
        from translate.reports.status_html import status_html

        print(status_html(found.letters, found.errors, language()))
    elif found.letters:
        width = min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns)
        show(status_lines(found.letters, width, language()))
    return unreadable_code(found)
