"""The words that begin a part of a sentence."""

from __future__ import annotations

from pkgutil import get_data

import pytest

from translate.languages import clauses
from translate.languages.clauses import openers


def senses(sentence: str, language: str) -> set[str]:
    return {opener.sense for _, opener in openers(sentence.split(), language)}


@pytest.mark.parametrize(
    ("sentence", "language", "sense"),
    [
        ("komt er een brug bij dan sluit de pont", "nl", "condition"),
        ("should the bridge close", "en", "condition"),
        ("het water zakt al is het langzaam", "nl", "concession"),
    ],
)
def test_a_sentence_says_it_in_another_order(sentence: str, language: str, sense: str) -> None:
    assert sense in senses(sentence, language)


def test_a_verb_within_a_sentence_opens_nothing() -> None:
    assert senses("de bus komt later", "nl") == set()


def test_unless_is_an_exception_and_a_condition() -> None:
    for sentence, language in (
        ("tenzij de raad toestemt", "nl"),
        ("unless the council agrees", "en"),
        ("если не согласится совет", "ru"),
    ):
        assert {"exception", "condition"} <= senses(sentence, language)


def test_a_condition_ends_behind_its_joining_word() -> None:
    ((places, opener),) = openers("при условии что совет согласится".split(), "ru")
    assert (opener.sense, list(places)) == ("condition", [0, 1, 2])


def test_the_longest_phrase_at_a_place_counts() -> None:
    """`если` alone would begin a part of its own."""
    found = list(openers("если не согласится совет".split(), "ru"))
    assert all(opener.is_answer for _, opener in found if opener.sense == "condition")


def test_a_weight_that_is_none_is_refused() -> None:
    clauses._opener("condition", "firm")
    with pytest.raises(LookupError, match="strnog"):
        clauses._opener("condition", "strnog")


def test_a_word_like_also_stands_in_the_table() -> None:
    table = (get_data("translate.languages", "clauses.tsv") or b"").decode()
    assert clauses.ALSO in {line.split("\t")[0] for line in table.splitlines()}
