"""The sentences of a text, and in which of them something stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from translate.languages import Language

_SHORT = 3
"""Letters of a word that is an abbreviation before a figure."""


@cache
def _closing() -> re.Pattern[str]:
    """Closing punctuation, then space, then what may begin a sentence (group 2)."""
    return re.compile(r"([.!?…]+)[\"'”»’)\]]*(?=\s+[\"'“„«‘(\[–—]*(\w))")


def _ends(text: str, language: Language) -> Iterator[int]:
    """The offsets after every sentence but the last."""
    for match in _closing().finditer(text):
        sign, follower = match.groups()
        if follower.islower():
            continue
        if sign == "." and _is_abbreviation(_last_word(text[: match.start()]), follower, language):
            continue
        yield match.end()


def _last_word(text: str) -> str:
    """What stands behind the last space."""
    return text.rsplit(None, 1)[-1] if text[-1:].strip() else ""


def _is_abbreviation(word: str, follower: str, language: Language) -> bool:
    word = word.lstrip("(“„«‘\"'[").casefold()
    if word.isdigit():
        return follower.isdigit()
    if follower.isdigit() and len(word) <= _SHORT:
        return True  # No. 12, nr. 12, ca. 30
    return len(word) == 1 or "." in word or word in language.abbreviations


def sentences(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """(start, end) of every sentence, without the space around it."""
    start = 0
    for end in (*_ends(text, language), len(text)):
        sentence = text[start:end]
        if stripped := sentence.strip():
            first = end - len(sentence.lstrip())
            yield first, first + len(stripped)
        start = end


class Sentence(NamedTuple):
    """A sentence of a text, by its place."""

    number: int
    """From 1."""
    after: int
    """How many follow it."""
    share: float
    """How much of the text stands before the offset asked for, from 0 to 1."""

    def may_be(self, other: Sentence) -> bool:
        """Whether both may say the same, where one text may join what the other parts."""
        return self.number == other.number or self.after == other.after


def sentence_of(text: str, offset: int, language: Language) -> Sentence:
    """The sentence that ends at or holds `offset`."""
    ends = list(_ends(text, language))
    before = sum(end < offset for end in ends)
    return Sentence(1 + before, len(ends) - before, offset / max(1, len(text)))
