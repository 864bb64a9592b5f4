"""Tokens: what the scanner sees, with spans into the text as it was written."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.facts.lexing import lex
from translate.languages import CODES, get
from translate.languages.lexeme import Sense, fold
from translate.languages.romans import roman_value


def _tokens(text: str, language: str) -> list[str]:
    return [token.text for token in lex(text, get(language))]


def _number_tokens(text: str, language: str) -> list[str]:
    """The digits and cardinals, whatever else the language's other tables know."""
    return [
        token.text
        for token in lex(text, get(language))
        if token.digits or token.has(Sense.CARDINAL)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("op 28.12.2022 om 15:00", ["28.12.2022", "15", "00"]),
        ("1.200 en 1 200 en 1200", ["1.200", "1 200", "1200"]),
        ("in 2022 300 leden", ["2022", "300"]),
        ("1 2000", ["1", "2000"]),
        ("020 1234567", ["020", "1234567"]),
        ("12\u00a0500\u202f000,75", ["12\u00a0500\u202f000,75"]),
        ("2022.", ["2022"]),
        ("(1.200)", ["1.200"]),
        ("vier, vijf; ‘zes’", ["vier", "vijf", "zes"]),
        ("vier\u00aden\u00adtwintig", ["vier\u00aden\u00adtwintig"]),
        ("niets van dat alles", []),
        ("", []),
    ],
)
def test_digits_and_number_words(text: str, expected: list[str]) -> None:
    assert _number_tokens(text, "nl") == expected


def test_tails_count_only_behind_digits() -> None:
    assert _tokens("de 2de", "nl") == ["2", "de"]
    assert _tokens("21-го", "ru") == ["21", "го"]
    assert _tokens("го", "ru") == []


def test_a_compound_is_several_tokens_with_their_own_spans() -> None:
    text = "пя\u0301тилетний"
    tokens = lex(text, get("ru"))
    assert [(token.text, token.start, token.end) for token in tokens] == [
        ("пя\u0301ти", 0, 5),
        ("летний", 5, 11),
    ]
    number = tokens[0].lexeme(Sense.CARDINAL)
    assert number is not None
    assert number.value == 5


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_both_normal_forms_mean_the_same(form: Literal["NFC", "NFD"]) -> None:
    for language, word in (("nl", "tweeëntwintig"), ("nl", "één"), ("ru", "четырёхмесячный")):
        written = unicodedata.normalize(form, word)
        tokens = lex(written, get(language))
        assert tokens
        assert tokens[0].has(Sense.CARDINAL)
        assert (tokens[0].start, tokens[-1].end) == (0, len(written))


def test_fold() -> None:
    assert fold("Тре\u0308Х") == fold("трёх") == "трех"
    assert fold("DRIE\u00adËN\u00adHALF") == fold("driee\u0308nhalf") == "drieënhalf"
    assert fold("четы\u0301ре") == "четыре"


@pytest.mark.parametrize(
    ("word", "value"),
    [("XIV", 14), ("MCMLXXXIV", 1984), ("ХХ", 20), ("ХVІІІ", 18), ("IIII", 0), ("VX", 0),
     ("xiv", 0), ("", 0), ("CIVIL", 0), ("MIX", 1009)],
)  # fmt: skip
def test_roman_numerals(word: str, value: int) -> None:
    assert roman_value(word) == value


_ALPHABET = st.one_of(
    st.characters(),
    st.sampled_from("0123456789.,'’ -–/%€½\u00a0\u202f\u00ad\u0301\u0308XVIеёэятьdemiljn"),
)


@given(st.text(_ALPHABET, max_size=60), st.sampled_from(CODES))
def test_tokens_are_slices_in_order(text: str, code: str) -> None:
    end = 0
    for token in lex(text, get(code)):
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        end = token.end
