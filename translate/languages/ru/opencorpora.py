"""What a Russian word may be, straight from the files of OpenCorpora's dictionary.

pymorphy3 knows more (lemmas, likelihoods, words that it guesses), and takes a tenth of a second to
load it all; whether a word is known, and as what, stands in a few files that load in ten
milliseconds. Their format is pymorphy3's, version 2.4.
"""

from __future__ import annotations

import json
from array import array
from binascii import a2b_base64
from functools import cache, lru_cache
from pkgutil import get_data

from translate.languages.automaton import NOWHERE, Automaton, mapped
from translate.languages.remembered import WORDS

_DATA = "pymorphy3_dicts_ru"


@lru_cache(WORDS)
def readings(word: str) -> tuple[tuple[str, int], ...]:
    """The readings of a lower-case word, ё as е or not: (tag, how often it is that one).

    A tag is like `NOUN,anim,masc,Surn sing,nomn`. Where the dictionary's corpus has not counted the
    word, each reading weighs 1; a word that the dictionary doesn't have has none.
    """
    words, counts = _words()
    tags = [
        _gramtab()[_tag_numbers(paradigm)[form]]
        for state in words.spellings(word, _MAY_BE)
        for paradigm, form in _forms(words, state)
    ]
    counted = counts.after(f"{word}:")
    weights = [counts.value(counts.after(tag, counted)) for tag in tags if counted != NOWHERE]
    return tuple(zip(tags, weights if any(weights) else [1] * len(tags), strict=True))


def _forms(words: Automaton, state: int) -> list[tuple[int, int]]:
    """(paradigm, form in it) of each reading of the word that leads to a state: behind a byte 1,
    two numbers of 16 bits in base 64."""
    payload = words.after("\x01", state)
    if payload == NOWHERE:
        return []
    numbers = map(a2b_base64, words.endings(payload))
    return [(int.from_bytes(one[:2], "big"), int.from_bytes(one[2:], "big")) for one in numbers]


_MAY_BE = {"е": "ё"}
"""What a letter may be written for."""


@cache
def _words() -> tuple[Automaton, Automaton]:
    """The words with their readings, and the counts of `word:tag`, in millionths of the word's."""
    from pymorphy3_dicts_ru import get_path

    words, counts = (f"{get_path()}/{name}" for name in ("words.dawg", "p_t_given_w.intdawg"))
    return Automaton(mapped(words)), Automaton(mapped(counts))


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
