"""Roman numerals: which words in capitals are numbers."""

from __future__ import annotations

from translate.facts.lexing import Token
from translate.facts.values import Number
from translate.languages.lexeme import Sense


def roman_number(tokens: list[Token], index: int, text: str) -> Number | None:
    """The number that a Roman numeral is, None where it is a word or an initial.

    Behind a word that is numbered (`hoofdstuk IV`, `World War II`) and behind a name (`Louis XIV`)
    it is a number for certain; alone it may be one if it has several of the letters I, V and X
    (`XX съезд`). Centuries are decided where their word is known. A lone I is a pronoun too.
    """
    token = tokens[index]
    lexeme = token.lexeme(Sense.ROMAN)
    if lexeme is None:
        return None
    before = text[max(token.start - 24, 0) : token.start].rstrip(" \u00a0\u202f")
    apart = token.start - (end := max(token.start - 24, 0) + len(before)) > 0
    numbered = (
        apart
        and index > 0
        and tokens[index - 1].end == end
        and tokens[index - 1].has(Sense.ENUMERATION)
    )
    named = apart and _is_name(before)
    several = len(token.text) > 1 and set(token.text) <= _SURE
    if numbered or several or (named and lexeme.value in (5, 10)):
        weak = lexeme.value == 1 or not (numbered or (named and several))
        return Number(lexeme.value, ordinal=True, weak=weak, words=True)
    return None


_SURE = frozenset("IVXІХ")
"""The letters of numerals behind names; words of the others are rather abbreviations."""


def _is_name(text: str) -> bool:
    """Whether a text ends in a word with one capital in front: `Louis`, `Николай`."""
    word = text.split()[-1] if text and text[-1].isalpha() else ""
    return word[:1].isupper() and word[1:].islower()
