"""What holds for the numbers of every text."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.facts.numbers_of import facts_of
from translate.facts.values import Number, Role
from translate.languages import CODES

_WORDS = st.sampled_from(
    "een één twee vier en half derde honderd duizend miljoen jaren eeuw procent op na tot "
    "one two four and a half third thirds hundred thousand million 1980s centuries of per cent "
    "один два с половиной треть сто тысяч миллион годы век вв. процентов двадцатых пол полмиллиона "
    "пятилетний I II XIV XX 1.200 1,200 1 200 28.12.2022 3/4 ½ 5-ти 21-го 80-е % ‰ - – − , . / "
    "£5m 10k".split()
)
_JOINTS = st.sampled_from(["", " ", "-", "–", "\u00a0", ", ", "\n", " en ", " and ", " и "])


@st.composite
def _texts(draw: st.DrawFn) -> str:
    return "".join(
        draw(_WORDS) + draw(_JOINTS) for _ in range(draw(st.integers(min_value=0, max_value=8)))
    )


@given(_texts() | st.text(max_size=40), st.sampled_from(CODES))
def test_spans_are_exact_and_apart(text: str, code: str) -> None:
    end = 0
    for fact in facts_of(text, code):
        assert end <= fact.start < fact.end <= len(text)
        assert isinstance(fact.value, Number)
        assert isinstance(fact.value.value, int | Fraction)
        assert str(fact.value)
        end = fact.end


@given(_texts(), st.sampled_from(CODES))
def test_every_digit_is_in_a_number(text: str, code: str) -> None:
    covered = {place for fact in facts_of(text, code) for place in range(fact.start, fact.end)}
    assert all(place in covered for place, sign in enumerate(text) if sign in "0123456789")


@given(st.integers(2, 10**9))
def test_equal_numbers_are_equal_in_every_language(number: int) -> None:
    written = {
        "nl": f"{number:,}".replace(",", "."),
        "en": f"{number:,}",
        "ru": f"{number:,}".replace(",", "\u00a0"),
    }
    values = {facts_of(f"({text})", code)[0].value for code, text in written.items()}
    assert values == {Number(number)}


def test_how_a_number_is_written_does_not_matter_for_equality() -> None:
    plain = Number(1200)
    written = Number(1200, ordinal=True, weak=True, approximate=True, grouped=True, words=True)
    assert plain == written
    assert hash(plain) == hash(written)
    assert plain != Number(1200, Role.PERCENT)


@pytest.mark.parametrize(
    ("language", "text", "other"),
    [
        ("nl", "een derde partij", Number(Fraction(1, 3))),
        ("en", "over a third.", Number(Fraction(1, 3))),
        ("ru", "шестая часть бюджета", Number(Fraction(1, 6))),
        ("ru", "в середине семидесятых", Number(1970, Role.DECADE)),
        ("en", "the 1800s", Number(19, Role.CENTURY)),
        ("nl", "de jaren twintig", Number(2020, Role.DECADE)),
        ("nl", "1,200", Number(1200)),
    ],
)
def test_what_else_a_number_may_mean(language: str, text: str, other: Number) -> None:
    assert facts_of(text, language)[-1].value.readings == (other,)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (Number(1200), "1200"),
        (Number(Fraction(-5, 2)), "-2.5"),
        (Number(Fraction(2, 3)), "2/3"),
        (Number(21, Role.CENTURY), "21st century"),
        (Number(12, Role.CENTURY), "12th century"),
        (Number(1980, Role.DECADE), "1980s"),
        (Number(5, Role.PERCENT), "5%"),
        (Number(Fraction(1, 2), Role.PERMILLE), "0.5‰"),
    ],
)
def test_how_values_are_shown(number: Number, shown: str) -> None:
    assert str(number) == shown
