"""Decades: `1980s`, `jaren 80`, `jaren tachtig en negentig`, `80-е и 90-е годы`; and those of an
age, «на девятом десятке»."""

from __future__ import annotations

from dataclasses import replace

from translate.facts.joining import Joining
from translate.facts.values import Number, Role


def decade_of(number: Number) -> Number | None:
    """The decade that a number names, if it can: 80, 1980.

    Two digits are years of the twentieth century; the twenties may be those of the twenty-first.
    """
    value = number.value
    if value.denominator != 1 or value % 10 or number.grouped:
        return None
    if 1100 <= value <= 2100:
        century = (Number(value // 100 + 1, Role.CENTURY),) if value % 100 == 0 else ()
        return replace(number, role=Role.DECADE, weak=False, readings=century)
    if 20 <= value <= 90:
        other = (Number(2000 + value, Role.DECADE),) if value <= 30 else ()
        return replace(number, value=1900 + value, role=Role.DECADE, weak=False, readings=other)
    return None


def decades_after(joining: Joining, word: int) -> None:
    """`jaren 80`, `jaren tachtig en negentig`; but `de jaren 2010-2020` are years."""
    index = word + 1
    number = joining.plain(index)
    if number is None or number.ordinal or not joining.tied(word):
        return
    if number.value > 1000 and joining.plain(index + 1) and joining.dashed(index):
        return
    decade = decade_of(number)
    beside: int | None = word
    while decade:
        joining.give(index, decade, beside)
        beside, index = None, index + 1
        number = joining.plain(index)
        decade = decade_of(number) if number and joining.listed(index - 1) else None


def decades_before(joining: Joining, word: int) -> None:
    """`80-е и 90-е годы`, `tachtiger jaren`; but `80 годов` are a count."""
    index = word - 1
    number = joining.tokens[index].number if index >= 0 and index not in joining.taken else None
    if number is None or not joining.tied(index):
        return
    decade = number if number.role is Role.DECADE else None
    if number.role is Role.PLAIN and number.ordinal:
        decade = decade_of(number)
    beside: int | None = word
    while decade:
        joining.give(index, replace(decade, weak=False), beside)
        beside, index = None, index - 1
        number = joining.plain(index)
        decade = decade_of(number) if number and joining.listed(index) else None


def age_by_tens(joining: Joining) -> None:
    """«на девятом десятке» is in his eighties, «ей идёт восьмой десяток» in her seventies."""
    words = joining.numbering.age_tens
    for index in range(1, len(joining.tokens) if words else 0):
        number = joining.plain(index - 1)
        if joining.tokens[index].text.casefold() not in words or not joining.tied(index - 1):
            continue
        if number and number.ordinal and 1 < number.value <= 10:
            tens = replace(number, value=(number.value - 1) * 10, ordinal=False, weak=False)
            joining.give(index - 1, tens, index)


def place_in_century(joining: Joining, index: int) -> None:
    """`de jaren 70 van de 19e eeuw` are the 1870s, and say the century only on the way."""
    here, there = joining.tokens[index], joining.tokens[index + 1]
    decade, century = here.number, there.number
    if not decade or decade.role is not Role.DECADE or str(decade.value) in here.text:
        return
    if not century or century.role is not Role.CENTURY or {index, index + 1} & joining.taken:
        return
    words = joining.gap(index).casefold().split()
    if len(words) > 2 or not all(map(str.isalpha, words)):
        return
    if not joining.numbering.ranges.isdisjoint(words):
        return
    value = (century.value - 1) * 100 + decade.value % 100
    joining.give(index, replace(decade, value=value, readings=()))
    joining.give(index + 1, replace(century, weak=True))
