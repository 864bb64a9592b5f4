"""Blocks of a text that one version has run together."""

from __future__ import annotations

import pytest

from tests.letters import told_in
from translate.model import Severity

LETTER = {
    "nl": "De school is al jaren oud. Later schreef zijn dochter erover:\n\n"
    "> Vader liep elke dag langs de rivier en telde de boten.\n\n"
    "Het dak lekt al twee winters.\n\nDe gemeente heeft daar nooit op geantwoord.\n",
    "en": "The school has been old for years. Later his daughter wrote about it:\n\n"
    "> Father walked along the river every day and counted the boats.\n\n"
    "The roof has been leaking for two winters.\n\nThe municipality has never replied to that.\n",
    "ru": "Школе уже много лет. Позже об этом написала его дочь:\n\n"
    "> Отец каждый день ходил вдоль реки и считал лодки.\n\n"
    "Крыша течёт уже две зимы.\n\nМуниципалитет так и не ответил на это.\n",
}


def found(texts: dict[str, str]) -> list[tuple[Severity, tuple[str, ...]]]:
    """What is said of the structure: how grave it is, and of which version."""
    return [(one.severity, one.languages) for one in told_in(texts, "structure-drift")]


def test_a_letter_with_the_same_blocks_is_silent() -> None:
    assert found(LETTER) == []


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [("ru", "дочь:\n\n> Отец", "дочь: Отец"), ("en", "it:\n\n> Father", "it: Father")],
)
def test_a_quotation_that_ends_a_paragraph_is_a_warning(language: str, old: str, new: str) -> None:
    texts = {**LETTER, language: LETTER[language].replace(old, new)}
    assert found(texts) == [(Severity.WARNING, (language,))]


def test_two_paragraphs_run_together_are_for_the_reader() -> None:
    texts = {**LETTER, "ru": LETTER["ru"].replace("зимы.\n\nМуни", "зимы. Муни")}
    assert found(texts) == [(Severity.ATTENTION, ("ru",))]
