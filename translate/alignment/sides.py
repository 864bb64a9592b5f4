"""A version as the aligner sees it: nodes in a row, each with the terms it is recognised by."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import field

from translate.alignment.pins import Run
from translate.alignment.terms import Term, Termbase, terms
from translate.dataclass import dataclass
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
        numbers: dict[tuple[Hashable, ...], int] = {}
        classes: dict[tuple[frozenset[int], int], int] = {}
        for place, (start, end) in enumerate(runs):
            own = tuple(segments[start:end])
            found: set[int] = set()
            for segment in own:
                said = [*terms(segment, facts.get(segment.key, ())), *termbase.terms(segment)]
                for term in said:
                    number = numbers.get(term.keys)
                    if number is None:
                        number = numbers[term.keys] = len(side.vocabulary)
                        side.vocabulary.append(term)
                        side.places.append([])
                    if number not in found:
                        found.add(number)
                        side.places[number].append(place)
            length = max(1, sum(len(segment.text) for segment in own))
            node = Node(own, (start, end), length, frozenset(found))
            side.nodes.append(node)
            side.classes.append(classes.setdefault((node.terms, length), len(classes)))
        return side
