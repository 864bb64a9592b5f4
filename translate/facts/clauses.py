"""The words of the clause that a value stands in, and what it is beside them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from translate.facts.nearby import before as opening_of
from translate.facts.sentences import Word, first_word, sentence_of, words_of
from translate.languages import get
from translate.languages.opposites import Sense, axis_named, opposites
from translate.model import Fact, Segment
from translate.precompiled import expression

_BREAKS = expression(r"[.!?…;:,()–—](?![0-9])")
"""What parts clauses; the separators inside a number do not."""
_STOPS = expression(r"[;:](?=\s)")
"""What parts a sentence into things that stand by themselves."""
_FARTHEST = 160
"""Characters before or behind a value in which its clause is looked for: some thirty words."""
NEAREST = 80
"""Characters in which the words beside a value are looked for."""
_NEAR = 60
"""Characters between a value and what is said of it, at the most."""
_BESIDE = 40
"""Characters in which the one word beside a value is looked for."""
_LAW = axis_named("legal level")
_REFERENCE = axis_named("kind of reference")
"""The axes of the words before the numbers of laws, and of tables and pages."""


def clause_of(
    text: str, fact: Fact, reach: int = _FARTHEST
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words of a value's clause before it and behind it, no farther off than `reach`."""
    return _clause(text, fact.start, fact.end, reach)


_CLAUSES = 500
"""Clauses that are remembered: several checks in turn ask for those of a page's values."""


@lru_cache(_CLAUSES)
def _clause(
    text: str, first: int, last: int, reach: int
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The same of what stands between two offsets."""
    start = max(first - reach, 0)
    if start:
        start = max(text.find(" ", start, first), start)  # no half word
    for found in _BREAKS.finditer(text, start, first):
        start = found.end()
    farthest = min(last + reach, len(text))
    stop = _BREAKS.search(text, last, farthest)
    end = stop.start() if stop else farthest
    return words_of(text, start, first), words_of(text, last, end)


def is_one_clause(text: str, first: int, last: int) -> bool:
    """Whether no sign parts two places of a text, and they stand near each other."""
    return last - first <= _NEAR and _BREAKS.search(text, first, last) is None


def sentence_before(segment: Segment, fact: Fact) -> tuple[Word, ...]:
    """The words of a value's sentence before it, across commas."""
    start, _ = _sentence(segment, fact.start, fact.end)
    return words_of(segment.text, start, fact.start)


def opening_before(segment: Segment, fact: Fact) -> str:
    """The first of those words, folded; "" where the value opens its sentence."""
    start, _ = _sentence(segment, fact.start, fact.end)
    return first_word(segment.text, start, fact.start)


def sentence_around(
    segment: Segment, first: int, last: int
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words of a sentence before a stretch of it (offsets) and behind it, across commas."""
    start, end = _sentence(segment, first, last)
    return words_of(segment.text, start, first), words_of(segment.text, last, end)


def _sentence(segment: Segment, first: int, last: int) -> tuple[int, int]:
    """Where the sentence around a stretch begins and ends, or what stands in it between colons and
    semicolons; no farther off than a clause is looked for."""
    text = segment.text
    start, end = sentence_of(text, first, last, get(segment.language))
    start, end = max(start, first - _FARTHEST), min(end, last + _FARTHEST)
    for found in _STOPS.finditer(text, start, first):
        start = found.end()
    stop = _STOPS.search(text, last, end)
    return start, stop.start() if stop else end


def is_whole(segment: Segment, fact: Fact) -> bool:
    """Whether a value is what a part is counted from: the 38 of `seven of the 38 nurses`."""
    before, _ = clause_of(segment.text, fact, NEAREST)
    # An article or `our` may stand between, or an owner: `of last summer's 92 days`.
    bounds = get(segment.language).bounds()
    owned = opening_of(segment.text, fact.start).endswith(bounds.owner)
    return any(word.text in bounds.whole for word in before[-4 if owned else -2 :])


def is_label(segment: Segment, fact: Fact) -> bool:
    """Whether a number names a road, a bus or a part of a law: `A15`, `the number 7 bus`, `Article
    31(1)`, «части 1»; not a table or a page, which `referred` tells."""
    text = segment.text
    if fact.start and (text[fact.start - 1].isalpha() or text[fact.start - 1] in "(-§№/"):
        return True
    if text[max(fact.start - 2, 0) : fact.start].strip() in ("§", "№"):
        return True
    before, behind = clause_of(text, fact, _BESIDE)
    found = {sense.axis for sense in _senses(segment, before[-1:], fact, behind[:1])}
    labelled = before and before[-1].text in get(segment.language).numbering().labels
    return _LAW in found or bool(labelled and _REFERENCE not in found)


def referred(segment: Segment, fact: Fact) -> str:
    """What a number is of where it refers to a part of a document, a table or a page: the sense of
    the word beside it; "" where no such word stands there."""
    # Across a full stop, for `blz. 23`.
    before = words_of(segment.text, max(fact.start - _BESIDE, 0), fact.start)
    senses = _senses(segment, before[-1:], fact, ())
    return next((sense.name for sense in senses if sense.axis == _REFERENCE), "")


def _senses(
    segment: Segment, before: Sequence[Word], fact: Fact, behind: Sequence[Word]
) -> list[Sense]:
    """The senses of a number with the words beside it."""
    words = [word.text for word in before] + [fact.text.casefold()] + [w.text for w in behind]
    return [hit.sense for hit in opposites(segment.language).find(words)]
