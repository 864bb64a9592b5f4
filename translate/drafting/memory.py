"""What the translation memory holds, and what a look-up in it finds."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from translate.dataclass import dataclass
from translate.drafting.tags import Tagged
from translate.drafting.tokens import parse

MINIMUM = 0.7
"""Similarity below which a match helps nobody: it costs more to mend than to translate."""


@dataclass(frozen=True, slots=True)
class MemoryUnit:
    """A text and its translations, as a person left them."""

    texts: Mapping[str, Tagged]
    """By language; two at least."""
    origin: str
    """Where it comes from, for people: `letters/libraries u7`, `glossary/old.tmx:12`."""


class MatchKind(StrEnum):
    """How a text was found in the memory."""

    EXACT = "exact"
    NUMBERS = "numbers"
    """The same but for numbers in digits, which the translation carries over."""
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Match:
    """The best the memory has for a text."""

    kind: MatchKind
    similarity: float
    """0 to 1; 1 where only numbers differ."""
    source: Tagged
    """The memory's text in the language that was looked up."""
    target: Tagged
    """Its translation."""
    origin: str

    @property
    def percent(self) -> int:
        """As people read it: rounded down; 100 only for an exact match, numbers included."""
        return 100 if self.kind is MatchKind.EXACT else min(99, int(self.similarity * 100 + 1e-9))


def shown(text: Tagged) -> str:
    """A tagged text for people: addresses, code and footnote marks in it, emphasis left out."""
    tags = {tag.number: tag for tag in text.tags}
    return "".join(
        token if isinstance(token, str) else tags[token.number].opening
        for token in parse(text.text)
        if isinstance(token, str) or (token.number in tags and not tags[token.number].paired)
    )
