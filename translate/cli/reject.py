"""`translate reject`: these texts are not right."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.deciding import reject_units, reviewer_of
from translate.application.opening import open_letter
from translate.cli.deciding import tell
from translate.cli.lists import codes
from translate.cli.loading import As, Lang, Letter, now
from translate.cli.progress import mention
from translate.review.events import Rejected


def command(
    letter: Letter,
    units: Annotated[list[str], typer.Argument(metavar="UNIT…", help="7 or u7, or a range, 3-9.")],
    lang: Lang = None,
    by: As = None,
    note: Annotated[str, typer.Option(help="What is wrong with it.")] = "",
) -> None:
    """Record that translations are not right.

    The rejection holds for exactly these texts, until somebody edits or approves them.
    """
    opened = open_letter(letter, Path.cwd(), mention)
    reviewer = reviewer_of(opened, by, now())
    tell(opened, reject_units(opened, reviewer, units, codes(lang), note=note), reviewer, Rejected)
