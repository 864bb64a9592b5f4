"""Which terms of two versions may mean the same, and what it is worth if they meet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from math import log

from translate.alignment import weights
from translate.alignment.sides import Side
from translate.alignment.terms import Sort, Term
from translate.languages.remembered import Answers

Links = list[tuple[int, ...]]
"""By number of a term of one side: the terms of the other side that may mean the same. Tuples: a
long letter has ten thousand of them, most with one number, and a set takes four times as much."""
_WORTHS = 1_000
"""Kinds of terms of which it is remembered what they are worth."""
_HELD = 256
"""Nodes whose targets are held: an alignment goes through a letter and looks at neighbours."""


class Targets(Answers[int, frozenset[int]]):
    """By node of one side: the terms of the other side that its terms may mean.

    Those of the nodes that were asked for last are held, so that the memory does not grow.
    """

    __slots__ = ()

    def __init__(self, links: Links, terms: Sequence[frozenset[int]]) -> None:
        """`terms` are those of each node."""
        super().__init__(lambda node: linked(links, terms[node]), _HELD)


def links_between(left: Side, right: Side) -> Links:
    """By term of the left side: the terms of the right side that may mean the same."""
    by_key: dict[object, list[int]] = {}
    for number, term in enumerate(right.vocabulary):
        for key in term.keys:
            by_key.setdefault(key, []).append(number)
    nothing: list[int] = []
    return [
        tuple({number: None for key in term.keys for number in by_key.get(key, nothing)})
        for term in left.vocabulary
    ]


def reversed_links(links: Links, size: int) -> Links:
    back: list[list[int]] = [[] for _ in range(size)]
    for number, targets in enumerate(links):
        for target in targets:
            back[target].append(number)
    return [tuple(numbers) for numbers in back]


def linked(links: Links, terms: Iterable[int]) -> frozenset[int]:
    return frozenset(chain.from_iterable([links[term] for term in terms]))


def missed(misses: Sequence[float], terms: Iterable[int]) -> float:
    """What it costs if none of these terms is recognised."""
    return sum([misses[term] for term in terms])


def gains_and_misses(side: Side, other: Side, links: Links) -> tuple[list[float], list[float]]:
    """By term of a side: what it adds when it is recognised, and what it costs when it is not."""
    worth = [
        gain_and_miss(term, targets, other)
        for term, targets in zip(side.vocabulary, links, strict=True)
    ]
    return [gain for gain, _ in worth], [miss for _, miss in worth]


def gain_and_miss(term: Term, targets: Iterable[int], other: Side) -> tuple[float, float]:
    """The same of one term.

    A term is recognised by chance as often as the terms that it is linked to occur.
    """
    places = other.places
    occurrences = sum(map(len, [places[target] for target in targets]))
    return _worth(term.sort, term.share, occurrences, len(other.nodes))


@lru_cache(_WORTHS)
def _worth(sort: Sort, share: float, occurrences: int, nodes: int) -> tuple[float, float]:
    """What a term adds when it is recognised, and what it costs when it is not: most terms of a
    version are of a kind, and come as often as others."""
    likely = weights.RECOGNISED[sort]
    usual = weights.RARITY_DOCUMENTS * max(share, weights.RARE)
    total = nodes + weights.RARITY_DOCUMENTS
    chance = min(0.98, max(weights.RAREST, (occurrences + usual) / total))
    miss = min(0.0, log((1 - likely) / (1 - chance)))
    return max(0.0, log(likely / chance)) - miss, miss
