"""Dutch."""

from functools import cache

from translate.languages.calendar import Calendar
from translate.languages.language import Language, Script
from translate.languages.lexeme import Lexicon, combine
from translate.languages.measures import Measures
from translate.languages.nl.abbreviations import ABBREVIATIONS
from translate.languages.numbering import Numbering


def _is_common(word: str) -> bool:
    from translate.languages.nl import names

    return names.is_common(word)


@cache
def _calendar() -> Calendar:
    from translate.languages.nl import calendar

    return calendar.CALENDAR


@cache
def _measures() -> Measures:
    from translate.languages.nl import measures

    return measures.MEASURES


def _numbering() -> Numbering:
    from translate.languages.nl import numbers

    return numbers.NUMBERING


def _is_ordinary(word: str) -> bool:
    from translate.languages.lexicon import dictionary

    words = dictionary("nl")
    # A shorter compound may be a surname or a town: Steenbergen, Bloemendaal.
    compound = len(word) > 11 and bool(words.look_up(word))
    return compound or any(stem in words.concepts for stem in words.stems(word))


def _inflects(word: str, term: str) -> bool:
    from translate.languages.nl import inflection

    return inflection.inflects(word, term)


@cache
def _lexicon() -> Lexicon:
    from translate.languages.nl import calendar, measures, numbers

    vocabularies = (numbers.NUMBERING.vocabulary, calendar.VOCABULARY, measures.VOCABULARY)
    return combine(vocabularies, numbers.NUMBERING.compound)


LANGUAGE = Language(
    code="nl",
    name="Nederlands",
    english_name="Dutch",
    script=Script.LATIN,
    decimal=",",
    groupings=".\u00a0\u202f ",
    quotes=(("“", "”"), ("‘", "’"), ("„", "”"), ("‚", "’"), ("«", "»")),
    lexicon=_lexicon,
    numbering=_numbering,
    calendar=_calendar,
    measures=_measures,
    abbreviations=ABBREVIATIONS,
    is_common=_is_common,
    is_ordinary=_is_ordinary,
    inflects=_inflects,
    coordinators=frozenset(("en", "of")),
)
