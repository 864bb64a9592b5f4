"""In which sentence of a text something stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translate.languages import Language


@cache
def _closing() -> re.Pattern[str]:
    """A word's closing punctuation, then space, then what may begin a sentence (group 3)."""
    return re.compile(r"(\S*?)([.!?…]+)[\"”»’)\]]*(?=\s+[\"“„«‘(\[–—]*(\w))")


def _ends(text: str, language: Language) -> Iterator[int]:
    """The offsets after every sentence but the last."""
    for match in _closing().finditer(text):
        word, sign, follower = match.groups()
        if follower.islower():
            continue
        if sign == "." and _is_abbreviation(word, follower, language):
            continue
        yield match.end()


def _is_abbreviation(word: str, follower: str, language: Language) -> bool:
    word = word.lstrip("(“„«‘\"'[").casefold()
    if word.isdigit():
        return follower.isdigit()
    return len(word) == 1 or "." in word or word in language.abbreviations


def sentence_of(text: str, offset: int, language: Language) -> tuple[int, int]:
    """The number of the sentence that ends at or holds `offset`, and how many there are."""
    ends = list(_ends(text, language))
    return 1 + sum(end < offset for end in ends), 1 + len(ends)
