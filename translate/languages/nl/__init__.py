"""Dutch."""

from functools import cache

from translate.languages.language import Language, Script
from translate.languages.lexeme import Lexicon, combine
from translate.languages.nl.abbreviations import ABBREVIATIONS


def _is_common(word: str) -> bool:
    from translate.languages.nl import names

    return names.is_common(word)


@cache
def _lexicon() -> Lexicon:
    from translate.languages.nl import numbers

    return combine([numbers.VOCABULARY])


LANGUAGE = Language(
    code="nl",
    name="Nederlands",
    english_name="Dutch",
    script=Script.LATIN,
    decimal=",",
    groupings=".\u00a0\u202f ",
    quotes=(("“", "”"), ("‘", "’"), ("„", "”"), ("‚", "’"), ("«", "»")),
    lexicon=_lexicon,
    abbreviations=ABBREVIATIONS,
    is_common=_is_common,
)
