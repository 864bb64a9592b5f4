"""What the page says: the same things in all its languages."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from translate.model import Kind, Severity
from translate.page.words import INTERFACES
from translate.page.words.catalogue import Words
from translate.release.gate import OF_THE_WHOLE, READER, UNSIGNED, VOICES
from translate.review.states import State, Wanted

TEXTS = [field.name for field in fields(Words) if field.type == "str"]


@pytest.mark.parametrize("language", INTERFACES)
def test_every_word_is_there_with_the_same_gaps(language: str) -> None:
    words, english = INTERFACES[language], INTERFACES["en"]
    for name in TEXTS:
        text = getattr(words, name)
        assert text.strip(), name
        gaps = re.findall(r"\{\d\}", getattr(english, name))
        assert sorted(re.findall(r"\{\d\}", text)) == sorted(gaps), name


@pytest.mark.parametrize("language", INTERFACES)
def test_every_state_severity_kind_and_key_has_a_word(language: str) -> None:
    words, english = INTERFACES[language], INTERFACES["en"]
    assert set(words.states) == {*State, *(one.name.lower() for one in Wanted)}
    assert set(words.severities) == set(Severity)
    assert set(words.kinds) == set(Kind)
    assert list(words.keys) == list(english.keys)


@pytest.mark.parametrize("language", INTERFACES)
def test_every_reason_against_a_release_has_words_and_a_way_on(language: str) -> None:
    kinds = {*OF_THE_WHOLE, UNSIGNED, VOICES, READER, *State} - {State.APPROVED}
    assert set(INTERFACES[language].reasons) == kinds
    assert set(INTERFACES[language].remedies) == kinds


def test_the_buttons_have_the_names_that_programs_know() -> None:
    words = INTERFACES["en"]
    named = words.approve, words.reject, words.waive, words.undo, words.save
    assert named == ("Approve", "Reject", "Waive", "Undo", "Save")
