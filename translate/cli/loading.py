"""The arguments that several commands share, and the clock."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli import DONE, FAILED
from translate.cli.progress import tell

if TYPE_CHECKING:
    from translate.application.opening import Readable
    from translate.application.overviews import Overviews

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


UiLanguage = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="Tell it in en, nl or ru; the locale's by default."),
]


def unreadable_code(found: Readable | Overviews) -> int:
    """Says on stderr why letters can't be read; gives the exit code of a report without them."""
    for line in (*found.remarks, *map(str, found.errors)):
        tell(line)
    return FAILED if found.errors else DONE


def codes(lang: str | None) -> tuple[str, ...]:
    """The languages of a `--lang en,ru`."""
    return tuple(code.strip() for code in (lang or "").split(",") if code.strip())


def now() -> str:
    """The time as the ledger writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
