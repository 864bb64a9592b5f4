"""What a word may mean to the grammars of `translate.facts`, and the words of a language by form.

A `Lexeme` is one sense of a word: `maart` is the month 3, `двадцати` the cardinal 20, `second`
both an ordinal and a unit of time. A `Lexicon` finds the lexemes of a word with one dictionary
look-up; a word without any costs nothing else. Components (numbers, calendar, measures) each
give a `Vocabulary`; a language's lexicon is what `combine` makes of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any, NamedTuple

from translate.dataclass import dataclass
from translate.languages.remembered import Remembered
from translate.languages.romans import roman_value


class Sense(StrEnum):
    """What kind of thing a lexeme's value is. Values are documented with each sense."""

    CARDINAL = "cardinal"
    """int or Fraction: `vier`, `twelve`, `полтора`."""
    MULTIPLIER = "multiplier"
    """int, multiplies what stands before it, or stands alone: `hundred`, `mln`, `dozen`."""
    BOUND_MULTIPLIER = "bound-multiplier"
    """int, multiplies what stands before it; alone it is vague: `тысяч`, `miljoenen`."""
    ATTACHED_MULTIPLIER = "attached-multiplier"
    """int, directly after digits: the `k` of `10k`."""
    MONEY_MULTIPLIER = "money-multiplier"
    """int, directly after digits behind a currency sign: the `m` of `£5m`."""
    ORDINAL = "ordinal"
    """int: `derde`, `third`, `третьего`."""
    FRACTION = "fraction"
    """Fraction, a part of one: `half`, `kwart`, `треть`, `thirds`."""
    SHARE = "share"
    """Fraction, of an ordinal that is a fraction where its surroundings say so: `a third of`."""
    DECADE = "decade"
    """int, the tens of years: `eighties` is 80."""
    ROMAN = "roman"
    """int, capitals: `XIV`; strong only where its surroundings say that it is a numeral."""
    ORDINAL_ENDING = "ordinal-ending"
    """True; directly after digits: `e`, `st`, `-го`."""
    CASE_ENDING = "case-ending"
    """True; directly after digits, and they stay a cardinal: `5-ти`."""
    DECADE_ENDING = "decade-ending"
    """True; directly after digits: the `s` of `1980s`."""
    DECADE_WORD = "decade-word"
    """`before` or `after`: on which side of it its number stands (`jaren`, `годы`)."""
    CENTURY_WORD = "century-word"
    """int, the least number in digits that is no count of centuries but the name of one (`в 18
    веке`; 0 where that takes an ordinal: `18e eeuw`, `centuries`)."""
    PERCENT = "percent"
    """True: `%`, `procent`, `процентов`."""
    PERMILLE = "permille"
    """True: `‰`, `promille`."""
    POINT = "point"
    """int, so many of them are one percentage point: 1 for `procentpunt`, 100 for
    `basispunten`."""
    ENUMERATION = "enumeration"
    """True: a word that a Roman numeral follows: `hoofdstuk`, `War`, `глава`."""
    MONTH = "month"
    """int, 1 to 12: `maart`, `марта`; weak where the word has other senses: `May`."""
    MONTH_ABBREVIATION = "month-abbreviation"
    """int; a month only beside a day or a year: `Sept.`, `янв.`"""
    WEEKDAY = "weekday"
    """int, 1 is Monday: `maandag`, `в понедельник`."""
    NAMED_DAY = "named-day"
    """True: the last word of a phrase for a day of any year: `Christmas Eve`."""
    CLOCK = "clock"
    """(hour, minute) of a word that is a time of day: `noon`, `полдень`; None where a phrase has
    to be read: `полдесятого`."""
    UNIT = "unit"
    """A code of `translate.facts.units`: `km`, `[ft_i]`, `a`."""


class Lexeme(NamedTuple):
    """One sense of a word."""

    sense: Sense
    value: Any
    weak: bool = False
    """The word often means something else: it may satisfy another version, never alarm."""


