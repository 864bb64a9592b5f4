"""Quotation marks and brackets without a partner, in one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.checks.texts.signs import unpaired

LONELY = [
    ("Zij zei: “kom.", "“"),
    ("Zij zei: kom.”", "”"),
    ("De raad (sinds 2021 zweeg.", "("),
    ("De raad] zweeg.", "]"),
    ('Hij zei "nee.', '"'),
    ("«Фонд «Огни» и «Дом", "««"),
    ("„Нет“ и “да", "“"),
    ("‘Kom binnen, zei ze.", "‘"),
]

BALANCED = [
    "",
    "“Kom (nu) [dus] ‘binnen’,” zei ze.",
    '„Ja”, „nein“, «да», "no", ”nej”',
    "’s Avonds in z’n huis: foto’s uit de jaren ’90 en ‘80",
    'Het scherm is 27" breed',
    "a) licht; b) lucht; 12) ruimte",
    "Tot ziens :-) en ;)",
    "«Фонд «Огни» закрыт",
    "the members’ room and ‘the boys’ club’",
    "the cave of Hira‘",
]


@pytest.mark.parametrize(("text", "signs"), LONELY)
def test_signs_without_a_partner(text: str, signs: str) -> None:
    assert "".join(sign.character for sign in unpaired(text)) == signs


@pytest.mark.parametrize("text", BALANCED)
def test_signs_that_only_look_lonely(text: str) -> None:
    assert unpaired(text) == []


@given(st.text(alphabet="ab 1'\"()[]{}«»“”„‘’‚:;-\n"))
def test_offsets_are_those_of_the_signs(text: str) -> None:
    signs = unpaired(text)
    assert [sign.offset for sign in signs] == sorted({sign.offset for sign in signs})
    assert all(text[sign.offset] == sign.character for sign in signs)
