"""All that a segment asserts, in the order of its text.

What one grammar has read as a whole is no fact for the next: the 28 of a date is no number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice

from translate.facts.amounts import amounts
from translate.facts.codes import closed as identified
from translate.facts.composing import compose
from translate.facts.dates import dates
from translate.facts.lexing import Token, lex
from translate.facts.links import links
from translate.facts.names import names
from translate.facts.notes import footnotes
from translate.facts.numbers import numbers, numerals
from translate.facts.placeholders import spans as placeholders
from translate.facts.quantities import quantities
from translate.facts.times import times
from translate.languages import Language, get
from translate.model import Fact, MarkKind, Segment

_Grammar = Callable[[list[Token], str, Language], list[Fact]]

_GRAMMARS: tuple[_Grammar, ...] = (dates, times, amounts, quantities, numbers)
"""In the order in which they choose; each sees the tokens that those before it left."""


def extract(segment: Segment, language: str) -> tuple[Fact, ...]:
    """The facts of a segment that is written in a language (its code)."""
    addressed = links(segment)
    asserted = _asserted(segment, get(language), addressed)
    return _in_order(footnotes(segment), addressed, asserted, names(segment, language))


def extract_each(segments: Iterable[Segment]) -> Iterator[tuple[Fact, ...]]:
    """The facts of each segment, in its own language: the same as `extract`, and faster for many.

    One grammar after the other reads a batch, as the checks do.
    """
    every = iter(segments)
    while batch := tuple(islice(every, _TOGETHER)):
        addressed = list(map(links, batch))
        named = [names(segment, segment.language) for segment in batch]
        asserted = [
            _asserted(segment, get(segment.language), own)
            for segment, own in zip(batch, addressed, strict=True)
        ]
        yield from map(_in_order, map(footnotes, batch), addressed, asserted, named)


_TOGETHER = 500
"""Segments of a batch."""


def _in_order(*found: Iterable[Fact]) -> tuple[Fact, ...]:
    facts = list(chain(*found))
    if len(facts) > 1:
        facts.sort(key=_place)
    return tuple(facts)


def _place(fact: Fact) -> tuple[int, int]:
    return fact.start, fact.end


def _asserted(segment: Segment, language: Language, addressed: tuple[Fact, ...]) -> list[Fact]:
    """Dates, times, amounts, quantities and numbers; none inside an address or code."""
    closed = _closed(segment, language, addressed)
    composition = compose(segment.text)
    if composition is None:
        return _read(segment.text, language, closed)
    stretches = [composition.inside(start, end) for start, end in closed]
    return [composition.outside(fact) for fact in _read(composition.text, language, stretches)]


def _read(text: str, language: Language, closed: list[tuple[int, int]]) -> list[Fact]:
    """What a text asserts outside some stretches of it."""
    tokens = lex(text, language)
    if not tokens:
        return []
    taken = bytearray(len(text))
    """A one for each character that is part of a fact already, or asserts nothing."""
    for start, end in closed:
        _take(taken, start, end)
    if closed:
        tokens = [token for token in tokens if _is_free(token, taken)]
    tokens = numerals(tokens, text, language)
    facts: list[Fact] = []
    for grammar in _GRAMMARS:
        # Some grammars also look at the text between their tokens, which may be taken already.
        found = [fact for fact in grammar(tokens, text, language) if _is_free(fact, taken)]
        if found:
            facts += found
            for fact in found:
                _take(taken, fact.start, fact.end)
            tokens = [token for token in tokens if _is_free(token, taken)]
    return facts


def _take(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\1" * (end - start)


def _is_free(piece: Fact | Token, taken: bytearray) -> bool:
    return taken.find(1, piece.start, piece.end) < 0


def _closed(
    segment: Segment, language: Language, addressed: tuple[Fact, ...]
) -> list[tuple[int, int]]:
    """The stretches of a text whose digits are no numbers: addresses, code, placeholders, codes."""
    addresses = [
        (fact.start, fact.end)
        for fact in addressed
        if not any(character.isspace() for character in fact.text)
        and any(sign in fact.text for sign in ("/", "@", "www."))
    ]
    code = [(mark.start, mark.end) for mark in segment.marks if mark.kind is MarkKind.CODE]
    return addresses + code + placeholders(segment) + identified(segment.text, language)
