"""The sign of a temperature in words: `acht graden onder nul`, `minus eight degrees`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from translate.facts.values import Quantity
from translate.languages import Language
from translate.languages.calendar import phrase_pattern
from translate.model import Fact
from translate.precompiled import expression

_UNITS = ("deg", "Cel", "[degF]")
_REACH = 40
"""How many characters before a temperature a word for frost is looked for."""


def is_temperature(unit: str) -> bool:
    """Whether a code may be that of a temperature; bare degrees may also be those of an angle."""
    return unit in _UNITS


def signed(fact: Fact, text: str, language: Language) -> Fact:
    """A temperature below zero where its sign is words, which become part of it where they stand
    behind it; any other temperature as it is."""
    quantity: Quantity = fact.value
    if quantity.value <= 0:
        return fact
    below = _behind(language, True).match(text, fact.end)
    if below is None and (above := _behind(language, False).match(text, fact.end)):
        return replace(fact, end=above.end(), text=text[fact.start : above.end()])
    before = text[max(fact.start - _REACH, 0) : fact.start]
    if below is None and not _before(language).search(before):
        return fact
    end = below.end() if below else fact.end
    negative = replace(quantity, value=-quantity.value)
    return Fact(fact.kind, negative, fact.start, end, text[fact.start : end])


@cache
def _behind(language: Language, below: bool) -> re.Pattern[str]:
    measures = language.measures()
    return _pattern(r"\s+", measures.below_zero if below else measures.above_zero, r"(?!\w)")


@cache
def _before(language: Language) -> re.Pattern[str]:
    # Only words may stand between, no other sentence and no other number.
    return _pattern(r"(?<!\w)", language.measures().frost, r"(?:\s+[^\W\d]+){0,3}\s+$")


def _pattern(before: str, phrases: Iterable[str], behind: str) -> re.Pattern[str]:
    phrases = tuple(phrases)
    source = before + phrase_pattern(phrases) + behind if phrases else r"(?!)"
    return expression(source, re.IGNORECASE)
