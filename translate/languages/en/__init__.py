"""English."""

from translate.languages.en.abbreviations import ABBREVIATIONS
from translate.languages.language import Language, Script
from translate.languages.plurals import one_other

LANGUAGE = Language(
    code="en",
    name="English",
    english_name="English",
    script=Script.LATIN,
    decimal=".",
    groupings=",\u00a0\u202f ",
    quotes=(("“", "”"), ("‘", "’")),
    abbreviations=ABBREVIATIONS,
    numero_signs=frozenset(("no", "nos")),
    coordinators=frozenset(("and", "or")),
    title_article="The",
    point_words=("point", "points", "subparagraph", "letter"),
    negators=frozenset(("no", "not", "never")),
    plural=one_other,
)
