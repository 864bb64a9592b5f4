"""A version as the aligner sees it: nodes in a row, each with the terms it is recognised by."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from translate.alignment.terms import Term, terms
from translate.model import Fact, Segment

Facts = Mapping[tuple[str, int], tuple[Fact, ...]]


@dataclass(frozen=True, slots=True)
class Node:
    """What the aligner does not cut: a segment, or the segments that a person put together."""

    segments: tuple[Segment, ...]
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

    @classmethod
    def of(
        cls,
        language: str,
        groups: Sequence[tuple[Segment, ...]],
        facts: Facts,
        extra: Mapping[int, Sequence[Term]] = {},
    ) -> Side:
        """`groups` are the segments of each node, `extra` holds further terms by node."""
        side = cls(language)
        numbers: dict[tuple[Hashable, ...], int] = {}
        for place, segments in enumerate(groups):
            found: set[int] = set()
            for term in (
                *(
                    term
                    for segment in segments
                    for term in terms(segment, facts.get(segment.key, ()))
                ),
                *extra.get(place, ()),
            ):
                number = numbers.get(term.keys)
                if number is None:
                    number = numbers[term.keys] = len(side.vocabulary)
                    side.vocabulary.append(term)
                    side.places.append([])
                if number not in found:
                    found.add(number)
                    side.places[number].append(place)
            length = max(1, sum(len(segment.text) for segment in segments))
            side.nodes.append(Node(segments, length, frozenset(found)))
        return side
