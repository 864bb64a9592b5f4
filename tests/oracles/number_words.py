"""What the oracles of number words share: the values to try, and one numeral read back."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable

from translate.facts.lexing import lex
from translate.facts.numbers import numerals
from translate.facts.values import Number
from translate.languages import get


def values(limit: int = 10**9) -> list[int]:
    """2 to 1,000, the round numbers above, and a seeded sample that is dense at every length."""
    dice = random.Random(20221228)
    rounds = [
        step * 10**power for power in range(3, 10) for step in (1, 2, 5, 10, 12, 21, 90, 100, 365)
    ]
    sample = [
        dice.randrange(10**power, 10 ** (power + 1)) for power in range(3, 9) for _ in [0] * 150
    ]
    return sorted({number for number in (*range(2, 1001), *rounds, *sample) if 1 < number < limit})


def read(words: str, language: str, before: str = "") -> Number | None:
    """The number that the whole of `words` is, None where it is not one numeral.

    `before` is text that stands before them, for words that are numbers only in company.
    """
    text = before + words
    tokens = numerals(lex(text, get(language)), text, get(language))
    if len(tokens) != 1 or tokens[0].text != words:
        return None
    return tokens[0].number


def misread(
    numbers: Iterable[int],
    language: str,
    spell: Callable[[int], str],
    *,
    ordinal: bool = False,
    before: str = "",
) -> list[tuple[int, str, str]]:
    """The values that are not read back from their words: (value, words, what was read)."""
    wrong = []
    for number in numbers:
        words = spell(number)
        found = read(words, language, before)
        if found is None or found.value != number or found.ordinal is not ordinal:
            wrong.append((number, words, str(found)))
    return wrong
