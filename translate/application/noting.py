"""A note to whoever translates, without a decision."""

from __future__ import annotations

from collections.abc import Sequence

from translate.application.editing import Writer
from translate.application.letters import OpenLetter, typed_files
from translate.application.recording import record
from translate.errors import TranslateError
from translate.model import Unit
from translate.review.events import Noted
from translate.review.noting import note
from translate.review.selection import select_versions
from translate.wording import say


def note_unit(
    opened: OpenLetter, unit: Unit, languages: Sequence[str], text: str, writer: Writer
) -> Noted:
    """Records a note on a unit's texts in languages (all but the source where none is named).

    Raises TranslateError, and writes nothing, for an empty note or a language that the letter
    does not have.
    """
    if opened.folder is None:
        raise TranslateError(
            "notes are kept in a letter's folder",
            remedy=say(
                "bring it into one with `translate import SLUG {files}`",
                files=typed_files(opened.letter),
            ),
        )
    chosen = select_versions(opened.letter, languages)
    event = note(opened.letter, unit, chosen, text, writer.name, writer.at)
    record(opened, (event,))
    return event
