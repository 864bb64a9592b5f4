"""The dictionary's readings, read without pymorphy3, are those that pymorphy3 gives."""

from __future__ import annotations

import pytest
from pymorphy3 import MorphAnalyzer

from translate.languages.ru.inflection import is_ordinary
from translate.languages.ru.opencorpora import readings

WORDS = (
    "мы просим министра ответить на письмо до конца недели библиотека библиотеке орлов надежда вера"
    " москва москвы навальный петров печь стали три третьего еще ещё елка ёлка вечерние данные"
    " сегодня быстро тридцатого наш кот роза слава любовь оон сша ходатайствами переписывавшихся"
).split()


@pytest.fixture(scope="module")
def analyser() -> MorphAnalyzer:
    return MorphAnalyzer(lang="ru")


@pytest.mark.parametrize("word", WORDS)
def test_readings_are_those_of_pymorphy3(word: str, analyser: MorphAnalyzer) -> None:
    parses = [(str(parse.tag), parse.score) for parse in analyser.parse(word)]
    found = readings(word)
    total = sum(weight for _, weight in found)
    assert analyser.word_is_known(word)
    assert {tag for tag, _ in found} == {tag for tag, _ in parses}
    if total > len(found):  # counted in the corpus
        assert dict(parses) == pytest.approx({tag: weight / 1e6 for tag, weight in found})
    else:
        assert len({round(score, 6) for _, score in parses}) == 1


@pytest.mark.parametrize("word", ["хофстеде", "гронинген", "абвгд", "letter", ""])
def test_a_word_that_the_dictionary_lacks_has_no_readings(word: str) -> None:
    assert readings(word) == ()
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
