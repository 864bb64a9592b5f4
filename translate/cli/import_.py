"""`translate import`: brings versions in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.importing import read_incoming, store_more, store_new
from translate.application.opening import place_letter
from translate.cli.loading import codes


def command(
    letter: Annotated[
        str, typer.Argument(metavar="LETTER", help="A letter's slug; a new one makes the letter.")
    ],
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE…", help="Markdown files; nl=FILE says that one is Dutch."),
    ],
    source: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="The language a new letter was written in."),
    ] = None,
    languages: Annotated[
        str | None,
        typer.Option(metavar="CODES", help="A new letter's languages, if more than there are."),
    ] = None,
) -> None:
    """Bring versions of a letter in.

    A file may hold several languages: they are told apart paragraph by paragraph. Footnote marks
    become [^1], their texts go to the end, and what page ends have cut is joined. Every line that
    was changed or left out is reported. Nothing is overwritten.
    """
    slug, workspace = place_letter(letter, Path.cwd())
    imported = read_incoming(files)
    if workspace.folder(slug).exists():
        stored = store_more(workspace, slug, imported)
    else:
        stored = store_new(workspace, slug, imported, source, codes(languages))
    for remark in imported.report:
        print(remark)
    names = ", ".join(f"{code}.md" for code in stored.written)
    print(f"{'made' if stored.is_new else 'added to'} {stored.folder}: {names}")
