"""What a Russian word may be, straight from the files of OpenCorpora's dictionary.

pymorphy3 knows more (lemmas, likelihoods, words that it guesses), and takes a tenth of a second to
load it all; whether a word is known, and as what, stands in a few files that load in ten
milliseconds. Their format is pymorphy3's, version 2.4.
"""

from __future__ import annotations

import json
from array import array
from functools import cache, lru_cache
from pkgutil import get_data
from typing import Any

from translate.languages.automaton import NOWHERE, Automaton
from translate.languages.remembered import WORDS

_DATA = "pymorphy3_dicts_ru"


@lru_cache(WORDS)
def readings(word: str) -> tuple[tuple[str, int], ...]:
    """The readings of a lower-case word, ё as е or not: (tag, how often it is that one).

    A tag is like `NOUN,anim,masc,Surn sing,nomn`. Where the dictionary's corpus has not counted the
    word, each reading weighs 1; a word that the dictionary doesn't have has none.
    """
    words, variants, counts = _words()
    tags = [
        _gramtab()[_tag_numbers(paradigm)[form]]
        for _, found in words.similar_items(word, variants)
        for paradigm, form in found
    ]
    counted = counts.after(f"{word}:")
    weights = [counts.value(counts.after(tag, counted)) for tag in tags if counted != NOWHERE]
    return tuple(zip(tags, weights if any(weights) else [1] * len(tags), strict=True))


@cache
def _words() -> tuple[Any, Any, Automaton]:
    """The words with (paradigm, form in it) for each reading, what е may stand for, and the counts
    of `word:tag`, in millionths of the word's."""
    from dawg_python import RecordDAWG
    from pymorphy3_dicts_ru import get_path

    return (
        RecordDAWG(">HH").load(f"{get_path()}/words.dawg"),
        RecordDAWG.compile_replaces({"е": "ё"}),
        Automaton(_read("p_t_given_w.intdawg")),
    )


@cache
def _tag_numbers(paradigm: int) -> array[int]:
    """By form of a paradigm, the number of its tag; a paradigm is its suffixes, tags, prefixes."""
    numbers, starts = _paradigms()
    start = starts[paradigm]
    size = numbers[start] // 3
    return numbers[start + 1 + size : start + 1 + 2 * size]


@cache
def _paradigms() -> tuple[array[int], list[int]]:
    """The whole table, each paradigm with its length before it, and where each begins."""
    numbers = array("H", _read("paradigms.array"))
    starts, start = [], 1
    for _ in range(numbers[0]):
        starts.append(start)
        start += 1 + numbers[start]
    return numbers, starts


@cache
def _gramtab() -> list[str]:
    tags: list[str] = json.loads(_read("gramtab-opencorpora-int.json"))
    return tags


def _read(name: str) -> bytes:
    data = get_data(_DATA, f"data/{name}")
    assert data is not None
    return data
