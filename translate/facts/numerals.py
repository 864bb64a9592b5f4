"""One numeral out of several tokens: `two thousand five hundred`, `2,5 miljoen`, `две трети`.

The grammar is the same in every language; a language's `Numbering` gives the words that may stand
between the parts of a number.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from translate.facts.digits import Digits, read_digits
from translate.facts.lexing import Token
from translate.facts.sums import Sum, room_after, whole
from translate.facts.values import Format
from translate.languages import Language
from translate.languages.lexeme import Lexeme, Sense
from translate.languages.numbering import SIGNS

_HYPHENS = frozenset(("-", "\u2011", "\u2010"))
_JOINTS = frozenset(("", " ", "\u00a0", "\u202f", "\n")) | _HYPHENS
"""What stands between two parts of one number that no word parts."""
_ENDING_JOINTS = frozenset(("", "'", "’")) | _HYPHENS
_CURRENCY_SIGNS = frozenset("$£€¥₽₴")
_SLASHES = frozenset("/⁄")
_ENDINGS = (Sense.ORDINAL_ENDING, Sense.CASE_ENDING, Sense.DECADE_ENDING)
_OPENING = {
    Sense.CARDINAL: 0,
    Sense.MULTIPLIER: 1,
    Sense.ORDINAL: 2,
    Sense.FRACTION: 3,
    Sense.DECADE: 4,
}
"""What a numeral in words begins with, the likelier reading first."""
_POWERS = (100, 1000, 10**6, 10**9)


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
    """What an ordinal behind an article may mean instead: `een derde`."""


class Reader:
    """Reads the numerals of one text."""

    def __init__(self, tokens: list[Token], text: str, language: Language) -> None:
        self.tokens = tokens
        self.text = text
        self.language = language
        self.numbering = language.numbering()

    def read(self, first: int) -> Numeral | None:
        """The numeral that begins with the token at an index, if one does."""
        token = self.tokens[first]
        if token.digits:
            digits = read_digits(token.text, self.language.decimal, self.language.groupings)
            if digits is None:
                return None
            return self._slashed(first, digits) or self._digits(first, digits)
        openings = [lexeme for lexeme in token.lexemes if lexeme.sense in _OPENING]
        if not openings:
            return None
        return self._words(first, min(openings, key=lambda lexeme: _OPENING[lexeme.sense]))

    def between(self, first: int) -> str:
        """What parts a token from the next: "" for nothing that parts the pieces of a number,
        else the words, folded; "|" where no number goes on."""
        if first + 1 >= len(self.tokens):
            return "|"
        gap = self.text[self.tokens[first].end : self.tokens[first + 1].start]
        if gap in _JOINTS:
            return ""
        if len(gap) > 14 or not (gap[0].isspace() and gap[-1].isspace()):
            return "|"
        return " ".join(gap.split()).casefold()

    def words_before(self, first: int, count: int = 2) -> str:
        """The words just before a token, folded, with single spaces; "" where it begins."""
        start = self.tokens[first].start
        head = self.text[max(start - 16 * count, 0) : start]
        return " ".join(head.casefold().split()[-count:]) if head[-1:].isspace() else ""

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

    def _slashed(self, first: int, digits: Digits) -> Numeral | None:
        """`3/4` and `1 1/2`."""
        if digits.format is not Format.PLAIN:
            return None
        share = self._share_at(first)
        if share:
            return Numeral(share, first + 2, digits=digits)
        if self.between(first) == "" and self.text[self.tokens[first].end] not in _HYPHENS:
            share = self._share_at(first + 1)
            if share:
                return Numeral(digits.value + share, first + 3, digits=digits)
        return None

    def _share_at(self, first: int) -> Fraction | None:
        """A small numerator over a larger denominator, with no third number and no zeros."""
        pair = self.tokens[first : first + 2]
        if len(pair) < 2 or not (pair[0].digits and pair[1].digits):
            return None
        over, under = pair
        around = self.text[max(over.start - 1, 0) : over.start] + self.text[under.end :][:1]
        if self.text[over.end : under.start] not in _SLASHES or not _SLASHES.isdisjoint(around):
            return None
        if not (over.text.isdigit() and under.text.isdigit()) or "0" in (
            over.text[0],
            under.text[0],
        ):
            return None
        numerator, denominator = int(over.text), int(under.text)
        return Fraction(numerator, denominator) if numerator < denominator <= 12 else None

    def _digits(self, first: int, digits: Digits) -> Numeral:
        sum_ = Sum()
        sum_.add(digits.value, 0)
        last = first
        tail = self._ending(first)
        if tail:
            last += 1
            closing = tail.has(Sense.ORDINAL_ENDING) or tail.has(Sense.DECADE_ENDING)
            if closing and not self._multiplied(last):
                return Numeral(
                    sum_.value,
                    last + 1,
                    ordinal=tail.has(Sense.ORDINAL_ENDING),
                    digits=digits,
                    decade=tail.has(Sense.DECADE_ENDING),
                )
            multiplier = tail.lexeme(Sense.ATTACHED_MULTIPLIER) or tail.lexeme(
                Sense.MONEY_MULTIPLIER
            )
            if multiplier:
                sum_.multiply(multiplier.value)
        return self._go_on(sum_, first, last)._replace(digits=digits)

    def _ending(self, first: int) -> Token | None:
        """The token of an ending that digits have: `21st`, `5-ти`, `1980s`, `£5m`."""
        if first + 1 >= len(self.tokens):
            return None
        token, tail = self.tokens[first : first + 2]
        joint = self.text[token.end : tail.start]
        if joint not in _ENDING_JOINTS:
            return None
        for lexeme in tail.lexemes:
            if lexeme.sense in _ENDINGS:
                return tail
            if joint == "" and lexeme.sense is Sense.ATTACHED_MULTIPLIER:
                return tail
            if lexeme.sense is Sense.MONEY_MULTIPLIER:
                behind_sign = self.text[: token.start].rstrip()[-1:] in _CURRENCY_SIGNS
                return tail if behind_sign else None
        return None

    def _words(self, first: int, lexeme: Lexeme) -> Numeral | None:
        sum_ = Sum()
        if lexeme.sense is Sense.CARDINAL:
            sum_.add(lexeme.value, room_after(lexeme.value))
        elif lexeme.sense is Sense.MULTIPLIER:
            vague = self.numbering.vague
            if self.word_before(first) in vague or self.words_before(first) in vague:
                return None
            sum_.multiply(lexeme.value)
        elif lexeme.sense is Sense.FRACTION:
            return self._fraction(first, first, lexeme.value, lexeme.weak)
        elif lexeme.sense is Sense.DECADE:
            return Numeral(lexeme.value, first + 1, weak=lexeme.weak, decade=True)
        else:
            return self._ordinal(first, lexeme)
        numeral = self._go_on(sum_, first, first)
        alone = numeral.after == first + 1
        return numeral._replace(weak=alone and (lexeme.weak or lexeme.value == 1))

    def _ordinal(self, first: int, lexeme: Lexeme) -> Numeral:
        """An ordinal, or the fraction that it is in `a third of`."""
        share = self.tokens[first].lexeme(Sense.SHARE)
        counted = share is not None and self.word_before(first) in self.numbering.articles
        if share and counted and self.word_after(first) in self.numbering.wholes:
            return self._fraction(first, first, share.value, False)
        weak = lexeme.weak or lexeme.value == 1
        other = share.value if share and counted else None
        decade = self.tokens[first].has(Sense.DECADE)
        return Numeral(lexeme.value, first + 1, ordinal=True, weak=weak, other=other, decade=decade)

    def _fraction(self, first: int, last: int, value: Fraction, weak: bool) -> Numeral:
        """A fraction alone, or of a multiplier: `half a million`, `drie kwart miljoen`."""
        gap = self.between(last)
        if gap == "" or gap in self.numbering.shares:
            multiplier = _multiplier(self.tokens[last + 1])
            if multiplier:
                scale = multiplier.value
                return Numeral(whole(value * scale), last + 2, scale=scale)
        return Numeral(value, last + 1, weak=weak)

    def _go_on(self, sum_: Sum, first: int, last: int) -> Numeral:
        """Reads on behind `last` for as long as the tokens are parts of one number."""
        scale = 1
        while (gap := self.between(last)) != "|":
            token = self.tokens[last + 1]
            multiplier = _multiplier(token)
            if gap == "" and multiplier and sum_.multiply(multiplier.value):
                scale = multiplier.value
            elif self._adds(sum_, first, last, gap):
                scale = 1
            elif self._adds_half(sum_, last, gap):
                scale = 1
                last += 1
            else:
                ending = self._ends(sum_, last, gap, token)
                if ending:
                    return ending
                break
            last += 1
        return Numeral(sum_.value, last + 1, scale=scale)

    def _adds(self, sum_: Sum, first: int, last: int, gap: str) -> bool:
        """Adds a cardinal or a fraction that stands behind `last`, if it is part of the number
        that begins at `first`."""
        token = self.tokens[last + 1]
        cardinal = token.lexeme(Sense.CARDINAL)
        if cardinal:
            value = cardinal.value
            if gap == "":
                return sum_.add(value, room_after(value)) or self._pairs(sum_, value)
            return (
                gap in self.numbering.additions
                and sum_.open_to_and
                and value < 100
                and not self._begins_hundreds(last + 1)
                and self.word_before(first) not in self.numbering.pairs
                and sum_.add(value, room_after(value))
            )
        fraction = token.lexeme(Sense.FRACTION)
        if fraction and (gap in self.numbering.halves or (gap == "" and token.text in SIGNS)):
            sum_.add_fraction(fraction.value)
            return True
        if token.digits and gap == "" and sum_.group is None and self._multiplied(last + 1):
            digits = read_digits(token.text, self.language.decimal, self.language.groupings)
            scale = _multiplier(self.tokens[last + 2])
            if digits and scale and scale.value < sum_.limit:
                return sum_.add(digits.value, 0)
        return False

    def _adds_half(self, sum_: Sum, last: int, gap: str) -> bool:
        """Adds the fraction of `vier en een half`, where the article is a number word."""
        if gap not in self.numbering.additions or self.between(last + 1) != "":
            return False
        article, fraction = self.tokens[last + 1], self.tokens[last + 2].lexeme(Sense.FRACTION)
        one = article.lexeme(Sense.CARDINAL)
        if not (one and fraction) or one.value != 1:
            return False
        sum_.add_fraction(fraction.value)
        return True

    def _pairs(self, sum_: Sum, value: int) -> bool:
        """`nineteen eighty-four`."""
        if (
            not self.numbering.paired_years
            or sum_.group is None
            or sum_.group not in range(11, 21)
            or sum_.total
            or not 10 <= value <= 99
        ):
            return False
        sum_.group = sum_.group * 100 + value
        sum_.room = room_after(value)
        return True

    def _begins_hundreds(self, index: int) -> bool:
        """Whether a token is the `four` of `three hundred and four hundred`."""
        if not self._multiplied(index):
            return False
        multiplier = _multiplier(self.tokens[index + 1])
        return multiplier is not None and multiplier.value < 1000

    def _multiplied(self, index: int) -> bool:
        """Whether a multiplier follows a token directly."""
        return self.between(index) == "" and _multiplier(self.tokens[index + 1]) is not None

    def _ends(self, sum_: Sum, last: int, gap: str, token: Token) -> Numeral | None:
        """The number as an ordinal or a fraction, if the token behind `last` makes it one."""
        after = last + 2
        ordinal = token.lexeme(Sense.ORDINAL)
        if ordinal and (gap == "" or (gap in self.numbering.additions and sum_.open_to_and)):
            group, value = sum_.group, ordinal.value
            if group is not None and value in _POWERS and group < value < sum_.limit:
                return Numeral(whole(sum_.total + group * value), after, ordinal=True)
            if sum_.add(value, 0):
                return Numeral(sum_.value, after, ordinal=True)
        fraction = token.lexeme(Sense.FRACTION) or token.lexeme(Sense.SHARE)
        if fraction and gap == "" and not sum_.total and sum_.group:
            part = fraction.value
            if sum_.group.denominator != 1 or sum_.group >= part.denominator:
                return None
            if fraction.sense is Sense.SHARE and not self._is_share(last, sum_.group):
                return None
            return self._fraction(
                last, last + 1, part * sum_.group, fraction.weak and sum_.group == 1
            )
        return None

    def _is_share(self, last: int, count: int | Fraction) -> bool:
        """Whether the ordinal behind `last` is a fraction: `one-third`, `twee derde`."""
        if count > 1 and self.numbering.counted_shares:
            return True
        if self.text[self.tokens[last].end] in _HYPHENS:
            return True
        end = self.tokens[last + 1].end
        if self.text[end : end + 1] in _HYPHENS:
            return False
        following = self.word_after(last + 1)
        return following == "" or following in self.numbering.wholes


def _multiplier(token: Token) -> Lexeme | None:
    return token.lexeme(Sense.MULTIPLIER) or token.lexeme(Sense.BOUND_MULTIPLIER)
