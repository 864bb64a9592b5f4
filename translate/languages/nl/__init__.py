"""Dutch."""

from functools import cache

from translate.languages.language import Language, Script
from translate.languages.lexeme import Lexicon, combine
from translate.languages.nl.abbreviations import ABBREVIATIONS


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
)
