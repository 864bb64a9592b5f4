"""What an editor writes above each text: how far it is in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lsprotocol.types import CodeLens, Command, Range

from translate.application.looking import notes_of, states_of
from translate.application.unsaved import Typed
from translate.lsp.room import Look
from translate.model import Unit
from translate.reports.translating import in_language
from translate.review.states import State
from translate.wording import say


def lenses_of(look: Look, interface: str) -> list[CodeLens]:
    """The states of a document's units, in a language; of the source's, those of all translations.

    Nothing for files outside a workspace: nobody decides about them.
    """
    typed = look.typed
    if typed.opened.folder is None:
        return []
    return list(_lenses(look, states_of(typed.opened), notes_of(typed.opened), interface))


def _lenses(
    look: Look,
    states: Mapping[tuple[str, str], State],
    notes: Mapping[tuple[str, str], tuple[str, ...]],
    interface: str,
) -> Iterator[CodeLens]:
    for unit in look.typed.letter.units:
        own = unit.segments.get(look.language, ())
        if not own:
            continue
        parts = _told(look.typed, unit, look.language, states, notes)
        told = " · ".join(in_language(one, interface) for one in parts)
        if told:
            start = look.whole(own[0]).start
            yield CodeLens(Range(start, start), Command(told, ""))


def _told(
    typed: Typed,
    unit: Unit,
    here: str,
    states: Mapping[tuple[str, str], State],
    notes: Mapping[tuple[str, str], tuple[str, ...]],
) -> Iterator[str]:
    letter = typed.letter
    for code in (here,) if here != letter.source else letter.languages[1:]:
        state = states.get((unit.id, code))
        if state is not None:
            words = say(state.value)
            yield words if code == here else say("{languages} {text}", languages=code, text=words)
            yield from notes.get((unit.id, code), ())
