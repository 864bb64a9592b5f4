"""Words of a text as names and terms read them: folded, with their places."""

from __future__ import annotations

from unicodedata import normalize

from translate.languages.remembered import WORDS_OF_ALL, Answers
from translate.precompiled import expression

LETTER = (
    "[A-Za-z\u00aa\u00ad\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
    "\u0300-\u036f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff]"
)
"""Latin, Greek and Cyrillic, combining marks and the soft hyphen; a range is read much faster
than a property."""

_WORD = rf"{LETTER}++(?:['’\u02bc]{LETTER}++)*+"
"""Possessive, as all expressions of words that every text is read by: nothing in a word is to be
tried again, and remembering where it could be takes a fifth of the time."""

_TOKEN = rf"{_WORD}|[0-9]+"


def token_spans(text: str) -> list[tuple[int, int]]:
    """Where the words and the runs of digits of a text stand, in characters."""
    return [match.span() for match in expression(_TOKEN).finditer(text)]


def tokens(text: str) -> list[str]:
    """The same words and runs of digits, as they are written."""
    return expression(_TOKEN).findall(text)


def written(text: str) -> list[str]:
    """The words of a text as they are written; hyphens part them, accents and soft hyphens do
    not."""
    return expression(_WORD).findall(text)


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    return all_folded(written(text))


def all_folded(words: list[str]) -> list[str]:
    """Each of some words as `folded` gives it."""
    return list(map(_folded.__getitem__, words))


def folded(word: str) -> str:
    """A word as the tables have it: lower case, ё as е, no genitive, no soft hyphen."""
    return _folded[word]


def folded_anew(word: str) -> str:
    """The same without remembering it, for who remembers what is made of it."""
    if word.isascii():
        return word.casefold().removesuffix("'s")
    plain = normalize("NFC", word).casefold().replace("\u00ad", "").replace("’", "'")
    plain = plain.replace("\u02bc", "'").replace("ё", "е").replace("ĳ", "ij")
    plain = plain.replace("i\u0307", "i")  # of İ
    return plain.removesuffix("'s")


_folded = Answers(folded_anew, WORDS_OF_ALL)
