"""Dates of a text, partial ones too: around the names of months, in digits, and weekdays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from translate.facts.digital_dates import digital_dates
from translate.facts.lexing import Token
from translate.facts.values import Date, Number, Role
from translate.languages import Language
from translate.languages.calendar import phrase_pattern
from translate.languages.lexeme import Lexeme, Sense, fold
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
            if lexeme.sense in _MONTHS:
                months = True
            elif lexeme.sense is Sense.WEEKDAY:
                date = Date(weekday=lexeme.value, weak=True)
                found.append(_fact(date, token.start, token.end, text))
    if months:
        found.extend(_named(tokens, text, language))
    if any(token.digits and _opens_a_date(token, text) for token in tokens):
        starts = {token.start for token in tokens}
        found.extend(fact for fact in digital_dates(text, language) if fact.start in starts)
    years = _years(tokens, text, language, found)
    if len(found) > 1:
        found = list(_apart(_shared(found, text, language)))
    return sorted([*found, *years], key=lambda fact: fact.start)


def _opens_a_date(token: Token, text: str) -> bool:
    return "." in token.text or text[token.end : token.end + 1] in _SEPARATORS


_SEPARATORS = frozenset("-/–")
_MONTHS = (Sense.MONTH, Sense.MONTH_ABBREVIATION)


def _named(tokens: list[Token], text: str, language: Language) -> Iterator[Fact]:
    """The dates around the names of months."""
    counted = {
        token.start
        for token, word in pairwise(tokens)
        if _day(token)
        and (word.has(Sense.UNIT) or word.has(Sense.PERCENT))
        and not text[token.end : word.start].strip()
    }
    # `in July 20 kilometres` has no day; other words stand between the parts of a date.
    spine = [
        token
        for token in tokens
        if (token.number is not None and token.start not in counted)
        or any(lexeme.sense in _MONTHS for lexeme in token.lexemes)
    ]
    for place, token in enumerate(spine):
        for lexeme in token.lexemes:
            if lexeme.sense in _MONTHS:
                yield from _around(place, lexeme, spine, text, language)


class _Patterns(NamedTuple):
    """What stands between the parts of a date in one language."""

    day_month: re.Pattern[str]
    month_day: re.Pattern[str]
    month_year: re.Pattern[str]
    joint: re.Pattern[str]
    """Between the ends of a range or the members of a list: ` tot en met vrijdag `."""
    year_word: re.Pattern[str]
    before_christ: re.Pattern[str]


@cache
def _patterns(language: Language) -> _Patterns:
    calendar = language.calendar()

    def one_of(*phrases: str) -> str:
        return phrase_pattern(phrases) if phrases else "(?!)"

    links, joints = one_of(*calendar.day_links), one_of(*calendar.joints)
    before, after = one_of(*calendar.years_before), one_of(*calendar.years_after)
    comma = "" if calendar.day_first else ",?"
    weekday = one_of(*calendar.weekdays)
    hyphen = "[-\u2010\u2011]"
    sources = (
        rf"(?:{hyphen}|\s+(?:{links}\s+)?)",
        r"(?:\.?\s+(?:the\s+)?)",
        rf"(?:\.?{hyphen}|\.?{comma}\s+(?:{links}\s+)?(?:{before}\s+)?)['’‘]?",
        rf"\s*[-\u2010\u2011–—/]\s*(?:{weekday}\s+)?|,?\s+{joints}\s+(?:{weekday},?\s+)?",
        rf"\s*{after}",
        rf"\s*(?:{after}\s*)?{one_of(*calendar.before_christ)}",
    )
    return _Patterns(*(re.compile(source, re.IGNORECASE) for source in sources))


def _fact(date: Date, start: int, end: int, text: str) -> Fact:
    return Fact(FactKind.DATE, date, start, end, text[start:end])


def _around(
    place: int, lexeme: Lexeme, tokens: list[Token], text: str, language: Language
) -> Iterator[Fact]:
    """The dates that one name of a month belongs to."""
    calendar, patterns = language.calendar(), _patterns(language)
    month, token = lexeme.value, tokens[place]
    days = _days_before(place, tokens, text, patterns)
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
        return
    starts = [day.start for day in days]
    ends = [day.end for day in days]
    starts[0] = min(starts[0], token.start)
    ends[-1] = max(ends[-1], token.end, end)
    if days[-1].start < token.start:
        starts[-1] = days[-1].start
    for day, start, stop in zip(days, starts, ends, strict=True):
        yield _fact(Date(year, month, _day(day)), start, stop, text)


def _day(token: Token) -> int:
    """The day of the month that a numeral can be, else 0."""
    number = token.number
    if number is None or number.role is not Role.PLAIN or number.value not in range(1, 32):
        return 0
    return int(number.value)


def _days_before(place: int, tokens: list[Token], text: str, patterns: _Patterns) -> list[Token]:
    """The days that stand before a month, ascending: the `3` and `5` of `3–5 maart`."""
    if not place or not _day(tokens[place - 1]):
        return []
    if not patterns.day_month.fullmatch(text, tokens[place - 1].end, tokens[place].start):
        return []
    days = [tokens[place - 1]]
    for token in reversed(tokens[: place - 1]):
        between = text[token.end : days[0].start]
        joined = patterns.joint.fullmatch(between) or (len(days) > 1 and between.strip() == ",")
        if not joined or not 0 < _day(token) < _day(days[0]):
            break
        days.insert(0, token)
    return days


def _days_after(place: int, tokens: list[Token], text: str, patterns: _Patterns) -> list[Token]:
    """The days that stand after a month, ascending: the `3` and `5` of `March 3 to 5`."""
    days: list[Token] = []
    end, pattern = tokens[place].end, patterns.month_day
    for token in tokens[place + 1 :]:
        if not pattern.fullmatch(text, end, token.start):
            break
        if not (_day(days[-1]) if days else 0) < _day(token):
            break
        days.append(token)
        end, pattern = token.end, patterns.joint
    return days


def _year(token: Token, text: str) -> int | None:
    """The year that a numeral can be; `'22` is 2022."""
    number = token.number
    if number is None or number.grouped or not isinstance(number.value, int):
        return None
    if 1000 <= number.value < 2200 and (number.words or token.text[:4].isdigit()):
        return number.value
    if text.endswith(("'", "’", "‘"), 0, token.start) and len(token.text) == 2:
        return number.value + (2000 if number.value < 70 else 1900)
    return None


def _year_after(
    place: int, tokens: list[Token], text: str, patterns: _Patterns
) -> tuple[int | None, int]:
    """(the year after a month or a day, where it ends), else (None, where the token ends)."""
    end = tokens[place].end
    if place + 1 < len(tokens):
        token = tokens[place + 1]
        year = _year(token, text)
        if year is not None and patterns.month_year.fullmatch(text, end, token.start):
            word = patterns.year_word.match(text, token.end)
            return year, word.end() if word else token.end
    return None, end


def _introduced(token: Token, text: str, language: Language) -> bool:
    """Whether a word such as `in` or `late` stands before, which makes a homograph a month."""
    words = re.split(r"[\W\d_]+", text[max(token.start - 20, 0) : token.start])
    return len(words) > 1 and fold(words[-2]) in language.calendar().month_introductions


def _years(tokens: list[Token], text: str, language: Language, found: list[Fact]) -> list[Fact]:
    """Years on their own that say so: `2022 года` (a number), `44 v.Chr.` (a date)."""
    patterns = _patterns(language)
    years: list[Fact] = []
    for place, token in enumerate(tokens):
        number = token.number
        if number is None or number.grouped or not isinstance(number.value, int):
            continue
        if any(fact.start <= token.start < fact.end for fact in found):
            continue
        if era := patterns.before_christ.match(text, token.end):
            years.append(_fact(Date(-number.value), token.start, era.end(), text))
            earlier = tokens[place - 1] if place else token
            if earlier.number and patterns.joint.fullmatch(text, earlier.end, token.start):
                date = Date(-int(earlier.number.value))
                years.append(_fact(date, earlier.start, earlier.end, text))
        elif _year(token, text) and (word := patterns.year_word.match(text, token.end)):
            span = text[token.start : word.end()]
            value = Number(number.value, ordinal=number.ordinal, words=number.words)
            years.append(Fact(FactKind.NUMBER, value, token.start, word.end(), span))
    return years


def _shared(found: list[Fact], text: str, language: Language) -> list[Fact]:
    """The same dates, each with the year of the one it is joined to: `maart en april 2022`."""
    joint = _patterns(language).joint
    facts = sorted(found, key=lambda fact: fact.start)
    for place in range(len(facts) - 2, -1, -1):
        fact, following = facts[place], facts[place + 1]
        date, later = fact.value, following.value
        if not isinstance(date, Date) or not isinstance(later, Date) or date.month is None:
            continue
        shares = date.year is None and later.year and later.month and later.month >= date.month
        if shares and joint.fullmatch(text, fact.end, following.start):
            date = Date(later.year, date.month, date.day, ambiguous=date.ambiguous)
            facts[place] = _fact(date, fact.start, fact.end, text)
    return facts


def _apart(facts: list[Fact]) -> Iterator[Fact]:
    """The facts without those that begin inside an earlier one."""
    reach = -1
    for fact in facts:
        if fact.start >= reach:
            reach = fact.end
            yield fact
