"""`translate new`: a new letter's folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.creating import new_letter
from translate.cli.lists import codes
from translate.cli.reader import out
from translate.wording import say


def command(
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="The letter's name, for its folder.")],
    source: Annotated[
        str | None, typer.Option(metavar="CODE", help="The language it is written in.")
    ] = None,
    languages: Annotated[
        str | None, typer.Option(metavar="CODES", help="All its languages, such as nl,en,ru.")
    ] = None,
    title: Annotated[str, typer.Option(help="What people call it.")] = "",
) -> None:
    """Make a new letter's folder.

    Its languages are by default those of [letters] in translate.toml: written in nl, translated
    into en and ru. It is confidential until you say otherwise there or in its letter.toml.
    """
    folder, written_in = new_letter(
        Path.cwd(), slug, source=source, languages=codes(languages), title=title
    )
    file = folder / f"{written_in}.md"
    out(say("made {folder}; write the letter in {file}", folder=folder, file=file))
