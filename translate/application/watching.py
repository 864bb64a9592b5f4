"""An open letter whose files may change: whether they did, and its ledger read anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from translate.application.letters import OpenLetter
from translate.application.shelf import Shelf
from translate.review.pins import pins
from translate.review.renewing import renewed
from translate.storage.ledger import LEDGER, read_ledger
from translate.storage.settings import SETTINGS
from translate.storage.signing import ALLOWED
from translate.storage.terms import SHEET, TERMS
from translate.storage.workspace import Workspace, find_workspace

__all__ = [
    "Stamp",
    "Workspace",
    "files_stamp",
    "ledger_stamp",
    "text_stamp",
    "with_ledger",
    "workspace_at",
]

Stamp = tuple[tuple[str, int, int, int], ...]
"""(path, time of the last change in nanoseconds, size, inode) of files, in order."""


def workspace_at(start: Path) -> Workspace:
    """The workspace that a folder lies in; raises TranslateError where its settings are wrong."""
    return find_workspace(start)


def text_stamp(workspace: Workspace, slug: str) -> Stamp:
    """Names the present bytes of all that a letter is aligned and checked from.

    That is its versions and settings, the workspace's settings and the glossary; nothing is read.
    """
    folder = workspace.folder(slug)
    paths = [*folder.glob("*.md"), *folder.glob("*.toml"), workspace.root / SETTINGS]
    return tuple(_stamps((*sorted(paths), workspace.root / TERMS, workspace.root / SHEET)))


def ledger_stamp(workspace: Workspace, slug: str) -> Stamp:
    """Names the present bytes of a letter's ledger, and of whose keys count for it."""
    return tuple(_stamps((workspace.folder(slug) / LEDGER, workspace.root / ALLOWED)))


def files_stamp(paths: Sequence[Path]) -> Stamp:
    """Names the present bytes of files; those that are not there are left out."""
    return tuple(_stamps(tuple(paths)))


def with_ledger(opened: OpenLetter) -> OpenLetter | None:
    """The letter with its ledger as it is now, its units kept.

    None where the ledger says otherwise which segments belong together: open the letter again.
    """
    if opened.folder is None:
        return opened
    ledger = renewed(read_ledger(opened.folder), opened.letter.versions)
    if pins(ledger) != pins(opened.ledger):
        return None
    events, sealed = Shelf(opened.workspace).counting(ledger)
    return replace(opened, events=events, ledger=ledger, sealed=sealed)


def _stamps(paths: tuple[Path, ...]) -> Iterator[tuple[str, int, int, int]]:
    for path in paths:
        try:
            found = path.stat()
        except OSError:
            continue
        yield str(path), found.st_mtime_ns, found.st_size, found.st_ino
