"""`translate init`: a workspace, after four questions."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from translate.application.creating import (
    LETTERS,
    check_reviewers,
    check_spoken,
    new_workspace,
    refuse_second,
)
from translate.cli.lists import codes
from translate.cli.reader import out, told, told_error
from translate.errors import TranslateError
from translate.wording import say

Answer = TypeVar("Answer")


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
    refuse_second(place)
    spoken = (
        codes(languages)
        if languages is not None
        else _answer(say("Which languages"), "nl,en,ru", partial(_spoken, source))
    )
    made = new_workspace(
        place,
        languages=spoken,
        source=source
        if source is not None
        else _answer(
            say("Which one are letters written in"), (*spoken, "")[0], partial(_written, spoken)
        ),
        reviewers=_names(reviewers)
        if reviewers is not None
        else _answer(
            say("Who reviews (names with commas between; empty for everybody)"), "", _reviewers
        ),
        confidential=confidential
        if confidential is not None
        else _answer(say("Are letters confidential until released"), told(say("yes")), _is_yes),
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


def _answer(question: str, default: str, understood: Callable[[str], Answer]) -> Answer:
    """What somebody at the terminal answers; the default for an empty line, and elsewhere.

    What can't be `understood` (TranslateError) is said, and asked again.
    """
    if not sys.stdin.isatty():
        return understood(default)
    while True:
        print(f"{told(question)}? [{default}] ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        try:
            return understood(line.strip() or default)
        except TranslateError as error:
            if not line:  # nobody is there any more
                raise
            print(told_error(error), file=sys.stderr)


def _spoken(source: str | None, text: str) -> tuple[str, ...]:
    spoken = codes(text)
    check_spoken(source or (*spoken, "")[0], spoken)
    return spoken


def _written(spoken: tuple[str, ...], text: str) -> str:
    check_spoken(text.lower(), spoken)
    return text.lower()


def _reviewers(text: str) -> list[str]:
    names = _names(text)
    check_reviewers(names)
    return names


def _names(text: str) -> list[str]:
    return [" ".join(name.split()) for name in text.split(",") if name.strip()]


def _is_yes(text: str) -> bool:
    word = text.casefold()
    if word not in (*_YES, *_NO):
        raise TranslateError(
            say("“{value}” is neither yes nor no", value=text), remedy="answer yes or no"
        )
    return word in _YES


_YES = ("y", "yes", "j", "ja", "д", "да")
_NO = ("n", "no", "nee", "н", "нет")
