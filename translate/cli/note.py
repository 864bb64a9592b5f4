"""`translate note`: tell the translator something, without a decision."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.editing import writer_of
from translate.application.noting import note_unit
from translate.application.opening import open_letter
from translate.application.units import units_named
from translate.cli.lists import codes
from translate.cli.loading import As, Lang, Letter, now
from translate.cli.progress import mention
from translate.cli.reader import out
from translate.wording import say


def command(
    letter: Letter,
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="7 or u7.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What the translator should know.")],
    lang: Lang = None,
    by: As = None,
) -> None:
    """Leave a note to the translator, without a decision.

    It stands beside a unit, is shown as long as the text stays as it is, and stays in the log.
    """
    opened = open_letter(letter, Path.cwd(), mention)
    writer = writer_of(opened, by, now())
    for one in units_named(opened, [unit]):
        event = note_unit(opened, one, codes(lang), text, writer)
        out(
            say(
                "{unit}: noted ({languages}) as {name}",
                unit=one.id,
                languages=", ".join(event.texts),
                name=writer.name,
            )
        )
