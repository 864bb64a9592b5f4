"""Dates in digits alone: `28.12.2022`, `2022-12-28`, `3/4/22`, `09/2024`, and years `2019/20`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translate.facts.values import Date, Number
from translate.languages import Language
from translate.languages.calendar import phrase_pattern
from translate.model import Fact, FactKind
from translate.precompiled import expression


@cache
def _full_date(language: Language) -> re.Pattern[str]:
    """Three groups of digits with the same separator, and no fourth; an abbreviated year word."""
    words = (word for word in language.calendar().years_after if word.endswith("."))
    return expression(
        r"(?<![\w.,/:-])(\d{1,4})([./-])(\d{1,2})\2(\d{4}|['’]?\d{2})"
        rf"(?:\s*{phrase_pattern(words)})?(?=T\d\d:|(?![\w/]|[.,:-]\d|-\w))"
    )


@cache
def _month_and_year() -> re.Pattern[str]:
    return expression(
        r"(?<![\w.,/:–-])(0[1-9]|1[0-2])([./-])((?:19|20)\d\d)(?![\w/]|[.,:–-]\d|-\w)"
    )


@cache
def _season() -> re.Pattern[str]:
    return expression(r"(?<![\w.,/:–-])(1[5-9]\d\d|20\d\d)[-–/](\d\d)(?![\w/]|[.,:–-]\d)")


@cache
def _day_and_month(language: Language) -> re.Pattern[str]:
    """Two groups of digits behind a word that a day follows: `op 12/11`, `до 12.11`; no two days of
    a month, `op 5/6 december`, and no time, `van 16.10 uur`."""
    calendar = language.calendar()
    introduction = phrase_pattern(calendar.day_introductions)
    month = phrase_pattern([*calendar.months, *calendar.weak_months])
    point = "" if language.decimal == "." else r"|(?<=\d\d)\.(?=\d\d)"
    return expression(
        rf"{introduction}\s(\d{{1,2}})(/|(?<=\d\d)-(?=\d\d){point})(\d{{1,2}})(?![\w/%]|[.,:-]\d|-\w)"
        rf"(?!\s{month})(?!\s{phrase_pattern(calendar.hour_words)})",
        re.IGNORECASE,
    )


def digital_dates(text: str, language: Language) -> Iterator[Fact]:
    """The dates of a text that are written in digits, and the years of short ranges (NUMBER)."""
    for match in _full_date(language).finditer(text):
        date = _date(*match.groups(), day_first=language.calendar().day_first)
        if date is not None:
            yield Fact(FactKind.DATE, date, match.start(), match.end(), match.group())
    for match in _month_and_year().finditer(text):
        # Where the point is the decimal sign, 10.2024 is a number.
        if match[2] != language.decimal:
            date = Date(int(match[3]), int(match[1]))
            yield Fact(FactKind.DATE, date, match.start(), match.end(), match.group())
    for match in _day_and_month(language).finditer(text):
        day, month = int(match[1]), int(match[3])
        if not language.calendar().day_first and match[2] == "/":
            day, month = (day, month) if month > 12 or day > 12 else (month, day)
        if _exists(month, day):
            date = Date(month=month, day=day, ambiguous=match[2] == "/" and day <= 12, weak=True)
            written = text[match.start(1) : match.end()]
            yield Fact(FactKind.DATE, date, match.start(1), match.end(), written)
    for match in _season().finditer(text):
        first = int(match[1])
        last = first - first % 100 + int(match[2])
        if first < last:
            for year, start, end in ((first, *match.span(1)), (last, *match.span(2))):
                yield Fact(FactKind.NUMBER, Number(year), start, end, text[start:end])


def _date(first: str, separator: str, middle: str, last: str, *, day_first: bool) -> Date | None:
    """The date, or None where no order makes one.

    Sources: ISO 8601 (year first), and the orders of CLDR: with points and hyphens the day comes
    first everywhere; with slashes as the language has it, unless only the other order is a date.
    """
    if len(first) == 4:
        year, month, day = int(first), int(middle), int(last)
        return Date(year, month, day) if _exists(month, day) and len(last) == 2 else None
    if len(first) > 2:
        return None
    short = len(last) < 4
    # `3.2.22` is a section, `10.12.22`, `3/2/22` and `1-1-'22` are dates.
    if len(last) == 2 and separator != "/" and (len(first) < 2 or len(middle) < 2):
        return None
    year = int(last.lstrip("'’"))
    year += 0 if not short else 2000 if year < 70 else 1900
    one, two = int(first), int(middle)
    ordered = (one, two) if day_first or separator != "/" else (two, one)
    for day, month in (ordered, ordered[::-1]):
        if _exists(month, day):
            ambiguous = separator == "/" and one <= 12 and two <= 12 and one != two
            return Date(year, month, day, ambiguous=ambiguous)
    return None


def _exists(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= (
        29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    )
