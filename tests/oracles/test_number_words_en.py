"""English number words against num2words and text2num."""

from __future__ import annotations

from num2words import num2words
from text_to_num import text2num

from tests.oracles.number_words import misread, read, values


def _cardinal(number: int) -> str:
    """Without the commas that num2words puts between the scales."""
    return str(num2words(number, lang="en")).replace(",", "")


def test_cardinals() -> None:
    assert not misread(values(), "en", _cardinal)


def test_cardinals_as_americans_say_them() -> None:
    assert not misread(values(), "en", lambda number: _cardinal(number).replace(" and", ""))


def test_ordinals() -> None:
    assert not misread(
        (number for number in values() if number != 2),
        "en",
        lambda number: num2words(number, lang="en", to="ordinal").replace(",", ""),
        ordinal=True,
    )


def test_years() -> None:
    years = [year for year in range(1100, 2100) if not 1 <= year % 100 <= 9]
    assert not misread(years, "en", lambda year: num2words(year, lang="en", to="year"))


def test_the_other_reader_agrees() -> None:
    for number in values():
        ours = read(_cardinal(number), "en")
        assert ours is not None
        assert ours.value == text2num(_cardinal(number), "en")
