"""Numbers of a text: digits, words and Roman numerals, with exact spans and values."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from translate.facts.decades import decade_of
from translate.facts.joining import Joining
from translate.facts.lexing import Token
from translate.facts.multiples import compared
from translate.facts.nearby import before
from translate.facts.numerals import read
from translate.facts.reading import Numeral, Reader
from translate.facts.roles import assign_roles
from translate.facts.romans import roman_number
from translate.facts.surroundings import (
    is_age,
    is_approximate,
    is_idiom,
    is_labelled,
    is_negative,
    is_one_of_many,
    is_rank_before,
    is_scale_of_a_table,
    is_short_year,
    share_of,
    share_of_each,
    stands_between,
)
from translate.facts.values import Format, Number
from translate.languages import Language
from translate.languages.lexeme import Sense
from translate.languages.remembered import WORDS
from translate.model import Fact, FactKind

_MINUS = frozenset("-−–‑")
_ONE = Number(1, weak=True, words=True)
_FIRST = Number(1, ordinal=True, weak=True, words=True)
_RANGE_LIMIT = 1000
"""Only smaller numbers take their scale from the other end of a range: `2 to 3 million`."""


def numerals(tokens: list[Token], text: str, language: Language) -> list[Token]:
    """The tokens with every numeral joined into one token that has its `number`.

    `[tweeduizend] [vijfhonderd] [euro]` becomes `[tweeduizend vijfhonderd: 2500] [euro]`; percent
    signs and words, decades and centuries are joined too and give the number its role. A numeral
    of one token keeps its lexemes (`second` is also a unit, `half` also opens a time); digits that
    are no number in any country (`28.12.2022`) stay as they are, without one.
    """
    if not tokens:
        return tokens
    reader = Reader(tokens, text, language)
    joining = Joining(text, reader.numbering)
    scales: list[int] = []
    """For each token of `joining`, the multiplier that its numeral ends with."""
    index = 0
    while index < len(tokens):
        if is_scale_of_a_table(reader, index):
            index += 1
            continue
        numeral = read(reader, index)
        if numeral is None:
            roman = roman_number(tokens, index, text)
            joining.tokens.append(_with_number(tokens[index], roman) if roman else tokens[index])
            scales.append(1)
            index += 1
        else:
            joining.tokens.append(_joined(reader, index, numeral))
            scales.append(numeral.scale)
            _share_scale(joining, scales)
            index = numeral.after
    assign_roles(joining)
    return joining.left()


def _joined(reader: Reader, first: int, numeral: Numeral) -> Token:
    """The one token of a numeral, its minus sign included."""
    token = reader.tokens[first]
    start, end = _start(reader, first), reader.tokens[numeral.after - 1].end
    number = _number(reader, first, numeral, start < token.start)
    if (start, end) == (token.start, token.end):
        return _with_number(token, number)
    signed = start < token.start and numeral.after == first + 1
    return Token(reader.text[start:end], start, end, digits=signed, number=number)


def _with_number(token: Token, number: Number) -> Token:
    """The same token as a numeral; `_replace` would take five times as long."""
    return Token(token.text, token.start, token.end, token.lexemes, token.digits, number)


def numbers(tokens: list[Token], text: str, language: Language) -> list[Fact]:
    """The facts of what other grammars left over of the tokens that `numerals` gave."""
    facts = []
    for token in tokens:
        if token.number is not None:
            number = compared(token.number, token.start, token.end, text, language)
            facts.append(Fact(FactKind.NUMBER, number, token.start, token.end, token.text))
        elif token.digits:
            facts += _pieces(token)
    return facts


def _pieces(token: Token) -> list[Fact]:
    """Each run of digits in `3.2.1` or `192.0.2.7`, so that none of them goes unnoticed."""
    facts = []
    start = None
    for offset, character in enumerate(token.text + " "):
        if character.isdigit():
            start = offset if start is None else start
        elif start is not None:
            piece = token.text[start:offset]
            place = token.start + start
            facts.append(
                Fact(FactKind.NUMBER, Number(int(piece)), place, place + len(piece), piece)
            )
            start = None
    return facts


def _start(reader: Reader, index: int) -> int:
    """Where the numeral of a token begins, its minus sign included."""
    token, text = reader.tokens[index], reader.text
    start = token.start
    if not token.digits or start == 0 or text[start - 1] not in _MINUS:
        return start
    if text[start - 1] != "−" and before(text, start - 1)[-1:].isdigit():
        return start
    opens = start == 1 or text[start - 2].isspace() or text[start - 2] in "(«“„‘\"'€$£₽"
    return start - 1 if opens else start


def _number(reader: Reader, first: int, numeral: Numeral, signed: bool) -> Number:
    """The number that a numeral is, its surroundings considered."""
    digits, value, last = numeral.digits, numeral.value, numeral.after - 1
    ranked = is_rank_before(reader, first, last)
    if numeral.weak and value == 1 and not ranked:
        return _FIRST if numeral.ordinal else _ONE
    if signed or is_negative(reader, first):
        value = -value
    format_ = digits.format if digits else Format.PLAIN
    if format_ in (Format.FOREIGN, Format.AMBIGUOUS) and is_labelled(reader, first):
        format_ = Format.PLAIN
    other = digits.other if digits else numeral.other
    if other is None and numeral.ordinal:
        other = share_of_each(reader, first, value)
    elif other is None:
        other = share_of(reader, first) or _quarters(reader, value, last)
    number = _made(
        value,
        numeral.ordinal,
        numeral.weak
        or is_idiom(reader, first, last)
        or (numeral.ordinal and stands_between(reader, first, last, reader.numbering.argued))
        or (value == 1 and is_one_of_many(reader, last)),
        is_approximate(reader, first),
        format_,
        other,
        bool(digits and digits.grouped),
        digits is None,
    )
    if not numeral.decade and is_short_year(reader, first):
        years = (replace(number, value=century + value) for century in (2000, 1900))
        return replace(number, readings=(*number.readings, *years))
    if ranked:
        return replace(number, value=value + 1, ordinal=True, weak=False)
    decade = decade_of(number) if numeral.decade else None
    if decade is None:
        if number.ordinal and stands_between(reader, first, last, reader.numbering.from_next):
            return replace(number, readings=(replace(number, value=value - 1),))
        return number
    if numeral.ordinal and value < 100:
        return replace(number, readings=(decade,))
    if is_age(reader, first) or (numeral.weak and not _names_decade(reader, numeral)):
        return replace(number, weak=True, readings=(decade,))
    return replace(decade, weak=numeral.weak)


def _quarters(reader: Reader, value: int | Fraction, last: int) -> int | None:
    """How many quarters of a year fourths may be."""
    token, numbering = reader.tokens[last], reader.numbering
    if value.denominator != 4 or token.text.casefold() not in numbering.quarters:
        return None
    behind = reader.text[token.end :].split(maxsplit=1)
    return None if behind and behind[0] in numbering.wholes else value.numerator


@lru_cache(WORDS, typed=True)
def _made(
    value: int | Fraction,
    ordinal: bool,
    weak: bool,
    approximate: bool,
    format: Format,
    other: int | Fraction | None,
    grouped: bool,
    words: bool,
) -> Number:
    """A number, the same object for the same one: a letter says few numbers many times, and what
    counts and compares them need not look into equal ones."""
    readings = () if other is None else (Number(other, words=other < 1),)
    return Number(
        value,
        ordinal=ordinal,
        weak=weak,
        approximate=approximate,
        format=format,
        readings=readings,
        grouped=grouped,
        words=words,
    )


def _names_decade(reader: Reader, numeral: Numeral) -> bool:
    """Whether the word for a decade follows: `dertiger jaren`, where a `dertiger` is a person."""
    behind = reader.tokens[numeral.after : numeral.after + 1]
    return bool(behind) and behind[0].has(Sense.DECADE_WORD)


def _share_scale(joining: Joining, scales: list[int]) -> None:
    """Gives the first number of a range the scale of the second, which was read last: `2 to 3
    million`, and in words that are written as one, `vijftien- tot twintigduizend`."""
    first = len(scales) - 2
    number, second = joining.plain(first), joining.tokens[-1].number
    if number is None or second is None or number.ordinal or scales[first] > 1:
        return
    if number.value >= _RANGE_LIMIT or (number.weak and number.value > 1):
        return  # `tripled to 1.6 million` is no range
    scale = scales[-1] if joining.ranged(first) else 1
    if (second.words or number.value < 10) and joining.suspended(first):
        scale = next((step for step in (1000, 100) if second.value % step == 0), 1)
    if scale > 1:
        scaled = replace(number, value=number.value * scale)
        joining.tokens[first] = joining.tokens[first]._replace(number=scaled)
