"""What a numeral is doing: percent, per mille, a decade, a century, and ranges that share it."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache

from translate.facts.decades import age_by_tens, decades_after, decades_before, place_in_century
from translate.facts.joining import Joining
from translate.facts.points import as_points, assign_points, point_after
from translate.facts.values import Number, Role
from translate.languages.lexeme import Sense
from translate.precompiled import expression

_ROLES = {
    Sense.PERCENT: Role.PERCENT,
    Sense.PERMILLE: Role.PERMILLE,
    Sense.POINT: Role.POINT,
    Sense.CENTURY_WORD: Role.CENTURY,
    Sense.DECADE_WORD: Role.DECADE,
}
"""The roles that words give."""


def assign_roles(joining: Joining) -> None:
    """Gives numerals their roles, joining them with the words that do."""
    lowered = joining.text.casefold()
    age_by_tens(joining)
    phrases = [(phrase, sense) for phrase, sense in joining.numbering.phrases if phrase in lowered]
    for index, token in enumerate(joining.tokens):
        if token.number is None:
            for lexeme in token.lexemes:
                if lexeme.sense in _ROLES:
                    _by_word(joining, index, lexeme.sense, lexeme.value)
        for phrase, sense in phrases:
            _by_phrase(joining, index, phrase, _ROLES[sense])
    assign_points(joining)
    joining.tokens = joining.left()
    joining.taken.clear()
    for index in range(len(joining.tokens) - 1):
        place_in_century(joining, index)
    _read_without_sign(joining)


def _read_without_sign(joining: Joining) -> None:
    """Reads a number that ends its clause as a share, too, where its sentence has one before it:
    `wages by 11 per cent and the price of bread by 26`; or that is the rest of a whole: `thirty per
    cent from the state and seventy from us`."""
    share, value = None, Fraction(0)
    for index, token in enumerate(joining.tokens):
        if token.number is not None and token.number.role is Role.PERCENT:
            share, value = token.end, Fraction(token.number.value)
        elif share is not None and (number := joining.plain(index)) and not number.ordinal:
            told = number.value + value == 100 or _clause_end().match(joining.text, token.end)
            if told and not _sentence_end().search(joining.text, share, token.start):
                other = replace(number, role=Role.PERCENT, weak=False, readings=())
                joining.tokens[index] = token._replace(number=number.also(other))
    _read_beside_noun(joining)


def _read_beside_noun(joining: Joining) -> None:
    """Reads the bare numbers of a sentence that speaks of a percentage as shares, too: `the
    percentage rose from 91 to 94`."""
    for nouns, role in (
        (joining.numbering.share_nouns, Role.PERCENT),
        (joining.numbering.permille_nouns, Role.PERMILLE),
    ):
        found = _noun(nouns).search(joining.text) if nouns else None
        if found:
            _read_behind_noun(joining, found, role)


def _read_behind_noun(joining: Joining, found: re.Match[str], role: Role) -> None:
    for index, token in enumerate(joining.tokens):
        number = joining.plain(index)
        if token.start - found.end() > _NOUN:
            return
        if not number or token.start < found.end() or number.ordinal:
            continue
        parted = _sentence_end().search(joining.text, found.end(), token.start)
        if number.value <= 100 and not parted:
            other = replace(number, role=role, weak=False, readings=())
            joining.tokens[index] = token._replace(number=number.also(other))


_NOUN = 200
"""Characters behind the noun in which a bare number may be a share."""


@cache
def _noun(beginnings: tuple[str, ...]) -> re.Pattern[str]:
    return expression(rf"(?<!\w)(?:{'|'.join(beginnings)})", re.IGNORECASE)


@cache
def _clause_end() -> re.Pattern[str]:
    return expression(r"""[\s*_»”"’)]*(?:[.,;:!?…–—](?!\d)|$)""")


@cache
def _sentence_end() -> re.Pattern[str]:
    return expression(r"[.!?…]\s")


