"""`translate show`: units in full."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.looking import (
    approvers_of,
    findings_of,
    states_of,
    unheard_of,
    wanted_of,
)
from translate.application.opening import open_letter
from translate.application.units import remember_shown, units_named
from translate.cli.loading import Letter
from translate.cli.progress import mention
from translate.cli.reader import show
from translate.reports.log import log_lines
from translate.reports.units import unit_lines


def command(
    letter: Letter,
    units: Annotated[list[str], typer.Argument(metavar="UNIT…", help="7 or u7, or a range, 3-9.")],
) -> None:
    """Print units in full: their texts, what is found about them, what people said."""
    opened = open_letter(letter, Path.cwd(), mention)
    chosen = units_named(opened, units)
    remember_shown(opened)
    findings, states = findings_of(opened), states_of(opened)
    approvers, wanted = approvers_of(opened), wanted_of(opened)
    for unit in chosen:
        show(unit_lines(opened.letter, unit, findings, states, approvers=approvers, wanted=wanted))
        show(log_lines(opened.letter, opened.ledger, (unit,), unheard_of(opened)))
        print()
