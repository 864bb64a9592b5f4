"""Which words of a sentence its versions answer, one word by one word."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache, lru_cache
from itertools import chain, islice, takewhile
from typing import NamedTuple

from translate.alignment.terms import word_pattern
from translate.checks.context import Context
from translate.checks.texts.kept_titles import kept_titles
from translate.checks.texts.meant import Sentence
from translate.checks.texts.pieces import Piece
from translate.checks.texts.spelled_out import is_within, spelled_out
from translate.facts.values import Name
from translate.languages import get
from translate.languages.lexeme import small
from translate.languages.lexicon import dictionary, shares
from translate.languages.remembered import WORDS
from translate.model import Fact, FactKind

Row = Mapping[str, Piece]
"""One sentence by language, of three languages."""

_PLACES = (FactKind.LINK, FactKind.FOOTNOTE)

_SHORTEST = 3
"""Letters of a word that no dictionary has."""

_LONGEST = 80
"""Words of a sentence that are looked at: all runs of more would take too long."""


class Sort(Enum):
    """How a word is known."""

    KNOWN = "known"
    """A word of the lexicon, or a part of a compound."""
    UNKNOWN = "unknown"
    """It can be recognised only by how it begins."""
    NAME = "name"
    VALUE = "value"


class Word(NamedTuple):
    """A word of a sentence that means something; offsets in the segment's text."""

    start: int
    end: int
    keys: frozenset[Hashable]
    """What it may mean; two words may mean the same when they share one."""
    sort: Sort


FACTS = (Sort.NAME, Sort.VALUE)

Words = Mapping[str, Sequence[Word]]
"""The words of a sentence in the order of the text, by language."""


def words_of(context: Context, row: Mapping[str, Piece | Sentence]) -> Words:
    """The words of a sentence that mean something, in each version."""
    return {
        language: list(islice(_words_in(context, piece), _LONGEST))
        for language, piece in row.items()
    }


def words_in(context: Context, piece: Piece | Sentence) -> list[Word]:
    """The words of one version of a sentence that mean something, in their order."""
    return list(_words_in(context, piece))


def _words_in(context: Context, piece: Piece | Sentence) -> Iterator[Word]:
    segment = piece.segment
    language = segment.language
    names = [
        *context.derive(spelled_out).get(segment.key, ()),
        *context.derive(kept_titles).get(segment.key, ()),
        *_connectives(segment.text, piece.start, piece.end, language),
    ]
    facts = _facts(context, piece)
    fact = next(facts, None)
    reach = 0
    """The end of the last name or value that begins before a word does not end."""
    for match in word_pattern().finditer(segment.text, piece.start, piece.end):
        parts = _parts(match[0], language)
        if not parts:
            continue
        start, end = match.span()
        while fact and fact.start < end:
            yield fact
            reach, fact = fact.end, next(facts, None)
        if reach <= start and not (names and is_within(names, start)):
            for keys, sort in parts:
                yield Word(start, end, keys, sort)
    if fact:
        yield fact
        yield from facts


