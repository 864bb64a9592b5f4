"""`translate count`: how many units a letter has."""

from __future__ import annotations

from pathlib import Path

from translate.application.opening import open_letter
from translate.cli.loading import Letter
from translate.reports.findings import plural


def command(letter: Letter) -> None:
    """Count the units of a letter."""
    opened = open_letter(letter, Path.cwd())
    print(f"{opened.letter.name}: {plural(len(opened.letter.units), 'unit')}")
