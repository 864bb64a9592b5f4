"""`translate glossary`: the terms of the workspace."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from translate.application.exporting import write_export
from translate.application.glossary import open_glossary
from translate.application.opening import find_workspace
from translate.application.terms_exchange import (
    TermFormat,
    apply_terms_back,
    export_terms,
    terms_back,
)
from translate.cli import DONE, FINDINGS
from translate.cli.reader import out, told
from translate.model import Concept
from translate.reports.findings import plural
from translate.wording import say

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
        print(f"{glossary.path}:{line}: {told(message)}")
    concepts = plural(len(glossary.concepts), "concept")
    out(say("{concepts}, {count} to mend", concepts=concepts, count=len(found)))
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
    overwrite: Annotated[
        bool,
        typer.Option("--overwrite", help="A file that was edited since may be lost."),
    ] = False,
) -> None:
    """Write the terms for another tool.

    TBX is for Weblate and CAT tools, CSV for a spreadsheet.
    """
    data = export_terms(open_glossary(Path.cwd()), output)
    if file:
        workspace = find_workspace(Path.cwd())
        write_export(workspace, file, data, "translate glossary import", overwrite=overwrite)
        out(say("wrote {file}", file=file))
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
        print(f"{glossary.path}: {told(say('added'))}\n  + {_cells(cells)}")
    for place, message in found.remarks:
        print(f"{told(place)}: {told(message)}")
    values = {"changed": len(found.changed), "added": len(found.added)}
    if dry_run:
        out(say("rows that would be taken: {changed} changed, {added} added", **values))
    else:
        out(say("rows taken: {changed} changed, {added} added", **values))
    return FINDINGS if found.remarks else DONE


def _cells(cells: Mapping[str, str]) -> str:
    return "; ".join(f"{name}: {' | '.join(text.split('|'))}" for name, text in cells.items())


def _line(concept: Concept) -> str:
    columns = [
        f"{language}: {' | '.join([*terms, *('!' + one for one in concept.forbidden[language])])}"
        for language, terms in concept.terms.items()
    ]
    return "; ".join(columns) + (f" ({concept.note})" if concept.note else "")
