"""English."""

from functools import cache

from translate.languages.calendar import Calendar
from translate.languages.en.abbreviations import ABBREVIATIONS
from translate.languages.language import Language, Script
from translate.languages.lexeme import Lexicon, combine
from translate.languages.measures import Measures
from translate.languages.numbering import Numbering


def _is_common(word: str) -> bool:
    from translate.languages.en import names

    return names.is_common(word)


@cache
def _calendar() -> Calendar:
    from translate.languages.en import calendar

    return calendar.CALENDAR


@cache
def _measures() -> Measures:
    from translate.languages.en import measures

    return measures.MEASURES


def _numbering() -> Numbering:
    from translate.languages.en import numbers

    return numbers.NUMBERING


def _is_ordinary(word: str) -> bool:
    from translate.languages.lexicon import dictionary

    words = dictionary("en")
    return any(stem in words.concepts for stem in words.stems(word))


def _inflects(word: str, term: str) -> bool:
    from translate.languages.en import inflection

    return inflection.inflects(word, term)


@cache
def _lexicon() -> Lexicon:
    from translate.languages.en import calendar, measures, numbers

    vocabularies = (numbers.NUMBERING.vocabulary, calendar.VOCABULARY, measures.VOCABULARY)
    return combine(vocabularies, numbers.NUMBERING.compound)


LANGUAGE = Language(
    code="en",
    name="English",
    english_name="English",
    script=Script.LATIN,
    decimal=".",
    groupings=",\u00a0\u202f ",
    quotes=(("“", "”"), ("‘", "’")),
    lexicon=_lexicon,
    numbering=_numbering,
    calendar=_calendar,
    measures=_measures,
    abbreviations=ABBREVIATIONS,
    is_common=_is_common,
    is_ordinary=_is_ordinary,
    inflects=_inflects,
    coordinators=frozenset(("and", "or")),
)
