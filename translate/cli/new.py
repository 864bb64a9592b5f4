"""`translate new`: a new letter's folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.cli.loading import codes
from translate.storage.creating import create_letter
from translate.storage.settings import LetterSettings
from translate.storage.workspace import find_workspace


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
    settings = LetterSettings(source, codes(languages), confidential=True, title=title)
    folder = create_letter(find_workspace(Path.cwd()), slug, settings)
    print(f"made {folder}; write the letter in {folder / f'{source}.md'}")
