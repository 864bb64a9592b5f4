"""Russian number words against num2words: every case and gender, cardinals and ordinals."""

from __future__ import annotations

import pytest
from num2words import num2words

from tests.oracles.number_words import misread, read, values

CASES = "ngdaip"
GENDERS = "mfn"


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("gender", GENDERS)
def test_cardinals(case: str, gender: str) -> None:
    assert not misread(
        values(),
        "ru",
        lambda number: num2words(number, lang="ru", case=case, gender=gender),
        # Alone, «семью» is somebody's family.
        before="между " if case == "i" else "",
    )


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("gender", GENDERS)
def test_ordinals(case: str, gender: str) -> None:
    numbers = [number for number in values() if _spelled_well(number)]
    assert len(numbers) > 1500
    assert not misread(
        numbers,
        "ru",
        lambda number: num2words(number, lang="ru", to="ordinal", case=case, gender=gender),
        ordinal=True,
    )


@pytest.mark.parametrize("case", CASES)
def test_ordinals_in_the_plural(case: str) -> None:
    """Except decades, which are told by this form."""
    numbers = [number for number in values() if _spelled_well(number) and number % 10]
    assert not misread(
        numbers,
        "ru",
        lambda number: num2words(number, lang="ru", to="ordinal", case=case, plural=True),
        ordinal=True,
    )


def test_ё_may_be_written_as_е() -> None:
    words = num2words(304, lang="ru", case="g")
    assert "ё" in words
    for spelling in (words, words.replace("ё", "е"), words.upper(), words.replace("ё", "е\u0308")):
        number = read(spelling, "ru")
        assert number is not None
        assert number.value == 304


def _spelled_well(number: int) -> bool:
    """num2words declines the wrong word where thousands or millions that end in a teen or in a
    zero are followed by more: `одиннадцатый тысяч двести пятый`."""
    for unit in (1000, 10**6):
        group = number // unit % 1000
        if group and number % unit and (group % 10 == 0 or 11 <= group % 100 <= 19):
            return False
    return True
