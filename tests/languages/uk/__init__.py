"""Ukrainian in miniature: the example of `docs/languages.md`, tried by `test_adding.py`."""

from translate.languages.language import Language, Script
from translate.languages.plurals import east_slavic

LANGUAGE = Language(
    code="uk",
    name="Українська",
    english_name="Ukrainian",
    script=Script.CYRILLIC,
    decimal=",",
    groupings="\u00a0\u202f .",
    quotes=(("«", "»"), ("„", "“")),
    abbreviations=frozenset("вул гр див ім м о п р рр ред с св ст стор тис".split()),
    coordinators=frozenset(("і", "й", "та", "або")),
    plural=east_slavic,
    gettext_plural="nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
    "(n%100<10 || n%100>=20) ? 1 : 2);",
)
