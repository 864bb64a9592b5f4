"""The words of a sentence and their places, in the two ways that they are asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import translate.facts.sentences as module
from translate.facts.sentences import (
    sentence_of,
    sentences,
    word_spans,
    words_of,
    words_written,
)
from translate.facts.words import folded
from translate.languages import get

TEXTS = st.text(st.sampled_from("aBé1 2.,:'’-;()№<–дЖё\u0301\n"), max_size=40)


@given(TEXTS)
def test_written_words_are_found_where_they_stand(text: str) -> None:
    spans = word_spans(text, 0, len(text))
    assert [text[start:end] for start, end in spans] == words_written(text, 0, len(text))
    assert [(folded(text[start:end]), start, end) for start, end in spans] == list(words_of(text))


@given(TEXTS.filter(bool), st.data())
def test_a_stretch_has_the_same_words_however_often_they_are_asked_for(
    text: str, data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    once = words_of(text, first, last)
    words_of(text)  # from now on they are taken from those of the whole text
    assert once == words_of(text, first, last)
    assert [word.text for word in once] == list(map(folded, words_written(text, first, last)))


def test_the_words_around_each_of_many_values_are_read_twice_at_the_most(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def noted(word: str) -> str:
        read.append(word)
        return folded(word)

    monkeypatch.setattr(module, "folded", noted)
    text = " ".join(f"{number}th" for number in range(1000))
    for place in (place for place in range(len(text)) if text[place] == " "):
        words_of(text, max(text.find(" ", place - 80), 0) if place > 80 else 0, place)
    assert len(read) < 3 * 2 * 1000  # words


def test_a_word_inside_an_earlier_one_is_not_taken_for_it() -> None:
    text = "Zij winnen in Assen: in 1995 en 95."
    start, end = word_spans(text, 0, len(text))[2]
    assert (start, text[start:end]) == (text.index(" in ") + 1, "in")


def test_a_sentence_is_found_across_the_full_stop_of_an_abbreviation() -> None:
    text = "Zie art. 3 van de wet. Dr. Bos heeft 12 brieven. Zij wacht."
    place = text.index("12")
    start, end = sentence_of(text, place, place + 2, get("nl"))
    assert text[start:end] == "Dr. Bos heeft 12 brieven."
    assert sentence_of(text, 0, len(text), get("nl")) == (0, len(text))


def test_what_is_said_on_behind_a_dash_is_a_sentence() -> None:
    text = "«Паром экономит час, — говорит капитан. — Люди приходят сами»."
    assert len(sentences(text, get("ru"))) == 2
    assert len(sentences("Это было в 2020 г. — и не раз.", get("ru"))) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We set out at 10.30 p.m. Bring a coat.", 2),
        ("The desk opens at 9 a.m. and closes at 5 p.m. Admission is free.", 2),
        ("The desk opens at 9 a.m. Monday.", 1),
        ("The desk opens at 9 a.m. May 4.", 1),
        ("The desk opens at 9 a.m. CET on Monday.", 1),
        ("The desk opens at 9 a.m. Dutch time.", 1),
        ("The U.S. Senate met.", 1),
        ("Office hours: 9 a.m. to 12.30 p.m.\nTelephone: 010 123 45 67", 1),
    ],
)
def test_a_time_of_day_may_end_a_sentence(text: str, count: int) -> None:
    assert len(sentences(text, get("en"))) == count
