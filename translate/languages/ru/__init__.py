"""Russian."""

from functools import cache

from translate.languages.calendar import Calendar
from translate.languages.language import Language, Script
from translate.languages.lexeme import Lexicon, combine
from translate.languages.measures import Measures
from translate.languages.numbering import Numbering
from translate.languages.ru.abbreviations import ABBREVIATIONS


def _is_common(word: str) -> bool:
    from translate.languages.ru import names

    return names.is_common(word)


@cache
def _calendar() -> Calendar:
    from translate.languages.ru import calendar

    return calendar.CALENDAR


@cache
def _measures() -> Measures:
    from translate.languages.ru import measures

    return measures.MEASURES


def _is_ordinary(word: str) -> bool:
    from translate.languages.ru import inflection

    return inflection.is_ordinary(word)


def _numbering() -> Numbering:
    from translate.languages.ru import numbers

    return numbers.NUMBERING


def _inflects(word: str, term: str) -> bool:
    from translate.languages.ru import inflection

    return inflection.inflects(word, term)


@cache
def _lexicon() -> Lexicon:
    from translate.languages.ru import calendar, measures, numbers

    vocabularies = (numbers.NUMBERING.vocabulary, calendar.VOCABULARY, measures.VOCABULARY)
    return combine(vocabularies, numbers.NUMBERING.compound)


LANGUAGE = Language(
    code="ru",
    name="Русский",
    english_name="Russian",
    script=Script.CYRILLIC,
    decimal=",",
    groupings="\u00a0\u202f .",
    quotes=(("«", "»"), ("„", "“"), ("“", "”")),
    lexicon=_lexicon,
    numbering=_numbering,
    calendar=_calendar,
    measures=_measures,
    abbreviations=ABBREVIATIONS,
    is_common=_is_common,
    is_ordinary=_is_ordinary,
    inflects=_inflects,
    coordinators=frozenset(("и", "или")),
)
