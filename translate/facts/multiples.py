"""How many times as much a comparison makes it: `de helft meer` and `50 % more` are one and a half
times, `вдвое дешевле` and `50 % lower` are half."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from translate.facts.sums import whole
from translate.facts.values import Number, Role
from translate.languages import Language
from translate.languages.comparisons import Comparisons
from translate.precompiled import expression


def compared(number: Number, start: int, end: int, text: str, language: Language) -> Number:
    """The number that stands in a text from start to end, with the multiple that it may mean."""
    if number.role is Role.PERCENT and number.value in (100, 200, 300):
        # `100 percent` more is twice as much, whatever word says `more`.
        return number.also(Number(whole(Fraction(number.value) / 100 + 1), words=True))
    comparisons = language.numbering().comparisons
    if number.ordinal or number.value <= 0 or not comparisons.more:
        return number
    written = text[start:end].casefold()
    is_fold = comparisons.is_fold(text[start:end])
    behind = _behind(comparisons).match(text, end)
    if (
        number.value > 1
        and (is_fold or _is_factor(start, end, text, comparisons))
        and not _grows(behind, start, text, comparisons)
    ):
        # «сократить вдвое» is to halve.
        number = number.also(Number(whole(1 / Fraction(number.value)), words=True))
    if written in comparisons.added:
        number = number.also(Number(1 + number.value, words=True))
    if behind is None:
        return number
    times = bool(behind["times"]) or is_fold
    is_little = bool(behind["little"])
    multiple = _multiple(number, times=times or is_little, less=is_little or bool(behind["less"]))
    if multiple is None:
        return number
    return number.also(Number(whole(multiple), words=True))


def _grows(behind: re.Match[str] | None, start: int, text: str, comparisons: Comparisons) -> bool:
    """Whether what stands behind a number, or else its verb, says that something grew."""
    if behind is None:
        return _grew(start, text, comparisons)
    return not behind["less"] and not behind["little"]


def _grew(start: int, text: str, comparisons: Comparisons) -> bool:
    """Whether one of the last words before a number says that something grew."""
    before = text[max(start - _VERB, 0) : start].casefold().split()
    return bool(comparisons.growth) and any(
        word.startswith(comparisons.growth) for word in before[-_BEFORE:]
    )


_VERB, _BEFORE = 40, 3
"""Characters and words before a number among which its verb stands."""


def _is_factor(start: int, end: int, text: str, comparisons: Comparisons) -> bool:
    """Whether a number of times is one that something is multiplied with or divided by."""
    before = text[max(start - 8, 0) : start].casefold().split()
    behind = text[end : end + 12].casefold().split()
    return (
        before[-1:] != []
        and before[-1] in comparisons.by
        and behind[:1] != []
        and (behind[0].rstrip(".,;:!?") in comparisons.times)
    )


def _multiple(number: Number, *, times: bool, less: bool) -> Fraction | None:
    """What something is multiplied with that is so much more or less, or so many times less."""
    value = Fraction(number.value)
    if times:
        return 1 / value if less and value > 1 else None
    if number.role is Role.PERCENT:
        part = value / 100
    elif number.role is Role.PLAIN and value < 1:
        part = value
    else:
        return None
    multiple = 1 - part if less else 1 + part
    return multiple if multiple > 0 else None


@cache
def _behind(comparisons: Comparisons) -> re.Pattern[str]:
    times, more, less = map(_either, (comparisons.times, comparisons.more, comparisons.less))
    little = _either(comparisons.as_little)
    source = rf"(?P<times>\s+{times})?\s+(?:(?P<less>{less})|(?P<little>{little})|{more})"
    return expression(source, re.IGNORECASE)


def _either(phrases: Iterable[str]) -> str:
    """A pattern of any of some phrases as whole words; a `*` stands for one word."""
    patterns = (
        re.escape(phrase).replace(r"\*", r"\w+").replace(r"\ ", r"\s") for phrase in phrases
    )
    return rf"(?:{'|'.join(patterns)})(?!\w)" if phrases else "(?!)"
