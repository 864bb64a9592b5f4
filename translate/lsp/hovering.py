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


def hover_of(look: Look, offset: int) -> Hover | None:
    """What is told at an offset of a document; None between two blocks."""
    found = look.at(offset)
    if found is None:
        return None
    unit, segment = found
    blocks = [*_versions(look.typed, unit, look.language), *_facts(look.typed, unit, look.language)]
    content = MarkupContent(MarkupKind.PlainText, "\n\n".join(blocks))
    return Hover(content, look.whole(segment))


def _versions(typed: Typed, unit: Unit, here: str) -> Iterator[str]:
    """Each other version's text under a line with its language and its state."""
    in_ledger = typed.opened.folder is not None
    states = states_of(typed.opened) if in_ledger else {}
    notes = notes_of(typed.opened) if in_ledger else {}
    for code in (here, *(one for one in typed.letter.languages if one != here)):
        state = states.get((unit.id, code))
        told = [f"{code} · {state.value}" if state else code, *notes.get((unit.id, code), ())]
        if code != here:
            told.append(unit.source(code) or "(nothing)")
        if len(told) > 1 or state:
            yield "\n".join(told)


def _facts(typed: Typed, unit: Unit, here: str) -> Iterator[str]:
    """What the texts assert: in which versions, as each of them writes it."""
    shared = counterparts(typed.letter, unit)
    numbers = dict.fromkeys(one.number for one in shared)
    lines = [_line([one for one in shared if one.number == number]) for number in numbers]
    known = {(one.segment.key, one.fact.start) for one in shared}
    for segment in unit.segments.get(here, ()):
        for fact in typed.letter.facts.get(segment.key, ()):
            if (segment.key, fact.start) not in known and not _is_weak(fact):
                lines.append(f"{fact.kind.value}: {_written(fact)}, here alone")
    if lines:
        yield "\n".join(lines)


def _line(same: list[Counterpart]) -> str:
    words = [f"{one.segment.language} {_written(one.fact)}" for one in same]
    return f"{same[0].fact.kind.value}: {', '.join(words)}"


def _written(fact: Fact) -> str:
    """A fact as its text has it; a footnote mark has no width there."""
    text = fact.text or str(fact.value)
    return f"“{' '.join(text.split())}”"


def _is_weak(fact: Fact) -> bool:
    """A word with a capital at the start of a sentence is seldom a name."""
    return fact.kind is FactKind.NAME and bool(fact.value.weak)
