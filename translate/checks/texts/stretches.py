"""Where in the text of a segment a sentence or a word stands."""

from __future__ import annotations

from typing import NamedTuple

from translate.model import Segment, Span


class Stretch(NamedTuple):
    """A part of a segment's text; offsets in characters."""

    segment: Segment
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.segment.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.segment.span(self.start, self.end)
