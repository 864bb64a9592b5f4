"""The one way into the ledger of a letter that is open."""

from __future__ import annotations

from collections.abc import Sequence

from translate.application.letters import OpenLetter
from translate.application.signing import sealed
from translate.review.events import Event, Signed
from translate.storage.ledger import append


def record(opened: OpenLetter, events: Sequence[Event]) -> None:
    """Adds events to the ledger of a letter; files that are no letter's have none.

    What people decide is signed as the policy asks. Raises TranslateError, and writes nothing,
    where a signature is required and can't be made.
    """
    if opened.folder is None:
        return

    def seal(written: Sequence[Event]) -> Signed | None:
        return sealed(opened, written)

    append(opened.workspace.root, opened.folder, events, opened.events, seal)
