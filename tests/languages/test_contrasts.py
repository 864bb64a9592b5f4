"""The table of contrasts: its file is well formed, and its concepts are two."""

from __future__ import annotations

from collections import Counter

from tests.languages.test_lexicon import COLUMNS, concept_words
from translate.languages.contrasts import contrasts, pairs
from translate.languages.lexicon import dictionary


def concepts(language: str, word: str) -> set[int]:
    """What a word may mean by its own column."""
    return set(dictionary(language).look_up(word))


def test_each_pair_stands_once() -> None:
    # `pairs` raises where the lexicon has no such concept.
    often = Counter(frozenset(pair) for pair in pairs())
    assert [pair for pair, times in often.items() if times > 1 or len(pair) == 1] == []


def test_no_word_means_both() -> None:
    for one, other in pairs():
        for language in COLUMNS:
            shared = {*concept_words(one, language)} & {*concept_words(other, language)}
            assert not shared, (language, shared)


def test_it_counts_both_ways() -> None:
    table = contrasts()
    roof, cellar = concepts("nl", "dak"), concepts("nl", "kelder")
    assert any(cellar.intersection(table.get(one, ())) for one in roof)
    assert any(roof.intersection(table.get(one, ())) for one in cellar)
