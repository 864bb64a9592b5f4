"""`translate waive`: what a check found is right as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.opening import open_letter
from translate.cli.loading import As, Letter, findings_of, reviewer_of
from translate.review.selection import select_units
from translate.review.waivers import waive
from translate.storage.ledger import append

WHOLE = "letter"
"""Names the letter as a whole where a unit is asked for."""


def command(
    letter: Letter,
    units: Annotated[
        list[str],
        typer.Argument(
            metavar="UNIT…", help="7 or u7, or a range, 3-9; `letter` for the letter as a whole."
        ),
    ],
    reason: Annotated[str, typer.Option(help="Why it is right as it is.")] = "",
    check: Annotated[
        str,
        typer.Option(metavar="CHECK", help="Which check, where there are several."),
    ] = "",
    by: As = None,
) -> None:
    """Record that a finding is right as it is.

    The waiver holds for exactly these texts, and for this finding alone.
    """
    opened = open_letter(letter, Path.cwd())
    reviewer = reviewer_of(opened, by)
    findings = findings_of(opened)
    named = select_units(opened.letter, [unit for unit in units if unit != WHOLE])
    places = [*([""] if WHOLE in units else []), *(unit.id for unit in named)]
    waived = [
        (place, event)
        for place in places
        for event in waive(
            opened.letter, findings, place, check, reason, by=reviewer.name, at=reviewer.at
        )
    ]
    if opened.folder is not None:
        append(opened.workspace.root, opened.folder, [event for _, event in waived])
    for place, event in waived:
        print(f"{place or WHOLE}: waived {event.check}: {event.message}")
    print(f"{opened.letter.name}: {len(waived)} recorded as {reviewer.name}")
