"""When two names are one person's, whatever somebody does to the spelling."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from itertools import groupby

_LOOK_LIKE = {
    "a": "ɑαа", "b": "ƅь", "c": "ϲсⲥ", "d": "ԁ", "e": "еҽ", "f": "քẝ", "g": "ƍɡց", "h": "һհ",
    "i": "ıɩɪιіӏꙇ", "j": "ϳј", "k": "κкⲕ", "l": "ƖǀӀⲒ", "m": "мⲙ", "n": "ոռ", "o": "οσоօⲟ",
    "p": "ρϱрⲣ", "q": "ԛգզ", "r": "гⲅ", "s": "ƽѕ", "t": "тτⲧ", "u": "ʋυս", "v": "νѵ",
    "w": "ɯѡԝա", "x": "хχⲭ", "y": "ɣγуү", "z": "ᴢ",
}  # fmt: skip
_CAPITALS_LOOK_LIKE = {
    "A": "ΑА", "B": "ΒВ", "C": "ϹС", "E": "ΕЕ", "G": "Ԍ", "H": "ΗНⲎ", "I": "ΙІӀ", "J": "ͿЈ",
    "K": "ΚКⲔ", "M": "ΜϺМⲘ", "N": "ΝⲚ", "O": "ΟОՕⲞ", "P": "ΡРⲢ", "S": "ЅՏ", "T": "ΤТⲦ",
    "U": "Ս", "V": "Ѵ", "W": "Ԝ", "X": "ΧХⲬ", "Y": "ΥҮⲨ", "Z": "Ζ",
}  # fmt: skip
"""The letters of Unicode's confusables.txt (16.0) that look like a Latin one."""

_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters by their category that show nothing."""


def _table(looks: Mapping[str, str]) -> dict[int, str]:
    return {ord(like): letter for letter, likes in looks.items() for like in likes}


_SMALL = _table(_LOOK_LIKE)
_CAPITAL = _table(_CAPITALS_LOOK_LIKE)


def identity(name: str) -> str:
    """Names a person: `Anna de Wit`, `anna  de wit.` and a name with a Cyrillic А are one.

    Case, spaces, punctuation, width and letters that look alike make no other person. "" for a
    name that shows nothing: nobody.
    """
    text = unicodedata.normalize("NFKC", name)
    words = ("".join(run) for seen, run in groupby(text, key=_is_seen) if seen)
    return "".join(map(_folded, words))


def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's; nobody is the same as nobody."""
    return bool(identity(one)) and identity(one) == identity(other)


def _is_seen(char: str) -> bool:
    return (char.isalnum() or unicodedata.combining(char) > 0) and char not in _FILLERS


def _folded(word: str) -> str:
    if word.isascii():
        return word.casefold()
    if any(char.isascii() and char.isalpha() for char in word):
        # A pure Cyrillic word keeps its capitals apart from Latin ones: «Вера» is no “Bepa”.
        word = word.translate(_CAPITAL)
    return word.casefold().translate(_SMALL)
