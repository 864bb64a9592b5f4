"""Words of names that one version abbreviates with a full stop: `Montgomery Street`, `St.`; first
names and their initials: `Theo Verhagen`, `Th. Verhagen`."""

from __future__ import annotations

from functools import lru_cache

from translate.checks.naming.counterparts import Wording
from translate.checks.naming.initials import initials_of
from translate.checks.naming.mentions import belongs_to
from translate.facts.words import folded, token_spans
from translate.languages.initials import may_be_one
from translate.model import Fact, Segment

_SHORT = 4
"""Letters of an abbreviation."""


def is_abbreviated(segment: Segment, fact: Fact, other: Wording) -> bool:
    """Whether a word of a name and a word of another version are one word, which one of them
    abbreviates."""
    name = folded(fact.text)
    if segment.text[fact.end : fact.end + 1] == ".":
        return any(_shortens(name, word) for one in other.segments for word in _capitals(one.text))
    return any(
        _shortens(word, name)
        for one in other.segments
        for word, has_stop in _capitals(one.text).items()
        if has_stop
    )


def is_initialled(segment: Segment, fact: Fact, own: Wording, other: Wording) -> bool:
    """Whether a first name stands for an initial that another version has before the same surname,
    or two letters with a full stop for a first name there."""
    if segment.text[fact.end : fact.end + 1] == ".":
        return any(
            one.segment == segment
            and one.start <= fact.start < one.surname.start
            and _has_before(one.surname, own, fact.text, other)
            for one in initials_of(own)
        )
    behind = _behind(segment, fact, own)
    return bool(behind) and any(
        any(other.answers(one.surname, surname, own) for surname in behind)
        and any(may_be_one(letter, fact.text[0]) for letter in one.letters)
        for one in initials_of(other)
    )


def _behind(segment: Segment, fact: Fact, wording: Wording) -> list[Fact]:
    """The names that stand side by side behind one: its surname is the last of them."""
    found: list[Fact] = []
    last = fact
    for place, one in wording.facts:
        if belongs_to(segment.text, last, one) and place == segment:
            found.append(one)
            last = one
    return found


def _has_before(surname: Fact, own: Wording, initial: str, other: Wording) -> bool:
    """Whether another version has a name before the same surname that begins with an initial."""
    return any(
        may_be_one(initial[0], first.text[0])
        and any(other.answers(one, surname, own) for one in _behind(place, first, other))
        for place, first in other.facts
    )


_TEXTS = 16
"""Texts whose words with a capital are at hand: those of a unit, for each of its names."""


@lru_cache(_TEXTS)
def _capitals(text: str) -> dict[str, bool]:
    """The words with a capital, folded, and whether a full stop stands behind one of them."""
    found: dict[str, bool] = {}
    for start, end in token_spans(text):
        if text[start].isupper():
            word = folded(text[start:end])
            found[word] = text[end : end + 1] == "." or found.get(word, False)
    return found


def _shortens(short: str, long: str) -> bool:
    """Whether a word of a few letters has those of a longer one, its first and in their order."""
    if not 2 <= len(short) <= _SHORT < len(long) or short[0] != long[0]:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)
