"""`translate log`: what happened to a letter, or to single units of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.authors import written
from translate.application.looking import states_of, unheard_of, wanted_of
from translate.application.opening import open_letter
from translate.application.units import units_named
from translate.cli.loading import Letter
from translate.cli.progress import mention
from translate.cli.reader import show
from translate.reports.log import log_lines, state_line, written_lines


def command(
    letter: Letter,
    units: Annotated[
        list[str] | None, typer.Argument(metavar="[UNIT…]", help="7 or u7, or a range, 3-9.")
    ] = None,
) -> None:
    """Tell who decided what, and when: drafts, approvals, rejections, waivers.

    With units, only what is about their texts: who wrote the lines that stand there, as git has it,
    what was decided about them, and what they are now.
    """
    opened = open_letter(letter, Path.cwd(), mention)
    chosen = units_named(opened, units or ())
    states, wanted = (states_of(opened), wanted_of(opened)) if chosen else ({}, {})
    for unit in chosen:
        show(written_lines(written(opened, unit), unit))
    show(log_lines(opened.letter, opened.ledger, chosen, unheard_of(opened)))
    show(state_line(unit, states, wanted) for unit in chosen)
