"""The sentences of a text with all their words, and in which of them something stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from translate.facts.words import LETTER, folded
from translate.languages import Language
from translate.languages.initials import OF_TWO_LETTERS
from translate.precompiled import expression

MASK = "\u2060"
"""Stands for each character of a tag in a text: part of no word, and it hides no end."""

_LONGEST = 200
"""Characters before a full stop that tell whether it belongs to the word there."""


_LONGEST_UNIT = 4
"""Letters of what counts between two figures: `5 ч. 30 мин.`"""


@cache
def _closing() -> re.Pattern[str]:
    """Closing punctuation (group 1), then space, then what may begin a sentence (group 2): a dash
    before what somebody goes on to say, too."""
    closers, openers = rf"\"'”»’)\]{MASK}", rf"\"'“„«‚‘(\[–—{MASK}"
    # One try a run, for `.` a thousand times; a sign comes first, so that it alone is looked for.
    run = "([.!?…](?<![.!?…]{2})[.!?…]*+)"
    return expression(rf"{run}[{closers}]*+(?=\s++(?:[–—]\s)?+[{openers}]*+(\w))")


def ends(text: str, language: Language) -> Iterator[int]:
    """The offsets after every sentence but the last.

    A full stop after an initial, a number or an abbreviation of the language ends nothing, and
    neither does one before a small letter.
    """
    for match in _closing().finditer(text):
        sign, follower = match.groups()
        if not follower.islower() and not (
            sign == "."
            and _is_abbreviated(
                text[max(match.start() - _LONGEST, 0) : match.start()],
                follower.isdigit() or _roman().match(text, match.start(2)) is not None,
                language,
            )
            and not _is_end_of_a_time(text, match.start(), match.start(2), language)
        ):
            yield match.end()


@cache
def _roman() -> re.Pattern[str]:
    """A Roman numeral; a lone I is rather a pronoun."""
    return expression(r"(?!I\b)[IVX]+\b")


def _is_abbreviated(before: str, is_numbered: bool, language: Language) -> bool:
    """Whether the full stop after `before` belongs to its last word; `is_numbered` where a number
    follows."""
    rest, _, last = before.replace("\u00a0", " ").rpartition(" ")
    written = last.replace(MASK, "").lstrip("(“„«‘\"'[")
    word = written.casefold()
    if word.isdigit():
        return len(word) < 3 and (is_numbered or not rest)
    if "." in word:
        return all(len(part) < 3 for part in word.split("."))
    if word in language.numero_signs and is_numbered:
        return True
    if rest[-1:].isdigit() and is_numbered and len(word) <= _LONGEST_UNIT:
        return True  # `1000 руб. 50 коп.`
    if written in language.ending_letters:
        return rest[-1:].isdigit()  # `om 10 u.`
    if word in ("%", "‰", "°"):
        return False  # `De rente was 0%. In 2024 …`, also with a space
    return len(word) < 2 or word in language.abbreviations or written in OF_TWO_LETTERS


def _is_end_of_a_time(text: str, stop: int, follower: int, language: Language) -> bool:
    """Whether the full stop at `stop` closes a time of day like `5 p.m.`, and a sentence begins
    behind it: with no day, no month and no name of a zone, nor on the next line of an address."""
    last = text[max(stop - _LONGEST, 0) : stop + 1].replace("\u00a0", " ").rpartition(" ")[2]
    word = expression(r"[^\W\d_]+").match(text, follower)
    if last.count(".") < 2 or word is None or (len(word[0]) > 1 and word[0].isupper()):
        return False
    if "\n" in text[stop:follower]:
        return False
    calendar = language.calendar()
    return (
        last.casefold() in calendar.parts_of_day
        and word[0].casefold() not in (*calendar.weekdays, *calendar.months, *calendar.weak_months)
        and not any(zone.startswith(word[0]) for zone in calendar.zones)
    )


_TEXTS = 8_000
"""Texts of which the sentences are remembered: those of a letter of 2,000 units."""


@lru_cache(_TEXTS)
def sentences(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """(start, end) of every sentence, without the space around it.

    Several checks ask for those of each text of a letter, one after the other.
    """
    return tuple(_sentences(text, language))


def sentence_of(text: str, first: int, last: int, language: Language) -> tuple[int, int]:
    """(start, end) of the sentence that a stretch of a text stands in; of all that it touches."""
    every = sentences(text, language)
    opening = bisect_right(every, first, key=lambda sentence: sentence[0]) - 1
    closing = bisect_left(every, last, key=lambda sentence: sentence[1])
    start = every[opening][0] if opening >= 0 else 0
    return start, every[closing][1] if closing < len(every) else len(text)


def _sentences(text: str, language: Language) -> Iterator[tuple[int, int]]:
    start = 0
    for end in (*ends(text, language), len(text)):
        sentence = text[start:end]
        if stripped := sentence.strip():
            first = end - len(sentence.lstrip())
            yield first, first + len(stripped)
        start = end


class Place(NamedTuple):
    """A sentence of a text, by its place."""

    number: int
    """From 1."""
    after: int
    """How many follow it."""
    share: float
    """How much of the text stands before the offset asked for, from 0 to 1."""

    def may_be(self, other: Place) -> bool:
        """Whether both may say the same, where one text may join what the other parts."""
        return self.number == other.number or self.after == other.after


def place_of(text: str, offset: int, language: Language) -> Place:
    """The sentence that ends at or holds `offset`."""
    every = list(ends(text, language))
    before = sum(end < offset for end in every)
    return Place(1 + before, len(every) - before, offset / max(1, len(text)))


class Word(NamedTuple):
    """A word, a run of digits or a sign of a sentence."""

    text: str
    """Folded: lower case, ё as е, plain apostrophes."""
    start: int
    """Offset in the text, in characters."""
    end: int


@cache
def _words() -> re.Pattern[str]:
    """A word with its apostrophes and hyphens, digits with their separators, or a sign."""
    joint = "['’\u02bc\u2011-]"
    return expression(
        rf"{LETTER}++(?:{joint}{LETTER}++)*+|[0-9]++(?:[.,:][0-9]++)*+|[<>≤≥§№,;:()–—]"
    )


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """All words, runs of digits and signs between two offsets of a text, in their order."""
    return _reading(text).between(start, len(text) if end is None else end)


class _Reading:
    """The words of one text, which many ask for by and by: those around each of its values.

    They are read where they are asked for, until as many characters have been asked for as the text
    has; then all are read once, so that a paragraph of 10,000 values is read twice, not 10,000
    times.
    """

    __slots__ = ("_ends", "_every", "_left", "_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text, self._left = text, len(text)
        self._every: tuple[Word, ...] | None = None
        self._starts: list[int] = []
        self._ends: list[int] = []

    def between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words between two offsets; of a word that an offset cuts, what is between them."""
        if self._every is None:
            self._left -= max(end - start, 0)
            if self._left >= 0:
                return _words_between(self._text, start, end)
            every = _words_between(self._text, 0, len(self._text))
            self._starts = [word.start for word in every]
            self._ends = [word.end for word in every]
            self._every = every
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        opening: tuple[Word, ...] = ()
        closing: tuple[Word, ...] = ()
        if first < last and self._starts[first] < start:
            opening = _words_between(self._text, start, min(end, self._ends[first]))
            first += 1
        if first < last and self._ends[last - 1] > end:
            last -= 1
            closing = _words_between(self._text, self._starts[last], end)
        return opening + self._every[first:last] + closing


_READ = 16
"""Texts whose words are at hand: who looks at a value looks at the others of its unit next."""

_reading = lru_cache(_READ)(_Reading)


def _words_between(text: str, start: int, end: int) -> tuple[Word, ...]:
    matches = _words().finditer(text, start, end)
    return tuple([Word(folded(match[0]), match.start(), match.end()) for match in matches])


def first_word(text: str, start: int, end: int) -> str:
    """The first of those words, folded; "" where there is none."""
    found = _words().search(text, start, end)
    return folded(found[0]) if found else ""


def words_written(text: str, start: int, end: int) -> list[str]:
    """The same words as they are written, for who needs the places of few of them: `word_spans`."""
    return _words().findall(text, start, end)


@lru_cache(200)
def word_spans(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Where the same words stand, in characters of the text.

    Kept, because whoever asks for one word of a sentence asks for others: a sentence may have
    thousands.
    """
    return tuple([match.span() for match in _words().finditer(text, start, end)])
