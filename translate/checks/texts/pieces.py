"""The sentences of a unit's versions, with what is compared of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from translate.alignment.terms import words
from translate.checks.context import Context
from translate.checks.texts.likeness import term_of
from translate.checks.texts.sentence_pairs import VALUE_SIZE, Content
from translate.checks.texts.spelled_out import spelled_out
from translate.checks.texts.stretches import Stretch
from translate.dataclass import dataclass
from translate.facts.sentences import sentences
from translate.languages import get
from translate.model import VALUES, Fact, FactKind, MarkKind, Segment, Span, Unit
from translate.precompiled import expression

_STEM = 5
"""Letters by which words of two languages are taken to be alike."""

_COUNTED = VALUES | {FactKind.FOOTNOTE, FactKind.LINK}


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a segment, offsets in its text."""

    segment: Segment
    start: int
    end: int
    content: Content

    @property
    def text(self) -> str:
        return self.segment.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.segment.span(self.start, self.end)


Pieces = Mapping[str, Sequence[Piece]]
"""By language, in the order of the text; only languages that say something."""


Places = Mapping[str, Sequence[Stretch]]
"""By language, in the order of the text; only languages that say something."""


def places(context: Context) -> Places:
    """Where the sentences of the one unit of a context stand: enough to count them."""
    (unit,) = context.units
    return {language: own for language in context.languages if (own := _of(unit, language))}


def rows(context: Context) -> Sequence[Mapping[str, Stretch]]:
    """The sentences of the one unit of a context that stand beside each other, by language; none
    where fewer than three versions say anything, or not all in equally many sentences."""
    said = context.derive(places)
    if len(said) < 3 or len({len(own) for own in said.values()}) > 1:
        return ()
    return [dict(zip(said, row, strict=True)) for row in zip(*said.values(), strict=True)]


def rows_of_three(context: Context) -> Sequence[Mapping[str, Stretch]]:
    """The same, none where more than three versions say anything: what is compared is one version
    with two others."""
    return rows(context) if len(context.derive(places)) == 3 else ()


def pieces(context: Context) -> Pieces:
    """The sentences of the one unit of a context, with all that is compared of them."""
    return _pieces(context, _said)


def lengths(context: Context) -> Pieces:
    """The same with their lengths and joints alone, which takes half the time."""
    return _pieces(context, _size)


def _pieces(context: Context, said: Callable[[Context, Segment, int, int], Content]) -> Pieces:
    return {
        language: [
            Piece(segment, start, end, said(context, segment, start, end))
            for segment, start, end in own
        ]
        for language, own in context.derive(places).items()
    }


def _of(unit: Unit, language: str) -> list[Stretch]:
    return [
        Stretch(segment, start, end)
        for segment in unit.segments.get(language, ())
        for start, end in _sentences(segment)
    ]


def _sentences(segment: Segment) -> list[tuple[int, int]]:
    """A bold lead is part of the sentence behind it, whatever it ends with: `Dear members,`."""
    found = list(sentences(segment.text, get(segment.language)))
    lead = max(
        (mark.end for mark in segment.marks if mark.kind is MarkKind.STRONG and not mark.start),
        default=0,
    )
    if len(found) > 1 and found[0][1] <= lead < found[1][1]:
        return [(found[0][0], found[1][1]), *found[2:]]
    return found


class _Value(NamedTuple):
    """A value that a sentence says; offsets in the segment's text."""

    start: int
    end: int
    text: str
    size: int
    """Letters by which the sentence counts as longer, or shorter, than it is written."""
    joints: int
    """What in it looks as if it joined clauses: `Article 5, paragraph 2` joins nothing."""


def _values(context: Context) -> Mapping[tuple[str, int], tuple[Sequence[int], Sequence[_Value]]]:
    """By `Segment.key`, where the values of a text begin, in order, and the values."""
    found = {}
    for segment in chain.from_iterable(context.units):
        facts = (fact for fact in context.facts.get(segment.key, ()) if fact.kind in _COUNTED)
        values = sorted(filter(None, (_value(segment, fact) for fact in facts)))
        found[segment.key] = [value.start for value in values], values
    return found


