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
    lower_bounds=(
        "минимум",
        "как минимум",
        "по меньшей мере",
        "по крайней мере",
        "более",
        "больше",
        "более чем",
        "больше чем",
        "свыше",
        "выше",
        "дольше",
        "старше",
        "позднее",
        "позже",
        "после",
        "начиная с",
    ),
    upper_bounds=(
        "максимум",
        "самое большее",
        "менее",
        "меньше",
        "менее чем",
        "меньше чем",
        "ниже",
        "моложе",
        "младше",
        "ранее",
        "раньше",
        "до",
        "вплоть до",
    ),
    negators=frozenset(("не", "ни")),
    plural=east_slavic,
    verbosity=0.1,
)
