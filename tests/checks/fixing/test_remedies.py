"""Fixes of marks, addresses, terms and letters: what is certain is mended, nothing else."""

from __future__ import annotations

import pytest

import translate
from translate.facts.links import names_language
from translate.model import Fix

NOTES = {
    "nl": "\n\n[^1]: Zorgcijfers.\n\n[^2]: Loontabel.",
    "en": "\n\n[^1]: Care statistics.\n\n[^2]: Pay table.",
    "ru": "\n\n[^1]: Данные больниц.\n\n[^2]: Таблица зарплат.",
}
RU = "Аренда растёт[^1]. Зарплаты стоят[^2]."
NL = "De huur stijgt.[^1] Het loon staat stil.[^2]"

MARKS = {
    "a lost mark goes behind the full stop, where its version has the others": (
        {"nl": NL, "en": "The rent rises. Wages stand still.[^2]", "ru": RU},
        "The rent rises.[^1] Wages stand still.[^2]",
    ),
    "a lost mark goes before the full stop, as Russian has it": (
        {
            "nl": NL,
            "en": "The rent rises.[^1] Wages stand still.[^2]",
            "ru": "Аренда растёт[^1]. Зарплаты стоят.",
        },
        "Аренда растёт[^1]. Зарплаты стоят[^2].",
    ),
    "two marks that have changed places": (
        {"nl": NL, "en": "The rent rises.[^2] Wages stand still.[^1]", "ru": RU},
        "The rent rises.[^1] Wages stand still.[^2]",
    ),
    "a mark behind bold type stands behind its stars": (
        {"nl": NL, "en": "**The rent rises.** Wages stand still.[^2]", "ru": RU},
        "**The rent rises.**[^1] Wages stand still.[^2]",
    ),
    "a mark in the middle of a sentence": (
        {"nl": "De huur[^1] stijgt.", "en": "The rent rises.", "ru": "Аренда[^1] растёт."},
        None,
    ),
    "another number of sentences": (
        {"nl": NL, "en": "The rent rises, wages stand still.[^2]", "ru": RU},
        None,
    ),
}


@pytest.mark.parametrize(("texts", "expected"), MARKS.values(), ids=MARKS)
def test_marks(texts: dict[str, str], expected: str | None) -> None:
    texts = {code: text + NOTES[code] for code, text in texts.items()}
    (mended,) = _mended(texts, ("footnote-missing", "footnote-order"))
    assert mended is None if expected is None else (mended or "").split("\n")[0] == expected


LINKS = {
    "the address that the others have": (
        {
            "nl": "Zie [het rapport](https://bus.example/r-24).",
            "en": "See [the report](https://bus.example/r-23 'Report').",
            "ru": "См. [отчёт](https://bus.example/r-24).",
        },
        "See [the report](https://bus.example/r-24 'Report').",
    ),
    "an empty link": (
        {
            "nl": "Zie [a](https://bus.example/a) en [b](https://bus.example/b).",
            "en": "See [a](https://bus.example/a) and [b](<>).",
        },
        "See [a](https://bus.example/a) and [b](<https://bus.example/b>).",
    ),
    "an address in the language of its readers": (
        {
            "nl": "Zie [het rapport](https://bus.example/nl/rapport).",
            "en": "See [the report](https://bus.example/en/rapport-23).",
        },
        None,
    ),
    "an address that is its own text": (
        {
            "nl": "Zie <https://bus.example/r-24>.",
            "en": "See <https://bus.example/r-23>.",
            "ru": "См. <https://bus.example/r-24>.",
        },
        None,
    ),
    "another number of links": (
        {
            "nl": "Zie [a](https://bus.example/a) en [b](https://bus.example/b).",
            "en": "See [a](https://bus.example/c).",
        },
        None,
    ),
}


@pytest.mark.parametrize(("texts", "expected"), LINKS.values(), ids=LINKS)
def test_links(texts: dict[str, str], expected: str | None) -> None:
    assert expected in (mended := _mended(texts, "link")) or (expected is None and not any(mended))


