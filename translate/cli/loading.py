"""The arguments that several commands share, and the clock."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer


def slugs(incomplete: str) -> list[str]:
    """The letters that a shell offers for what is typed; none where there is no workspace."""
    from pathlib import Path

    from translate.application.opening import find_workspace
    from translate.errors import TranslateError

    try:
        known = find_workspace(Path.cwd()).slugs()
    except TranslateError:
        return []
    return [slug for slug in known if slug.startswith(incomplete)]


def check_ids(incomplete: str) -> list[str]:
    """The checks that a shell offers for what is typed, behind a comma the next one."""
    from translate.checks import IDS

    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{one}" for one in IDS if one.startswith(last)]


Letter = Annotated[
    str,
    typer.Argument(metavar="LETTER", help="A letter's slug or folder.", autocompletion=slugs),
]
Letters = Annotated[
    list[str] | None,
    typer.Argument(metavar="[LETTER…]", help="All letters by default.", autocompletion=slugs),
]
As = Annotated[
    str | None, typer.Option("--as", metavar="NAME", help="Who decides; git's user by default.")
]
Lang = Annotated[
    str | None, typer.Option(metavar="CODES", help="Only these languages, such as en,ru.")
]


def now() -> str:
    """The time as the ledger writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