def _connectives(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Where phrases that only tie a sentence to another one stand in it."""
    said = text[start:end].lower()
    for phrase in get(language).connectives:
        at = said.find(phrase)
        if at >= 0:
            yield start + at, start + at + len(phrase)


def _facts(context: Context, piece: Piece | Sentence) -> Iterator[Word]:
    """The names and values of a sentence, those apart that stand in longer ones."""
    segment, last = piece.segment, -1
    facts = context.derive(_in_order)(segment.key)
    first = bisect_left(facts, piece.start, key=lambda fact: fact.start)
    for fact in takewhile(lambda fact: fact.start < piece.end, islice(facts, first, None)):
        if fact.end > piece.end or last > fact.start:
            continue
        said = str(fact.value)
        if said != "1" or fact.text.isdigit():  # no article
            last = fact.end
            if isinstance(fact.value, Name):
                keys = _keys_of_name(fact.value.key, fact.text, segment.language)
                yield Word(fact.start, fact.end, keys, Sort.NAME)
            else:
                keys = frozenset({("value", said)})
                yield Word(fact.start, fact.end, keys, Sort.VALUE)


def _in_order(context: Context) -> Callable[[tuple[str, int]], Sequence[Fact]]:
    """Gives the names and values of a segment by its key, in the order of the text, long ones
    before those that stand in them."""

    @cache
    def in_order(key: tuple[str, int]) -> Sequence[Fact]:
        facts = (fact for fact in context.facts.get(key, ()) if fact.kind not in _PLACES)
        return sorted(facts, key=lambda fact: (fact.start, -fact.end))

    return in_order


_NAMES = 1_000
"""Names of which it is remembered what they may mean: those of some pages. Each takes 1 kB."""


@lru_cache(_NAMES)
def _keys_of_name(key: Hashable, text: str, language: str) -> frozenset[Hashable]:
    own = (_parts(word, language) for word in word_pattern().findall(text))
    return frozenset({("name", key)}).union(*(keys for parts in own for keys, _ in parts))


@lru_cache(WORDS)
def _parts(word: str, language: str) -> tuple[tuple[frozenset[Hashable], Sort], ...]:
    """What a word may mean, part by part; () where it is a function word or too short."""
    folded = small(word)
    lexicon = dictionary(language, wide=True)
    concepts = lexicon.parts(folded)
    if not concepts and (folded in lexicon.function_words or len(folded) < _SHORTEST):
        return ()
    shared = frozenset({lexicon.known[folded].beginning} - {""})
    if not concepts:
        return ((shared, Sort.UNKNOWN),)
    first, *rest = map(frozenset, concepts)
    return (first | shared, Sort.KNOWN), *((keys, Sort.KNOWN) for keys in rest)


def keys_of(words: Iterable[Word]) -> frozenset[Hashable]:
    """All that some words may mean."""
    return frozenset().union(*[word.keys for word in words])


class Answers(NamedTuple):
    """Which words of one version another one answers."""

    places: Mapping[int, int]
    """The word of the other version by that of the one; each answers once."""
    said: Sequence[bool]
    """For each word of the one, whether the other has its like at all, for whatever word."""


_ByKey = Mapping[Hashable, Sequence[int]]
"""By meaning, the places of the words that have it."""


def _by_key(words: Sequence[Word]) -> _ByKey:
    found: dict[Hashable, list[int]] = {}
    for place, word in enumerate(words):
        for key in word.keys:
            if key in found:
                found[key].append(place)
            else:
                found[key] = [place]
    return found


def answers(one: Sequence[Word], other: Sequence[Word], by_key: _ByKey | None = None) -> Answers:
    """Each word beside the nearest one that means the same and is not taken; `by_key` is of the
    other version, for who has it."""
    by_key = _by_key(other) if by_key is None else by_key
    length, others = len(one), len(other)
    pairs = []
    said = [False] * length
    for place, word in enumerate(one):
        near = [by_key[key] for key in word.keys if key in by_key]
        if not near:
            continue
        said[place] = True
        for beside in near[0] if len(near) == 1 else {*chain.from_iterable(near)}:
            off = abs(place / length - beside / others)
            alike = min(len(word.keys & other[beside].keys), _ALIKE)
            pairs.append((off - _NEARER * alike, place, beside))
    places: dict[int, int] = {}
    taken: set[int] = set()
    for _, place, beside in sorted(pairs):
        if place not in places and beside not in taken:
            places[place] = beside
            taken.add(beside)
    return Answers(places, said)


_ALIKE = 3
_NEARER = 0.05
"""By what share of the sentence two words count as nearer for each meaning that they share, up to
three of them."""


class Compared:
    """The words of a sentence, and which of them its versions answer; found when asked for."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._by_key: dict[str, _ByKey] = {}
        self._found: dict[tuple[str, str], Answers] = {}

    def answers(self, one: str, other: str) -> Answers:
        """Which words of one version another one answers."""
        if (one, other) not in self._found:
            if other not in self._by_key:
                self._by_key[other] = _by_key(self.words[other])
            by_key = self._by_key[other]
            self._found[one, other] = answers(self.words[one], self.words[other], by_key)
        return self._found[one, other]


@lru_cache(WORDS)
def loss(keys: frozenset[Hashable], language: str) -> float:
    """By how many nats a word is likelier lost than reworded in a language, if two other versions
    both have it in these meanings and that one has not."""
    own = [shares()[key] for key in keys if isinstance(key, int)]
    share = min(own, default=_UNKNOWN_SHARE)
    chance = get(language).rewording
    chance *= next(times for most, times in _REWORDED if share <= most)
    if any(isinstance(key, str) for key in keys):
        chance *= _COGNATE
    return math.log(_LOST / min(max(chance, _LEAST), _MOST))


_LOST = 0.9
_LEAST, _MOST = 0.03, 0.6
_UNKNOWN_SHARE = 0.03
_COGNATE = 0.5
"""How much more seldom a word is said otherwise that languages share."""
_REWORDED = ((0.0, 0.75), (0.0199, 1.0), (0.0399, 1.3), (1.0, 1.9))
"""How much oftener common words are said otherwise than rare ones, by the share of all sentences
that speak of them, up to the first number: 11 in a hundred of the rarest, 29 of the commonest."""
