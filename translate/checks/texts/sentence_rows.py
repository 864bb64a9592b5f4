"""The sentences of a unit that stand side by side in three versions, and a first look at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from translate.checks.context import Context
from translate.checks.texts.answers import Row
from translate.checks.texts.omission_weights import FEWEST_LETTERS
from translate.checks.texts.openings import Parts, may_be_lost, parts_between, parts_within
from translate.checks.texts.pieces import lengths, places
from translate.checks.texts.sentence_pairs import Content, short_of
from translate.checks.texts.stretches import Stretch
from translate.model import Kind, Unit

_ELSEWHERE = (Kind.TABLE_CELL, Kind.FOOTNOTE)
"""Cells and sources are as short as each language lets them be."""


_WITHOUT_STOP = (Kind.HEADING, Kind.TITLE, Kind.LIST_ITEM)
"""Kinds of text that say a whole thing without a full stop; elsewhere what ends in none is a
salutation, an address or a signature, and names an office in few words or in many."""


class Place(NamedTuple):
    """A sentence that nothing is read of yet."""

    unit: Unit
    number: int
    """From 0, in its unit."""
    sizes: Mapping[str, Content]
    """By language, its length in characters."""
    whole: Parts
    """The parts of all that the unit says that begin with a word of their own."""
    parts: Parts
    """Those of this sentence."""
    is_opened: bool
    """Whether a version alone has, or lacks, a part that begins with a word of its own."""
    is_whole: bool
    """Whether it is a sentence, and no line of a signature."""

    @property
    def longest(self) -> int:
        """Characters of the longest version."""
        return max(size.size for size in self.sizes.values())


class Sentence(NamedTuple):
    """A sentence in three versions."""

    place: Place
    context: Context
    row: Row
    around: tuple[Row, ...]
    """The sentence before it and the one behind it, in its unit."""

    @property
    def unit(self) -> Unit:
        return self.place.unit


def sentences_of(context: Context) -> list[Place]:
    """The sentences of the one unit of a context that stand beside each other in three versions."""
    return list(_beside(context))


def _beside(context: Context) -> Iterator[Place]:
    (unit,) = context.units
    if unit.kind in _ELSEWHERE or sum(map(bool, unit.segments.values())) != 3:
        return
    own = context.derive(places)
    if len({len(said) for said in own.values()}) != 1:
        return
    parts = context.derive(parts_within)
    for number, row in enumerate(zip(*own.values(), strict=True)):
        sizes = {
            language: Content(language, end - start)
            for language, (_, start, end) in zip(own, row, strict=True)
        }
        here = parts_between(parts, dict(zip(own, row, strict=True)))
        is_opened = may_be_lost(here)
        is_whole = unit.kind in _WITHOUT_STOP or all(map(_is_ended, row))
        place = Place(unit, number, sizes, parts, here, is_opened, is_whole)
        if place.longest >= FEWEST_LETTERS:
            yield place


def _is_ended(place: Stretch) -> bool:
    """Whether a sentence ends with a sign that ends one."""
    return place.text.rstrip(_CLOSING)[-1:] in _STOPS


_CLOSING = " \n»”’\"')*_"
_STOPS = (".", "!", "?", "…", ":", ";")


def may_differ(place: Place) -> bool:
    """A first look, which most sentences do not pass: whether a version is the longest or the
    shortest by so much that a part may be lost."""
    if place.is_opened or not place.is_whole:
        return place.is_whole
    for odd, own in place.sizes.items():
        far = [short_of([own], [other]) for name, other in place.sizes.items() if name != odd]
        if min(far) > _ROUGHLY or max(far) < -_ROUGHLY:
            return True
    return False


_ROUGHLY = 0.2
"""Standard deviations of the length in characters."""


def read_all(places: Iterable[Place], context: Context) -> Iterator[Sentence]:
    """Sentences of the one unit of a context in their order."""
    for place in places:
        rows = context.derive(_rows)
        at = place.number
        around = (*rows[max(at - 1, 0) : at], *rows[at + 1 : at + 2])
        yield Sentence(place, context, rows[at], around)


def _rows(context: Context) -> list[Row]:
    """All sentences of the unit, those of each language beside each other."""
    read = context.derive(lengths)
    return [dict(zip(read, row, strict=True)) for row in zip(*read.values(), strict=True)]


def is_copied(row: Row) -> bool:
    """Whether two versions say a sentence in the same words: one of them was not translated, and
    both are one witness."""
    said = [
        set(piece.segment.text[piece.start : piece.end].casefold().split())
        for piece in row.values()
    ]
    return any(
        len(one & other) > _COPIED * min(len(one), len(other))
        for one, other in combinations(said, 2)
    )


_COPIED = 0.6
"""The share of the words of the shorter of two versions that the other has, in a copy."""
