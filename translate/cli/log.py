"""`translate log`: what happened to a letter, or to single units of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.opening import open_letter
from translate.application.units import units_named
from translate.cli.loading import Letter
from translate.reports.log import log_lines
from translate.reports.styled import write


def command(
    letter: Letter,
    units: Annotated[
        list[str] | None, typer.Argument(metavar="[UNIT…]", help="7 or u7, or a range, 3-9.")
    ] = None,
) -> None:
    """Tell who decided what, and when: drafts, approvals, rejections, waivers.

    With units, only what is about their texts as they are now, or about what stood there before.
    """
    opened = open_letter(letter, Path.cwd())
    write(log_lines(opened.letter, opened.events, units_named(opened, units or ())))
