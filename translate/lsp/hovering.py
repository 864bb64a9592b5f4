"""What an editor shows when the pointer rests on a text: the other versions, states, facts.

It is plain text: Markdown would let a letter's image be fetched from somewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol.types import Hover, MarkupContent, MarkupKind

from translate.application.looking import notes_of, states_of
from translate.application.unsaved import Typed
from translate.lsp.room import Look
from translate.model import Fact, FactKind, Unit
from translate.reports.corresponding import Counterpart, counterparts
from translate.reports.translating import in_language
from translate.wording import QUOTE, say


def hover_of(look: Look, offset: int, interface: str) -> Hover | None:
    """What is told at an offset of a document, in a language; None between two blocks."""
    found = look.at(offset)
    if found is None:
        return None
    unit, segment = found
    typed, here = look.typed, look.language
    blocks = [*_versions(typed, unit, here, interface), *_facts(typed, unit, here, interface)]
    content = MarkupContent(MarkupKind.PlainText, "\n\n".join(blocks))
    return Hover(content, look.whole(segment))


def _versions(typed: Typed, unit: Unit, here: str, interface: str) -> Iterator[str]:
    """Each other version's text under a line with its language and its state."""
    in_ledger = typed.opened.folder is not None
    states = states_of(typed.opened) if in_ledger else {}
    notes = notes_of(typed.opened) if in_ledger else {}
    for code in (here, *(one for one in typed.letter.languages if one != here)):
        state = states.get((unit.id, code))
        told = [f"{code} · {in_language(say(state.value), interface)}" if state else code]
        told += [in_language(note, interface) for note in notes.get((unit.id, code), ())]
        if code != here:
            told.append(unit.source(code) or in_language(say("(nothing)"), interface))
        if len(told) > 1 or state:
            yield "\n".join(told)


def _facts(typed: Typed, unit: Unit, here: str, interface: str) -> Iterator[str]:
    """What the texts assert: in which versions, as each of them writes it."""
    shared = counterparts(typed.letter, unit)
    numbers = dict.fromkeys(one.number for one in shared)
    lines = [
        _line([one for one in shared if one.number == number], interface) for number in numbers
    ]
    known = [(one.segment.key, one.fact.start, one.fact.end) for one in shared]
    for segment in unit.segments.get(here, ()):
        for fact in typed.letter.facts.get(segment.key, ()):
            inside = any(
                key == segment.key and (start == fact.start or start < fact.start < end)
                for key, start, end in known
            )
            if not inside and not _is_weak(fact):
                alone = say(
                    "{kind}: {shown}, here alone",
                    kind=say(fact.kind.value),
                    shown=_written(fact),
                )
                lines.append(in_language(alone, interface))
    if lines:
        yield "\n".join(lines)


def _line(same: list[Counterpart], interface: str) -> str:
    words = [
        say("{languages} {text}", languages=one.segment.language, text=_written(one.fact))
        for one in same
    ]
    kind, *shown = (in_language(one, interface) for one in (say(same[0].fact.kind.value), *words))
    return f"{kind}: {', '.join(shown)}"


def _written(fact: Fact) -> str:
    """A fact as its text has it; a footnote mark has no width there."""
    return say(QUOTE, text=" ".join((fact.text or str(fact.value)).split()))


def _is_weak(fact: Fact) -> bool:
    """A word with a capital at the start of a sentence is seldom a name."""
    return fact.kind is FactKind.NAME and bool(fact.value.weak)
