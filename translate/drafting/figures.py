"""Numbers in digits, carried from one text over to another: `300 leden` → `1.200 leden`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from translate.facts.figures import Figure, figures, written
from translate.languages import Language

HOLE = "#"
"""Stands for a number in a text whose numbers don't matter."""


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
            parts += [text[at : figure.start], written(new, figure.grouping, language)]
            at = figure.end
    return "".join([*parts, text[at:]])
