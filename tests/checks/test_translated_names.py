"""Names that every language translates word by word, and names kept that are ordinary words."""

from __future__ import annotations

import pytest

from tests.letters import paired_rows
from translate.checks import find
from translate.model import Finding, Severity

LANGUAGES = ("nl", "en", "ru")
SENTENCES = {
    "nl": "Vorig jaar sprak {} met ons.",
    "en": "Last year {} spoke to us.",
    "ru": "В прошлом году с нами говорил {}.",
}

TRANSLATED = [
    (
        "Stichting Open Deur / Stichting Open Raam",
        "the Open Door Foundation / the Open House Foundation",
        "фонд «Открытая дверь» / фонд «Открытая книга»",
    ),
    (
        "Vereniging Groene Daken / Vereniging Groene Tuinen",
        "the Green Roofs Association / the Green Streets Association",
        "общество «Зелёные крыши» / общество «Зелёные города»",
    ),
    (
        "de Bond van Huurders / de Bond van Eigenaren",
        "the Union of Tenants / the Union of Patients",
        "Союз арендаторов / Союз арендаторов",
    ),
    (
        "Actiegroep Stille Nacht / Actiegroep Stille Straat",
        "the Silent Night action group / the Silent Street action group",
        "инициативная группа «Тихая ночь» / инициативная группа «Тихая река»",
    ),
    (
        "Wijkcentrum De Brug / Wijkcentrum De Poort",
        "community centre The Bridge / community centre The Tower",
        "районный центр «Мост» / районный центр «Сад»",
    ),
    (
        "het Comité Rode Lijn / het Comité Rode Kaart",
        "the Red Line Committee / the Red Card Committee",
        "комитет «Красная линия» / комитет «Красная книга»",
    ),
    (
        "Stichting Kind en Water / Stichting Kind en Brood",
        "the Child and Water Foundation / the Child and Music Foundation",
        "фонд «Ребёнок и вода» / фонд «Ребёнок и книга»",
    ),
    (
        "Zorggroep Lange Weg / Zorggroep Lange Tafel",
        "the Long Road care group / the Long Table care group",
        "группа ухода «Долгий путь» / группа ухода «Долгая зима»",
    ),
    (
        "de Raad voor Ouderen / de Raad voor Kinderen",
        "the Council for the Elderly / the Council for Women",
        "Совет по делам пожилых / Совет по делам пожилых",
    ),
]
"""By language: the name, and another one."""

KEPT = [
    (
        "busbedrijf Rondom / busbedrijf Onderweg",
        "the bus company Rondom / the bus company Radius",
        "компания «Рондом» / компания «Радиус»",
    ),
    (
        "de krant De Stadspost / de krant De Stem",
        "the newspaper De Stadspost / the newspaper The Voice",
        "газета «Де Стадспост» / газета «Голос»",
    ),
]

SAME = [
    ("de Raad voor Cultuur", "the Council for Culture", "Совет по культуре"),
    ("Buurthuis De Linde", "community centre De Linde", "районный дом «Де Линде»"),
    ("het Huis van de Wijk", "the Community Centre", "Дом района"),
    ("de Tuindersbond", "the Gardeners' Union", "Союз садоводов"),
    ("de Wet op het Water", "the Water Act", "закон «О воде»"),
    ("de Partij voor de Dieren", "the Party for the Animals", "Партия защиты животных"),
    ("de Nationale Ombudsman", "the National Ombudsman", "Национальный омбудсмен"),
    ("de Vereniging van Gemeenten", "the League of Municipalities", "Объединение муниципалитетов"),
    ("Stichting Thuis in de Wijk", "the At Home Foundation", "фонд «Дома в районе»"),
    ("het Rode Kruis", "the Red Cross", "Красный Крест"),
]


def found(texts: dict[str, str]) -> list[Finding]:
    loud = (Severity.ERROR, Severity.WARNING)
    letter = paired_rows({1: texts})
    return [one for one in find("name-drift").run(letter) if one.severity in loud]


def said(names: tuple[str, ...]) -> dict[str, str]:
    return {code: SENTENCES[code].format(name) for code, name in zip(LANGUAGES, names, strict=True)}


@pytest.mark.parametrize("row", [*TRANSLATED, *KEPT], ids=lambda row: row[1])
def test_another_name_is_told_and_the_version_named(row: tuple[str, ...]) -> None:
    right, wrong = zip(*(cell.split(" / ") for cell in row), strict=True)
    assert found(said(right)) == []
    for place, code in enumerate(LANGUAGES):
        if wrong[place] != right[place]:
            names = (*right[:place], wrong[place], *right[place + 1 :])
            assert [one.languages for one in found(said(names))] == [(code,)], names


@pytest.mark.parametrize("names", SAME, ids=lambda row: row[1])
def test_a_name_in_other_words_is_the_same(names: tuple[str, ...]) -> None:
    assert found(said(names)) == []


def test_signatures_are_compared_line_by_line() -> None:
    texts = {
        "nl": "Jan Bakker, dakdekker\nAn Smit, Vereniging Schoon Dak",
        "en": "Jan Bakker, roofer\nAn Smit, Clean Air Association",
        "ru": "Ян Баккер, кровельщик\nАн Смит, объединение «Чистая крыша»",
    }
    assert [one.languages for one in found(texts)] == [("en",)]
