"""Russian."""

from translate.languages.language import Language, Script
from translate.languages.plurals import east_slavic
from translate.languages.ru.abbreviations import ABBREVIATIONS

LANGUAGE = Language(
    code="ru",
    name="Русский",
    english_name="Russian",
    script=Script.CYRILLIC,
    decimal=",",
    groupings="\u00a0\u202f .",
    quotes=(("«", "»"), ("„", "“"), ("“", "”")),
    abbreviations=ABBREVIATIONS,
    coordinators=frozenset(("и", "или")),
    point_words=(
        "пункт",
        "пункта",
        "пункте",
        "пункту",
        "пунктом",
        "подпункт",
        "подпункта",
        "подпункте",
    ),
    negators=frozenset(("не", "ни")),
    peoples_capitalised=False,
    plural=east_slavic,
    verbosity=0.1,
)
