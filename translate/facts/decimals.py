"""Decimals that are read out: `nul komma vijf`, `three point one`, `три целых пять десятых`."""

from __future__ import annotations

from fractions import Fraction

from translate.facts.number_words import words
from translate.facts.reading import Numeral, Reader, multiplier_of
from translate.facts.sums import whole
from translate.languages.lexeme import Sense


def with_decimals(reader: Reader, numeral: Numeral | None) -> Numeral | None:
    """A whole number in words with the decimals that are read out behind it, if any are."""
    if numeral is None or numeral.ordinal or Fraction(numeral.value).denominator != 1:
        return numeral
    gap = reader.between(numeral.after - 1)
    if gap in reader.numbering.decimals:
        return _with_digits(reader, numeral)
    if gap in reader.numbering.units_apart:
        return _with_share(reader, numeral)
    return numeral


def _with_digits(reader: Reader, numeral: Numeral) -> Numeral:
    """`drie komma vijfentwintig`, `three point one four million`."""
    digits, after = _digits(reader, numeral.after)
    if not digits:
        return numeral
    value = numeral.value + Fraction(int(digits), 10 ** len(digits))
    scale = 1
    if reader.multiplied(after - 1):
        multiplier = multiplier_of(reader.tokens[after])
        scale, after = (multiplier.value if multiplier else 1), after + 1
    return Numeral(whole(value * scale), after, scale=scale)


def _digits(reader: Reader, first: int) -> tuple[str, int]:
    """(the digits that a token and those behind it read out, the index of the first behind)."""
    digits, index = "", first
    while index < len(reader.tokens):
        cardinal = reader.tokens[index].lexeme(Sense.CARDINAL)
        value = cardinal.value if cardinal else None
        if not isinstance(value, int) or not 0 <= value < 100:
            break
        if digits and (value > 9 or reader.between(index - 1) != ""):
            break
        digits += str(value)
        index += 1
        if value > 9:
            break
    return digits, index


def _with_share(reader: Reader, numeral: Numeral) -> Numeral:
    """`ноль целых двадцать пять сотых`, `три целых пять десятых миллиона`."""
    cardinal = reader.tokens[numeral.after].lexeme(Sense.CARDINAL)
    part = words(reader, numeral.after, cardinal) if cardinal else None
    if part is None or not 0 < Fraction(part.value) / part.scale < 1:
        return numeral
    value = Fraction(numeral.value) * part.scale + part.value
    return Numeral(whole(value), part.after, scale=part.scale)
