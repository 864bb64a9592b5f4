"""`translate approve`: these texts are right."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.deciding import confirm_whole, reviewer_of
from translate.application.opening import open_letter
from translate.cli.deciding import record
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
    if not whole:
        record(
            Approved,
            letter,
            units or (),
            all_clean=all_clean,
            lang=lang,
            name=by,
            note=note,
            despite=despite,
        )
        return
    if units or all_clean or despite:
        raise TranslateError("--whole names no units", remedy="say it by itself")
    opened = open_letter(letter, Path.cwd(), mention)
    events = confirm_whole(opened, reviewer_of(opened, by, now()), codes(lang), note)
    for event in events:
        out(
            say(
                "{letter}: {language} confirmed as a whole by {name}",
                letter=opened.letter.name,
                language=event.language,
                name=event.by,
            )
        )
