"""`translate export`: a letter for another tool."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from translate.application.looking import states_of
from translate.application.opening import open_letters
from translate.cli.loading import Letter
from translate.errors import TranslateError
from translate.model import AlignedLetter
from translate.storage.bilingual.exporting import Format, export
from translate.storage.files import write_atomically


def command(
    letter: Letter,
    output: Annotated[Format, typer.Option("--format", help="The file's format.")] = Format.PO,
    to: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="The target language; TMX and TSV hold all by default."),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Standard output by default."),
    ] = None,
) -> None:
    """Write a letter for Poedit, Weblate, OmegaT or a spreadsheet.

    Texts that somebody has yet to look at are marked as such (fuzzy). The same letter gives the
    same bytes: nothing is dated, nothing is wrapped.
    """
    (opened,) = open_letters([letter], Path.cwd())
    languages = _languages(opened.letter, output, to)
    data = export(opened.letter, states_of(opened), output, languages)
    if file:
        write_atomically(file, data)
        print(f"wrote {file}")
    else:
        sys.stdout.write(data.decode())


def _languages(letter: AlignedLetter, output: Format, to: str | None) -> tuple[str, ...]:
    """The source and the targets."""
    targets = tuple(code for code in letter.languages if code != letter.source)
    if to is not None and to not in targets:
        raise TranslateError(
            f"“{to}” is no language that this letter is translated into",
            remedy=f"use one of {', '.join(targets)}",
        )
    chosen = (to,) if to else targets
    if output.is_bilingual and len(chosen) != 1:
        raise TranslateError(
            f"a {output} file holds one target language",
            remedy=f"name it, with --to {' or --to '.join(targets)}",
        )
    return (letter.source, *chosen)
