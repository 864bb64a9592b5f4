"""A version as the aligner sees it: nodes in a row, each with the terms it is recognised by."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import field

from translate.alignment.pins import Run
from translate.alignment.terms import (
    Sort,
    Term,
    Termbase,
    fact_terms,
    named,
    patterns,
    structure,
    word_term,
    words,
)
from translate.dataclass import dataclass
from translate.facts.values import Name
from translate.model import Fact, Segment

Facts = Mapping[tuple[str, int], tuple[Fact, ...]]


@dataclass(frozen=True, slots=True)
class Node:
    """What the aligner does not cut: a segment, or the segments that a person put together."""

    segments: tuple[Segment, ...]
    run: Run
    length: int
    """Characters of text, at least 1."""
    terms: frozenset[int]
    """Numbers of its terms in its side's `vocabulary`."""


@dataclass(slots=True)
class Side:
    """One version's nodes and vocabulary."""

    language: str
    nodes: list[Node] = field(default_factory=list)
    vocabulary: list[Term] = field(default_factory=list)
    places: list[list[int]] = field(default_factory=list)
    """By number of a term: the nodes that have it, ascending."""
    classes: list[int] = field(default_factory=list)
    """By node: the number of its class. Nodes of one class have the same terms and length, so what
    is known of one match holds for all of them: a list of signatories has few classes."""

    @classmethod
    def of(
        cls,
        language: str,
        segments: Sequence[Segment],
        runs: Sequence[Run],
        facts: Facts,
        termbase: Termbase,
    ) -> Side:
        """The side of a version whose segments are the nodes `runs`."""
        side = cls(language)
        numbering = _Numbering(language, side.vocabulary, termbase)
        classes: dict[tuple[frozenset[int], int], int] = {}
        for place, (start, end) in enumerate(runs):
            own = tuple(segments[start:end])
            found: dict[int, None] = {}
            for segment in own:
                found |= dict.fromkeys(numbering.of(segment, facts.get(segment.key, ())))
            side.places += [[] for _ in range(len(side.vocabulary) - len(side.places))]
            for number in found:
                side.places[number].append(place)
            length = max(1, sum([len(segment.text) for segment in own]))
            node = Node(own, (start, end), length, frozenset(found))
            side.nodes.append(node)
            side.classes.append(classes.setdefault((node.terms, length), len(classes)))
        return side


class _Numbering:
    """Numbers the terms of a version in the order in which they come."""

    def __init__(self, language: str, vocabulary: list[Term], termbase: Termbase) -> None:
        self._language, self._vocabulary, self._termbase = language, vocabulary, termbase
        self._by_keys: dict[tuple[Hashable, ...], int] = {}
        self._by_word: dict[str, int] = {}
        """A word is looked up once in a letter, however often it comes; `_NONE` where it says too
        little."""

    def of(self, segment: Segment, facts: Sequence[Fact]) -> list[int]:
        """The numbers of a segment's terms."""
        found = [self._number(term) for term in structure(segment)]
        found += [self._number(term) for fact in facts for term in fact_terms(fact)]
        names = {fact.text: fact.value for fact in facts if isinstance(fact.value, Name)}
        by_word = self._by_word
        for word in words(segment.text):
            if word in names:
                number = self._of_name(word, names[word])
            elif word in by_word:
                number = by_word[word]
            else:
                term = word_term(self._language, word)
                number = by_word[word] = _NONE if term is None else self._number(term)
            if number != _NONE:
                found.append(number)
        found += [self._number(term) for term in patterns(segment.text)]
        found += [self._number(term) for term in self._termbase.terms(segment)]
        return found

    def _of_name(self, word: str, name: Name) -> int:
        term = word_term(self._language, word)
        if term is None or term.sort is not Sort.KNOWN:
            term = named(term, word, name)
        return self._number(term)

    def _number(self, term: Term) -> int:
        number = self._by_keys.get(term.keys)
        if number is None:
            number = self._by_keys[term.keys] = len(self._vocabulary)
            self._vocabulary.append(term)
        return number


_NONE = -1