def _value(segment: Segment, fact: Fact) -> _Value | None:
    """None for `een` and `one`: they are articles and pronouns more often than numbers."""
    text = str(fact.value)
    if text == "1" and not fact.text.isdigit():
        return None
    said = segment.text[fact.start : fact.end]
    inside = 0 if said.isalnum() else _joints(said, segment.language)
    if fact.kind in (FactKind.LINK, FactKind.FOOTNOTE):
        # Its words are of the text, or there are none.
        return _Value(fact.start, fact.end, text, 0, inside)
    return _Value(fact.start, fact.end, text, VALUE_SIZE - _alphanumeric(said), inside)


def _alphanumeric(text: str) -> int:
    """How many letters and digits a text has."""
    return len(text) if text.isalnum() else sum(map(str.isalnum, text))


def _said(context: Context, segment: Segment, start: int, end: int) -> Content:
    size = _size(context, segment, start, end)
    values = (value.text for value in _values_in(context, segment, start, end))
    longer = _longer_words().findall(segment.text[start:end].casefold())
    stems = frozenset([word[:_STEM] for word in longer])
    return Content(size.language, size.size, frozenset(values), stems, size.joints)


def _size(context: Context, segment: Segment, start: int, end: int) -> Content:
    text = segment.text[start:end]
    size = _alphanumeric(text)
    values = _values_in(context, segment, start, end)
    size += sum([value.size for value in values])
    for first, last in context.derive(spelled_out).get(segment.key, ()):
        if start <= first < end:
            size -= _alphanumeric(segment.text[first:last])
    joined = _joints(text, segment.language) - sum([value.joints for value in values])
    return Content(segment.language, max(1, size), joints=joined)


def _joints(text: str, language: str) -> int:
    return len([*joints(language).finditer(text)])


def _values_in(context: Context, segment: Segment, start: int, end: int) -> list[_Value]:
    starts, every = context.derive(_values)[segment.key]
    if not starts:
        return []
    first, behind = bisect_left(starts, start), bisect_left(starts, end + 1)
    return [value for value in every[first:behind] if value.end <= end]


def word_keys(piece: Piece) -> list[frozenset[Hashable]]:
    """What each word of a sentence may mean that means anything."""
    language = piece.segment.language
    found = (term_of(word, language)[0] for word in words(piece.text))
    return [keys for keys in found if keys]


def parted(context: Context, piece: Piece) -> Iterator[tuple[Piece, Piece]]:
    """Every way to make two sentences of one: at a colon, a semicolon or a dash, and before a word
    that joins clauses."""
    for match in joints(piece.segment.language).finditer(
        piece.segment.text, piece.start, piece.end
    ):
        if match[0].rstrip() == "," and match["word"] is None:
            continue
        ends = (piece.start, match.start()), (match.end(), piece.end)
        if all(end - start >= _SHORTEST_PART for start, end in ends):
            first, second = (
                Piece(piece.segment, start, end, _said(context, piece.segment, start, end))
                for start, end in ends
            )
            yield first, second


_SHORTEST_PART = 8
"""Characters of a part."""


@cache
def joints(language: str) -> re.Pattern[str]:
    """Where clauses of a sentence may be joined: commas, colons, dashes, words like `and`."""
    joiners = "|".join(sorted(get(language).clause_joiners)) or "(?!)"
    # A row of spaces is tried from its first one on, and once: there may be thousands.
    first = r"(?<!\s)"
    return expression(rf"[:;]\s+|{first}\s+[–—]\s+|(?:,|{first})\s+(?=(?P<word>{joiners})\b)|,\s+")


@cache
def _longer_words() -> re.Pattern[str]:
    return expression(r"[^\W\d_]{4,}")
