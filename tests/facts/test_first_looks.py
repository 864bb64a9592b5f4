"""A first look for what every match begins with hides no match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.facts import codes, placeholders

LETTERS = "aBdns.!? \n'\"%{}$<>:@#+(0812COHN_-/|Дя₂,"


@pytest.mark.parametrize(
    ("made", "plain"),
    [(placeholders._pattern(), placeholders._PATTERN), (codes._pattern(), codes._PATTERN)],
    ids=["placeholders", "codes"],
)
@given(text=st.text(LETTERS, max_size=30))
def test_first_look_hides_nothing(made: re.Pattern[str], plain: str, text: str) -> None:
    every = [(match.span(), match.lastgroup) for match in re.finditer(plain, text)]
    assert [(match.span(), match.lastgroup) for match in made.finditer(text)] == every


@given(text=st.text(LETTERS, max_size=30))
def test_codes_are_where_their_sign_is(text: str) -> None:
    if re.search(codes._PATTERN, text):
        assert codes._plain_sign().search(text)
