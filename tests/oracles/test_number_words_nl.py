"""Dutch number words against num2words and text2num."""

from __future__ import annotations

from num2words import num2words
from text_to_num import text2num

from tests.oracles.number_words import misread, read, values


def _cardinal(number: int) -> str:
    return str(num2words(number, lang="nl"))


def test_cardinals() -> None:
    assert not misread(values(), "nl", _cardinal)


def test_cardinals_in_the_plain_spelling_of_typewriters() -> None:
    assert not misread(values(), "nl", lambda number: _cardinal(number).replace("ë", "e"))


def test_ordinals() -> None:
    assert not misread(
        values(), "nl", lambda number: num2words(number, lang="nl", to="ordinal"), ordinal=True
    )


def test_the_other_reader_agrees() -> None:
    for number in values():
        ours = read(_cardinal(number), "nl")
        assert ours is not None
        assert ours.value == text2num(_cardinal(number), "nl")
