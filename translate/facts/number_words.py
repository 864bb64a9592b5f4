"""Numerals in words, and what goes on in words behind digits: `two and a half million`.

The grammar is the same in every language; a language's `Numbering` gives the words that may stand
between the parts of a number.
"""

from __future__ import annotations

from fractions import Fraction

from translate.facts.digits import read_digits
from translate.facts.lexing import Token
from translate.facts.reading import HYPHENS, Numeral, Reader, multiplier_of
from translate.facts.sums import Sum, room_after, whole
from translate.facts.surroundings import heads_a_column, is_beyond_one, is_homograph
from translate.languages.lexeme import Lexeme, Sense, fold
from translate.languages.numbering import SIGNS

_POWERS = (100, 1000, 10**6, 10**9)


def words(reader: Reader, first: int, lexeme: Lexeme) -> Numeral | None:
    """The numeral that begins with a word, read as one of its lexemes; None for a vague one."""
    sum_ = Sum()
    if lexeme.sense is Sense.CARDINAL:
        if is_homograph(reader, first):
            return None
        sum_.add(lexeme.value, room_after(lexeme.value))
    elif lexeme.sense is Sense.MULTIPLIER:
        vague = reader.numbering.vague
        if reader.word_before(first) in vague or reader.words_before(first) in vague:
            return None
        if heads_a_column(reader, first):
            return None
        sum_.multiply(lexeme.value)
    elif lexeme.sense is Sense.FRACTION:
        if is_beyond_one(reader, first):
            return Numeral(1 + lexeme.value, first + 1)
        return _fraction(reader, first, lexeme.value, lexeme.weak)
    elif lexeme.sense is Sense.DECADE:
        return Numeral(lexeme.value, first + 1, weak=lexeme.weak, decade=True)
    else:
        return _ordinal(reader, first, lexeme)
    numeral = go_on(reader, sum_, first, first)
    alone = numeral.after == first + 1
    return numeral._replace(weak=alone and (lexeme.weak or lexeme.value == 1))


def _ordinal(reader: Reader, first: int, lexeme: Lexeme) -> Numeral:
    """An ordinal, or the fraction that it is in `a third of`."""
    token = reader.tokens[first]
    share = token.lexeme(Sense.SHARE) or token.lexeme(Sense.FRACTION)
    counted = reader.word_before(first) in reader.numbering.articles
    of_a_whole = reader.word_after(first) in reader.numbering.wholes
    if share and counted and of_a_whole:
        return _fraction(reader, first, share.value, False)
    weak = lexeme.weak or lexeme.value == 1
    other = share.value if share and (counted or of_a_whole) else None
    decade = token.has(Sense.DECADE)
    return Numeral(lexeme.value, first + 1, ordinal=True, weak=weak, other=other, decade=decade)


def _fraction(reader: Reader, last: int, value: Fraction, weak: bool) -> Numeral:
    """A fraction alone, or of a multiplier: `half a million`, `drie kwart miljoen`."""
    gap = reader.between(last)
    if gap == "" or gap in reader.numbering.shares:
        multiplier = multiplier_of(reader.tokens[last + 1])
        if multiplier:
            scale = multiplier.value
            return Numeral(whole(value * scale), last + 2, scale=scale)
    return Numeral(value, last + 1, weak=weak)


def go_on(reader: Reader, sum_: Sum, first: int, last: int) -> Numeral:
    """Reads on behind `last` for as long as the tokens are parts of one number."""
    scale = 1
    while (gap := reader.between(last)) != "|":
        token = reader.tokens[last + 1]
        multiplier = multiplier_of(token)
        counted = gap == "" or gap in reader.numbering.surpluses  # «75 с лишним тысяч»
        if counted and multiplier and sum_.multiply(multiplier.value):
            scale = multiplier.value
        elif _adds(reader, sum_, first, last, gap):
            scale = 1
        elif _adds_half(reader, sum_, last, gap):
            scale = 1
            last += 1
        else:
            ending = _ends(reader, sum_, last, gap, token)
            if ending:
                return ending
            break
        last += 1
    return Numeral(sum_.value, last + 1, scale=scale)


def _adds(reader: Reader, sum_: Sum, first: int, last: int, gap: str) -> bool:
    """Adds a cardinal or a fraction that stands behind `last`, if it is part of the number
    that begins at `first`."""
    token = reader.tokens[last + 1]
    cardinal = token.lexeme(Sense.CARDINAL)
    if cardinal:
        value = cardinal.value
        if reader.tokens[first].digits or _is_verb(reader, token.text, value):
            return False  # `1.7 million four years ago`, `jaren tachtig gehalveerd`
        if cardinal.weak and fold(token.text) not in reader.language.lexicon().words:
            return False  # `veertig tweetalige kinderen`
        if gap == "":
            return sum_.add(value, room_after(value)) or _pairs(reader, sum_, value)
        return (
            gap in reader.numbering.additions
            and sum_.open_to_and
            and value < 100
            and not _begins_hundreds(reader, last + 1)
            and reader.word_before(first) not in reader.numbering.pairs
            and sum_.add(value, room_after(value))
        )
    fraction = token.lexeme(Sense.FRACTION)
    if fraction and _is_of_an_hour(reader, last + 1):
        return False
    if fraction and (gap in reader.numbering.halves or (gap == "" and token.text in SIGNS)):
        sum_.add_fraction(fraction.value)
        return True
    if token.digits and gap == "" and sum_.group is None and reader.multiplied(last + 1):
        digits = read_digits(token.text, reader.language.decimal, reader.language.groupings)
        scale = multiplier_of(reader.tokens[last + 2])
        if digits and scale and scale.value < sum_.limit:
            return sum_.add(digits.value, 0)
    return False


