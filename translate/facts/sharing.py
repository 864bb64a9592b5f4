"""Numbers that share the unit of the number after them: `5 en 100 dollar`, `from 35 to 40 mph`."""

from __future__ import annotations

import re
from functools import cache

from translate.facts.lexing import Token
from translate.facts.values import Format, Number, Role
from translate.languages import Language
from translate.languages.calendar import phrase_pattern
from translate.precompiled import expression


def is_count(number: Number | None) -> bool:
    """Whether a number can count units: no ordinal, percentage, decade or century."""
    return number is not None and number.role is Role.PLAIN and not number.ordinal


def sharing(place: int, tokens: list[Token], text: str, language: Language) -> list[Token]:
    """The tokens before the one at `place` that have its unit too, in order."""
    joint = _joint(language)
    shared: list[Token] = []
    last = tokens[place]
    for token in reversed(tokens[max(place - 50, 0) : place]):
        if token.number is None:
            continue
        if not is_count(token.number) or _is_year(token, last):
            break
        between = text[token.end : last.start]
        if token.number.value < 1 and between[:1] == ",":
            break  # «на четверть, до 75 тысяч евро»
        if token.number.words and token.number.value > _SPELLED and text[last.start].isdigit():
            break  # `€35 in the next fourteen and €45 in the rest`
        if _may_be_time(token.number) and not _may_be_time(last.number) and between[:1].isspace():
            break  # «после 22.00 — 65 дБ»
        if not joint.fullmatch(between) and not (shared and between.strip() == ","):
            break
        shared.insert(0, token)
        last = token
    return shared


_SPELLED = 12
"""Numbers that may be in words beside others in digits: `five to 20 euros`."""


def _may_be_time(number: Number | None) -> bool:
    """Whether a number is written as its language writes none, and as it may write a time."""
    return number is not None and number.format is Format.FOREIGN


def joins(between: str, language: Language) -> bool:
    """Whether what stands between two numbers makes them a range or a list."""
    return _joint(language).fullmatch(between) is not None


@cache
def _joint(language: Language) -> re.Pattern[str]:
    """Between the ends of a range, the members of a list, the sides of an area, or a value and what
    it stands instead of: `15 instead of 20 minutes`."""
    joints = phrase_pattern((*language.calendar().joints, *language.bounds().rejected))
    signs = r"\s*(?:[-\u2010\u2011–—/×x]|\.{3}|…)\s*"
    return expression(rf"{signs}|,?\s+{joints}\s+", re.IGNORECASE)


def _is_year(token: Token, last: Token) -> bool:
    """Whether four bare digits are rather a year: `in 2010 and 5 kilometres further`."""
    assert token.number is not None and last.number is not None
    return token.text.isdigit() and 1500 <= token.number.value <= 2100 and last.number.value < 1000
