"""From a text to the few tokens that can be facts: digits, signs, and words with lexemes.

Every other word of a text costs one dictionary look-up and leaves no trace, so most segments cost
next to nothing. Grammars judge whether two tokens belong together by the text between them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from translate.facts.values import Number
from translate.languages import Language
from translate.languages.lexeme import Lexeme, Lexicon, Sense
from translate.precompiled import expression

_NONE: tuple[Lexeme, ...] = ()

_LONGEST = 400
"""The most digits of a run, and the most groups of them: Python reads no number of 4,300 digits."""


class Token(NamedTuple):
    """Digits, a sign or a word (or the part of a word) that may assert something."""

    text: str
    """As written."""
    start: int
    """Offset in the text, in characters."""
    end: int
    lexemes: tuple[Lexeme, ...] = _NONE
    """What it may mean; none for digits."""
    digits: bool = False
    """A run of digits with the separators inside it: `1.200`, `28.12.2022`, `1 200,50`."""
    number: Number | None = None
    """Set by `translate.facts.numbers.numerals`: the whole numeral that this token now is."""

    def lexeme(self, sense: Sense) -> Lexeme | None:
        """Its lexeme of one sense."""
        for lexeme in self.lexemes:
            if lexeme.sense is sense:
                return lexeme
        return None

    def has(self, sense: Sense) -> bool:
        return self.lexeme(sense) is not None


@cache
def _scanner() -> re.Pattern[str]:
    """A word or a sign, or else, in group 1, digits.

    Words are Latin and Cyrillic letters with their combining marks and soft hyphens: no language
    of the house writes facts in another script. An apostrophe is a sign of its own, but for the
    one inside a Cyrillic word, as in Ukrainian `п'ять`. Spaces group digits by three only. A run
    of digits that is longer than any number is read as several.
    """
    space = "[ \u00a0\u2009\u202f]"
    run = rf"[0-9]{{1,{_LONGEST}}}"
    grouped = rf"[0-9]{{1,3}}(?:{space}[0-9]{{3}}(?![0-9])){{1,{_LONGEST}}}(?:[.,]{run})?"
    pointed = rf"{run}(?:[.,]{run}|['’][0-9]{{3}}(?![0-9])){{0,{_LONGEST}}}"
    power = "10(?:¹[⁰¹²³⁴-⁹]|[²³⁴-⁹])(?![⁰¹²³⁴-⁹])"  # a lone ¹ is that of a note
    return expression(f"{_words()}|{_SIGNS}|({grouped}|{power}|{pointed})")


def _words() -> str:
    letters = (
        "[A-Za-z\u00aa\u00ad\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
        "\u0300-\u036f\u0400-\u052f]++"
    )
    return rf"{letters}(?:['’\u02bc](?<=[\u0400-\u052f].)(?=[\u0400-\u052f]){letters})*+"


_SIGNS = "[$%£¢¥§°‰€₽₴№½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"


@cache
def _without_digits() -> re.Pattern[str]:
    """The same words and signs, of a text that has no digits."""
    return expression(f"{_words()}|{_SIGNS}")


@cache
def _digit() -> re.Pattern[str]:
    return expression("[0-9]")


@cache
def _ordinal_point() -> re.Pattern[str]:
    """A full stop with a word behind it."""
    return expression(r"\.[ \u00a0\u202f][^\W\d_]")


_ORDINAL = (Lexeme(Sense.ORDINAL_ENDING, True),)

_ATTACHED = frozenset(("", "-", "\u2011", "'", "’", " ", "\u00a0", "\u202f", "\u2009"))
"""What may stand between digits and a tail."""


def _may_assert(text: str, lexicon: Lexicon) -> bool:
    """A quick look, which half of all texts do not pass: whether there are any tokens."""
    if _digit().search(text):
        return True
    words = _without_digits().findall(text)
    found = list(map(lexicon.memo.get, words))
    return any(found) or (None in found and any(map(lexicon.look_up, words)))


def lex(text: str, language: Language) -> list[Token]:
    """The tokens of a text, in order; words that mean nothing to the grammars are left out."""
    lexicon = language.lexicon()
    if not _may_assert(text, lexicon):
        return []
    recall = lexicon.memo.get
    pointed = language.numbering().ordinal_point
    tokens: list[Token] = []
    reach = -1
    """Where the digits just before the next word end; -1 where there are none."""
    for match in _scanner().finditer(text):
        word = match[0]
        parts = recall(word)
        if parts is None:
            if match.lastindex == 1:
                start, reach = match.span()
                tokens.append(Token(word, start, reach, _NONE, True))
                if pointed and _ordinal_point().match(text, reach) and reach - start <= 2:
                    tokens.append(Token(".", reach, reach + 1, _ORDINAL))
                continue
            parts = lexicon.look_up(word)
        if not parts and reach < 0:
            continue
        start = match.start()
        if reach >= 0:
            if text[reach:start] in _ATTACHED:
                parts = lexicon.after_digits(word)
            reach = -1
        for first, last, lexemes in parts:
            tokens.append(Token(word[first:last], start + first, start + last, lexemes))
    return tokens
