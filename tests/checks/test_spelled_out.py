"""Names in full before their abbreviation, where another version has the abbreviation alone."""

from __future__ import annotations

import pytest

from tests.checks.letters import letter_of
from translate.checks.context import Context
from translate.checks.texts.spelled_out import spelled_out


def found(**texts: str) -> dict[str, str]:
    """By language, the names of the first unit."""
    letter = letter_of(texts)
    context = Context.of(letter).alone(letter.units[0])
    return {
        segment.language: segment.text[start:end]
        for segment in letter.units[0]
        for start, end in context.derive(spelled_out).get(segment.key, ())
    }


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "They found the Office for River Safety (RVK) shut.", "Office for River Safety"),
        ("en", "It wrote to the Rivers and Lakes Board (RVK).", "Rivers and Lakes Board"),
        (
            "ru",
            "Мы видели, что Совет по охране рек и озёр (RVK) закрыт.",
            "Совет по охране рек и озёр",
        ),
    ],
)
def test_a_name_stands_before_its_abbreviation(language: str, text: str, name: str) -> None:
    assert found(nl="De RVK is dicht.", **{language: text}) == {language: name}


def test_what_every_version_writes_in_full_counts() -> None:
    assert not found(nl="De Raad voor Kusten (RVK) is dicht.", en="The Coast Board (RVK) is shut.")


def test_what_no_version_abbreviates_counts() -> None:
    assert not found(nl="De raad is dicht.", en="The Coast Board (RVK) is shut.")


def test_another_word_in_brackets_is_no_abbreviation() -> None:
    assert not found(nl="De RVK is dicht.", en="The Coast Board (closed) is shut.")
