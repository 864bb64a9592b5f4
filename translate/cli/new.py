"""`translate new`: a new letter's folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.creating import new_letter
from translate.cli.loading import codes


def command(
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="The letter's name, for its folder.")],
    source: Annotated[
        str, typer.Option(metavar="CODE", help="The language it is written in.")
    ] = "nl",
    languages: Annotated[
        str, typer.Option(metavar="CODES", help="All its languages, such as nl,en,ru.")
    ] = "nl,en,ru",
    title: Annotated[str, typer.Option(help="What people call it.")] = "",
) -> None:
    """Make a new letter's folder.

    It is confidential until you say otherwise in its letter.toml.
    """
    folder = new_letter(Path.cwd(), slug, source=source, languages=codes(languages), title=title)
    print(f"made {folder}; write the letter in {folder / f'{source}.md'}")
