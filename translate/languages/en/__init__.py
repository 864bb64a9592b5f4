"""English."""

from functools import cache

from translate.languages.en.abbreviations import ABBREVIATIONS
from translate.languages.language import Language, Script
from translate.languages.lexeme import Lexicon, combine


def _is_common(word: str) -> bool:
    from translate.languages.en import names

    return names.is_common(word)


@cache
def _lexicon() -> Lexicon:
    from translate.languages.en import numbers

    return combine([numbers.VOCABULARY])


LANGUAGE = Language(
    code="en",
    name="English",
    english_name="English",
    script=Script.LATIN,
    decimal=".",
    groupings=",\u00a0\u202f ",
    quotes=(("“", "”"), ("‘", "’")),
    lexicon=_lexicon,
    abbreviations=ABBREVIATIONS,
    is_common=_is_common,
)
