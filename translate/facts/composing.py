"""A text as the grammars read it: composed (NFC), without soft hyphens, and the way back.

Grammars look for phrases in the text itself, which must not stand there in several shapes (`é` of
one or two characters, a word with a soft hyphen); the offsets of facts are those of the text as it
was written.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import replace

from translate.dataclass import dataclass
from translate.model import Fact

_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Composition:
    """A composed text and where its characters come from."""

    text: str
    written: str
    offsets: tuple[int, ...]
    """For each character of `text`, where what it is made of begins in `written`; and the end."""

    def inside(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the written text as one of the composed text."""
        return bisect_left(self.offsets, start), bisect_left(self.offsets, end)

    def outside(self, fact: Fact) -> Fact:
        """A fact of the composed text as one of the written text."""
        start, end = self.offsets[fact.start], self.offsets[fact.end]
        # Soft hyphens behind the last character belong to nobody.
        end -= len(self.written[start:end]) - len(self.written[start:end].rstrip(_SOFT_HYPHEN))
        return replace(fact, start=start, end=end, text=self.written[start:end])


def compose(text: str) -> Composition | None:
    """The composition of a text; None where the text is composed as it stands."""
    if _SOFT_HYPHEN not in text and unicodedata.is_normalized("NFC", text):
        return None
    composed: list[str] = []
    offsets: list[int] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and (unicodedata.combining(text[end]) or text[end] == _SOFT_HYPHEN):
            continue
        cluster = unicodedata.normalize("NFC", text[start:end].replace(_SOFT_HYPHEN, ""))
        composed.append(cluster)
        offsets.extend([start] * len(cluster))
        start = end
    return Composition("".join(composed), text, (*offsets, len(text)))
