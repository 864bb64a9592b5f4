"""Digits with separators: every country's way, read as each language reads it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate import check
from translate.facts.digits import Digits, read_digits
from translate.facts.values import Format
from translate.languages import CODES, get


def _read(text: str, language: str) -> Digits | None:
    return read_digits(text, get(language).decimal, get(language).groupings)


@pytest.mark.parametrize(
    ("text", "nl", "en", "ru"),
    [
        ("1200", ("1200", "plain"), ("1200", "plain"), ("1200", "plain")),
        ("1.200", ("1200", "native"), ("6/5", "ambiguous"), ("1200", "native")),
        ("1,200", ("6/5", "ambiguous"), ("1200", "native"), ("6/5", "ambiguous")),
        ("1 200", ("1200", "native"), ("1200", "native"), ("1200", "native")),
        ("1'200", ("1200", "foreign"), ("1200", "foreign"), ("1200", "foreign")),
        ("2,5", ("5/2", "native"), ("5/2", "foreign"), ("5/2", "native")),
        ("2.5", ("5/2", "foreign"), ("5/2", "native"), ("5/2", "foreign")),
        ("0,125", ("1/8", "native"), ("1/8", "foreign"), ("1/8", "native")),
        ("12.00", ("12", "foreign"), ("12", "native"), ("12", "foreign")),
        ("1.234.567", ("1234567", "native"), ("1234567", "foreign"), ("1234567", "native")),
        ("1,234,567", ("1234567", "foreign"), ("1234567", "native"), ("1234567", "foreign")),
        ("1.234,5", ("2469/2", "native"), ("2469/2", "foreign"), ("2469/2", "native")),
        ("1,234.5", ("2469/2", "foreign"), ("2469/2", "native"), ("2469/2", "foreign")),
        ("1 234,5", ("2469/2", "native"), ("2469/2", "foreign"), ("2469/2", "native")),
        ("007", ("7", "plain"), ("7", "plain"), ("7", "plain")),
    ],
)  # fmt: skip
def test_values_and_formats(
    text: str,
    nl: tuple[str, str],
    en: tuple[str, str],
    ru: tuple[str, str],
) -> None:
    for language, expected in (("nl", nl), ("en", en), ("ru", ru)):
        digits = _read(text, language)
        assert digits is not None
        assert (str(digits.value), digits.format.value) == expected, language


@pytest.mark.parametrize("text", ["28.12.2022", "192.0.2.7", "1.2.3", "1,22,333.4", "1.200.5,6,7"])
def test_what_is_no_number_anywhere(text: str) -> None:
    assert all(_read(text, language) is None for language in CODES)


def test_the_other_country_s_reading_is_kept() -> None:
    dutch, english = _read("1,200", "nl"), _read("1,200", "en")
    assert dutch is not None
    assert english is not None
    assert (dutch.value, dutch.other) == (Fraction(6, 5), 1200)
    assert (english.value, english.other) == (1200, Fraction(6, 5))


@given(st.integers(0, 10**12), st.integers(0, 999), st.sampled_from(CODES), st.data())
def test_what_a_language_writes_it_reads(
    number: int, thousandths: int, code: str, data: st.DataObject
) -> None:
    language = get(code)
    grouping = data.draw(st.sampled_from(language.groupings))
    decimals = f"{thousandths:03d}"
    text = f"{number:,}".replace(",", grouping)
    value = Fraction(number)
    if number >= 1000:
        text += language.decimal + decimals
        value += Fraction(thousandths, 1000)
    digits = read_digits(text, language.decimal, language.groupings)
    assert digits is not None
    assert digits.value == value
    assert digits.format in (Format.NATIVE, Format.PLAIN)


@pytest.mark.parametrize("separator", ["", ".", "\u00a0"])
@pytest.mark.parametrize("length", [31, 400, 401, 4301, 9000])
def test_one_wrong_digit_of_very_many_is_found(length: int, separator: str) -> None:
    digits = separator.join(["999"] * (length // 3))
    said = digits.replace(".", ",")
    nl = f"Er zijn {digits} korrels zand.\n"
    assert not check({"nl": nl, "en": f"There are {said} grains of sand.\n"}).findings
    found = check({"nl": nl, "en": f"There are {said[:-1]}8 grains of sand.\n"}).findings
    assert "number-drift" in {finding.check for finding in found}