GLOSSARY = (
    "nl,en,ru\nverblijfsvergunning,residence permit|!living permit|!a permit,вид на жительство\n"
)
TERMS = {
    "the head keeps its form": ("They revoke living permits.", "They revoke residence permits."),
    "a capital stays": ("Living permits cost money.", "Residence permits cost money."),
    "an article is no part of the head": ("They have a permit.", None),
}


@pytest.mark.parametrize(("text", "expected"), TERMS.values(), ids=TERMS)
def test_terms(text: str, expected: str | None) -> None:
    assert _mended({"nl": "Zij hebben een plan.", "en": text}, "term", GLOSSARY) == [expected]


LETTERS = {
    "Latin in Russian": ("Mocквa просыпается.", "Москва просыпается."),
    "a letter that has no twin": ("Мosкva просыпается.", None),
    "a Latin I is no Russian letter": ("Iмя известно.", None),
}


@pytest.mark.parametrize(("text", "expected"), LETTERS.values(), ids=LETTERS)
def test_letters(text: str, expected: str | None) -> None:
    assert _mended({"nl": "De stad wordt wakker.", "ru": text}, "mixed") == [expected]


QUOTES = {
    "English closes behind the full stop, as it does elsewhere": (
        {
            "nl": "“Wij wachten al drie jaar.”",
            "en": "“We have been waiting for three years.\n\nHe said “Enough.” Then he left.",
            "ru": "«Мы ждём уже три года».",
        },
        "“We have been waiting for three years.”",
    ),
    "Russian closes before the full stop, as it does elsewhere": (
        {
            "nl": "“Wij wachten al drie jaar.”",
            "en": "“We have been waiting for three years.”",
            "ru": "«Мы ждём уже три года.\n\nОн сказал: «Хватит». И ушёл.",
        },
        "«Мы ждём уже три года».",
    ),
    "a question mark stays within": (
        {"nl": "“Hoe lang nog?”", "en": "“How much longer?", "ru": "«Сколько ещё?»"},
        "“How much longer?”",
    ),
    "the mark at the beginning is lost": (
        {
            "nl": "“Hoe lang nog?”",
            "en": "How much longer?”\n\nHe said “Enough.” Then he left.",
            "ru": "«Сколько ещё?»",
        },
        "“How much longer?”",
    ),
    "nobody knows on which side of the full stop": (
        {"nl": "“Wij wachten al.”", "en": "“We are waiting.", "ru": "«Мы ждём»."},
        None,
    ),
    "the quotation ends somewhere within": (
        {
            "nl": "“Wij wachten”, zei hij.",
            "en": "“We are waiting, he said.",
            "ru": "«Ждём», — сказал он.",
        },
        None,
    ),
}


@pytest.mark.parametrize(("texts", "expected"), QUOTES.values(), ids=QUOTES)
def test_quotes(texts: dict[str, str], expected: str | None) -> None:
    mended = _mended(texts, "quote-balance")
    assert [one and one.split("\n")[0] for one in mended] == [expected]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://bus.example/nl/over", True),
        ("https://nl.wikipedia.org/wiki/Bus", True),
        ("https://bus.example/over?lang=en", True),
        ("https://bus.example/nlp", False),
        ("https://gemeente.nl/over", False),
        ("https://[", False),
    ],
)
def test_an_address_may_name_a_language(target: str, expected: bool) -> None:
    assert names_language(target) is expected


def _mended(
    texts: dict[str, str], checks: str | tuple[str, ...], glossary: str = ""
) -> list[str | None]:
    """The text of the version that each finding of a check mends; None where it has no fix."""
    report = translate.check(texts, glossary=glossary or None)
    found = [
        one for one in report.findings if one.check.startswith(checks) and one.severity.is_fault
    ]
    return [
        _applied(texts[one.fix.language].encode(), one.fix).decode() if one.fix else None
        for one in found
    ]


def _applied(data: bytes, fix: Fix) -> bytes:
    return data[: fix.start] + fix.replacement.encode() + data[fix.end :]
