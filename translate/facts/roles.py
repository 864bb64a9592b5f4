"""What a numeral is doing: percent, per mille, a decade, a century, and ranges that share it."""

from __future__ import annotations

from dataclasses import replace

from translate.facts.lexing import Token
from translate.facts.values import Number, Role
from translate.languages.lexeme import Sense
from translate.languages.numbering import Numbering

_ROLES = {
    Sense.PERCENT: Role.PERCENT,
    Sense.PERMILLE: Role.PERMILLE,
    Sense.CENTURY_WORD: Role.CENTURY,
    Sense.DECADE_WORD: Role.DECADE,
}
"""The roles that words give."""
_TIES = frozenset(("", " ", "-", "\u2011", " '", " ’", " ‘", "'", "’"))
"""What may stand between a numeral and the word that gives it its role."""
_DASHES = frozenset("-–—‑−")


class Roles:
    """Gives the numerals of one text their roles, joining them with the words that do."""

    def __init__(self, tokens: list[Token], text: str, numbering: Numbering) -> None:
        self.tokens = tokens
        self.text = text
        self.numbering = numbering
        self.joined: set[int] = set()
        """Indices of the words that became part of a numeral."""

    def assign(self) -> list[Token]:
        """The tokens, with roles."""
        for index, token in enumerate(self.tokens):
            if token.number is None:
                for lexeme in token.lexemes:
                    if lexeme.sense in _ROLES:
                        self._word(index, lexeme.sense, lexeme.value)
            for phrase, sense in self.numbering.phrases:
                self._phrase(index, phrase, sense)
        if not self.joined:
            return self.tokens
        return [token for index, token in enumerate(self.tokens) if index not in self.joined]

    def tied(self, first: int) -> bool:
        """Whether a token and the next stand together."""
        gap = self.text[self.tokens[first].end : self.tokens[first + 1].start]
        return gap in _TIES or (len(gap) < 4 and gap.isspace())

    def ranged(self, first: int) -> bool:
        """Whether a token and the next are two ends of a range, or a pair: `5–10`, `5 to 10`."""
        gap = self.text[self.tokens[first].end : self.tokens[first + 1].start]
        gap = gap.strip(" \u00a0\u202f\n'’‘")
        return gap in _DASHES or gap.casefold() in self.numbering.ranges

    def suspended(self, first: int) -> bool:
        """Whether a token lacks what the next ends with: `twee- tot driehonderd`."""
        gap = self.text[self.tokens[first].end : self.tokens[first + 1].start]
        return gap[:1] in _DASHES and gap[1:].strip().casefold() in self.numbering.ranges

    def listed(self, first: int) -> bool:
        """Whether a token and the next are members of one list: `11th, 12th and 13th`."""
        gap = self.text[self.tokens[first].end : self.tokens[first + 1].start]
        return (
            self.ranged(first)
            or gap.strip() == ","
            or (gap.startswith(", ") and gap[2:].strip().casefold() in self.numbering.ranges)
        )

    def enumerated(self, first: int) -> bool:
        """Whether two ordinals share what follows the second, with words between that say which
        part of it: `the nineteenth and early twentieth centuries`."""
        if self.listed(first):
            return True
        gap = self.text[self.tokens[first].end : self.tokens[first + 1].start]
        words = gap.casefold().split()
        return len(words) in range(2, 6) and (words[0] in _DASHES | self.numbering.ranges)

    def _number(self, index: int) -> Number | None:
        """The number at an index that has no role yet."""
        if not 0 <= index < len(self.tokens) or index in self.joined:
            return None
        number = self.tokens[index].number
        return number if number and number.role is Role.PLAIN else None

    def _word(self, index: int, sense: Sense, value: object) -> None:
        if sense is Sense.CENTURY_WORD:
            self._century(index, value)
        elif sense is not Sense.DECADE_WORD:
            self._share(index, _ROLES[sense])
        elif value == "before":
            self._decade_after(index)
        else:
            self._decades_before(index)

    def _give(self, index: int, number: Number, word: int | None = None) -> None:
        """Replaces a numeral's number; its span takes in the word that stands beside it."""
        token = self.tokens[index]
        start, end = token.start, token.end
        if word is not None:
            start, end = min(start, self.tokens[word].start), max(end, self.tokens[word].end)
            self.joined.add(word)
        self.tokens[index] = Token(self.text[start:end], start, end, (), False, number)

    def _share(self, word: int, role: Role) -> None:
        number = self._number(word - 1)
        if number and (self.tied(word - 1) or (number.value < 1 and self._shared(word - 1))):
            self._give(word - 1, replace(number, role=role, weak=False), word)
            self._share_range(word - 2, role)

    def _shared(self, first: int) -> bool:
        """Whether a fraction is one of what follows: `half a percentage point`."""
        gap = self.text[self.tokens[first].end : self.tokens[first + 1].start]
        return gap.strip().casefold() in self.numbering.shares

    def _share_range(self, first: int, role: Role) -> None:
        """`5 to 10 percent`: both are percentages, if the first can be one; nor is that so of two
        centuries, which have ordinals in front of them."""
        number = self._number(first)
        if role is Role.CENTURY or number is None or number.ordinal:
            return
        if number.value < 1000 and self.ranged(first):
            self._give(first, replace(number, role=role, weak=False))

    def _phrase(self, index: int, phrase: str, sense: Sense) -> None:
        """`5 per cent`, `XX в.`: what follows is no word that has a lexeme."""
        start, end = self.tokens[index].start, self.tokens[index].end + 1 + len(phrase)
        behind = self.text[self.tokens[index].end : end]
        if not behind[:1].isspace() or behind[1:].casefold() != phrase:
            return
        number = self._ordinal(index)
        role = _ROLES[sense]
        if number and (role is not Role.CENTURY or _is_century(number)):
            number = replace(number, role=role, weak=False)
            self.tokens[index] = Token(self.text[start:end], start, end, number=number)
            self._share_range(index - 1, role)

    def _ordinal(self, index: int) -> Number | None:
        """The number at an index that has no role yet; a Roman numeral is an ordinal."""
        if 0 <= index < len(self.tokens) and self.tokens[index].number is None:
            lexeme = self.tokens[index].lexeme(Sense.ROMAN)
            return Number(lexeme.value, ordinal=True, words=True) if lexeme else None
        return self._number(index)

    def _century(self, word: int, least: object) -> None:
        number = self._ordinal(word - 1)
        if number is None or not self.tied(word - 1) or not _is_century(number):
            return
        if not number.ordinal and not (isinstance(least, int) and 0 < least <= number.value):
            return
        self._give(word - 1, replace(number, role=Role.CENTURY, weak=False), word)
        index = word - 2
        while (number := self._ordinal(index)) and _is_century(number) and self.enumerated(index):
            self._give(index, replace(number, role=Role.CENTURY, weak=False))
            index -= 1

    def _decade_after(self, word: int) -> None:
        """`jaren 80`, `jaren tachtig en negentig`."""
        index = word + 1
        number = self._number(index)
        decade = number and not number.ordinal and decade_of(number)
        if not decade or not self.tied(word) or self._spans_years(index):
            return
        self._give(index, decade, word)
        index += 1
        while (number := self._number(index)) and self.listed(index - 1):
            decade = decade_of(number)
            if decade is None:
                return
            self._give(index, decade)
            index += 1

    def _spans_years(self, first: int) -> bool:
        """Whether a year begins a range of years: `de jaren 2010-2020`."""
        number, following = self._number(first), self._number(first + 1)
        if number is None or following is None or number.value < 1000:
            return False
        return self.text[self.tokens[first].end : self.tokens[first + 1].start] in _DASHES

    def _decades_before(self, word: int) -> None:
        """`80-е и 90-е годы`, `tachtiger jaren`."""
        index = word - 1
        number = self.tokens[index].number if index >= 0 else None
        decade = _ordinal_decade(number) if number and index not in self.joined else None
        if decade is None or not self.tied(index):
            return
        self._give(index, replace(decade, weak=False), word)
        index -= 1
        while (number := self._number(index)) and self.listed(index):
            decade = decade_of(number)
            if decade is None:
                return
            self._give(index, decade)
            index -= 1


def _is_century(number: Number) -> bool:
    return number.value.denominator == 1 and 1 <= number.value <= 30


def _ordinal_decade(number: Number) -> Number | None:
    """The decade in front of its word: `80-е годы`, not the 80 years of `80 годов`."""
    if number.role is Role.DECADE:
        return number
    return decade_of(number) if number.role is Role.PLAIN and number.ordinal else None


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
