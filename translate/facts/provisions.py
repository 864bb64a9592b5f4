"""Articles of laws with their paragraphs, `artikel 3, tweede lid`, `Article 3(2)`, «часть 2 статьи
3», or with the book that they stand in, `artikel 204 van boek 7`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from translate.languages import Language
from translate.languages.lexeme import Sense, fold
from translate.precompiled import expression

_PLACES = {
    "{article}": r"(?P<article>\d+(?:[.:]\d+)*"
    r"(?:\s(?:bis|ter|quater|quinquies|sexies|septies)\b|[a-z]?))",
    "{paragraph}": r"(?P<paragraph>\d+)",
    "{rank}": r"(?P<rank>[^\W\d_]+)",
    "{inserted}": r"(?P<inserted>,[^.;:()]{1,60},|\s?\([^.;:()]{1,60}\))",
    "{book}": r"(?P<book>\d{1,2})",
}


class Provision(NamedTuple):
    """A paragraph of an article."""

    article: str
    paragraph: int
    start: int
    end: int


def provisions(text: str, language: Language) -> list[Provision]:
    """The paragraphs of articles that a text names by both their numbers."""
    found: list[Provision] = []
    lowered = text.casefold()
    if not any(sign in lowered for sign in language.provision_signs):
        return found
    for pattern in map(_pattern, language.provisions):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            paragraph = groups.get("paragraph") or _rank(groups.get("rank") or "", language)
            if paragraph:
                article = _numbered(match["article"])
                found.append(Provision(article, int(paragraph), *match.span()))
    return [*_apart(found)]


def _apart(found: Iterable[Provision]) -> Iterator[Provision]:
    """Those that share no text with one before: `статьи 3, часть 2` in `часть 1 статьи 3, часть 2
    статьи 4` is none."""
    end = 0
    for one in sorted(found, key=lambda each: each.start):
        if one.start >= end:
            yield one
            end = one.end


class ArticleOfBook(NamedTuple):
    """An article of a book of a code of laws, which others write as 7:204."""

    article: str
    book: str
    start: int
    end: int
    inserted: tuple[int, int]
    """Where its paragraph stands between the two; (-1, -1) where nothing does."""


def articles_of_books(text: str, language: Language) -> list[ArticleOfBook]:
    """The articles that a text names with the book that they stand in."""
    if not language.books or language.book_sign not in text.casefold():
        return []
    return [
        ArticleOfBook(match["article"].lower(), match["book"], *match.span(), _inserted(match))
        for pattern in map(_pattern, language.books)
        for match in pattern.finditer(text)
    ]


def _inserted(match: re.Match[str]) -> tuple[int, int]:
    return match.span("inserted") if match.groupdict().get("inserted") else (-1, -1)


def _numbered(article: str) -> str:
    """An article as English laws number it: `5 ter` is 5b, `2:56` is 2.56."""
    number, _, word = article.lower().replace(":", ".").partition(" ")
    return number + _INSERTED.get(word, "")


_INSERTED = dict(zip("bis ter quater quinquies sexies septies".split(), "abcdef", strict=True))
"""The letters of articles that were put in later, by the Latin words for them."""


def _rank(word: str, language: Language) -> int:
    """The value of an ordinal in words; 0 for any other word."""
    lexemes = language.lexicon().words.get(fold(word), ())
    return next((one.value for one in lexemes if one.sense is Sense.ORDINAL), 0)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    for place, pattern in _PLACES.items():
        source = source.replace(place, pattern)
    return expression(source, re.IGNORECASE)
