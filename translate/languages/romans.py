"""Roman numerals as words: their value, however their capitals were typed."""

from __future__ import annotations

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CAPITALS = frozenset("IVXLCDMІХСМ")
_LOOKALIKES = str.maketrans("ІХСМ", "IXCM")
"""Cyrillic letters that are typed for Latin ones."""


def roman_value(word: str) -> int:
    """The value of a well-formed Roman numeral in capitals, 0 for any other word."""
    if word[:1] not in _CAPITALS:
        return 0
    letters = word.translate(_LOOKALIKES)
    if not all(letter in _ROMAN for letter in letters):
        return 0
    value = 0
    for letter, following in zip(letters, letters[1:] + " ", strict=True):
        step = _ROMAN[letter]
        value += -step if step < _ROMAN.get(following, 0) else step
    return value if value and _roman(value) == letters else 0


def _roman(value: int) -> str:
    steps = zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "M CM D CD C XC L XL X IX V IV I".split(),
        strict=True,
    )
    numeral = ""
    for step, letters in steps:
        count, value = divmod(value, step)
        numeral += letters * count
    return numeral
