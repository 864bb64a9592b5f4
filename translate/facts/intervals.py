"""Times that come back: `every two weeks`, `om de week`, «раз в две недели»."""

from __future__ import annotations

from translate.languages import get
from translate.model import Fact, Segment


def is_each(segment: Segment, fact: Fact) -> bool:
    """Whether a span of time is the one from one to the next, and not how long something lasts."""
    measures = get(segment.language).measures()
    text = fact.text.casefold()
    before = segment.text[: fact.start].rstrip().casefold()
    every = tuple(f" {word}" for word in (*measures.every, *measures.alternate))
    return text.startswith((*measures.alternate, *measures.every)) or f" {before}".endswith(every)
