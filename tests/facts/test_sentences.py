"""The words of a sentence and their places, in the two ways that they are asked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translate.facts.sentences import starts, words_of, words_written
from translate.facts.words import folded

TEXTS = st.text(st.sampled_from("aBé1 2.,:'’-;()№<–дЖё\u0301\n"), max_size=40)


@given(TEXTS)
def test_written_words_are_found_where_they_stand(text: str) -> None:
    found = words_written(text, 0, len(text))
    assert [
        (folded(word), start) for word, start in zip(found, starts(text, found, 0), strict=True)
    ] == [(word.text, word.start) for word in words_of(text)]


def test_a_word_inside_an_earlier_one_is_not_taken_for_it() -> None:
    text = "Zij winnen in Assen: in 1995 en 95."
    found = words_written(text, 0, len(text))
    assert [
        text[start:][: len(word)] for word, start in zip(found, starts(text, found, 0), strict=True)
    ] == found
    assert starts(text, found, 0)[2] == text.index(" in ") + 1
