"""`translate reject`: these texts are not right."""

from __future__ import annotations

from typing import Annotated

import typer

from translate.cli.deciding import record
from translate.cli.loading import As, Lang, Letter
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
    record(Rejected, letter, units, lang=lang, name=by, note=note)
