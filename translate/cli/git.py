"""`translate git`: versions in `git diff` and in merges."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.git_drivers import (
    install_drivers,
    merge_files,
    state,
    uninstall_drivers,
)
from translate.application.opening import find_workspace
from translate.cli import DONE, FINDINGS
from translate.cli.progress import tell
from translate.cli.reader import out, show, told_error
from translate.errors import TranslateError
from translate.reports.findings import plural
from translate.reports.revisions import revision_lines
from translate.wording import say

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True)


@app.callback()
def _git() -> None:
    """Have git show and merge versions unit by unit, in this clone."""


@app.command("install")
def install() -> int:
    """Set git up in this clone.

    `git diff` shows units with words marked, and merges go unit by unit.

    Only the clone's own configuration is written; each clone is set up by itself.
    """
    path = install_drivers(find_workspace(Path.cwd()).root)
    out(
        say(
            "git shows and merges the versions of letters here now ({file} of this clone)",
            file=path.name,
        )
    )
    out(say("git diff --no-ext-diff shows lines; translate git uninstall takes it back"))
    return DONE


@app.command("uninstall")
def uninstall() -> int:
    """Take back what `translate git install` set."""
    removed = uninstall_drivers(find_workspace(Path.cwd()).root)
    if removed:
        out(say("git shows and merges lines again"))
    else:
        out(say("there was nothing to take back"))
    return DONE


@app.command("diff", hidden=True)
def diff(arguments: Annotated[list[str], typer.Argument(metavar="PATH OLD HEX MODE NEW …")]) -> int:
    """What git calls to show two states of a version (gitattributes, `diff.NAME.command`)."""
    path = arguments[0]
    if len(arguments) < 7:
        out(say("{path}: not merged yet", path=path))
        return DONE
    shown = arguments[7] if len(arguments) > 7 else path
    try:
        old, new = state(arguments[1], path), state(arguments[4], shown)
    except TranslateError as error:
        print(told_error(error))
        out(say("git diff --no-ext-diff shows its lines"))
        return DONE
    show(revision_lines(shown if shown == path else f"{path} → {shown}", old, new))
    return DONE


@app.command("merge", hidden=True)
def merge(base: Path, ours: Path, theirs: Path, size: int, path: str) -> int:
    """What git calls to merge two states of a version (gitattributes, `merge.NAME.driver`)."""
    conflicts = merge_files(base, ours, theirs, size)
    if conflicts:
        tell(
            say(
                "{path}: {conflicts}; keep what is right between the marks, "
                "then `git add` the file",
                path=path,
                conflicts=plural(conflicts, "conflict"),
            )
        )
    return FINDINGS if conflicts else DONE
