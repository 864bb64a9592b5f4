"""How a language builds numbers: what the number grammar asks of it besides its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from fractions import Fraction
from typing import TypeVar

from translate.dataclass import dataclass
from translate.languages.comparisons import Comparisons
from translate.languages.lexeme import Lexeme, Lexicon, Part, Sense, Vocabulary, no_parts

ALWAYS = "*"
"""Stands for any word, or none."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """A language's numbers. Words are folded, phrases have single spaces.

    All but the vocabulary may be left out: what a language does not have, or its author not yet.
    """

    vocabulary: Vocabulary
    compound: Callable[[str, Lexicon], tuple[Part, ...]] = no_parts
    """The parts of a folded word that begins with a number; () for any other word."""
    additions: frozenset[str] = frozenset()
    """Words between a number and a smaller one added to it: `one hundred and five`."""
    pairs: frozenset[str] = frozenset()
    """Words before two numbers that such a word joins without adding them: `between`."""
    halves: frozenset[str] = frozenset()
    """Words between a number and a fraction added to it: `two and a half`, `два с половиной`."""
    surpluses: frozenset[str] = frozenset()
    """Phrases for a little more, between a number and its unit: «14 с небольшим процентов»."""
    shares: frozenset[str] = frozenset()
    """Words between a fraction and what it is a part of: `half a million`."""
    ranges: frozenset[str] = frozenset()
    """Words between two numbers that share what follows the second: `two to three million`."""
    share_nouns: tuple[str, ...] = ()
    """Beginnings of words for a share that is given in per cent: `percentage`, `доля`."""
    permille_nouns: tuple[str, ...] = ()
    """The same in per mille: `promillage`."""
    indefinite: frozenset[str] = frozenset()
    """Articles that are written like a one: `een`, but not `één`."""
    articles: frozenset[str] = frozenset()
    """Words before an ordinal that is a fraction: `a third`."""
    part_links: frozenset[str] = frozenset()
    """Words between a fraction and the article of what it is a part of: half `of` an hour."""
    wholes: frozenset[str] = frozenset()
    """Words after an ordinal that is a fraction: `a third of`."""
    counted_shares: bool = False
    """An ordinal behind a number above one is a fraction: `twee derde`."""
    entire: tuple[str, ...] = ()
    """Beginnings of words that say a hundred per cent otherwise: `fully`, «полностью»."""
    approximators: frozenset[str] = frozenset()
    """Phrases of one or two words before a number that is not meant exactly: `about`."""
    table_heads: frozenset[str] = frozenset()
    """Words before a multiplier in brackets that only says what the figures of a table are to be
    read as: `(in millions)`."""
    vague: frozenset[str] = frozenset()
    """Words before a multiplier that make it no number: `several hundred`."""
    idioms: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Number words that mean something else beside certain words: `in acht nemen`; or anywhere,
    with ALWAYS among the words: `derden` are others."""
    possessives: frozenset[str] = frozenset()
    """Words before a decade that is an age: `in her eighties`."""
    homographs: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Number words that are other words too, with patterns of what stands before or behind them
    where they count: `на семью` is `per family`, `с семью`, `семью голосами` are seven."""
    beyond_one: str = ""
    """A pattern of what stands before a half that is added to one thing: `a page and a half`."""
    ratios: frozenset[str] = frozenset()
    """Words between the 1 of a ratio and the rest: `1 op de 4`, `1 in 4`."""
    equal: tuple[str, ...] = ()
    """Beginnings of words behind a number of parts that are as large: `three equal parts`."""
    each: frozenset[str] = frozenset()
    """Words before an ordinal that may mean a share: `every third`, «каждый второй»."""
    particles: frozenset[str] = frozenset()
    """Number words that stand inside names, too: `Floris ten Kate`."""
    from_next: tuple[tuple[str, str], ...] = ()
    """Patterns of what stands before and behind an ordinal that others count one lower: the fourth
    «этаж» is the third floor elsewhere, «в начале четвёртого» is soon after three."""
    aged: tuple[str, ...] = ()
    """What is joined to a decade that counts the years of people: `over-sixties`."""
    labels: frozenset[str] = frozenset()
    """Words before a number that only names something and may hold a point, besides those that
    have Roman numbers too: `kamer 3.14`, `versie 2.1`."""
    quarters: frozenset[str] = frozenset()
    """Words for fourths that are three months, too: `three quarters` may be nine months."""
    points: frozenset[str] = frozenset()
    """Words that make percentage points of percent, and may stand for them: `points`, `pp`"""
    point_signs: frozenset[str] = frozenset()
    """Abbreviations that stand for percentage points by themselves: «п. п.»."""
    basis: frozenset[str] = frozenset()
    """Words before such a word that make a hundredth of it: `basis points`."""
    decimals: frozenset[str] = frozenset()
    """Words for the decimal sign, the digits read out behind it: `nul komma vijf`."""
    units_apart: frozenset[str] = frozenset()
    """Words between a number and a fraction added to it: `три целых пять десятых`."""
    comparisons: Comparisons = field(default_factory=Comparisons)
    """What says how many times as much something is: `de helft meer`."""
    minus: frozenset[str] = frozenset()
    """Words for a negative sign: `minus 5`."""
    phrases: tuple[tuple[str, Sense], ...] = ()
    """What gives a number its role but is no one word: `per cent`, `в.`; the sense is that of the
    word it stands for."""
    age_tens: frozenset[str] = frozenset()
    """Words for the tens of years that an ordinal counts an age by: «на девятом десятке», in his
    eighties."""
    rank_before: tuple[str, str] | None = None
    """Patterns of what stands before and behind a number that is that of the rank before: Dutch
    `op twee na de grootste` is the third largest."""
    argued: tuple[tuple[str, str], ...] = ()
    """Patterns of what stands before and behind an ordinal that counts arguments, which others say
    without one: `in the third place`, «в-третьих»."""
    ordinal_point: bool = False
    """A full stop makes an ordinal of digits: German `28. Dezember`."""
    paired_years: bool = False
    """Years are said in pairs of digits: `nineteen eighty-four`."""


def comes_and_goes(times: int | Fraction) -> bool:
    """Whether a number of times in one word is said otherwise by others: a small one, and the
    round ones of `a hundredfold`."""
    return times <= _SMALL or times in (100, 1000)


_SMALL = 10

SIGNS: Mapping[str, tuple[Lexeme, ...]] = {
    "%": (Lexeme(Sense.PERCENT, True),),
    "‰": (Lexeme(Sense.PERMILLE, True),),
    **{
        sign: (Lexeme(Sense.FRACTION, Fraction(*parts)),)
        for sign, parts in {
            "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4),
            "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6),
            "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
        }.items()
    },
}  # fmt: skip
"""Signs that mean the same in every language."""


_Value = TypeVar("_Value", int, Fraction, int | Fraction, str, bool)


def forms(
    sense: Sense, table: Mapping[_Value, str], *, weak: bool = False
) -> dict[str, tuple[Lexeme, ...]]:
    """Words by form, from a table of values with their forms in one string."""
    words: dict[str, tuple[Lexeme, ...]] = {}
    for value, written in table.items():
        lexemes = (Lexeme(sense, value, weak),)
        for form in written.split():
            words[form] = words.get(form, ()) + lexemes
    return words


def merged(*tables: Mapping[str, tuple[Lexeme, ...]]) -> dict[str, tuple[Lexeme, ...]]:
    """One table; a form that several tables have keeps all its lexemes."""
    words: dict[str, tuple[Lexeme, ...]] = {}
    for table in tables:
        for form, lexemes in table.items():
            words[form] = words.get(form, ()) + lexemes
    return words
