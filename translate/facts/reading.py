"""A text's tokens as the number grammar looks at them: each with what stands around it."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from translate.facts.digits import Digits
from translate.facts.lexing import Token
from translate.languages import Language
from translate.languages.lexeme import Lexeme, Sense

HYPHENS = frozenset(("-", "\u2011", "\u2010"))
_JOINTS = frozenset(("", " ")) | HYPHENS
"""What mostly stands between two parts of one number that no word parts."""

_SPACED = str.maketrans(dict.fromkeys(HYPHENS, " "))

_FARTHEST = 24
"""Characters between two tokens in which the words that join them are looked for."""


class Numeral(NamedTuple):
    """A numeral that was read, and how."""

    value: int | Fraction
    after: int
    """Index of the first token behind it."""
    ordinal: bool = False
    weak: bool = False
    digits: Digits | None = None
    """Its digits, if it has any."""
    scale: int = 1
    """The multiplier that it ends with: 1000000 in `2,5 miljoen`."""
    decade: bool = False
    """Written as a decade: `1980s`, `eighties`."""
    other: Fraction | None = None
    """What an ordinal may mean instead: `een derde`, `шестая часть`."""


class Reader:
    """The tokens of one text, and what stands around them."""

    def __init__(self, tokens: list[Token], text: str, language: Language) -> None:
        self.tokens = tokens
        self.text = text
        self.language = language
        self.numbering = language.numbering()

    def between(self, first: int) -> str:
        """What parts a token from the next: "" for nothing that parts the pieces of a number,
        else the words, folded; "|" where no number goes on."""
        if first + 1 >= len(self.tokens):
            return "|"
        gap = self.text[self.tokens[first].end : self.tokens[first + 1].start]
        if gap in _JOINTS or (len(gap) < 4 and gap.isspace()):
            return ""
        if gap[0] in HYPHENS and gap[-1] in HYPHENS:
            gap = gap.translate(_SPACED)  # `one-and-a-half`
        if len(gap) > _FARTHEST or not (gap[0].isspace() and gap[-1].isspace()):
            return "|"
        return " ".join(gap.split()).casefold()

    def words_before(self, first: int, count: int = 2) -> str:
        """The words just before a token, folded, with single spaces; "" where it begins."""
        start = self.tokens[first].start
        if not self.text[start - 1 : start].isspace():  # also where it begins the text
            return ""
        head = self.text[max(start - 16 * count, 0) : start]
        return " ".join(head.casefold().split()[-count:])

    def word_before(self, first: int) -> str:
        """The word just before a token, folded."""
        return self.words_before(first, 1)

    def word_after(self, last: int) -> str:
        """The word just behind a token, folded; "" where something else stands there."""
        rest = self.text[self.tokens[last].end : self.tokens[last].end + 24]
        words = rest.split()
        if not words or not rest[0].isspace() or not words[0][0].isalpha():
            return ""
        return words[0].rstrip(",.;:!?)”’»").casefold()

    def multiplied(self, index: int) -> bool:
        """Whether a multiplier follows a token directly."""
        return self.between(index) == "" and multiplier_of(self.tokens[index + 1]) is not None


def multiplier_of(token: Token) -> Lexeme | None:
    """Its lexeme of a multiplier, whether it can stand alone or not."""
    return token.lexeme(Sense.MULTIPLIER) or token.lexeme(Sense.BOUND_MULTIPLIER)
