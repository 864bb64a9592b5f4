"""What stands right before a place in a text, and what is said anywhere in it, for who asks that of
each value of a paragraph: there may be thousands."""

from __future__ import annotations

from functools import lru_cache

from translate.precompiled import expression

_REACH = 80
"""Characters before a place that any phrase fits in."""
_TEXTS = 64
"""Texts, or phrases in them, that are remembered: those of a unit or two."""


def before(text: str, place: int) -> str:
    """The last characters before an offset, without the space there."""
    return text[max(place - _REACH, 0) : place].rstrip()


@lru_cache(_TEXTS)
def says_any(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a text has one of some folded phrases anywhere."""
    lowered = text.casefold()
    return any(phrase in lowered for phrase in phrases)


@lru_cache(_TEXTS)
def whole_words(text: str) -> frozenset[str]:
    """The runs of letters, digits and underscores of a text, in small letters."""
    return frozenset(expression(r"\w+").findall(text.casefold()))
