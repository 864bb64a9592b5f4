"""An open letter whose files may change: whether they did, and its ledger read anew."""

from __future__ import annotations

from dataclasses import replace

from translate.application.letters import OpenLetter
from translate.application.shelf import Shelf
from translate.review.pins import pins
from translate.review.renewing import renewed
from translate.storage.ledger import LEDGER, read_ledger
from translate.storage.settings import SETTINGS
from translate.storage.signing import ALLOWED
from translate.storage.stamps import Stamps, stamps_of
from translate.storage.terms import SHEET, TERMS
from translate.storage.workspace import Workspace

__all__ = ["Stamps", "ledger_stamps", "text_stamps", "with_ledger"]


def text_stamps(workspace: Workspace, slug: str) -> Stamps:
    """The stamps of all that a letter is aligned and checked from.

    That is its versions and settings, the workspace's settings and the glossary.
    """
    folder = workspace.folder(slug)
    paths = [*folder.glob("*.md"), *folder.glob("*.toml"), workspace.root / SETTINGS]
    return stamps_of((*sorted(paths), workspace.root / TERMS, workspace.root / SHEET))


def ledger_stamps(workspace: Workspace, slug: str) -> Stamps:
    """The stamps of a letter's ledger, and of whose keys count for it."""
    return stamps_of((workspace.folder(slug) / LEDGER, workspace.root / ALLOWED))


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
