"""Dates of a text, partial ones too: around the names of months, in digits, and weekdays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from translate.facts.apart import apart, outside
from translate.facts.date_patterns import date_patterns
from translate.facts.digital_dates import digital_dates
from translate.facts.lexing import Token
from translate.facts.named_dates import MONTHS, named_dates
from translate.facts.periods import parts_of_years
from translate.facts.values import Date
from translate.facts.years import lone_years
from translate.languages import Language
from translate.languages.lexeme import Sense
from translate.model import Fact, FactKind


def dates(tokens: list[Token], text: str, language: Language) -> list[Fact]:
    """The dates that a text asserts, in order.

    `tokens` are the text's, numerals joined. A range is two dates, and what only its second end
    spells out holds for both: `3–5 maart 2022`, `March and April 2022`. The years of `2019/20`
    and `2022 года` are facts of kind NUMBER.
    """
    found: list[Fact] = []
    months = False
    for token in tokens:
        for lexeme in token.lexemes:
            if lexeme.sense in MONTHS:
                months = True
            elif lexeme.sense is Sense.WEEKDAY:
                date = Date(weekday=lexeme.value, weak=True)
                found.append(Fact(FactKind.DATE, date, token.start, token.end, token.text))
    if months:
        found.extend(named_dates(tokens, text, language))
    if any(token.digits and _opens_a_date(token, text) for token in tokens):
        starts = {token.start for token in tokens}
        found.extend(fact for fact in digital_dates(text, language) if fact.start in starts)
    if len(found) > 1:
        found = _shared(list(apart(found)), text, language)
    left = outside(tokens, ((fact.start, fact.end) for fact in found))
    parts = list(parts_of_years(left, text, language))
    if parts:
        found += parts
        left = outside(left, ((fact.start, fact.end) for fact in parts))
    years = [
        *lone_years(left, text, language),
        *_ends_of_years(left, text, language),
        *_named_days(text, language),
    ]
    return list(apart([*found, *years])) if years or parts else found


def _ends_of_years(tokens: list[Token], text: str, language: Language) -> Iterator[Fact]:
    """The last day of a year, where a text speaks of its end: `the end of` 2027."""
    for token in tokens:
        if token.digits and len(token.text) == 4 and token.text.isdigit():
            before = text[max(0, token.start - _LONGEST) : token.start].rstrip().casefold()
            for phrase in language.calendar().year_ends:
                if before.endswith(" " + phrase):
                    end = max(0, token.start - _LONGEST) + len(before)
                    start = end - len(phrase)
                    date = Date(int(token.text), 12, 31, weak=True)
                    yield Fact(FactKind.DATE, date, start, end, text[start:end])
                    break


def _named_days(text: str, language: Language) -> Iterator[Fact]:
    """The days that a text says by name, weakly: `until the end of the year`, `at Christmas`."""
    lowered, days = text.casefold(), language.calendar().named_days
    if not any(map(lowered.__contains__, days)):
        return
    for found in date_patterns(language).named_day.finditer(text):
        month, day = days[" ".join(found.group().casefold().split())]
        yield Fact(FactKind.DATE, Date(None, month, day, weak=True), *found.span(), found.group())


_LONGEST = 20
"""Characters before a year in which such a phrase is looked for."""


def _opens_a_date(token: Token, text: str) -> bool:
    return "." in token.text or text[token.end : token.end + 1] in _SEPARATORS


_SEPARATORS = frozenset("-/–")


def _shared(facts: list[Fact], text: str, language: Language) -> list[Fact]:
    """The facts, each date with the year of the one it is joined to: `maart en april 2022`."""
    patterns = date_patterns(language)
    for place in range(len(facts) - 2, -1, -1):
        fact, following = facts[place], facts[place + 1]
        date, later = fact.value, following.value
        if not isinstance(date, Date) or not isinstance(later, Date) or date.month is None:
            continue
        shares = date.year is None and later.year and later.month and later.month >= date.month
        if shares and patterns.joint.fullmatch(text, fact.end, following.start):
            date = Date(later.year, date.month, date.day, ambiguous=date.ambiguous)
            facts[place] = replace(fact, value=date)
    return facts
