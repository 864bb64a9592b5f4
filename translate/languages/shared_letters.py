"""How many letters two words have in common: in one order, or in any, which is never fewer."""

from __future__ import annotations

from functools import lru_cache

from translate.languages.remembered import WORDS


def ratio(one: str, other: str) -> float:
    """What share of two words' letters stands in both in one order, 0 to 100: the ratio of
    RapidFuzz, whose import takes 10 ms and pays only for many words or long ones.

    The longest common subsequence, a row of the table at a time as bits of one number: H. Hyyrö,
    Bit-parallel LCS-length computation revisited (2004).
    """
    places = _places(one)
    row = every = (1 << len(one)) - 1
    for letter in other:
        met = row & places.get(letter, 0)
        row = (row + met) | (row - met)
    whole = len(one) + len(other)
    common = len(one) - (row & every).bit_count()
    return 100 * (1 - (whole - 2 * common) / whole) if whole else 100.0


@lru_cache(WORDS)
def _places(word: str) -> dict[str, int]:
    """By letter, where it stands in a word: a bit for each place."""
    places: dict[str, int] = {}
    for place, letter in enumerate(word):
        places[letter] = places.get(letter, 0) | 1 << place
    return places


def counted(word: str) -> int:
    """The letters of a word in any order: a bit for each time that each of them stands in it.

    The bits that two words share are never fewer than the letters that stand in both in one order.
    Letters whose numbers end in the same five bits count as one: that only adds shared ones.
    """
    found = 0
    for letter in word:
        bit = 1 << (ord(letter) & 31)
        while found & bit:
            bit <<= 32
        found |= bit
    return found
