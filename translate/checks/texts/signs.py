"""Quotation marks and brackets of a text that have no partner in it.

Three countries' quotation marks share signs: “ opens in English and closes after „ in German and
Russian, ” opens in some Dutch letters, ’ is an apostrophe more often than not. A sign is only
called lonely where none of its uses fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from translate.languages import CODES
from translate.languages.language import module
from translate.precompiled import expression

_CLOSERS = {
    "(": ")",
    "[": "]",
    "{": "}",
    "«": "»",
    "“": '”"',
    "„": '“”"',
    "”": "”",
    "‘": "’‘",
    "‚": "‘’",
    '"': '"”',
}
"""By opening sign, what may close it."""

QUOTES = '«“„‘‚"”'

_SIGNS = '[()\\[\\]{}«»“”„‘’‚"]'

_LABEL = r"(?:^|\s)[^\W_]{1,3}$"
"""Before a closing bracket: a) 12) iv)."""

_INCHES = r"\d\"(?!\w)"


class Sign(NamedTuple):
    """A quotation mark or a bracket without a partner."""

    character: str
    offset: int
    """In the text, in characters."""
    opening: bool
    """Whether it wants a partner after it; a straight mark may want one before it as well."""

    before: str = ""
    after: str = ""
    """The characters on either side; "" at the ends of the text."""

    @property
    def openers(self) -> Iterable[str]:
        """The signs whose partner it may be; a mark that looks like its partner closes only where
        none could open: behind a word."""
        opens = not self.before or self.before.isspace() or self.before in set("([—–-")
        plainly = opens and (self.after.isalnum() or self.after == "…")
        every = _openers()[self.character]
        return (one for one in every if one != self.character or not plainly)


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
            (self._of[opener][-1] for opener in sign.openers if opener in self),
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

    def forget_single(self, since: int) -> None:
        """Takes those of ‘ and ‚ that wait since a place or later."""
        for character in "‘‚":
            same = self._of.get(character, [])
            while same and same[-1][0] >= since:
                same.pop()

    def left(self) -> list[tuple[int, Sign]]:
        """All of them, with their places."""
        return [pair for every in self._of.values() for pair in every]


def unpaired(text: str) -> list[Sign]:
    """The signs of a text without a partner in it, in its order."""
    if not expression(_SIGNS).search(text):
        return []
    open_signs = Waiting()
    lonely: list[Sign] = []
    nested = False
    for match in expression(_SIGNS).finditer(_without_lookalikes(text)):
        place = match.start()
        around = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
        sign = Sign(match[0], place, _may_open(match[0], *around), *around)
        if sign.character == "’" and text[sign.offset + 1 : sign.offset + 2].isalpha():
            continue
        if open_signs.close(sign):
            continue
        if sign.character == "‘" and sign.before.isalnum():
            continue  # an okina
        if sign.opening:
            nested = nested or (sign.character == "«" and "«" in open_signs)
            open_signs.add(sign)
        elif not _is_apostrophe_or_label(text, sign):
            lonely.append(sign)
    waiting = [sign for _, sign in open_signs.left()]
    if expression(_INCHES).search(text):
        waiting, lonely = (
            [sign for sign in signs if sign.character != '"'] for signs in (waiting, lonely)
        )
    late = late_apostrophe(text) if "‘" in open_signs or "‚" in open_signs else -1
    waiting = [sign for sign in waiting if sign.character not in "‘‚" or sign.offset > late]
    if nested and [sign.character for sign in waiting] == ["«"]:
        waiting = []  # «Фонд «Огни»: Russian writes one » where two would meet.
    return sorted([*lonely, *waiting], key=lambda sign: sign.offset)


def late_apostrophe(text: str) -> int:
    """The place of the last apostrophe behind a word and before none, which may close ‘; -1 where
    there is none."""
    return max((match.start() for match in expression(_LATE).finditer(text)), default=-1)


_LATE = r"(?<=[\w.,!?…;:)])['’](?!\w)"


def _may_open(character: str, before: str, after: str) -> bool:
    """Whether a sign may want a partner after it; a straight mark behind a word and before none
    does not."""
    closes = before and not before.isspace() and not (after.isalnum() or after in set("«“„‘("))
    return character in _CLOSERS and not (character == '"' and closes)


def _is_apostrophe_or_label(text: str, sign: Sign) -> bool:
    if sign.character == "’":
        return True
    before = text[max(0, sign.offset - 4) : sign.offset]
    return sign.character == ")" and expression(_LABEL).search(before) is not None


def _without_lookalikes(text: str) -> str:
    """The text with what only looks like a sign blanked out, offsets kept."""
    return _no_sign().sub(lambda match: " " * len(match[0]), text)


@cache
def _no_sign() -> re.Pattern[str]:
    """In a text of any language: a name keeps its apostrophe in all of them."""
    clipped = "".join(f"{word}|" for code in CODES for word in module(code, "editing").CLIPPED)
    return expression(
        r"[:;][-o']?[()\[\]](?!\w)"  # smileys
        r"|(?<=\w)‘(?=\w)"  # ayn, okina
        rf"|‘(?=(?:{clipped}\d0)\b)"  # an apostrophe turned round: ‘s avonds, ‘90s
    )


@cache
def _openers() -> dict[str, tuple[str, ...]]:
    """By sign, the opening signs that it may close; none for most."""
    signs = dict.fromkeys("".join((*_CLOSERS, *_CLOSERS.values())))
    return {
        sign: tuple(opener for opener, closers in _CLOSERS.items() if sign in closers)
        for sign in signs
    }
