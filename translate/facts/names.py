"""The names in a text: its capitalised words, less those that only begin a sentence.

One fact a word, because versions agree word by word: `Alexey Navalny` here is `Навального` there.
A word that may be no name after all is a weak one: it can answer for another version's name, but
its own absence elsewhere says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import normalize

from translate.facts.values import Name
from translate.languages import get
from translate.languages.exonyms import exonym
from translate.languages.identify import function_words
from translate.languages.sounds import sounds
from translate.model import Fact, FactKind, Kind, MarkKind, Segment

_LETTER = (
    "[A-Za-z\u00aa\u00ad\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
    "\u0300-\u036f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff]"
)
"""Latin, Greek and Cyrillic, combining marks and the soft hyphen; a range is read much faster
than a property."""

_WORD = rf"{_LETTER}+(?:['’]{_LETTER}+)*"
_CAPITAL = "[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u0400-\u042f\u0460-\u052f\u1e00-\u1eff]"
"""Upper case, and the blocks in which upper and lower case alternate."""
_CAPITALISED = rf"{_CAPITAL}(?<![^\W\d_].){_LETTER}*(?:['’]{_LETTER}+)*"
"""A word from its capital on: all of `Jansen`, `Estaing` of `d'Estaing`."""

_ROMAN = "[IVXLCDMХ]+"
"""Numerals, with the Cyrillic letter that looks like ten."""

_HEADINGS = frozenset((Kind.HEADING, Kind.TITLE))
_TITLES = frozenset((MarkKind.EMPHASIS, MarkKind.LINK))

_SPACES = " \t\u00a0\u202f"
_QUOTES = "\"'«“„‘‚”*_["
"""What opens a quotation; Dutch and Swedish letters open with ” too."""
_CLOSINGS = "\"'»”’“)]*_"
_DASHES = "-–—•"
_TERMINALS = (".", "!", "?", "…", ":", ";", "\n")
_JOINTS = ("@", "/", "_", "=", "#")
"""What joins a word to an address or a handle."""
_LISTINGS = frozenset((",", "&", "en", "and", "и", ", en", ", and", ", и"))
_REACH = 24
"""Characters looked back for the end of a sentence."""


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def word_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text stand, in characters."""
    return (match.span() for match in _pattern(_WORD).finditer(text))


def words(text: str) -> list[str]:
    """The words of a text, folded; hyphens part them, accents and soft hyphens do not."""
    return [folded(word) for word in _pattern(_WORD).findall(text)]


@cache
def folded(word: str) -> str:
    """A word as the tables have it: lower case, ё as е, no genitive, no soft hyphen."""
    plain = normalize("NFC", word).casefold().replace("\u00ad", "").replace("’", "'")
    return plain.replace("ё", "е").replace("ĳ", "ij").removesuffix("'s")


def names(segment: Segment, language: str) -> tuple[Fact, ...]:
    """The words of a segment that are names or may be, in the order of the text."""
    text = segment.text
    code = [(mark.start, mark.end) for mark in segment.marks if mark.kind is MarkKind.CODE]
    titles = [*_titles(segment, language)]
    facts: list[Fact] = []
    common_until = -1
    for match in _pattern(_CAPITALISED).finditer(text):
        word = match[0]
        if not _is_candidate(word, language):
            continue
        start, end = match.span()
        if _in_address(text, start, end) or _within(start, code):
            continue
        common = is_common(folded(word), language) or (
            common_until >= 0 and _joins(text[common_until:start])
        )
        common_until = end if common else -1
        weak = common or _within(start, titles) or _begins_sentence(text, start, language)
        facts.append(Fact(FactKind.NAME, Name(key(word), weak), start, end, word))
    return tuple(facts)


def _titles(segment: Segment, language: str) -> Iterator[tuple[int, int]]:
    """Where all words have capitals, as in English headings and titles of books: what has one there
    need not be a name."""
    if segment.kind in _HEADINGS and _is_title_case(segment.text, language):
        yield 0, len(segment.text)
    for mark in segment.marks:
        title = segment.text[mark.start : mark.end]
        long = mark.kind in _TITLES and title.count(" ") > 1
        if long and _is_title_case(title, language):
            yield mark.start, mark.end


def _is_title_case(text: str, language: str) -> bool:
    small = [folded(word) for word in _pattern(_WORD).findall(text) if word.islower()]
    return all(word in function_words(language) for word in small)


def _within(offset: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in spans)


@cache
def _joins(between: str) -> bool:
    """Whether two words are listed side by side: `Volksgezondheid, Welzijn en Sport`.

    What stands beside a word that is translated is translated too.
    """
    return between.strip() in _LISTINGS


@cache
def key(word: str) -> str:
    """What a name's spellings in all languages have in common, as far as one word tells."""
    plain = folded(word)
    rows = exonym(plain)
    return f"#{min(rows)}" if rows else sounds(plain)[0]


@cache
def is_common(word: str, language: str) -> bool:
    """Whether a folded word is translated like any other although it may have a capital."""
    spoken = get(language)
    return (
        word in function_words(language) or word in spoken.abbreviations or spoken.is_common(word)
    )


@cache
def _is_candidate(word: str, language: str) -> bool:
    """Whether a word with capitals may be a name, if it begins no sentence."""
    if len(word) == 1 or word.islower() or _pattern(_ROMAN).fullmatch(word):
        return False
    return folded(word) not in function_words(language) or (
        word.isupper() and bool(exonym(folded(word)))
    )


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether a word is part of an address, a file's name or a handle."""
    before, after = text[start - 1 : start], text[end : end + 2]
    return before in _JOINTS or after[:1] in _JOINTS or (after[:1] == "." and after[1:].isalnum())


def _begins_sentence(text: str, start: int, language: str) -> bool:
    """Whether a capital there says nothing: a sentence, a quotation or a line begins."""
    before = text[max(0, start - _REACH) : start]
    clause = before.rstrip(_SPACES + _QUOTES + _DASHES + "(")
    if not clause or before[-1] in _QUOTES:
        return True
    last = clause.rstrip(_CLOSINGS)[-1:]
    if last not in _TERMINALS:
        return False
    return last != "." or not _is_abbreviation(clause.removesuffix("."), language)


def _is_abbreviation(before: str, language: str) -> bool:
    """Whether what stands before a full stop is an initial or an abbreviation."""
    word = before.replace("\u00a0", " ").rpartition(" ")[2].lstrip(_QUOTES + "(")
    initial = len(word.rpartition(".")[2]) == 1 and word[-1:].isupper()
    return initial or folded(word) in get(language).abbreviations
