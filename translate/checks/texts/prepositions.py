"""Which preposition stands before a noun: what tells its part in a sentence, in any order."""

from __future__ import annotations

from translate.alignment.terms import word_pattern
from translate.facts.words import folded
from translate.languages import get
from translate.model import Segment


def preposition_before(segment: Segment, start: int) -> str:
    """The one before the word at an offset of a segment, `to` of `to the family doctor`, folded;
    "" where there is none."""
    language = get(segment.language)
    written = word_pattern().findall(segment.text[max(start - _FAR, 0) : start])
    before = [folded(word) for word in written[-_REACH:]]
    if len(before) > 1 and before[-2] in language.articles:
        before.pop()  # an adjective, or a noun that is part of the name
    while before and before[-1] in language.articles:
        before.pop()
    return before[-1] if before and before[-1] in language.prepositions else ""


_REACH = 3
"""Words before a noun that are looked at."""

_FAR = 150
"""Characters that they take at most."""
