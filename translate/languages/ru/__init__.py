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
    clause_joiners=frozenset("и а но поэтому причём причем".split()),
    coordinators=frozenset(("и", "или")),
    figure_words=(
        *("рис", "рисунок", "рисунка", "рисунке", "рисунку", "рисунком", "табл", "таблица"),
        *("таблицы", "таблице", "таблицу", "таблицей", "график", "графике", "карта", "карте"),
    ),
    provisions=(
        r"\b(?:част[ьиеюя]+|ч\.|пункт\w{0,2}|п\.) {paragraph} (?:стать\w{1,3}|ст\.) {article}",
        r"\b(?:стать\w{1,3}|ст\.) {article},? (?:част[ьиеюя]+|ч\.|пункт\w{0,2}|п\.) {paragraph}\b",
    ),
    provision_signs=("стать", "ст."),
    point_words=(
        "пункт",
        "пункта",
        "пункте",
        "пункту",
        "пунктом",
        "подпункт",
        "подпункта",
        "подпункте",
        "подпункту",
        "подпунктом",
        "буква",
        "буквы",
        "букве",
        "литера",
        "литеры",
        "литере",
    ),
    negators=frozenset(("не", "ни", "нельзя", "невозможно")),
    peoples_capitalised=False,
    plural=east_slavic,
    verbosity=0.1,
)
