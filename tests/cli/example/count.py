"""`translate count`: how many units a letter has."""

from __future__ import annotations

from pathlib import Path

from translate.application.opening import open_letter
from translate.cli.loading import Letter
from translate.cli.reader import out
from translate.reports.findings import plural
from translate.wording import say


def command(letter: Letter) -> None:
    """Count the units of a letter."""
    opened = open_letter(letter, Path.cwd())
    units = plural(len(opened.letter.units), "unit")
    out(say("{letter}: {units}", letter=opened.letter.name, units=units))
