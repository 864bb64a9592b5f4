"""Years: which numeral can be one, and those that stand without a month."""

from __future__ import annotations

from translate.facts.date_patterns import date_patterns
from translate.facts.lexing import Token
from translate.facts.values import Date, Number
from translate.languages import Language
from translate.model import Fact, FactKind


def year_of(token: Token, text: str) -> int | None:
    """The year that a numeral can be; `'22` is 2022."""
    number = token.number
    if number is None or number.grouped or not isinstance(number.value, int):
        return None
    if number.words and number.value == 1000 and not number.ordinal:
        return None  # «в марте тысячи гусей»
    if 1000 <= number.value < 2200 and (number.words or token.text[:4].isdigit()):
        return number.value
    if text.endswith(("'", "’", "‘"), 0, token.start) and len(token.text) == 2:
        return number.value + (2000 if number.value < 70 else 1900)
    return None


def lone_years(tokens: list[Token], text: str, language: Language) -> list[Fact]:
    """Years on their own that say so: `2022 года` (a number), `44 v.Chr.` (a date)."""
    patterns = date_patterns(language)
    years: list[Fact] = []
    for place, token in enumerate(tokens):
        number = token.number
        if number is None or number.grouped or not isinstance(number.value, int):
            continue
        if not patterns.year_opening.match(text, token.end):
            continue
        if era := patterns.before_christ.match(text, token.end):
            years.append(_before_christ(number.value, token.start, era.end(), text))
            earlier = tokens[place - 1] if place else token
            if earlier.number and patterns.joint.fullmatch(text, earlier.end, token.start):
                value = int(earlier.number.value)
                years.append(_before_christ(value, earlier.start, earlier.end, text))
        elif year_of(token, text) and (word := patterns.year_word.match(text, token.end)):
            span = text[token.start : word.end()]
            plain = Number(number.value, ordinal=number.ordinal, words=number.words)
            years.append(Fact(FactKind.NUMBER, plain, token.start, word.end(), span))
    return years


def _before_christ(year: int, start: int, end: int, text: str) -> Fact:
    return Fact(FactKind.DATE, Date(-year), start, end, text[start:end])
