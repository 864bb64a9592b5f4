"""English."""

from functools import cache

from translate.languages.calendar import Calendar
from translate.languages.en.abbreviations import ABBREVIATIONS
from translate.languages.language import Language, Script
from translate.languages.lexeme import Lexicon, combine
from translate.languages.measures import Measures


def _is_common(word: str) -> bool:
    from translate.languages.en import names

    return names.is_common(word)


def _calendar() -> Calendar:
    from translate.languages.en import calendar

    return calendar.CALENDAR


def _measures() -> Measures:
    from translate.languages.en import measures

    return measures.MEASURES


@cache
def _lexicon() -> Lexicon:
    from translate.languages.en import calendar, measures, numbers

    return combine([numbers.VOCABULARY, calendar.VOCABULARY, measures.VOCABULARY])


LANGUAGE = Language(
    code="en",
    name="English",
    english_name="English",
    script=Script.LATIN,
    decimal=".",
    groupings=",\u00a0\u202f ",
    quotes=(("“", "”"), ("‘", "’")),
    lexicon=_lexicon,
    calendar=_calendar,
    measures=_measures,
    abbreviations=ABBREVIATIONS,
    is_common=_is_common,
)
