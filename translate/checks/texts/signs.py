"""Quotation marks and brackets of a text that have no partner in it.

Three countries' quotation marks share signs: “ opens in English and closes after „ in German and
Russian, ” opens in some Dutch letters, ’ is an apostrophe more often than not. A sign is only
called lonely where none of its uses fits.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_CLOSERS = {
    "(": ")",
    "[": "]",
    "{": "}",
    "«": "»",
    "“": '”"',
    "„": '“”"',
    "”": "”",
    "‘": "’",
    "‚": "‘’",
    '"': '"”',
}
"""By opening sign, what may close it."""

QUOTES = '«“„‘‚"”'

_SIGNS = '[()\\[\\]{}«»“”„‘’‚"]'

_LABEL = r"(?:^|\s)[^\W_]{1,3}$"
"""Before a closing bracket: a) 12) iv)."""

_INCHES = r"\d\"(?!\w)"

_NO_SIGN = (
    r"[:;][-o']?[()\[\]](?!\w)"  # smileys
    r"|(?<=\w)‘"  # ayn, okina
    r"|‘(?=(?:[stnmkr]|em|\d0)\b)"  # an apostrophe turned round: ‘s avonds, ‘90s
)


class Sign(NamedTuple):
    """A quotation mark or a bracket without a partner."""

    character: str
    offset: int
    """In the text, in characters."""
    opening: bool
    """Whether it wants a partner after it; a straight mark may want one before it as well."""

    def closes(self, other: Sign) -> bool:
        """Whether it may be the partner of a sign before it."""
        return other.opening and self.character in _CLOSERS[other.character]


class Waiting:
    """Opening signs that wait for a partner, each with a place that counts up."""

    def __init__(self) -> None:
        self._of: dict[str, list[tuple[int, Sign]]] = {}
        """By character, the earliest first."""

    def __contains__(self, character: str) -> bool:
        return bool(self._of.get(character))

    def add(self, sign: Sign, place: int = 0) -> None:
        self._of.setdefault(sign.character, []).append((place, sign))

    def close(self, sign: Sign, since: int = 0) -> bool:
        """Takes the last one that a sign may close, from a place on; says whether there is one."""
        last = max(
            (self._of[opener][-1] for opener in _openers()[sign.character] if opener in self),
            default=None,
        )
        if last is None or last[0] < since:
            return False
        self._of[last[1].character].pop()
        return True

    def forget(self, character: str, place: int) -> None:
        """Takes those of a character that wait since a place, the last one there is."""
        same = self._of.get(character, [])
        while same and same[-1][0] == place:
            same.pop()

    def left(self) -> list[tuple[int, Sign]]:
        """All of them, with their places."""
        return [pair for every in self._of.values() for pair in every]


def unpaired(text: str) -> list[Sign]:
    """The signs of a text without a partner in it, in its order."""
    if not _pattern(_SIGNS).search(text):
        return []
    open_signs = Waiting()
    lonely: list[Sign] = []
    nested = False
    for match in _pattern(_SIGNS).finditer(_without_lookalikes(text)):
        sign = Sign(match[0], match.start(), match[0] in _CLOSERS)
        if sign.character == "’" and text[sign.offset + 1 : sign.offset + 2].isalpha():
            continue
        if open_signs.close(sign):
            continue
        if sign.opening:
            nested = nested or (sign.character == "«" and "«" in open_signs)
            open_signs.add(sign)
        elif not _is_apostrophe_or_label(text, sign):
            lonely.append(sign)
    waiting = [sign for _, sign in open_signs.left()]
    if _pattern(_INCHES).search(text):
        waiting = [sign for sign in waiting if sign.character != '"']
    if nested and [sign.character for sign in waiting] == ["«"]:
        waiting = []  # «Фонд «Огни»: Russian writes one » where two would meet.
    return sorted([*lonely, *waiting], key=lambda sign: sign.offset)


def _is_apostrophe_or_label(text: str, sign: Sign) -> bool:
    if sign.character == "’":
        return True
    before = text[max(0, sign.offset - 4) : sign.offset]
    return sign.character == ")" and _pattern(_LABEL).search(before) is not None


def _without_lookalikes(text: str) -> str:
    """The text with what only looks like a sign blanked out, offsets kept."""
    return _pattern(_NO_SIGN).sub(lambda match: " " * len(match[0]), text)


@cache
def _openers() -> dict[str, tuple[str, ...]]:
    """By sign, the opening signs that it may close; none for most."""
    signs = dict.fromkeys("".join((*_CLOSERS, *_CLOSERS.values())))
    return {
        sign: tuple(opener for opener, closers in _CLOSERS.items() if sign in closers)
        for sign in signs
    }


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)
