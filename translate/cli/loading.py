"""The arguments that several commands share, and the clock."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli import DONE, FAILED
from translate.cli.progress import tell
from translate.cli.reader import told_error

if TYPE_CHECKING:
    from translate.application.opening import Readable
    from translate.application.overviews import Overviews


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
    from translate.checks import CHECKS

    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{one.id}" for one in CHECKS if one.id.startswith(last)]


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


def unreadable_code(found: Readable | Overviews) -> int:
    """Says on stderr why letters can't be read; gives the exit code of a report without them."""
    for line in (*found.remarks, *map(told_error, found.errors)):
        tell(line)
    return FAILED if found.errors else DONE


def codes(lang: str | None) -> tuple[str, ...]:
    """The languages of a `--lang en,ru`."""
    return tuple(code.strip() for code in (lang or "").split(",") if code.strip())


def now() -> str:
    """The time as the ledger writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
