"""Russian."""

from translate.languages.language import Language, Script
from translate.languages.plurals import east_slavic
from translate.languages.ru.abbreviations import ABBREVIATIONS

_PARAGRAPH = r"(?:част[ьиеюя]+|ч\.|пункт\w{0,2}|п\.|абзац\w{0,2}|абз\.)"
_ARTICLE = r"(?:стать\w{1,3}|ст\.)"
_LAW = r"(?:[Зз]акон|[Кк]онвенц|[Дд]иректив|[Хх]арти|[Кк]одекс)\w*"
_NAMED = r"(?!Пересмотр|Нов|Действу|Настоящ|Прежн|Стар)[А-ЯЁ]\w+"
"""An adjective that a law has its name of: none that says which version is meant."""
_NUMBER = r"(?:\s\([А-ЯЁ]{2,4}\)\s(?:№\s?)?\d+/\d+)?"
"""What may stand before what a law is about: «(ЕС) 2024/3019»."""

LANGUAGE = Language(
    code="ru",
    name="Русский",
    english_name="Russian",
    script=Script.CYRILLIC,
    decimal=",",
    groupings="\u00a0\u202f .",
    quotes=(("«", "»"), ("„", "“"), ("“", "”")),
    abbreviations=ABBREVIATIONS,
    ending_letters=frozenset("я"),
    clause_joiners=frozenset("и а но поэтому причём причем".split()),
    clause_openers=frozenset("если когда пока поскольку потому сколько тогда хотя чем".split()),
    prepositions=frozenset(
        "без в во для до за из изо к ко кроме между на над о об обо около от ото перед по под "
        "после при про против с со у через среди вместо вокруг".split()
    ),
    articles=frozenset(
        "свой своя свое свои своего своей своих своему своим свою наш наша наше наши нашего нашей "
        "наших ваш ваша ваше ваши вашего вашей ваших его ее их этот эта это эти".split()
    ),
    has_cases=True,
    coordinators=frozenset(("и", "или")),
    connectives=("с другой стороны", "с одной стороны", "другими словами", "иными словами"),
    at_home=(
        *("национальн", "государственн", "отечественн", "здесь", "у нас"),
        *("наша стран", "нашей стран", "нашу стран", "этой стран", "эту стран"),
    ),
    introducing=frozenset("далее сокращенно кратко именуемое именуемая именуемый".split()),
    alternatives=frozenset(("или", "либо")),
    doubles_negations=True,
    distancing=("так называем", "так наз."),
    figure_words=(
        *("рис", "рисунок", "рисунка", "рисунке", "рисунку", "рисунком", "табл", "таблица"),
        *("таблицы", "таблице", "таблицу", "таблицей", "график", "графике", "карта", "карте"),
    ),
    provisions=(
        rf"\b{_PARAGRAPH} (?:{{paragraph}}|{{rank}}),? {_ARTICLE} {{article}}",
        rf"\b{{rank}} {_PARAGRAPH},? {_ARTICLE} {{article}}",
        rf"\b{_ARTICLE} {{article}},? {_PARAGRAPH} (?:{{paragraph}}|{{rank}})\b",
    ),
    provision_signs=("стать", "ст."),
    books=(
        rf"\b{_ARTICLE} {{article}}(?:,?|{{inserted}}) (?:из )?(?:книг\w{{1,3}}|кн\.) {{book}}\b",
        rf"\b(?:книг\w{{1,3}}|кн\.) {{book}},? {_ARTICLE} {{article}}\b",
        rf"\b(?:книг\w{{1,3}}|кн\.) {{book}},? (?P<inserted>{_PARAGRAPH} \d{{1,2}})"
        rf" {_ARTICLE} {{article}}\b",
    ),
    book_sign="кн",
    law_titles=(
        rf"(?P<title>(?:\b{_NAMED}(?:ая|ой|ую|ий|ый|ого|ому|им|ом|ым)\s"
        rf"(?:\w+(?:ая|ой|ую|ого|ому|им|ом|ым)\s)?)?)"
        rf"\b{_LAW}{_NUMBER}\s(?:об?|по)\s"
        r"(?P<rest>\w{3,}(?:\s(?:(?:и|в|на|о|об|от)\s)?\w{4,}){0,4})",
        rf"(?P<title>\b{_NAMED}(?:ая|ой|ую|ого|ому|им|ий|ый)\s"
        rf"(?:\w+(?:ая|ой|ую|ого|ому|им|ий|ый)\s)?)"
        rf"{_LAW}(?!\w)(?!{_NUMBER}\s(?:об?|по)\s)",
    ),
    law_signs=("закон", "конвенц", "директив", "харти", "кодекс"),
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
    asking_endings=("йте", "ите", "ьте", "йтесь", "итесь", "ьтесь"),
    peoples_capitalised=False,
    plural=east_slavic,
    gettext_plural="nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
    "(n%100<10 || n%100>=20) ? 1 : 2);",
    surname_endings=tuple(f"ск{ending}" for ending in "ий ого ому им ом ая ой ую".split()),
    verbosity=0.1,
    rewording=0.24,
)
