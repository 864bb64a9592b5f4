"""Phrases of another language that a version keeps wherever they stand: `Geraadpleegd op` in each
footnote of an English letter.

A word that a version uses again and again may be a term; a phrase with a word of grammar is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from translate.checks.texts.own_voice import voiced_words, written_words
from translate.checks.texts.strangers import Stranger
from translate.languages import Script, get
from translate.languages.identify import function_words
from translate.languages.ordinary import is_in_dictionary
from translate.languages.other_words import is_grammar
from translate.model import Kind, Segment, Unit

_FEWEST = 2
"""Units that have the phrase: a title in another language is cited once."""

_SHORTEST = 4
"""Letters of a word that tells the language of a phrase."""


def kept_phrases(units: Sequence[Unit]) -> Mapping[str, list[Stranger]]:
    """By unit, the words of phrases that stand in two units or more of one version and, in the same
    words, in one other version of each of them, whose language they are in."""
    found = [(unit.id, phrase) for unit in units for phrase in _in_unit(unit)]
    often = Counter((_said(phrase), phrase[0].segment.language) for _, phrase in found)
    kept: dict[str, list[Stranger]] = {}
    for unit_id, phrase in found:
        if often[_said(phrase), phrase[0].segment.language] >= _FEWEST:
            kept.setdefault(unit_id, []).extend(phrase)
    return kept


def has_phrases(unit: Unit) -> bool:
    """Whether a unit has a phrase in the language of another version, in the same words there."""
    return any(True for _ in _in_unit(unit))


def _in_unit(unit: Unit) -> Iterator[list[Stranger]]:
    if unit.kind is not Kind.ENTRY:
        for segment in unit:
            yield from _phrases(segment, unit)


def _said(phrase: Sequence[Stranger]) -> tuple[str, ...]:
    return tuple(word.word.casefold() for word in phrase)


def _phrases(segment: Segment, unit: Unit) -> Iterator[list[Stranger]]:
    own = segment.language
    if get(own).script is not Script.LATIN:
        return
    for language, segments in unit.segments.items():
        if language == own or get(language).script is not Script.LATIN:
            continue
        if not _have_grammar(segment, segments, language):
            continue
        pairs = _pairs(segments)
        run: list[Stranger] = []
        for word in voiced_words(segment):
            one = Stranger(segment, word.start, word.end, language)
            if run and word.glued and (_low(run[-1]), _low(one)) in pairs:
                run.append(one)
                continue
            if _is_phrase(run, language, own):
                yield run
            run = [one]
        if _is_phrase(run, language, own):
            yield run


def _have_grammar(segment: Segment, others: Sequence[Segment], language: str) -> bool:
    """A quick look: whether a word of the other language's grammar that this one has not stands in
    a segment and in the other version. Each phrase has one, and few texts do."""
    telling = _grammar(language, segment.language)
    own = telling.intersection(map(str.casefold, written_words(segment)))
    return bool(own) and any(
        not own.isdisjoint(map(str.casefold, written_words(other))) for other in others
    )


@cache
def _grammar(language: str, other: str) -> frozenset[str]:
    """The words that carry grammar in one language and not in another."""
    return function_words(language) - function_words(other)


def _pairs(segments: Sequence[Segment]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (one.text.casefold(), other.text.casefold())
        for segment in segments
        for one, other in pairwise(voiced_words(segment))
        if other.glued
    )


def _low(one: Stranger) -> str:
    return one.word.casefold()


def _is_phrase(run: Sequence[Stranger], language: str, own: str) -> bool:
    """Whether words in a row are in the other language: one of grammar, and another one, that the
    version's own language has not; and no name, but for a capital at its beginning."""
    said = [_low(one) for one in run]
    return (
        len(run) > 1
        and all(one.word.islower() for one in run[1:])
        and any(is_grammar(word, language) and not is_grammar(word, own) for word in said)
        and any(
            len(word) >= _SHORTEST
            and is_in_dictionary(word, language)
            and not get(own).is_ordinary(word)
            for word in said
        )
    )
