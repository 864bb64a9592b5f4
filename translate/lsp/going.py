"""From a text to the same unit in the other languages."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol.types import Location

from translate.lsp.room import Look
from translate.model import Fact, FactKind, MarkKind, Segment, Unit
from translate.reports.corresponding import counterparts


def counterparts_at(look: Look, offset: int) -> list[Location]:
    """The places that correspond to an offset of a document, the source's first.

    On a figure, a date, a note, a link or a name it is the same one in each version; elsewhere, and
    in a version that lacks it, the text of the unit.
    """
    found = look.at(offset)
    if found is None:
        return []
    unit, segment = found
    same = dict(_same_fact(look, unit, segment, offset))
    places = []
    for code in look.typed.letter.languages:
        own = unit.segments.get(code, ())
        if code == look.language or not own:
            continue
        if code in same:
            there, fact = same[code]
            places.append(look.location(there.span(fact.start, fact.end)))
        else:
            places.append(Location(look.uri(code), look.whole(own[0])))
    return places


def unit_at(look: Look, offset: int, *, itself: bool) -> list[Location]:
    """All segments of the unit at an offset, in every language; `itself`: this one too."""
    found = look.at(offset)
    if found is None:
        return []
    unit, here = found
    return [
        Location(look.uri(segment.language), look.whole(segment))
        for code in look.typed.letter.languages
        for segment in unit.segments.get(code, ())
        if itself or segment.key != here.key
    ]


def _same_fact(
    look: Look, unit: Unit, segment: Segment, offset: int
) -> Iterator[tuple[str, tuple[Segment, Fact]]]:
    """By language, what corresponds to the fact that an offset lies in."""
    shared = counterparts(look.typed.letter, unit)
    text = look.text(look.language)
    for one in shared:
        if one.segment.key != segment.key:
            continue
        first, last = _written(segment, one.fact)
        base = text.place(segment.line, segment.column)
        if base + first <= offset <= base + last:
            for other in reversed(shared):
                if other.number == one.number:
                    yield other.segment.language, (other.segment, other.fact)
            return


def _written(segment: Segment, fact: Fact) -> tuple[int, int]:
    """Where a fact stands in its segment's source; a footnote mark has no width in the text."""
    for mark in segment.marks if fact.kind is FactKind.FOOTNOTE else ():
        if mark.kind is MarkKind.FOOTNOTE and mark.start == fact.start:
            return mark.source_start, mark.source_end
    return segment.source_offset(fact.start), segment.source_offset(fact.end)
