"""`translate init`: a workspace, after four questions."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from translate.application.creating import LETTERS, new_workspace
from translate.cli.lists import codes
from translate.cli.reader import out, told
from translate.errors import TranslateError
from translate.wording import say


def command(
    folder: Annotated[
        str | None,
        typer.Argument(metavar="[FOLDER]", help="Where: a folder that is there; by default this."),
    ] = None,
    languages: Annotated[
        str | None, typer.Option(metavar="CODES", help="The letters' languages: nl,en,ru.")
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar="CODE", help="The language they are written in.")
    ] = None,
    reviewers: Annotated[
        str | None,
        typer.Option(metavar="NAMES", help='Who approves: "Anna de Wit, Pjotr Vermeer"; or "".'),
    ] = None,
    confidential: Annotated[
        bool | None,
        typer.Option("--confidential/--public", help="May their texts leave the machine?"),
    ] = None,
) -> None:
    """Make a workspace in this folder, or in another one.

    That is settings, a folder of letters, a glossary, and what git is told. On a terminal it asks
    what no option answers; elsewhere it takes the defaults. Two people approve each text, and an
    open warning stands against a release.
    """
    place = Path.cwd() if folder is None else _folder(folder)
    named = languages if languages is not None else _answer(say("Which languages"), "nl,en,ru")
    spoken = codes(named)
    first = spoken[0] if spoken else ""
    written = (
        source if source is not None else _answer(say("Which one are letters written in"), first)
    )
    people = reviewers
    if people is None:
        people = _answer(say("Who reviews (names with commas between; empty for everybody)"), "")
    secret = confidential
    if secret is None:
        answer = _answer(
            say("Are letters confidential until released"), told(say("yes"))
        ).casefold()
        secret = not answer.startswith(("n", "н"))  # no, nee, нет; whatever is unclear is yes
    made = new_workspace(
        place,
        source=written,
        languages=spoken,
        reviewers=[" ".join(name.split()) for name in people.split(",") if name.strip()],
        confidential=secret,
    )
    for name in made:
        out(say("wrote {file}", file=name if folder is None else Path(folder) / name))
    if any((place / LETTERS).iterdir()):
        out(say("the letters that are there stay as they are; next: `translate status`"))
    else:
        out(say("next: `translate new SLUG`, or `translate import SLUG FILE…`"))


def _folder(name: str) -> Path:
    """The folder that somebody names; TranslateError where it is none."""
    path = Path(name)
    if not path.is_dir():
        raise TranslateError(
            "is no folder",
            path=name,
            remedy="make it first, or leave the name out for the folder you are in;"
            " `translate new SLUG` makes a letter",
        )
    return path.resolve()


def _answer(question: str, default: str) -> str:
    """What somebody at the terminal answers; the default for an empty line, and elsewhere."""
    if not sys.stdin.isatty():
        return default
    print(f"{told(question)}? [{default}] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip() or default
