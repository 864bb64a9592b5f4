"""Which words of a sentence its versions answer."""

from __future__ import annotations

from translate.checks.texts.answers import Sort, Word, answers, loss


def words(*meanings: str) -> list[Word]:
    return [
        Word(place, place + 1, frozenset(own.split()), Sort.KNOWN)
        for place, own in enumerate(meanings)
    ]


def test_each_word_answers_once() -> None:
    found = answers(words("school", "roof", "school"), words("school", "roof"))
    assert dict(found.places) == {0: 0, 1: 1}
    assert list(found.said) == [True, True, True]


def test_the_nearest_of_two_alike_is_the_answer() -> None:
    found = answers(words("a", "b", "c", "b"), words("a", "x", "c", "b"))
    assert dict(found.places) == {0: 0, 2: 2, 3: 3}


def test_of_near_words_the_one_with_more_meanings_in_common_is_the_answer() -> None:
    other = words("bank", "bank seat", *["tree"] * 38)
    assert dict(answers(words("bank seat"), other).places) == {0: 1}


def test_nothing_answers_nothing() -> None:
    assert answers([], words("a")) == ({}, [])
    assert answers(words("a"), []) == ({}, [False])


def test_a_word_that_languages_share_is_seldom_said_otherwise() -> None:
    assert loss(frozenset({"parla"}), "en") > loss(frozenset(), "en")
    assert loss(frozenset(), "en") > loss(frozenset(), "ru")
