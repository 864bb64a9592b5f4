"""Ukrainian in miniature: the example of `docs/languages.md`, tried by `test_adding.py`."""

from translate.languages.language import Language, Script

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
)
