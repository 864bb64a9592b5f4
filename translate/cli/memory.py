"""`translate memory`: what the translation memory holds, and what it says to a text."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from translate.application.memory import open_memory
from translate.application.opening import find_workspace
from translate.cli import DONE, FINDINGS
from translate.cli.progress import mention, tell
from translate.cli.reader import out, show
from translate.drafting.tags import Tagged, as_tagged
from translate.languages import get
from translate.reports.memory import match_lines
from translate.wording import say

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True)


@app.callback()
def _memory() -> None:
    """Look into the translation memory: approved letters, .tmx and .po files in glossary/."""


@app.command("list")
def list_sources() -> None:
    """List where the memory comes from, with the number of units of each.

    Two approved paragraphs that follow each other count as a unit of their own as well, and so do
    the beginnings and the ends of a paragraph of several sentences.
    """
    with closing(open_memory(find_workspace(Path.cwd()), notify=tell, mention=mention)) as memory:
        for name, units in memory.sizes():
            print(f"{name}: {units:,}")


@app.command("find")
def find(
    text: Annotated[str, typer.Argument(help="A sentence or a paragraph.")],
    source: Annotated[str, typer.Option("--from", metavar="CODE", help="Its language.")] = "nl",
    to: Annotated[str, typer.Option(metavar="CODE", help="The language wanted.")] = "en",
) -> int:
    """Show the best match for a text, with the words that differ. Exit code 1 where none is."""
    for code in (source, to):
        get(code)
    with closing(open_memory(find_workspace(Path.cwd()), notify=tell, mention=mention)) as memory:
        match = memory.look_up(Tagged(as_tagged(text)), source, to)
    if match is None:
        tell(
            say("the memory knows nothing like it ({source} to {target})", source=source, target=to)
        )
        return FINDINGS
    show(match_lines(match, text, source, to))
    return DONE


@app.command("clear")
def clear() -> None:
    """Delete the index; it is built anew when it is needed. No text is lost."""
    with closing(open_memory(find_workspace(Path.cwd()))) as memory:
        out(say("index files deleted: {count}", count=memory.clear()))
