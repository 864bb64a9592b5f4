"""The words of a sentence and their places, in the two ways that they are asked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translate.facts.sentences import word_spans, words_of, words_written
from translate.facts.words import folded

TEXTS = st.text(st.sampled_from("aBé1 2.,:'’-;()№<–дЖё\u0301\n"), max_size=40)


@given(TEXTS)
def test_written_words_are_found_where_they_stand(text: str) -> None:
    spans = word_spans(text, 0, len(text))
    assert [text[start:end] for start, end in spans] == words_written(text, 0, len(text))
    assert [(folded(text[start:end]), start, end) for start, end in spans] == list(words_of(text))


def test_a_word_inside_an_earlier_one_is_not_taken_for_it() -> None:
    text = "Zij winnen in Assen: in 1995 en 95."
    start, end = word_spans(text, 0, len(text))[2]
    assert (start, text[start:end]) == (text.index(" in ") + 1, "in")
