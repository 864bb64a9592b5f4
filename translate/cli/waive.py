"""`translate waive`: what a check found is right as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.deciding import WHOLE, reviewer_of, waive_findings
from translate.application.opening import open_letter
from translate.cli.deciding import recorded
from translate.cli.loading import As, Letter, now
from translate.cli.progress import mention
from translate.cli.reader import out
from translate.wording import say


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
    opened = open_letter(letter, Path.cwd(), mention)
    reviewer = reviewer_of(opened, by, now())
    waived = waive_findings(opened, reviewer, units, check, reason)
    for place, event in waived.events:
        out(
            say(
                "{place}: waived {check}: {message}",
                place=place or WHOLE,
                check=event.check,
                message=event.message,
            )
        )
    if waived.second_wanted:
        out(say("an error needs a second person's waiver before it counts"))
    out(recorded(opened, len(waived.events), reviewer.name))
