"""Times that come back: `every two weeks`, `om de week`, «раз в две недели», `€30 a week`."""

from __future__ import annotations

from translate.facts.nearby import before
from translate.facts.sentences import words_of
from translate.languages import get
from translate.languages.measures import Measures
from translate.model import Fact, Segment

_BEFORE = 40
"""Characters before a span of time in which the words are that make it one that comes back."""


def is_each(segment: Segment, fact: Fact) -> bool:
    """Whether a span of time is the one from one to the next, and not how long something lasts."""
    measures = get(segment.language).measures()
    text = fact.text.casefold()
    opening = before(segment.text, fact.start).casefold()
    every = tuple(f" {word}" for word in (*measures.every, *measures.alternate))
    if text.startswith((*measures.alternate, *measures.every)) or f" {opening}".endswith(every):
        return True
    return _is_divisor(segment, fact, measures)


def _is_divisor(segment: Segment, fact: Fact, measures: Measures) -> bool:
    """Whether a single unit of time is what a figure is counted by: `3,400 a week`, «14 евро в
    час»."""
    words = words_of(segment.text, max(fact.start - _BEFORE, 0), fact.start)
    texts = [word.text for word in words]
    first = fact.text.casefold().split()[0]
    if first not in measures.times_per:
        if texts[-1:] and texts[-1] not in measures.times_per:
            return False
        texts = texts[:-1]
    counted = texts[-1:]
    return bool(counted) and (
        counted[0][-1].isdigit()
        or counted[0] in measures.currencies
        or counted[0] in measures.units
    )
