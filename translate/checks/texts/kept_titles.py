"""Titles that a version keeps in another language: their words have an answer in no lexicon, and
need none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from translate.checks.context import Context
from translate.facts.words import folded, token_spans
from translate.languages import get
from translate.model import MarkKind, Segment, Unit

Spans = Mapping[tuple[str, int], Sequence[tuple[int, int]]]
"""By `Segment.key`, where such words stand in its text."""


def kept_titles(context: Context) -> Spans:
    """Those of the one unit of a context."""
    (unit,) = context.units
    found = {segment.key: [*_kept(segment, unit)] for segment in unit}
    return {key: own for key, own in found.items() if own}


def _kept(segment: Segment, unit: Unit) -> Iterator[tuple[int, int]]:
    """The words in italics that another version has in italics, too, and that are none of their own
    version's language: of a title that was kept."""
    own = _words_in_italics(segment)
    if not own:
        return
    theirs = {
        word
        for other in unit
        if other.language != segment.language
        for word, *_ in _words_in_italics(other)
    }
    language = get(segment.language)
    yield from (
        (start, end)
        for word, start, end in own
        if word in theirs and not language.is_ordinary(word)
    )


def _words_in_italics(segment: Segment) -> list[tuple[str, int, int]]:
    found = []
    for mark in segment.marks:
        if mark.kind is MarkKind.EMPHASIS:
            for start, end in token_spans(segment.text[mark.start : mark.end]):
                first, last = mark.start + start, mark.start + end
                found.append((folded(segment.text[first:last]), first, last))
    return found