class Part(NamedTuple):
    """A piece of a word that means something: the `пяти` and the `летний` of `пятилетний`."""

    start: int
    """Offset in the word."""
    end: int
    lexemes: tuple[Lexeme, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What one component of a language (numbers, calendar, measures) knows by form, folded."""

    words: Mapping[str, tuple[Lexeme, ...]]
    """Words and signs that mean something wherever they stand."""
    tails: Mapping[str, tuple[Lexeme, ...]] = field(default_factory=dict)
    """Forms that mean something only after digits, apart by nothing, a hyphen or one space, or as
    the rest of a word that begins with a number: the `м` of `5 м`, the `летний` of `31-летний`
    and of `пятилетний`."""


def no_parts(word: str, lexicon: Lexicon) -> tuple[Part, ...]:
    """Of a language that writes no numbers together with other words."""
    return ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that a language knows by form."""

    words: Mapping[str, tuple[Lexeme, ...]]
    tails: Mapping[str, tuple[Lexeme, ...]]
    compound: Callable[[str, Lexicon], tuple[Part, ...]] = no_parts
    """The parts of a folded word that is not in `words`: `vierjarig`, `двухсоттысячный`."""
    memo: Remembered[str, tuple[Part, ...]] = field(
        default_factory=Remembered, compare=False, repr=False
    )
    """By raw word, what `look_up` found; the hot loop of lexing reads it directly."""

    def look_up(self, word: str) -> tuple[Part, ...]:
        """The parts of a word as written; their offsets are those of `word` itself."""
        parts = self.memo.get(word)
        return self.memo.keep(word, self._analyse(word)) if parts is None else parts

    def after_digits(self, word: str) -> tuple[Part, ...]:
        """The parts of a word that follows digits: what it means as a tail comes first."""
        parts = self.look_up(word)
        tail = self.tails.get(fold(word))
        if tail is None:
            return parts
        whole = parts[0].lexemes if len(parts) == 1 and parts[0].end == len(word) else ()
        return (Part(0, len(word), tail + whole),)

    def _analyse(self, word: str) -> tuple[Part, ...]:
        folded = fold(word)
        lexemes = self.words.get(folded, ())
        roman = roman_value(word)
        if roman and (len(word) > 1 or roman <= 10):
            lexemes = (*lexemes, Lexeme(Sense.ROMAN, roman))
        if lexemes:
            return (Part(0, len(word), lexemes),)
        parts = self.compound(folded, self)
        if parts and len(folded) != len(word):
            places = _places(word, folded)
            return tuple(Part(places[p.start], places[p.end], p.lexemes) for p in parts)
        return parts


def combine(
    vocabularies: Iterable[Vocabulary],
    compound: Callable[[str, Lexicon], tuple[Part, ...]] = no_parts,
) -> Lexicon:
    """One lexicon of several vocabularies; a form that several have keeps all its lexemes."""
    words: dict[str, tuple[Lexeme, ...]] = {}
    tails: dict[str, tuple[Lexeme, ...]] = {}
    for vocabulary in vocabularies:
        for source, target in ((vocabulary.words, words), (vocabulary.tails, tails)):
            for form, lexemes in source.items():
                target[form] = target.get(form, ()) + lexemes
    return Lexicon(words, tails, compound)


def small(text: str) -> str:
    """Small letters and ё as е, and nothing else: for words that come from tables or from a text
    whose other signs are to stay."""
    return text.casefold().replace("ё", "е")


def fold(word: str) -> str:
    """A word for comparison: NFC, case folded, ё as е, plain apostrophes, no soft hyphens, no
    stress marks."""
    if word.isascii():
        return word.casefold()
    folded = unicodedata.normalize("NFC", word.replace("\u00ad", "")).casefold()
    return folded.replace("ё", "е").replace("\u0301", "").translate(_APOSTROPHES)


_APOSTROPHES = {ord("’"): "'", 0x02BC: "'"}


def _places(word: str, folded: str) -> list[int]:
    """For each offset in the folded word, the offset in the word as written."""
    places = [0]
    end = 0
    for size in range(1, len(folded) + 1):
        while end < len(word) and len(fold(word[:end])) < size:
            end += 1
        # A combining mark belongs to the letter before it.
        while end < len(word) and (unicodedata.combining(word[end]) or word[end] == "\u00ad"):
            end += 1
        places.append(end)
    places[-1] = len(word)
    return places
