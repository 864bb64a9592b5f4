"""The dictionary's tags, read without pymorphy3, are those that pymorphy3 gives."""

from __future__ import annotations

import pytest
from pymorphy3 import MorphAnalyzer

from translate.languages.ru.inflection import is_ordinary
from translate.languages.ru.opencorpora import tags

WORDS = (
    "мы просим министра ответить на письмо до конца недели библиотека библиотеке орлов надежда вера"
    " москва москвы навальный петров печь стали три третьего еще ещё елка ёлка вечерние данные"
    " сегодня быстро тридцатого наш кот роза слава любовь оон сша ходатайствами переписывавшихся"
).split()


@pytest.fixture(scope="module")
def analyser() -> MorphAnalyzer:
    return MorphAnalyzer(lang="ru")


@pytest.mark.parametrize("word", WORDS)
def test_tags_are_those_of_pymorphy3(word: str, analyser: MorphAnalyzer) -> None:
    assert analyser.word_is_known(word)
    assert tags(word) == {str(parse.tag) for parse in analyser.parse(word)}


@pytest.mark.parametrize("word", ["хофстеде", "гронинген", "абвгд", "letter", ""])
def test_a_word_that_the_dictionary_lacks_has_no_tags(word: str) -> None:
    assert tags(word) == frozenset()
    assert not is_ordinary(word)


@pytest.mark.parametrize(
    ("word", "ordinary"),
    [
        ("библиотеки", True),
        ("вечерние", True),
        ("москва", False),
        ("навальный", False),
        ("орлов", False),
        ("вера", True),
        ("петр", False),
    ],
)
def test_ordinary_words_are_no_names(word: str, ordinary: bool) -> None:
    assert is_ordinary(word) is ordinary
