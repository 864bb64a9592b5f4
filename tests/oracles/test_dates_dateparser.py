"""Full dates against dateparser: thousands of dates, in every order and every language."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

import dateparser
import pytest

from tests.facts.facts_of import segment_of
from translate.facts.extract import extract
from translate.facts.values import Date
from translate.model import FactKind

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
ABBREVIATIONS = {
    "nl": "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
    "en": "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sept. Oct. Nov. Dec.",
    "ru": "янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.",
}
WEEKDAYS = {
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье",
}
DIGITS = ("{d}.{m}.{y}", "{d:02}.{m:02}.{y}", "{d:02}-{m:02}-{y}", "{y}-{m:02}-{d:02}")
FORMATS = {
    "nl": (
        *DIGITS,
        "{d}/{m}/{y}",
        "{d} {month} {y}",
        "{weekday} {d} {month} {y}",
        "{d} {short} {y}",
    ),
    "en": (
        *(*DIGITS, "{m}/{d}/{y}", "{month} {d}, {y}", "{d} {month} {y}", "{d}{th} {month} {y}"),
        *("{weekday}, {month} {d}, {y}", "{short} {d}, {y}", "{month} {d}{th}, {y}"),
    ),
    "ru": (
        *(*DIGITS, "{d}/{m}/{y}", "{d} {month} {y} года", "{d} {month} {y} г.", "{d} {short} {y}"),
        "{weekday}, {d} {month} {y}",
    ),
}
ORDERS = {"nl": "DMY", "en": "MDY", "ru": "DMY"}


def written(language: str, count: int) -> Iterator[tuple[date, str, str]]:
    """(date, its format, as written) for random dates from 1900 to 2099, in every format."""
    chance = random.Random(language)
    for _ in range(count):
        day = date(1900, 1, 1) + timedelta(days=chance.randrange(200 * 365))
        for format_ in FORMATS[language]:
            endings = {1: "st", 2: "nd", 3: "rd"}
            ordinal = "th" if day.day in (11, 12, 13) else endings.get(day.day % 10, "th")
            text = format_.format(
                d=day.day,
                m=day.month,
                y=day.year,
                month=MONTHS[language].split()[day.month - 1],
                short=ABBREVIATIONS[language].split()[day.month - 1],
                weekday=WEEKDAYS[language].split()[day.weekday()],
                th=ordinal,
            )
            yield day, format_, text


def read(text: str, language: str) -> list[Date]:
    """The dates of a text, its weekdays left out."""
    facts = extract(segment_of(text, language), language)
    return [f.value for f in facts if f.kind is FactKind.DATE and f.value.weekday is None]


@pytest.mark.parametrize("language", MONTHS)
def test_every_format(language: str) -> None:
    wrong = [
        (text, dates)
        for day, _, text in written(language, 300)
        if (dates := read(f"({text})", language)) != [Date(day.year, day.month, day.day)]
    ]
    assert wrong == []


@pytest.mark.parametrize("language", MONTHS)
@pytest.mark.filterwarnings("ignore")
def test_the_same_as_dateparser(language: str) -> None:
    differing = []
    for _, format_, text in written(language, 40):
        order = "YMD" if format_.startswith("{y}") else ORDERS[language]
        # dateparser takes the digits of `28.12.2022` in the language's own order; we never do.
        order = "DMY" if format_.startswith("{d") and not format_.startswith("{d}/") else order
        oracle = dateparser.parse(text, languages=[language], settings={"DATE_ORDER": order})
        dates = read(text, language)
        if oracle is None or dates != [Date(oracle.year, oracle.month, oracle.day)]:
            differing.append((text, oracle, dates))
    assert differing == []
