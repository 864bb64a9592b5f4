"""`translate approve`: these texts are right."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.deciding import (
    approve_clean,
    approve_units,
    confirm_whole,
    reviewer_of,
)
from translate.application.opening import open_letter
from translate.cli.deciding import tell
from translate.cli.lists import codes
from translate.cli.loading import As, Lang, Letter, now
from translate.cli.progress import mention
from translate.cli.reader import out
from translate.errors import TranslateError
from translate.review.events import Approved
from translate.wording import say


def command(
    letter: Letter,
    units: Annotated[
        list[str] | None, typer.Argument(metavar="[UNIT…]", help="7 or u7, or a range, 3-9.")
    ] = None,
    all_clean: Annotated[
        bool, typer.Option("--all-clean", help="Every unit without findings or attention.")
    ] = False,
    whole: Annotated[
        bool, typer.Option("--whole", help="The versions as they will be released.")
    ] = False,
    lang: Lang = None,
    by: As = None,
    note: Annotated[str, typer.Option(help="What to remember about it.")] = "",
    despite: Annotated[
        str, typer.Option(metavar="REASON", help="Why, against a rejection or an open error.")
    ] = "",
) -> None:
    """Record that translations are right.

    A unit named by itself is shown and counts as read; ranges and --all-clean are one voice
    without a reading. The approval holds for exactly these texts, white space aside: it stops when
    the source or the translation changes, and applies again when the change is undone.
    """
    if whole and (units or all_clean or despite):
        raise TranslateError("--whole names no units", remedy="say it by itself")
    if all_clean and units:
        raise TranslateError("--all-clean names the units already", remedy="say it by itself")
    if all_clean and despite:
        raise TranslateError(
            "--despite is said of single units", remedy="name them one by one, without ranges"
        )
    opened = open_letter(letter, Path.cwd(), mention)
    reviewer = reviewer_of(opened, by, now())
    if not whole:
        decided = (
            approve_clean(opened, reviewer, codes(lang), note=note)
            if all_clean
            else approve_units(
                opened, reviewer, units or (), codes(lang), note=note, despite=despite
            )
        )
        tell(opened, decided, reviewer, Approved)
        return
    events = confirm_whole(opened, reviewer, codes(lang), note)
    for event in events:
        out(
            say(
                "{letter}: {language} confirmed as a whole by {name}",
                letter=opened.letter.name,
                language=event.language,
                name=event.by,
            )
        )
