"""Words of a DAWG are found as the package finds them that the format comes from."""

from __future__ import annotations

from binascii import a2b_base64
from pkgutil import get_data
from struct import unpack

import pytest
from dawg_python import DAWG, RecordDAWG
from hypothesis import example, given
from hypothesis import strategies as st
from pymorphy3_dicts_ru import get_path

from translate.languages import __file__ as package
from translate.languages.automaton import NOWHERE, Automaton, mapped

NAME = "nl/ordinary.dawg"
WORDS = Automaton(get_data("translate.languages", NAME) or b"")
THEIRS = DAWG().load(package.removesuffix("__init__.py") + NAME)


@pytest.mark.parametrize("word", ["huis", "huizen", "één", "zeeën", "vergadering"])
def test_a_word_of_the_file_is_found(word: str) -> None:
    assert word in WORDS


@pytest.mark.parametrize("word", ["", "hui", "huisx", "Utrecht", "дом", "\0", "vergaderin"])
def test_no_other_word_is(word: str) -> None:
    assert word not in WORDS


@given(st.text(st.sampled_from("abdehinrstuvzé\0"), max_size=6))
def test_both_readers_agree(word: str) -> None:
    assert (word in WORDS) == (word in THEIRS)


def test_a_word_can_be_read_in_two_pieces() -> None:
    assert WORDS.ends(WORDS.after("zen", WORDS.after("hui")))
    assert WORDS.after("xqz") == NOWHERE


def test_a_word_that_the_file_lacks_has_no_value() -> None:
    assert WORDS.value(WORDS.after("hui")) == WORDS.value(NOWHERE) == 0


RUSSIAN = f"{get_path()}/words.dawg"
RECORDS = RecordDAWG(">HH").load(RUSSIAN)
READINGS = Automaton(mapped(RUSSIAN))
YO = RecordDAWG.compile_replaces({"е": "ё"})


@given(st.text(st.sampled_from("еёлкавонст"), max_size=7))
@example("еще")
@example("трехлетнее")
@example("все")
@example("е" * 60)
def test_spellings_and_endings_are_those_of_the_format_s_own_package(word: str) -> None:
    theirs = [tuple(numbers) for _, found in RECORDS.similar_items(word, YO) for numbers in found]
    mine = [
        unpack(">HH", a2b_base64(ending))
        for state in READINGS.spellings(word, {"е": "ё"})
        if (payload := READINGS.after("\x01", state)) != NOWHERE
        for ending in READINGS.endings(payload)
    ]
    assert mine == theirs
