"""The arguments that several commands share, and the clock."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

Letter = Annotated[str, typer.Argument(metavar="LETTER", help="A letter's slug or folder.")]
Letters = Annotated[
    list[str] | None, typer.Argument(metavar="[LETTER…]", help="All letters by default.")
]
As = Annotated[
    str | None, typer.Option("--as", metavar="NAME", help="Who decides; git's user by default.")
]
Lang = Annotated[
    str | None, typer.Option(metavar="CODES", help="Only these languages, such as en,ru.")
]


def codes(lang: str | None) -> tuple[str, ...]:
    """The languages of a `--lang en,ru`."""
    return tuple(code.strip() for code in (lang or "").split(",") if code.strip())


def now() -> str:
    """The time as the ledger writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
