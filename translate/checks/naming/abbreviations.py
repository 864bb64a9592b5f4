"""Words of names that one version abbreviates with a full stop: `Montgomery Street`, `St.`."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.naming.counterparts import Wording
from translate.facts.words import folded, token_spans
from translate.model import Fact, Segment

_SHORT = 4
"""Letters of an abbreviation."""


def is_abbreviated(segment: Segment, fact: Fact, other: Wording) -> bool:
    """Whether a word of a name and a word of another version are one word, which one of them
    abbreviates."""
    name = folded(fact.text)
    if segment.text[fact.end : fact.end + 1] == ".":
        return any(
            _shortens(name, folded(word)) for one in other.segments for word, _ in _capitals(one)
        )
    return any(
        _shortens(folded(word), name)
        for one in other.segments
        for word, has_stop in _capitals(one)
        if has_stop
    )


def _capitals(segment: Segment) -> Iterator[tuple[str, bool]]:
    """The words with a capital, and whether a full stop stands behind each."""
    text = segment.text
    for start, end in token_spans(text):
        if text[start].isupper():
            yield text[start:end], text[end : end + 1] == "."


def _shortens(short: str, long: str) -> bool:
    """Whether a word of a few letters has those of a longer one, its first and in their order."""
    if not 2 <= len(short) <= _SHORT < len(long) or short[0] != long[0]:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)
