"""The units that a person names, as they were when that person last looked."""

from __future__ import annotations

from collections.abc import Sequence

from translate.application.letters import OpenLetter
from translate.model import Unit
from translate.review.naming import unit_names
from translate.review.selection import select_unit, select_units
from translate.storage.seen import read_seen, write_seen


def units_named(opened: OpenLetter, names: Sequence[str]) -> tuple[Unit, ...]:
    """The units that numbers, ranges and short names mean.

    Raises TranslateError for what names none, and for a number that meant another text when the
    letter was last shown here.
    """
    return select_units(opened.letter, names, _seen(opened))


def unit_named(opened: OpenLetter, name: str) -> Unit:
    """The one unit that a name means; TranslateError as `units_named`."""
    return select_unit(opened.letter, name, _seen(opened))


def remember_shown(opened: OpenLetter) -> None:
    """Notes which unit each number means now: the letter is being shown to somebody."""
    if opened.folder is not None:
        write_seen(opened.workspace.root, opened.letter.name, names_shown(opened))


def names_shown(opened: OpenLetter) -> dict[int, str]:
    """The short name of each unit by its number."""
    return {int(unit[1:]): name for unit, name in unit_names(opened.letter).items()}


def _seen(opened: OpenLetter) -> dict[int, str]:
    if opened.folder is None:
        return {}
    return dict(read_seen(opened.workspace.root, opened.letter.name))
