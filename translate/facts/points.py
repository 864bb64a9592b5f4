"""Percentage points: `5 procentpunten`, `5 percentage points`, `25 basis points`, `5 п. п.`"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache

from translate.facts.joining import Joining
from translate.facts.sums import whole
from translate.facts.values import Number, Role
from translate.precompiled import expression


def as_points(number: Number, one: int = 1) -> Number:
    """A number of which so many are one percentage point, as percentage points."""
    value = whole(Fraction(number.value) / one)
    return replace(number, value=value, role=Role.POINT, weak=False, readings=())


def point_after(joining: Joining, end: int) -> int:
    """Where the word for a point ends that stands behind an offset, the percent before it: the
    `points` of `5 percentage points`; the offset itself where none stands there."""
    match = _behind(joining.numbering.points).match(joining.text, end)
    return match.end() if match and match.end() > end else end


def assign_points(joining: Joining) -> None:
    """Makes percentage points of the numbers whose points no word with percent in it names.

    `25 basis points` are a quarter of one, «5 п. п.» are five; `5 points` and `5 pp` may be points,
    or goals or pages.
    """
    numbering = joining.numbering
    if not numbering.points:
        return
    basis, sign = _behind(numbering.basis, numbering.points), _behind(numbering.point_signs)
    for index, token in enumerate(joining.tokens):
        number = joining.plain(index)
        if number is None or number.ordinal:
            continue
        if match := basis.match(joining.text, token.end):
            joining.put(index, as_points(number, 100), token.start, match.end())
        elif match := sign.match(joining.text, token.end):
            joining.put(index, as_points(number), token.start, match.end())
        elif point_after(joining, token.end) > token.end:
            other = replace(number, role=Role.POINT, readings=())
            either = number.also(other)
            joining.tokens[index] = token._replace(number=either)


@cache
def _behind(*groups: frozenset[str]) -> re.Pattern[str]:
    """Behind a number, a word of each group in turn; nothing where a group is empty."""
    if not all(groups):
        return expression(r"(?!)")
    return expression("".join(rf"[\s-]{_either(words)}" for words in groups), re.IGNORECASE)


def _either(words: frozenset[str]) -> str:
    """A pattern of any of some words as a whole, the longest first."""
    longest = sorted(sorted(words), key=len, reverse=True)
    return rf"(?:{'|'.join(map(re.escape, longest))})(?!\w)".replace(r"\ ", r"\s?")
