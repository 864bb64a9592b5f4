"""Parts of a year: `the first half of 2023`, `het derde kwartaal van 2021`, `Q3 2021`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translate.facts.date_patterns import date_patterns
from translate.facts.lexing import Token
from translate.facts.values import Date, Role
from translate.facts.years import year_of
from translate.languages import Language
from translate.languages.calendar import phrase_pattern
from translate.languages.lexeme import fold
from translate.model import Fact, FactKind
from translate.precompiled import expression

_YEAR = 12
_REACH = 60
"""Characters before a year in which the words for its part are looked for."""
_LETTERS = {"q": 3, "h": 6}
"""`Q3`, `H1`: how many months each is."""


def parts_of_years(tokens: list[Token], text: str, language: Language) -> Iterator[Fact]:
    """The parts of years that a text names, as dates from their first month until their last."""
    pattern = _pattern(language)
    for place, token in enumerate(tokens):
        number = token.number
        year = year_of(token, text) if number and number.role is Role.PLAIN else None
        if year is None:
            continue
        found = pattern.search(text, max(0, token.start - _REACH), token.start)
        months = found and _months(found, tokens[:place], language)
        if found and months:
            word = date_patterns(language).year_word.match(text, token.end)
            end = word.end() if word else token.end
            date = Date(year, months[0], until=months[1])
            yield Fact(FactKind.DATE, date, found.start(), end, text[found.start() : end])


def _months(
    found: re.Match[str], tokens: list[Token], language: Language
) -> tuple[int, int] | None:
    """(first, last) month of what a phrase names; None where a year has no such part.

    The half-year figures of a year are those of its first half.
    """
    if found["half"]:
        return (1, 6)
    if found["letter"]:
        length, place = _LETTERS[found["letter"].casefold()], int(found["digit"])
        return _part(length, place)
    calendar = language.calendar()
    length = calendar.year_parts[fold(" ".join(found["part"].split()))]
    rank = fold(found["rank"])
    place = calendar.part_ranks.get(rank) or _number_at(found, "rank", tokens)
    if found["count"]:
        count = _number_at(found, "count", tokens)
        # `the first six months`, and no `second six months`
        return _part(length * count, place) if place in (1, -1) else None
    return _part(length, place) if length > 1 else None


def _part(length: int, place: int) -> tuple[int, int] | None:
    if not 0 < length < _YEAR or not place:
        return None
    first = (place - 1) * length + 1 if place > 0 else _YEAR - length + 1
    last = first + length - 1
    return (first, last) if last <= _YEAR else None


def _number_at(found: re.Match[str], group: str, tokens: list[Token]) -> int:
    """The whole number that begins where a group does, else 0."""
    for token in reversed(tokens):
        if token.start == found.start(group) and token.number is not None:
            return int(token.number.value)
    return 0


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """What stands before a year, the year's own introduction included."""
    calendar = language.calendar()
    if not calendar.year_parts:
        return expression("(?!)")
    links = phrase_pattern((*calendar.day_links, *calendar.part_links))
    ranks = phrase_pattern(calendar.part_ranks)
    parts = phrase_pattern(calendar.year_parts)
    numeral = r"[0-9]{1,2}(?:[-‑]?[^\W\d_]{1,2})?|I{1,3}|IV"
    years = phrase_pattern(calendar.years_before)
    return expression(
        rf"(?:(?<!\w)(?P<half>{calendar.half_years or '(?!)'})|"
        rf"\b(?P<letter>[QH])(?P<digit>[1-4])|(?<!\w)(?P<rank>{ranks}|{numeral})[\s-]+"
        rf"(?:(?P<count>\w+)\s+)?(?P<part>{parts}))(?:,?\s+{links})?(?:\s+{years})?\s+['’]?\Z",
        re.IGNORECASE,
    )
