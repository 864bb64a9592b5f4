"""`translate glossary`: the terms of the workspace."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from translate.application.exporting import write_export
from translate.application.glossary import open_glossary
from translate.application.terms_exchange import (
    TermFormat,
    apply_terms_back,
    export_terms,
    terms_back,
)
from translate.cli import DONE, FINDINGS
from translate.model import Concept

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True)


@app.callback()
def _glossary() -> None:
    """List, check, send out and take back the terms, glossary/terms.csv."""


@app.command("list")
def list_terms(word: str = typer.Argument("", help="Only concepts that hold this.")) -> None:
    """List the terms, a concept a line."""
    for concept in open_glossary(Path.cwd()).concepts:
        line = _line(concept)
        if word.casefold() in line.casefold():
            print(line)


@app.command("check")
def check_terms() -> int:
    """Find terms that contradict each other. Exit code 1 where there are any."""
    glossary = open_glossary(Path.cwd())
    found = glossary.slips()
    for line, message in found:
        print(f"{glossary.path}:{line}: {message}")
    print(f"{len(glossary.concepts)} concepts, {len(found)} to mend")
    return FINDINGS if found else DONE


@app.command("export")
def export_list(
    output: Annotated[
        TermFormat, typer.Option("--format", help="The file's format.")
    ] = TermFormat.TBX,
    file: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Standard output by default."),
    ] = None,
) -> None:
    """Write the terms for another tool.

    TBX is for Weblate and CAT tools, CSV for a spreadsheet.
    """
    data = export_terms(open_glossary(Path.cwd()), output)
    if file:
        write_export(file, data)
        print(f"wrote {file}")
    else:
        sys.stdout.write(data.decode())


@app.command("import")
def import_list(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .tbx or .csv file.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would change.")
    ] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Rows that were changed here may be lost.")
    ] = False,
) -> int:
    """Take a list of terms back.

    That is new rows, and rows that were edited there and not here.
    An empty cell or a row that the file lacks deletes nothing. Exit code 1 where something was not
    taken.
    """
    glossary = open_glossary(Path.cwd())
    found = terms_back(glossary, file, overwrite)
    if not dry_run:
        apply_terms_back(glossary, found, Path.cwd())
    for concept, cells in found.changed:
        print(f"{glossary.path}:{concept.line}\n  - {_line(concept)}\n  + {_cells(cells)}")
    for cells in found.added:
        print(f"{glossary.path}: added\n  + {_cells(cells)}")
    for place, message in found.remarks:
        print(f"{place}: {message}")
    what = "would be taken" if dry_run else "taken"
    print(f"{len(found.changed)} rows changed and {len(found.added)} added: {what}")
    return FINDINGS if found.remarks else DONE


def _cells(cells: Mapping[str, str]) -> str:
    return "; ".join(f"{name}: {' | '.join(text.split('|'))}" for name, text in cells.items())


def _line(concept: Concept) -> str:
    columns = [
        f"{language}: {' | '.join([*terms, *('!' + one for one in concept.forbidden[language])])}"
        for language, terms in concept.terms.items()
    ]
    return "; ".join(columns) + (f" ({concept.note})" if concept.note else "")
