"""One numeral out of several tokens: `two thousand five hundred`, `2,5 miljoen`, `3/4`, `21st`."""

from __future__ import annotations

from fractions import Fraction

from translate.facts.decimals import with_decimals
from translate.facts.digits import Digits, read_digits
from translate.facts.lexing import Token
from translate.facts.nearby import before
from translate.facts.number_words import go_on, words
from translate.facts.reading import HYPHENS, Numeral, Reader
from translate.facts.sums import Sum
from translate.facts.values import Format
from translate.languages.lexeme import Sense

_ENDING_JOINTS = frozenset(("", "'", "’")) | HYPHENS
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


def read(reader: Reader, first: int) -> Numeral | None:
    """The numeral that begins with the token at an index, if one does."""
    token = reader.tokens[first]
    if token.digits:
        if power := _power(token, first):
            return power
        digits = read_digits(token.text, reader.language.decimal, reader.language.groupings)
        if digits is None:
            return None
        return _slashed(reader, first, digits) or _digits(reader, first, digits)
    openings = [lexeme for lexeme in token.lexemes if lexeme.sense in _OPENING]
    if (bound := token.lexeme(Sense.BOUND_MULTIPLIER)) and _is_each(reader, first):
        openings.append(bound._replace(sense=Sense.MULTIPLIER))
    if not openings:
        return None
    numeral = words(reader, first, min(openings, key=lambda lexeme: _OPENING[lexeme.sense]))
    return with_decimals(reader, numeral)


def _is_each(reader: Reader, first: int) -> bool:
    """Whether a vague `hundreds` is one of each: «из каждой сотни»."""
    return reader.word_before(first) in reader.numbering.each


def _power(token: Token, first: int) -> Numeral | None:
    """`10⁶`: a million."""
    exponent = token.text[2:].translate(_RAISED)
    if exponent == token.text[2:] or not exponent:
        return None
    return Numeral(10 ** int(exponent), first + 1)


_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _slashed(reader: Reader, first: int, digits: Digits) -> Numeral | None:
    """`3/4` and `1 1/2`."""
    if digits.format is not Format.PLAIN:
        return None
    share = _share_at(reader, first)
    if share:
        return Numeral(share, first + 2, digits=digits)
    if reader.between(first) == "" and reader.text[reader.tokens[first].end] not in HYPHENS:
        share = _share_at(reader, first + 1)
        if share:
            return Numeral(digits.value + share, first + 3, digits=digits)
    return None


def _share_at(reader: Reader, first: int) -> Fraction | None:
    """A small numerator over a larger denominator, with no third number and no zeros, and no
    month: `5/6 december` are two days."""
    pair = reader.tokens[first : first + 2]
    if len(pair) < 2 or not (pair[0].digits and pair[1].digits):
        return None
    over, under = pair
    around = (
        reader.text[max(over.start - 1, 0) : over.start] + reader.text[under.end : under.end + 1]
    )
    if reader.text[over.end : under.start] not in _SLASHES or not _SLASHES.isdisjoint(around):
        return None
    if reader.between(first + 1) == "" and _is_month(reader.tokens[first + 2]):
        return None
    if not (over.text.isdigit() and under.text.isdigit()) or "0" in over.text[:1] + under.text[:1]:
        return None
    numerator, denominator = int(over.text), int(under.text)
    return Fraction(numerator, denominator) if numerator < denominator <= 12 else None


def _is_month(token: Token) -> bool:
    return token.has(Sense.MONTH) or token.has(Sense.MONTH_ABBREVIATION)


def _digits(reader: Reader, first: int, digits: Digits) -> Numeral:
    """Digits, their ending, and the words that go on behind them."""
    sum_ = Sum()
    sum_.add(digits.value, 0)
    last = first
    tail = _ending(reader, first)
    if tail:
        last += 1
        closing = tail.has(Sense.ORDINAL_ENDING) or tail.has(Sense.DECADE_ENDING)
        if closing and not reader.multiplied(last):
            return Numeral(
                sum_.value,
                last + 1,
                ordinal=tail.has(Sense.ORDINAL_ENDING),
                digits=digits,
                decade=tail.has(Sense.DECADE_ENDING),
            )
        multiplier = tail.lexeme(Sense.ATTACHED_MULTIPLIER) or tail.lexeme(Sense.MONEY_MULTIPLIER)
        if multiplier:
            sum_.multiply(multiplier.value)
    return go_on(reader, sum_, first, last)._replace(digits=digits)


def _ending(reader: Reader, first: int) -> Token | None:
    """The token of an ending that digits have: `21st`, `5-ти`, `1980s`, `£5m`."""
    if first + 1 >= len(reader.tokens):
        return None
    token, tail = reader.tokens[first : first + 2]
    joint = reader.text[token.end : tail.start]
    if joint not in _ENDING_JOINTS:
        return None
    for lexeme in tail.lexemes:
        if lexeme.sense in _ENDINGS:
            return tail
        if joint == "" and lexeme.sense is Sense.ATTACHED_MULTIPLIER:
            return tail
        if lexeme.sense is Sense.MONEY_MULTIPLIER:
            behind_sign = before(reader.text, token.start)[-1:] in _CURRENCY_SIGNS
            return tail if behind_sign else None
    return None