def _by_word(joining: Joining, index: int, sense: Sense, value: object) -> None:
    if sense is Sense.CENTURY_WORD:
        _century(joining, index, value)
    elif sense is not Sense.DECADE_WORD:
        _share(joining, index, _ROLES[sense], value if isinstance(value, int) else 1)
    elif value == "before":
        decades_after(joining, index)
    else:
        decades_before(joining, index)


def _by_phrase(joining: Joining, index: int, phrase: str, role: Role) -> None:
    """`5 per cent`, `XX в.`: what follows is no word that has a lexeme."""
    start, end = joining.tokens[index].start, joining.tokens[index].end
    number = joining.plain(index)
    if number and number.value < 1:
        end = joining.after_share(end)  # half a per cent
    behind = joining.text[end : end + 1 + len(phrase)]
    if not behind[:1].isspace() or behind[1:].casefold() != phrase:
        return
    number = _ordinal(joining, index) if role is Role.CENTURY else joining.plain(index)
    if number is None or (role is Role.CENTURY and not _is_century(number)):
        return
    joining.put(index, replace(number, role=role, weak=False), start, end + len(behind))
    if index + 1 < len(joining.tokens) and joining.tokens[index + 1].start < end + len(behind):
        joining.taken.add(index + 1)  # the one of `half of one per cent`
    if role is Role.CENTURY:
        _centuries_before(joining, index)
    else:
        _shares_before(joining, index, role)


def _share(joining: Joining, word: int, role: Role, one: int) -> None:
    """`5 percent`, `half a percentage point`; so many basis points are `one` percentage point."""
    index = word - 1
    number = joining.plain(index)
    if not number or not (joining.tied(index) or (number.value < 1 and joining.shared(index))):
        return
    start, end = joining.tokens[index].start, joining.tokens[word].end
    behind = point_after(joining, end) if role is Role.PERCENT else end
    joining.taken.add(word)
    if role is Role.POINT or behind > end:
        joining.put(index, as_points(number, one), start, behind)
        role = Role.POINT
    else:
        joining.put(index, replace(number, role=role, weak=False), start, end)
    _shares_before(joining, index, role, one)


def _shares_before(joining: Joining, index: int, role: Role, one: int = 1) -> None:
    """The other end of a range or the rest of a list: `5 to 10 percent`, `4, 5 and 6 %`; a year is
    none."""
    joined = joining.ranged
    while (number := joining.plain(index - 1)) and joined(index - 1):
        if number.ordinal or number.value >= 1000:
            return
        index -= 1
        shared = replace(number, role=role, weak=False)
        joining.give(index, as_points(number, one) if role is Role.POINT else shared)
        joined = joining.comma


def _century(joining: Joining, word: int, least: object) -> None:
    """`20e eeuw`, `XX век`, and in some languages `в 20 веке`; not `five centuries`."""
    index = word - 1
    number = _ordinal(joining, index)
    if number is None or not _is_century(number) or not joining.tied(index):
        return
    if number.ordinal or (isinstance(least, int) and 0 < least <= number.value):
        joining.give(index, replace(number, role=Role.CENTURY, weak=False), word)
        _centuries_before(joining, index)


def _centuries_before(joining: Joining, index: int) -> None:
    """The others that share the word: `11th, 12th and 13th centuries`."""
    while (number := _ordinal(joining, index - 1)) and joining.enumerated(index - 1):
        if not _is_century(number):
            return
        index -= 1
        joining.give(index, replace(number, role=Role.CENTURY, weak=False))


def _ordinal(joining: Joining, index: int) -> Number | None:
    """The number at an index that has no role yet; a Roman numeral is an ordinal."""
    if 0 <= index < len(joining.tokens) and joining.tokens[index].number is None:
        lexeme = joining.tokens[index].lexeme(Sense.ROMAN)
        return Number(lexeme.value, ordinal=True, words=True) if lexeme else None
    return joining.plain(index)


def _is_century(number: Number) -> bool:
    return number.value.denominator == 1 and 1 <= number.value <= 30
