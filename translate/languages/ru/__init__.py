"""Russian."""

from functools import cache

from translate.languages.language import Language, Script
from translate.languages.lexeme import Lexicon, combine
from translate.languages.ru.abbreviations import ABBREVIATIONS


def _is_common(word: str) -> bool:
    from translate.languages.ru import names

    return names.is_common(word)


@cache
def _lexicon() -> Lexicon:
    from translate.languages.ru import numbers

    return combine([numbers.VOCABULARY])


LANGUAGE = Language(
    code="ru",
    name="Русский",
    english_name="Russian",
    script=Script.CYRILLIC,
    decimal=",",
    groupings="\u00a0\u202f .",
    quotes=(("«", "»"), ("„", "“"), ("“", "”")),
    lexicon=_lexicon,
    abbreviations=ABBREVIATIONS,
    is_common=_is_common,
)
