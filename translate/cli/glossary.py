"""`translate glossary`: the terms of the workspace."""

from __future__ import annotations

from pathlib import Path

import typer

from translate.application.glossary import open_glossary
from translate.cli import DONE, FINDINGS
from translate.model import Concept

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True)


@app.callback()
def _glossary() -> None:
    """List the terms, or check the list of terms: glossary/terms.csv."""


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


def _line(concept: Concept) -> str:
    columns = [
        f"{language}: {' | '.join([*terms, *('!' + one for one in concept.forbidden[language])])}"
        for language, terms in concept.terms.items()
    ]
    return "; ".join(columns) + (f" ({concept.note})" if concept.note else "")
