"""Numbers in digits: where they stand in a text, and how a language writes one."""

from __future__ import annotations

import re
from functools import cache

from translate.dataclass import dataclass
from translate.languages import Language
from translate.precompiled import expression


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
    return expression(
        rf"(?<![\w.,:/#@-])(?P<whole>\d{{1,3}}(?P<group>[{group}])\d{{3}}(?:(?P=group)\d{{3}})*(?!\d)"
        rf"|\d+)(?:{point}(?P<decimals>\d+))?(?!\w|[.,:/-]\d)"
    )


def written(figure: Figure, grouping: str, language: Language) -> str:
    """A number in a language's format, grouped where it was grouped in its own."""
    whole = figure.whole
    if figure.grouping:
        separator = grouping or language.groupings[0]
        head = len(whole) % 3 or 3
        whole = separator.join(
            [whole[:head], *(whole[place : place + 3] for place in range(head, len(whole), 3))]
        )
    return f"{whole}{language.decimal}{figure.decimals}" if figure.decimals else whole
