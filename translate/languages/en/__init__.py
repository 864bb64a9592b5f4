"""English."""

from translate.languages.en.abbreviations import ABBREVIATIONS
from translate.languages.language import Language, Script

LANGUAGE = Language(
    code="en",
    name="English",
    english_name="English",
    script=Script.LATIN,
    decimal=".",
    groupings=",\u00a0\u202f ",
    quotes=(("“", "”"), ("‘", "’")),
    abbreviations=ABBREVIATIONS,
    coordinators=frozenset(("and", "or")),
)