def _is_verb(reader: Reader, text: str, value: int | Fraction) -> bool:
    """Whether a word says that something was multiplied: `doubled`, `halved`."""
    return value < 1 or text.casefold() in reader.numbering.comparisons.doubles


def _is_of_an_hour(reader: Reader, index: int) -> bool:
    """Whether a half is that of `между восемью и половиной десятого`."""
    return reader.between(index) == "" and reader.tokens[index + 1].has(Sense.ORDINAL)


def _adds_half(reader: Reader, sum_: Sum, last: int, gap: str) -> bool:
    """Adds the fraction of `vier en een half`, where the article is a number word, or of `two and
    three-quarter` hours."""
    numbering = reader.numbering
    if gap not in numbering.additions | numbering.halves or reader.between(last + 1) != "":
        return False
    article, fraction = reader.tokens[last + 1], reader.tokens[last + 2].lexeme(Sense.FRACTION)
    one = article.lexeme(Sense.CARDINAL)
    if not (one and fraction):
        return False
    if one.value != 1 and not (one.value * fraction.value < 1 and _counts(reader, last + 3)):
        return False
    if sum_.value >= _LARGE and not _counts(reader, last + 3):
        return False  # `ouder dan vijftig, en een kwart stopt`
    sum_.add_fraction(one.value * fraction.value)
    return True


_LARGE = 20
"""From here on a half is added only where something is counted: `vijftig en een half procent`."""


def _counts(reader: Reader, index: int) -> bool:
    """Whether a token is what a number counts: a unit, a hundredth, a multiplier."""
    if index >= len(reader.tokens) or reader.between(index - 1) != "":
        return False
    token = reader.tokens[index]
    return token.has(Sense.UNIT) or token.has(Sense.PERCENT) or multiplier_of(token) is not None


def _pairs(reader: Reader, sum_: Sum, value: int) -> bool:
    """`nineteen eighty-four`."""
    if (
        not reader.numbering.paired_years
        or sum_.group is None
        or sum_.group not in range(11, 21)
        or sum_.total
        or not 10 <= value <= 99
    ):
        return False
    sum_.group = sum_.group * 100 + value
    sum_.room = room_after(value)
    return True


def _begins_hundreds(reader: Reader, index: int) -> bool:
    """Whether a token is the `four` of `three hundred and four hundred`."""
    if not reader.multiplied(index):
        return False
    multiplier = multiplier_of(reader.tokens[index + 1])
    return multiplier is not None and multiplier.value < 1000


def _ends(reader: Reader, sum_: Sum, last: int, gap: str, token: Token) -> Numeral | None:
    """The number as an ordinal or a fraction, if the token behind `last` makes it one."""
    after = last + 2
    ordinal = token.lexeme(Sense.ORDINAL)
    if ordinal and (gap == "" or (gap in reader.numbering.additions and sum_.open_to_and)):
        group, value = sum_.group, ordinal.value
        counted = reader.numbering.counted_shares and (
            token.has(Sense.SHARE) or token.has(Sense.FRACTION)
        )
        if group is not None and value in _POWERS and group < value < sum_.limit and not counted:
            return Numeral(whole(sum_.total + group * value), after, ordinal=True)
        if sum_.add(value, 0):
            return Numeral(sum_.value, after, ordinal=True)
    fraction = token.lexeme(Sense.FRACTION) or token.lexeme(Sense.SHARE)
    if fraction and gap == "" and not sum_.total and sum_.group:
        part = fraction.value
        if sum_.group.denominator != 1 or sum_.group >= part.denominator:
            return None
        if fraction.sense is Sense.SHARE and not _is_share(reader, last, sum_.group):
            return None
        return _fraction(reader, last + 1, part * sum_.group, fraction.weak and sum_.group == 1)
    return None


def _is_share(reader: Reader, last: int, count: int | Fraction) -> bool:
    """Whether the ordinal behind `last` is a fraction: `one-third`, `twee derde`."""
    if count > 1 and reader.numbering.counted_shares:
        return True
    if reader.text[reader.tokens[last].end] in HYPHENS:
        return True
    end = reader.tokens[last + 1].end
    if reader.text[end : end + 1] in HYPHENS:
        return False
    following = reader.word_after(last + 1)
    return following == "" or following in reader.numbering.wholes
