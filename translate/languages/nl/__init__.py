"""Dutch."""

from functools import cache

from translate.languages.calendar import Calendar
from translate.languages.language import Language, Script
from translate.languages.lexeme import Lexicon, combine
from translate.languages.measures import Measures
from translate.languages.nl.abbreviations import ABBREVIATIONS


def _is_common(word: str) -> bool:
    from translate.languages.nl import names

    return names.is_common(word)


def _calendar() -> Calendar:
    from translate.languages.nl import calendar

    return calendar.CALENDAR


def _measures() -> Measures:
    from translate.languages.nl import measures

    return measures.MEASURES


@cache
def _lexicon() -> Lexicon:
    from translate.languages.nl import calendar, measures, numbers

    return combine([numbers.VOCABULARY, calendar.VOCABULARY, measures.VOCABULARY])


LANGUAGE = Language(
    code="nl",
    name="Nederlands",
    english_name="Dutch",
    script=Script.LATIN,
    decimal=",",
    groupings=".\u00a0\u202f ",
    quotes=(("“", "”"), ("‘", "’"), ("„", "”"), ("‚", "’"), ("«", "»")),
    lexicon=_lexicon,
    calendar=_calendar,
    measures=_measures,
    abbreviations=ABBREVIATIONS,
    is_common=_is_common,
)
