"""Dates around the names of months: `28 december 2022`, `March 3rd`, `с 3 по 5 марта`, `in mei`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as date_
from datetime import timedelta
from itertools import pairwise

from translate.facts.date_patterns import DatePatterns, date_patterns
from translate.facts.lexing import Token
from translate.facts.values import Date, Role
from translate.facts.years import year_of
from translate.languages import Language
from translate.languages.lexeme import Lexeme, Sense, fold
from translate.model import Fact, FactKind

MONTHS = (Sense.MONTH, Sense.MONTH_ABBREVIATION)


def named_dates(tokens: list[Token], text: str, language: Language) -> Iterator[Fact]:
    """The dates around the names of months, in order."""
    counted = {
        token.start
        for token, word in pairwise(tokens)
        if _day(token)
        and (word.has(Sense.UNIT) or word.has(Sense.PERCENT))
        and not text[token.end : word.start].strip()
    }
    if not language.calendar().cardinal_days:
        # `three March showers`
        counted |= {token.start for token in tokens if _day(token) and _is_cardinal_word(token)}
    # `in July 20 kilometres` has no day; other words stand between the parts of a date.
    spine = [
        token
        for token in tokens
        if (token.number is not None and token.start not in counted)
        or any(lexeme.sense in MONTHS for lexeme in token.lexemes)
    ]
    for place, token in enumerate(spine):
        for lexeme in token.lexemes:
            if lexeme.sense in MONTHS:
                yield from _around(place, lexeme, spine, text, language)


def _around(
    place: int, lexeme: Lexeme, tokens: list[Token], text: str, language: Language
) -> Iterator[Fact]:
    """The dates that one name of a month belongs to."""
    calendar, patterns = language.calendar(), date_patterns(language)
    month, token = lexeme.value, tokens[place]
    # `novemberstorm`, «майский»: a month in a longer word or an adjective.
    derived = lexeme.weak and lexeme.sense is Sense.MONTH and not calendar.months_capitalised
    days = _days_before(place, tokens, text, patterns)
    if derived and days and not _is_joined(days[-1], token, text):
        days = []
    last = place
    if not days and not calendar.day_first:
        days = _days_after(place, tokens, text, patterns)
        last = place + len(days)
    year, end = _year_after(last, tokens, text, patterns)
    small = calendar.months_capitalised and lexeme.weak and token.text.islower()
    if small and not (days and year is not None):
        return
    if not days:
        weak = lexeme.weak and year is None and not _introduced(token, text, language)
        if year is not None or lexeme.sense is Sense.MONTH:
            yield _fact(Date(year, month, weak=weak), token.start, end, text)
        elif _is_shortened(token, text, language):
            yield _fact(Date(None, month, weak=True), token.start, end, text)
        return
    starts = [day.start for day in days]
    ends = [day.end for day in days]
    starts[0] = min(starts[0], token.start)
    ends[-1] = max(ends[-1], token.end, end)
    if days[-1].start < token.start:
        starts[-1] = days[-1].start
    if len(days) == 1:
        yield from _other_day(Date(year, month, _day(days[0])), starts[0], text, language)
    for day, start, stop in zip(days, starts, ends, strict=True):
        yield _fact(Date(year, month, _day(day), weak=derived), start, stop, text)


def _other_day(date: Date, start: int, text: str, language: Language) -> Iterator[Fact]:
    """The other day of a night for which one day is said, weakly: the 24th in «в ночь на 25-е»."""
    calendar = language.calendar()
    before = text[max(0, start - 16) : start].rstrip().casefold()
    for step, phrases in ((-1, calendar.nights_before), (1, calendar.nights_after)):
        for phrase in phrases:
            if before.endswith(phrase):
                other = _beside(date, step)
                end = max(0, start - 16) + len(before)
                if other:
                    yield _fact(other, end - len(phrase), end, text)
                return


def _beside(date: Date, step: int) -> Date | None:
    """The day after or before a date, weakly; of an open year, one without a leap day."""
    try:
        day = date_(date.year or 2001, date.month or 1, date.day or 1) + timedelta(step)
    except (ValueError, OverflowError):
        return None
    return Date(date.year and day.year, day.month, day.day, weak=True)


def _is_cardinal_word(token: Token) -> bool:
    return token.number is not None and token.number.words and not token.number.ordinal


def _is_joined(day: Token, month: Token, text: str) -> bool:
    """Whether a day in digits is one word with its month: `1-aprilgrap`."""
    return day.digits and not text[day.end : month.start].strip("-\u2010\u2011")


def _day(token: Token) -> int:
    """The day of the month that a numeral can be, else 0."""
    number = token.number
    if number is None or number.role is not Role.PLAIN or number.value not in range(1, 32):
        return 0
    return int(number.value)


def _days_before(place: int, tokens: list[Token], text: str, patterns: DatePatterns) -> list[Token]:
    """The days that stand before a month, ascending: the `3` and `5` of `3–5 maart`."""
    if not place or not _day(tokens[place - 1]):
        return []
    if not patterns.day_month.fullmatch(text, tokens[place - 1].end, tokens[place].start):
        return []
    days = [tokens[place - 1]]
    for token in reversed(tokens[max(place - 31, 0) : place - 1]):
        if not 0 < _day(token) < _day(days[0]):
            break
        between = text[token.end : days[0].start]
        joined = (
            patterns.joint.fullmatch(between)
            or (len(days) > 1 and between.strip() == ",")
            or patterns.overnight.fullmatch(text, max(token.start - 8, 0), days[0].start)
        )
        if not joined:
            break
        days.insert(0, token)
    return days


def _days_after(place: int, tokens: list[Token], text: str, patterns: DatePatterns) -> list[Token]:
    """The days that stand after a month, ascending: the `3` and `5` of `March 3 to 5`."""
    days: list[Token] = []
    end = tokens[place].end
    for token in tokens[place + 1 : place + 32]:
        if not (_day(days[-1]) if days else 0) < _day(token):
            break
        pattern = patterns.joint if days else patterns.month_day
        if not pattern.fullmatch(text, end, token.start):
            break
        days.append(token)
        end = token.end
    return days


def _year_after(
    place: int, tokens: list[Token], text: str, patterns: DatePatterns
) -> tuple[int | None, int]:
    """(the year after a month or a day, where it ends), else (None, where the token ends)."""
    end = tokens[place].end
    if place + 1 < len(tokens):
        token = tokens[place + 1]
        year = year_of(token, text)
        if year is not None and patterns.month_year.fullmatch(text, end, token.start):
            word = patterns.year_word.match(text, token.end)
            return year, word.end() if word else token.end
    return None, end


def _introduced(token: Token, text: str, language: Language) -> bool:
    """Whether a word such as `in` or `late` stands before, which makes a homograph a month."""
    words = re.split(r"[\W\d_]+", text[max(token.start - 20, 0) : token.start])
    return len(words) > 1 and fold(words[-2]) in language.calendar().month_introductions


def _is_shortened(token: Token, text: str, language: Language) -> bool:
    """Whether an abbreviation without a day is a month: `in Sept.`, `on Oct.`, and not `Mar`."""
    point = text[token.end - 1 : token.end + 1]
    words = re.split(r"[\W\d_]+", text[max(token.start - 20, 0) : token.start])
    calendar = language.calendar()
    before = calendar.month_introductions.union(calendar.day_introductions)
    return "." in point and len(words) > 1 and fold(words[-2]) in before


def _fact(date: Date, start: int, end: int, text: str) -> Fact:
    return Fact(FactKind.DATE, date, start, end, text[start:end])
