"""Numbers in digits, carried from one text over to another: `300 leden` → `1.200 leden`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from translate.languages import Language

HOLE = "#"
"""Stands for a number in a text whose numbers don't matter."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in digits as it stands in a text."""

    start: int
    end: int
    whole: str
    """The digits before the decimal separator, without grouping: `1200`."""
    decimals: str = ""
    """The digits after it."""
    grouping: str = ""
    """What groups the thousands, "" where nothing does."""

    @property
    def value(self) -> str:
        """The same for every way to write the number; digits and a point."""
        return f"{self.whole}.{self.decimals}" if self.decimals else self.whole


def figures(text: str, language: Language) -> tuple[Figure, ...]:
    """The numbers in digits of a text, in its language's format.

    Digits that belong to a word or to something longer (`21e`, `9.30`, `12-3-2022` in a language
    that groups with a full stop) are not numbers here: what can't be read for certain stays.
    """
    found = []
    for match in _pattern(language).finditer(text):
        grouping = match["group"] or ""
        whole = match["whole"].replace(grouping, "") if grouping else match["whole"]
        found.append(Figure(match.start(), match.end(), whole, match["decimals"] or "", grouping))
    return tuple(found)


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    group, point = re.escape(language.groupings), re.escape(language.decimal)
    return re.compile(
        rf"(?<![\w.,:/#@-])(?P<whole>\d{{1,3}}(?P<group>[{group}])\d{{3}}(?:(?P=group)\d{{3}})*(?!\d)"
        rf"|\d+)(?:{point}(?P<decimals>\d+))?(?!\w|[.,:/-]\d)"
    )


def without_figures(text: str, language: Language) -> str:
    """The text with every number replaced by `HOLE`: equal for texts that differ in numbers only.

    A `HOLE` that stands in the text itself is doubled.
    """
    parts, at = [], 0
    for figure in figures(text, language):
        parts += [text[at : figure.start].replace(HOLE, HOLE * 2), HOLE]
        at = figure.end
    return "".join([*parts, text[at:].replace(HOLE, HOLE * 2)])


def counterparts(
    before: str, after: str, language: Language
) -> tuple[tuple[Figure, ...], tuple[Figure, ...]] | None:
    """The numbers of two similar texts, one for one; None where one has no counterpart.

    A number's counterpart stands beside a word that both texts have, in the same order.
    """
    from rapidfuzz.distance import Indel

    old, new = figures(before, language), figures(after, language)
    words, others = _words(before, old), _words(after, new)
    paired = sum(
        words[block.src_start : block.src_end].count(HOLE)
        for block in Indel.opcodes(words, others)
        if block.tag == "equal" and (words == others or block.src_end - block.src_start > 1)
    )
    return (old, new) if paired == len(old) == len(new) else None


def _words(text: str, numbers: Sequence[Figure]) -> list[str]:
    """The folded words, and a `HOLE` for every number."""
    found: list[str] = []
    at = 0
    for figure in numbers:
        found += [*re.findall(r"\w+", text[at : figure.start].casefold()), HOLE]
        at = figure.end
    return found + re.findall(r"\w+", text[at:].casefold())


def carry_over(
    translation: str,
    before: Sequence[Figure],
    after: Sequence[Figure],
    language: Language,
) -> str | None:
    """The translation with the numbers `before` replaced by those `after`, in its own format.

    `before` and `after` are the numbers of the old and the new source, one for one; `language` is
    the translation's. None where it can't be told which number of the translation is which: the
    same number became two different ones, or the translation has it more or less often.
    """
    became: dict[str, Figure] = {}
    for old, new in zip(before, after, strict=True):
        if became.setdefault(old.value, new).value != new.value:
            return None
    standing = figures(translation, language)
    counts = [[figure.value for figure in texts] for texts in (before, standing)]
    for value, new in became.items():
        if new.value != value and counts[0].count(value) != counts[1].count(value):
            return None
    return _replaced(translation, standing, became, language)


def _replaced(
    text: str, standing: Sequence[Figure], became: Mapping[str, Figure], language: Language
) -> str:
    parts, at = [], 0
    for figure in standing:
        new = became.get(figure.value)
        if new is not None and new.value != figure.value:
            parts += [text[at : figure.start], _written(new, figure.grouping, language)]
            at = figure.end
    return "".join([*parts, text[at:]])


def _written(figure: Figure, grouping: str, language: Language) -> str:
    """A number in a language's format, grouped where it was grouped in its own."""
    whole = figure.whole
    if figure.grouping:
        separator = grouping or language.groupings[0]
        head = len(whole) % 3 or 3
        whole = separator.join(
            [whole[:head], *(whole[place : place + 3] for place in range(head, len(whole), 3))]
        )
    return f"{whole}{language.decimal}{figure.decimals}" if figure.decimals else whole
