"""What identifies a thing and counts nothing: phone numbers, accounts, postcodes, tables, articles.

Two codes of one kind are the same where their values meet: a phone number with and without its
country, `Figure 9-4` and `рис. 9.4`, a letter in Latin and the Cyrillic one in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from translate.facts.provisions import articles_of_books, provisions
from translate.languages import Language
from translate.languages.lexeme import Sense, fold
from translate.languages.look_alikes import CODE_LETTERS
from translate.precompiled import expression


class CodeKind(StrEnum):
    """What a code identifies, as a message names it."""

    PHONE = "phone number"
    ACCOUNT = "account"
    POSTCODE = "postcode"
    FIGURE = "figure"
    LABEL = "letter"
    FORMULA = "formula"
    TAG = "tag"
    PROVISION = "provision"
    ARTICLE = "article"


class Code(NamedTuple):
    """One code of a text."""

    kind: CodeKind
    values: frozenset[str]
    """What it may stand for, normalised; more than one where a letter has two readings."""
    start: int
    end: int
    inserted: tuple[int, int] = (-1, -1)
    """Where something else stands in it: the paragraph of `article 5, paragraph 1, of book 7`."""

    def is_same(self, other: Code) -> bool:
        """Whether both may stand for one thing; a national phone number has no country."""
        if self.values & other.values:
            return True
        if self.kind is not CodeKind.PHONE:
            return False
        one, two = sorted((min(self.values), min(other.values)))
        return one[0] == "0" != two[0] and two.endswith(one[1:])


_CLOSED = frozenset(
    (CodeKind.PHONE, CodeKind.ACCOUNT, CodeKind.FIGURE, CodeKind.FORMULA, CodeKind.ARTICLE)
)
"""The kinds whose digits are no numbers."""
_SPACE = "[ \u00a0\u202f]"
_DASH = "[-–‑]"
_PATTERN = (
    rf"(?P<account>\b[A-Z]{{2}}\d{{2}}(?:{_SPACE}?[A-Z0-9]{{4}}){{2,7}}"
    rf"(?:{_SPACE}?[A-Z0-9]{{1,3}})?\b)"
    rf"|(?<![\w+.,/-])(?P<phone>(?:\+|00)[1-9]\d{{0,2}}"
    rf"(?:(?:{_SPACE}|{_DASH}|\.)?\(?\d{{1,7}}\)?){{2,6}}"
    rf"|\(?0[1-9]\d{{0,3}}\)?(?:(?:{_SPACE}?{_DASH}{_SPACE}?|{_SPACE})\d{{2,8}}){{1,5}}"
    rf"|8(?:{_SPACE}|{_DASH})?\(\d{{3,4}}\)(?:(?:{_SPACE}|{_DASH})?\d{{2,4}}){{2,4}})(?!\w)"
    rf"|(?<![\w.,])(?P<postcode>[1-9]\d{{3}}{_SPACE}?[A-ZАВЕКМНОРСТУХ]{{2}})(?![\w-])"
    r"|(?<!\w)(?P<formula>(?:CO|NO|SO|CH|NH|O)[2-4₂-₄]|[HN][2₂]O)(?!\w|[.,]\d)"
    r"|(?<![\w.@/&#])(?P<tag>[@#][^\W\d]\w{2,})"
)
_LABELLED = (
    r"(?<![\w-])(?P<word>[^\W\d_]+\.?)\s(?:"
    rf"(?P<figure>\d+(?:{_DASH}|\.)\d+)(?![\w.,]?\d|\w)"
    r"|(?P<article>\d{1,2}:\d{1,4}[a-z]?)(?!\w|[.,:]\d)"
    r"|(?P<letter>[A-HJ-UWYZА-Я]\s?\d{1,4}[a-zа-я]?|\d{1,3}[a-zа-я]|[A-HJ-UWYZА-Я])(?![\w'’-]))"
)
_TEXTS = 8_000
"""Texts with digits whose codes are kept: first the facts are read, and then a check asks again."""

POINT_LETTERS = dict(zip("абвгдежзиклмнопрстуфхцчшщэ", "abcdefghijklmnopqrstuvwxyz", strict=True))
"""The letters that Russian laws and lists name points with, and those of other languages in their
place; ё, й, ъ, ы and ь are left out."""


def codes(text: str, language: Language) -> tuple[Code, ...]:
    """The codes of a text, in its order."""
    return _found(text, language) if _sign().search(text) else ()


@lru_cache(_TEXTS)
def _found(text: str, language: Language) -> tuple[Code, ...]:
    found = [*_plain(text)] if _plain_sign().search(text) else []
    found += _labelled(text, language)
    found += [
        Code(
            CodeKind.ARTICLE,
            frozenset((f"{one.book}:{one.article}",)),
            one.start,
            one.end,
            one.inserted,
        )
        for one in articles_of_books(text, language)
    ]
    pairs = provisions(text, language)
    found += [
        Code(
            CodeKind.PROVISION, frozenset((f"{one.article}({one.paragraph})",)), one.start, one.end
        )
        for one in pairs
    ]
    return tuple(sorted(found, key=lambda code: code.start))


@cache
def _sign() -> re.Pattern[str]:
    """What every text with a code has: most texts have none."""
    return expression(r"[\d#@¹²³⁰⁴-⁹₀-₉]")


@cache
def _plain_sign() -> re.Pattern[str]:
    """What every match of `_PATTERN` has: half of the texts with a digit have none."""
    return expression(r"\d\d|[+@#]|[OHN][2-4₂-₄]")


def closed(text: str, language: Language) -> list[tuple[int, int]]:
    """(start, end) of the codes whose digits are no numbers."""
    return [
        stretch
        for code in codes(text, language)
        if code.kind in _CLOSED
        for stretch in _parted(code)
    ]


def _parted(code: Code) -> list[tuple[int, int]]:
    first, last = code.inserted
    whole = (code.start, code.end)
    return [whole] if first < 0 else [(code.start, first), (last, code.end)]


def _plain(text: str) -> Iterator[Code]:
    for match in _pattern().finditer(text):
        kind, written = match.lastgroup or "", match[0]
        if match["account"]:
            value = re.sub(r"\s", "", written)
            if 15 <= len(value) <= 34:
                yield _code(CodeKind.ACCOUNT, value, match)
        elif match["phone"]:
            digits = re.sub(r"\D", "", written.replace("(0)", ""))
            wanted = range(9, 16) if written[0] == "+" or digits[:2] == "00" else range(10, 12)
            if len(digits.removeprefix("00")) in wanted:
                value = digits.removeprefix("00")
                national = written[0] != "+" and value == digits
                yield _code(CodeKind.PHONE, "0" + digits[1:] if national else value, match)
        elif match["postcode"]:
            value = re.sub(r"\s", "", written).lower()
            value = "".join(CODE_LETTERS.get(one, one) for one in value)
            yield _code(CodeKind.POSTCODE, value, match)
        elif match["formula"]:
            yield _code(CodeKind.FORMULA, written.translate(_LOWERED), match)
        elif kind == "tag":
            yield _code(CodeKind.TAG, written.casefold(), match)


_LOWERED = str.maketrans("₂₃₄", "234")


def _labelled(text: str, language: Language) -> Iterator[Code]:
    """What stands behind a word that has a label: `tabel 2b`, `Article M 6`, `рис. 9.4`,
    `artikel 4:51`."""
    for match in _labels().finditer(text):
        word = fold(match["word"])
        if match["figure"]:
            if word.rstrip(".") in language.figure_words:
                value = re.sub(r"\D", ".", match["figure"])
                yield Code(CodeKind.FIGURE, frozenset((value,)), *match.span("figure"))
        elif match["article"]:
            if _is_label(word, language):
                yield from _articles(text, match)
        elif _is_label(word, language):
            yield Code(CodeKind.LABEL, _readings(match["letter"]), *match.span("letter"))


def _articles(text: str, match: re.Match[str]) -> Iterator[Code]:
    """An article and those that are listed behind it: `Articles 7:448(1) and 7:450(1)`."""
    found: re.Match[str] | None = match
    while found:
        yield Code(CodeKind.ARTICLE, frozenset((found["article"],)), *found.span("article"))
        found = _next_article().match(text, found.end("article"))


@cache
def _next_article() -> re.Pattern[str]:
    return expression(
        r"(?:\(\w{1,3}\))*(?:,|\s?[–-]|\s[^\W\d_]{1,3})\s?(?P<article>\d{1,2}:\d{1,4}[a-z]?)(?!\w)"
    )


def _is_label(word: str, language: Language) -> bool:
    lexemes = language.lexicon().words.get(word.rstrip("."), ())
    return (
        word in language.numbering().labels
        or word.rstrip(".") in language.figure_words
        or any(lexeme.sense is Sense.ENUMERATION for lexeme in lexemes)
    )


def _readings(written: str) -> frozenset[str]:
    """A label's letter as the Latin one that looks alike, and as the one in its place."""
    folded = re.sub(r"\s", "", written).lower()
    return frozenset(
        "".join(table.get(one, one) for one in folded) for table in (CODE_LETTERS, POINT_LETTERS)
    )


def _code(kind: CodeKind, value: str, match: re.Match[str]) -> Code:
    return Code(kind, frozenset((value,)), *match.span())


@cache
def _pattern() -> re.Pattern[str]:
    # What each kind begins with: most letters of a text begin none.
    return expression(f"(?=[A-Z0-9+(@#])(?:{_PATTERN})")


@cache
def _labels() -> re.Pattern[str]:
    return expression(_LABELLED)
