"""Numerals side by side with each other and with the words that say what they are."""

from __future__ import annotations

from translate.facts.lexing import Token
from translate.facts.values import Number, Role
from translate.languages.numbering import Numbering

_TIES = frozenset(("", " ", "-", "\u2011", " '", " ’", " ‘", "'", "’"))
"""What may stand between a numeral and the word that gives it its role."""
_DASHES = frozenset("-–—‑−")


class Joining:
    """The tokens of one text, numerals read, while they are joined further."""

    def __init__(self, text: str, numbering: Numbering) -> None:
        self.text = text
        self.numbering = numbering
        self.tokens: list[Token] = []
        self.taken: set[int] = set()
        """Indices of the words that became part of a numeral."""

    def gap(self, first: int) -> str:
        """What stands between a token and the next."""
        return self.text[self.tokens[first].end : self.tokens[first + 1].start]

    def tied(self, first: int) -> bool:
        """Whether a token and the next stand together."""
        gap = self.gap(first)
        if gap in _TIES or (len(gap) < 4 and gap.isspace()):
            return True
        return len(gap) > 4 and gap.strip().casefold() in self.numbering.surpluses

    def dashed(self, first: int) -> bool:
        """Whether only a dash stands between a token and the next."""
        return self.gap(first).strip() in _DASHES

    def ranged(self, first: int) -> bool:
        """Whether a token and the next are two ends of a range, or a pair: `5–10`, `5 to 10`."""
        gap = self.gap(first).strip(" \u00a0\u202f\n'’‘")
        return gap in _DASHES or gap.casefold() in self.numbering.ranges

    def suspended(self, first: int) -> bool:
        """Whether a token lacks what the next ends with: `twee- tot driehonderd`."""
        gap = self.gap(first)
        return gap[:1] in _DASHES and gap[1:].strip().casefold() in self.numbering.ranges

    def listed(self, first: int) -> bool:
        """Whether a token and the next are members of one list: `11th, 12th and 13th`."""
        if self.ranged(first):
            return True
        gap = self.gap(first).strip()
        return gap == "," or (
            gap[:1] == "," and gap[1:].strip().casefold() in self.numbering.ranges
        )

    def comma(self, first: int) -> bool:
        """Whether only a comma stands between a token and the next."""
        return self.gap(first).strip() == ","

    def enumerated(self, first: int) -> bool:
        """Whether two ordinals share what follows the second, with words between that say which
        part of it: `the nineteenth and early twentieth centuries`."""
        if self.listed(first):
            return True
        words = self.gap(first).casefold().split()
        return len(words) in range(2, 6) and words[0] in _DASHES | self.numbering.ranges

    def shared(self, first: int) -> bool:
        """Whether a token is a part of what the next counts: `half a percentage point`."""
        return self.gap(first).strip().casefold() in self.numbering.shares

    def after_share(self, end: int) -> int:
        """Where the words end that lead from a part, ending at an offset, to its whole."""
        words = self.text[end : end + 10].casefold()
        shares = (share for share in self.numbering.shares if words.startswith(f" {share} "))
        return end + max((1 + len(share) for share in shares), default=0)

    def plain(self, index: int) -> Number | None:
        """The number at an index that has no role yet."""
        if not 0 <= index < len(self.tokens) or index in self.taken:
            return None
        number = self.tokens[index].number
        return number if number and number.role is Role.PLAIN else None

    def give(self, index: int, number: Number, word: int | None = None) -> None:
        """Replaces a numeral's number; its span takes in the word that stands beside it."""
        start, end = self.tokens[index].start, self.tokens[index].end
        if word is not None:
            start, end = min(start, self.tokens[word].start), max(end, self.tokens[word].end)
            self.taken.add(word)
        self.put(index, number, start, end)

    def put(self, index: int, number: Number, start: int, end: int) -> None:
        """Makes a token the numeral that stands in the text from start to end."""
        self.tokens[index] = Token(self.text[start:end], start, end, number=number)

    def left(self) -> list[Token]:
        """The tokens without those that were joined to numerals."""
        if not self.taken:
            return self.tokens
        return [token for index, token in enumerate(self.tokens) if index not in self.taken]
