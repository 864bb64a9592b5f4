"""`translate approve`: these texts are right."""

from __future__ import annotations

from typing import Annotated

import typer

from translate.cli.deciding import record
from translate.cli.loading import As, Lang, Letter
from translate.review.events import Approved


def command(
    letter: Letter,
    units: Annotated[
        list[str] | None, typer.Argument(metavar="[UNIT…]", help="7 or u7, or a range, 3-9.")
    ] = None,
    all_clean: Annotated[
        bool, typer.Option("--all-clean", help="Every unit without errors and warnings.")
    ] = False,
    lang: Lang = None,
    by: As = None,
    note: Annotated[str, typer.Option(help="What to remember about it.")] = "",
) -> None:
    """Record that translations are right.

    The approval holds for exactly these texts: it stops when the source or the translation
    changes, and applies again when the change is undone.
    """
    record(Approved, letter, units or (), all_clean=all_clean, lang=lang, name=by, note=note)
