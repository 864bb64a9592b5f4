"""How much two texts have in common, as a share of what they say, in the same order.

A text is a sequence of tokens: the first five letters of each word and, apart, its ending. So an
inflected or misspelt word is half a match, a long word weighs more than a short one, and case,
punctuation, kinds of quotation marks, ё and soft hyphens weigh nothing. The similarity of two
texts is 2 × (the tokens of their longest common subsequence) / (the tokens of both): rapidfuzz's
normalised Indel similarity. Because it counts whole tokens, an index of tokens can prove that it
has missed no better match (`window`).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from math import ceil

from translate.languages.lexeme import small

STEM = 5
"""Letters of a word that make its first token."""

WITNESSES = 3
"""For short texts. More make longer lists to read and fewer texts to compare: see `tests/bench`."""

_REPEATS = 6
"""Bits that number a token's repeats within one text."""

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def normal(text: str) -> str:
    """The text as an exact match compares it: what no reader can see is gone.

    NFC, single spaces for every kind of white space, no soft hyphens and zero-width characters.
    """
    return " ".join(unicodedata.normalize("NFC", text.translate(_INVISIBLE)).split())


def tokens(text: str) -> tuple[str, ...]:
    """The tokens of a text, in order; of one without words, its characters."""
    folded = small(normal(text))
    found: list[str] = []
    for word in re.findall(r"\w+", folded):
        found.append(word[:STEM])
        if len(word) > STEM:
            found.append("-" + word[STEM:])
    return tuple(found or folded)


def similarity(one: Sequence[object], other: Sequence[object]) -> float:
    """The similarity of two texts by their tokens: 0 to 1."""
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(one, other))


def numbered(tokens: Sequence[int]) -> list[int]:
    """Tokens, as numbers, with repeats told apart, so that a set of them counts: see `bare`."""
    times: Counter[int] = Counter()
    found = []
    for token in tokens:
        found.append(token << _REPEATS | min(times[token], (1 << _REPEATS) - 1))
        times[token] += 1
    return found


def bare(tokens: Iterable[int]) -> list[int]:
    """Takes `numbered` back."""
    return [token >> _REPEATS for token in tokens]


def needed(minimum: float, one: int, other: int) -> int:
    """How many tokens two texts of these lengths must share to be as similar as `minimum`."""
    return ceil(minimum * (one + other) / 2 - 1e-9)


def lengths(minimum: float, length: int) -> tuple[int, int]:
    """The shortest and the longest text that can be as similar as `minimum` to one of `length`."""
    return ceil(minimum * length / (2 - minimum) - 1e-9), int(
        (2 - minimum) * length / minimum + 1e-9
    )


@cache
def _sizes() -> tuple[int, ...]:
    """The shortest text of each size: every length up to 32, then steps of a tenth."""
    sizes = list(range(33))
    while sizes[-1] < 1 << 24:
        sizes.append(sizes[-1] * 11 // 10)
    return tuple(sizes)


def size_of(length: int) -> int:
    """The class of texts of about this length that an index keeps together."""
    return bisect_right(_sizes(), length) - 1


def lengths_of(size: int) -> tuple[int, int]:
    """The shortest and the longest text of a size."""
    return _sizes()[size], _sizes()[size + 1] - 1


def window(length: int, shared: int) -> int:
    """How many of a text's rarest tokens say whether it can share `shared` tokens with another.

    Put the tokens of two texts in one order, the rarest first. If the texts have `shared` tokens
    in common, `witnesses(shared)` of these are among the first `window` tokens of each: behind
    the last of these witnesses there is still room for all the others.
    """
    return length - shared + witnesses(shared)


def witnesses(shared: int) -> int:
    """How many tokens two texts must have in common in their windows to be worth comparing."""
    return min(WITNESSES + shared // 16, shared)
