"""`translate undo`: takes back one's own last decisions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.deciding import reviewer_of, undo_last
from translate.application.opening import open_letter
from translate.cli.loading import As, Letter, now
from translate.cli.progress import mention
from translate.cli.reader import out
from translate.reports.log import event_words
from translate.wording import say


def command(
    letter: Letter,
    units: Annotated[
        list[str] | None,
        typer.Argument(metavar="[UNIT…]", help="7 or u7; without one, the last command."),
    ] = None,
    by: As = None,
) -> None:
    """Take back your own last decisions: approvals, rejections, waivers.

    With units, your last decisions about their texts; without, those of your last command. The
    ledger keeps what was said and that it was taken back.
    """
    opened = open_letter(letter, Path.cwd(), mention)
    reviewer = reviewer_of(opened, by, now())
    for event in undo_last(opened, reviewer, units or ()):
        out(say("taken back: {event}", event=event_words(opened.letter, event)))
