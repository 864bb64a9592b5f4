"""`translate export`: a letter for another tool."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from translate.application.exporting import Format, export_letter, write_export
from translate.application.loose import is_bilingual
from translate.application.opening import open_letter, open_letters
from translate.cli.loading import Letter
from translate.cli.reader import out
from translate.reports.showing import unfiltered
from translate.wording import say


def command(
    letter: Letter,
    output: Annotated[Format, typer.Option("--format", help="The file's format.")] = Format.PO,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            "--lang",
            metavar="CODE",
            help="The target language; TMX and TSV hold all by default.",
        ),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Standard output by default."),
    ] = None,
    overwrite: Annotated[
        bool,
        typer.Option("--overwrite", help="A file that was edited since may be lost."),
    ] = False,
) -> None:
    """Write a letter for Poedit, Weblate, OmegaT, Word or a table.

    Texts that somebody has yet to look at are marked as such (fuzzy). The same letter gives the
    same bytes: nothing is dated, nothing is wrapped. A file that was edited since it was exported
    is not overwritten.
    """
    if is_bilingual(letter):
        (opened,) = open_letters([letter], Path.cwd())
    else:
        opened = open_letter(letter, Path.cwd())
    data = export_letter(opened, output, to.lower() if to else None)
    if file:
        back = f"translate import {opened.letter.name}"
        write_export(opened.workspace, file, data, back, overwrite=overwrite)
        out(say("wrote {file}", file=file))
    elif output is Format.DOCX:
        sys.stdout.buffer.write(data)
    else:
        # Another program gets the bytes; whoever sits at a terminal, what they may do no harm by.
        stream = sys.stdout if sys.stdout.isatty() else unfiltered(sys.stdout)
        stream.write(data.decode())
