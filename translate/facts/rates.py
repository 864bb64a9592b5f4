"""How often something is done: `twice a year`, `drie keer per week`, «два раза в месяц»."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from translate.facts.lexing import Token
from translate.facts.unit_phrases import word_at
from translate.facts.units import TIMES, units
from translate.facts.values import Number, Quantity, Role
from translate.languages import Language
from translate.languages.calendar import phrase_pattern
from translate.languages.lexeme import fold
from translate.precompiled import expression


class Rate(NamedTuple):
    """How often, and where the words for it end in the text."""

    quantity: Quantity
    end: int


def rate_after(token: Token, number: Number, text: str, language: Language) -> Rate | None:
    """The rate that a number of times begins; None for once, which languages leave out."""
    if number.role is not Role.PLAIN or number.ordinal or number.value <= 1:
        return None
    measures = language.measures()
    patterns = _patterns(language)
    times = patterns.times.match(text, token.end)
    if times is None and not token.text.casefold().endswith(measures.times):
        return None
    end = times.end() if times else token.end
    if per := patterns.per.match(text, end):
        word, end = word_at(text, per.end(), language)
        code = measures.units.get(word)
    elif regular := patterns.regular.match(text, end):
        code, end = measures.regular[fold(regular[1])], regular.end()
    else:
        return None
    if code is None or units()[code].dimension != "duration":
        return None
    return Rate(Quantity(number.value, TIMES + code, number.approximate), end)


class _Patterns(NamedTuple):
    times: re.Pattern[str]
    per: re.Pattern[str]
    regular: re.Pattern[str]


@cache
def _patterns(language: Language) -> _Patterns:
    measures = language.measures()
    times, per = phrase_pattern(measures.times), phrase_pattern(measures.times_per)
    return _Patterns(
        expression(rf"\s+{times}", re.IGNORECASE),
        expression(rf"\s+{per}\s+", re.IGNORECASE),
        expression(rf"\s+({phrase_pattern(measures.regular)})", re.IGNORECASE),
    )
