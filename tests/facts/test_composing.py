"""Facts are the same in every shape of a text; their spans are slices of it as written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.facts.facts_of import segment_of
from translate.facts.composing import compose
from translate.facts.extract import extract

TEXTS = (
    ("nl", "om half één op 3 mei, vóór 22 uur, 19 vierkante kilometer, 5 calorieën"),
    ("en", "at half past nine on December 28, 2022, at 9 o'clock in the café, €1.5 million"),
    ("ru", "в половине десятого 15 июня, 44 год до нашей эры, 31-летний, 5 копеек, 1,5 млн"),
)


@pytest.mark.parametrize(("language", "text"), TEXTS)
@pytest.mark.parametrize("shape", ["decomposed", "hyphenated"])
def test_a_text_asserts_the_same_in_any_shape(language: str, text: str, shape: str) -> None:
    if shape == "decomposed":
        written = unicodedata.normalize("NFD", text)
    else:
        written = "".join(f"{c}\u00ad" if c.isalpha() else c for c in text)
    facts = extract(segment_of(written, language), language)
    plain = extract(segment_of(text, language), language)
    values = [fact.value for fact in plain if fact.kind != "name"]
    assert values
    assert [fact.value for fact in facts if fact.kind != "name"] == values
    for fact in facts:
        assert fact.text == written[fact.start : fact.end]


def test_a_composed_text_is_left_alone() -> None:
    assert compose("één jaar, 5 июня") is None


@given(st.text(alphabet="ae\u0301\u0306ий\u00ad5 \u00a0\u0323", max_size=20))
def test_any_text_composes_and_finds_its_way_back(text: str) -> None:
    composition = compose(text)
    if composition is None:
        assert "\u00ad" not in text
        return
    assert composition.text == unicodedata.normalize("NFC", text.replace("\u00ad", ""))
    assert len(composition.offsets) == len(composition.text) + 1
    assert sorted(composition.offsets) == list(composition.offsets)
