"""`translate review`: letters read and decided about, unit by unit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.opening import open_letters
from translate.cli.loading import As, Lang, Letters, codes
from translate.cli.reviewing import review_in_terminal
from translate.errors import TranslateError


def command(
    letters: Letters = None,
    terminal: Annotated[
        bool, typer.Option("--terminal", help="Unit by unit here, a key for each decision.")
    ] = False,
    lang: Lang = None,
    by: As = None,
) -> None:
    """Read and decide, unit by unit.

    Shows each unit that waits for you in full, and records what you decide about it as read. Begins
    where you left.
    """
    if not terminal:
        raise TranslateError("there is no other place to review in", remedy="say --terminal")
    for opened in open_letters(letters or (), Path.cwd()):
        if not review_in_terminal(opened, by, codes(lang)):
            break
