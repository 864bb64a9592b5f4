"""Digits with separators: what they are worth, and in which country's way they are written."""

from __future__ import annotations

from fractions import Fraction

from translate.dataclass import dataclass
from translate.facts.values import Format

_SPACES = " \u00a0\u2009\u202f"
_APOSTROPHES = "'’"


@dataclass(frozen=True, slots=True)
class Digits:
    """A run of digits, read."""

    value: int | Fraction
    format: Format = Format.PLAIN
    other: int | Fraction | None = None
    """What the separator would mean in the other kind of country, where both readings hold."""
    grouped: bool = False


def read_digits(text: str, decimal: str, groupings: str) -> Digits | None:
    """The value of digits that may hold separators; None for `28.12.2022` and the like.

    `decimal` and `groupings` are the language's own separators. A point or comma before exactly
    three digits groups thousands if the language groups by it; in a language whose decimal sign
    it is, it is read as that, and the number says that it is ambiguous.
    """
    if text.isdigit():
        return Digits(int(text))
    marks = [character for character in text if not character.isdigit()]
    if marks[0] in _SPACES or marks[0] in _APOSTROPHES:
        return _grouped_by_mark(text, marks, decimal, groupings)
    whole, _, rest = text.partition(marks[0])
    if len(marks) == 1:
        return _one_mark(whole, marks[0], rest, decimal, groupings)
    groups = text.replace(marks[-1], marks[0]).split(marks[0])
    same = len(set(marks)) == 1
    if not same and marks[-1] in marks[:-1]:
        return None
    if not _well_grouped(groups if same else groups[:-1]):
        return None
    native = marks[0] in groupings and (same or marks[-1] == decimal)
    style = Format.NATIVE if native else Format.FOREIGN
    return Digits(_value(groups, not same), style, None, True)


def _grouped_by_mark(text: str, marks: list[str], decimal: str, groupings: str) -> Digits:
    for mark in _SPACES + _APOSTROPHES:
        text = text.replace(mark, " ")
    has_decimals = marks[-1] in ".,"
    groups = text.replace(marks[-1], " ").split(" ") if has_decimals else text.split(" ")
    foreign = (has_decimals and marks[-1] != decimal) or marks[0] in _APOSTROPHES
    return Digits(
        _value(groups, has_decimals), Format.FOREIGN if foreign else Format.NATIVE, None, True
    )


def _one_mark(whole: str, mark: str, rest: str, decimal: str, groupings: str) -> Digits:
    fraction = _value([whole, rest], True)
    if not _well_grouped([whole, rest]):
        return Digits(fraction, Format.NATIVE if mark == decimal else Format.FOREIGN)
    thousands = int(whole + rest)
    if mark == decimal:
        return Digits(fraction, Format.AMBIGUOUS, thousands)
    if mark in groupings:
        return Digits(thousands, Format.NATIVE, fraction, True)
    return Digits(thousands, Format.FOREIGN, fraction, True)


def _well_grouped(groups: list[str]) -> bool:
    first, *others = groups
    return 1 <= len(first) <= 3 and first[0] != "0" and all(len(group) == 3 for group in others)


def _value(groups: list[str], has_decimals: bool) -> int | Fraction:
    if not has_decimals:
        return int("".join(groups))
    *whole, decimals = groups
    value = Fraction(int("".join(whole) + decimals), 10 ** len(decimals))
    return int(value) if value.denominator == 1 else value
