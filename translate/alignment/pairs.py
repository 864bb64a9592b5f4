"""How well nodes of two versions match: the log-odds that they are translations of each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from math import log

from translate.alignment import weights
from translate.alignment.linking import (
    gains_and_misses,
    linked,
    links_between,
    reversed_links,
)
from translate.alignment.pins import Ties
from translate.alignment.sides import Side
from translate.alignment.terms import Sort

_RARE = 24
"""A term that would suggest more pairs than this suggests none."""

_STEPS = 2**20

DECIDED = 1000.0
"""The log-odds of what a person has decided."""


class Pair:
    """Two versions, and the evidence that their nodes say the same.

    Groups of nodes are given by their borders: `left[i:j]` with `right[k:l]`.
    """

    def __init__(
        self,
        left: Side,
        right: Side,
        ties: Ties | None = None,
        learned: Iterable[tuple[int, int]] = (),
    ) -> None:
        self.left, self.right = left, right
        self._ties = ties if ties and (ties.left or ties.right or ties.apart) else None
        self.links = links_between(left, right, learned)
        gains, misses = gains_and_misses(left, right, self.links)
        back = reversed_links(self.links, len(right.vocabulary))
        back_gains, back_misses = gains_and_misses(right, left, back)
        self.gains, self._back_gains = gains, back_gains
        self._left_terms = [node.terms for node in left.nodes]
        self._right_terms = [node.terms for node in right.nodes]
        self._left_targets = [linked(self.links, node.terms) for node in left.nodes]
        self._right_targets = [linked(back, node.terms) for node in right.nodes]
        self._left_misses = [sum(misses[term] for term in node.terms) for node in left.nodes]
        self._right_misses = [sum(back_misses[term] for term in node.terms) for node in right.nodes]
        self.moved = weights.MOVED - log(max(len(left.nodes), len(right.nodes), 1))
        """The log-odds that a node stands elsewhere, in one of all the other places."""
        self._ratio = _length_ratio(left, right)
        self._votes: dict[tuple[int, int], float] = {}
        # By class, so that the work and the memory do not grow with repeated texts.
        self._left_classes, self._right_classes = left.classes, right.classes
        self._evidence: dict[tuple[int, int], tuple[frozenset[int], frozenset[int], float]] = {}
        self._belongs: dict[tuple[int, int], tuple[bool, bool]] = {}
        self._singles: dict[tuple[int, int], float] = {}
        self._groups: dict[tuple[tuple[int, ...], tuple[int, ...]], float] = {}
        self._held: dict[tuple[tuple[int, ...], tuple[int, ...]], bool] = {}
        self.left_elsewhere, self.right_elsewhere = self._elsewhere()

    def evidence(self, i: int, k: int) -> tuple[frozenset[int], frozenset[int], float]:
        """The terms of two nodes that match, left and right, and what they weigh."""
        key = self._left_classes[i], self._right_classes[k]
        found = self._evidence.get(key)
        if found is None:
            left = self._left_terms[i] & self._right_targets[k]
            right = self._right_terms[k] & self._left_targets[i] if left else left
            found = self._evidence[key] = left, right, self._gain(left, right)
        return found

    def belongs(self, i: int, k: int) -> tuple[bool, bool]:
        """Whether a left node may be a part of a right one, by its own terms, and the reverse."""
        if self._ties:
            verdict = self._ties.verdict((i,), (k,))
            if verdict is not None:
                return verdict, verdict
        key = self._left_classes[i], self._right_classes[k]
        found = self._belongs.get(key)
        if found is None:
            left, right, _ = self.evidence(i, k)
            own = sum([self.gains[term] for term in left]) + self._left_misses[i]
            other = sum([self._back_gains[term] for term in right]) + self._right_misses[k]
            found = self._belongs[key] = own >= weights.PART, other >= weights.PART
        return found

    def holds(self, i: int, j: int, k: int, l: int) -> bool:  # noqa: E741
        """Whether every node of a merge belongs to it: to the one node, or to some node."""
        if self._ties:
            return self._holds(i, j, k, l)
        key = tuple(self._left_classes[i:j]), tuple(self._right_classes[k:l])
        found = self._held.get(key)
        if found is None:
            found = self._held[key] = self._holds(i, j, k, l)
        return found

    def _holds(self, i: int, j: int, k: int, l: int) -> bool:  # noqa: E741
        if j - i == 1:
            return l - k == 1 or all(self.belongs(i, n)[1] for n in range(k, l))
        if l - k == 1:
            return all(self.belongs(n, k)[0] for n in range(i, j))
        cells = [(n, o) for n in range(i, j) for o in range(k, l) if any(self.belongs(n, o))]
        return len({n for n, _ in cells}) == j - i and len({o for _, o in cells}) == l - k

    def score(self, i: int, j: int, k: int, l: int) -> float:  # noqa: E741
        """The log-odds that `left[i:j]` and `right[k:l]` are translations of each other."""
        if self._ties:
            return self._match(range(i, j), range(k, l))
        if j - i == 1 == l - k:
            return self.single(i, k)
        key = tuple(self._left_classes[i:j]), tuple(self._right_classes[k:l])
        found = self._groups.get(key)
        if found is None:
            found = self._groups[key] = self._match(range(i, j), range(k, l))
        return found

    def single(self, i: int, k: int) -> float:
        """The same of one left and one right node."""
        if self._ties:
            return self._match((i,), (k,))
        key = self._left_classes[i], self._right_classes[k]
        found = self._singles.get(key)
        if found is None:
            missed = self._left_misses[i] + self._right_misses[k]
            odds = weights.TRUST * (self.evidence(i, k)[2] + missed) / 2
            odds += self._length(self.left.nodes[i].length, self.right.nodes[k].length)
            found = self._singles[key] = _exact(odds)
        return found

    def shared(self, i: int, k: int) -> list[tuple[float, str]]:
        """What two nodes have in common beside their structure: its weight, and its words."""
        found = []
        left, right, _ = self.evidence(i, k)
        for number in left:
            term = self.left.vocabulary[number]
            if term.sort is not Sort.STRUCTURE:
                target = min(self.links[number] & right)
                other = self.right.vocabulary[target].text
                words = term.text if term.text == other else f"{term.text} = {other}"
                found.append((self.gains[number], words))
        return found

    def _elsewhere(self) -> tuple[list[float], list[float]]:
        """By node: what speaks for its standing elsewhere in the other version, at least 0.

        Two nodes that prefer each other to all others share what their match is worth, less the
        price of a move. So a node is not squeezed in beside a neighbour it has little to do with.
        """
        left, right = [0.0] * len(self.left.nodes), [0.0] * len(self.right.nodes)
        for i, k in self.mutual:
            left[i] = right[k] = max(0.0, self.score(i, i + 1, k, k + 1) + self.moved) / 2
        return left, right

    @cached_property
    def mutual(self) -> list[tuple[int, int]]:
        """The suggested pairs that prefer each other to all others, ascending."""
        return _mutual(self)

    def suggestions(self) -> dict[tuple[int, int], float]:
        """Pairs of nodes that share a rare term, with the weight of what they share."""
        if self._votes:
            return self._votes
        if self._ties:
            self._votes |= {(i, k): DECIDED for i, k in self._ties.left.items() if k is not None}
        places = self.right.places
        for mine, targets, gain in zip(self.left.places, self.links, self.gains, strict=True):
            if not targets:
                continue
            others = [place for target in targets for place in places[target]]
            if len(mine) * len(others) <= _RARE:
                for i in mine:
                    for k in others:
                        self._votes[i, k] = self._votes.get((i, k), 0.0) + gain
        return self._votes

    def match(self, left: Sequence[int], right: Sequence[int]) -> float:
        """The log-odds that these nodes, wherever they stand, are translations of each other."""
        i, j, k, m = left[0], left[-1] + 1, right[0], right[-1] + 1
        if j - i == len(left) and m - k == len(right):
            return self.score(i, j, k, m)
        return self._match(left, right)

    def _match(self, left: Sequence[int], right: Sequence[int]) -> float:
        if self._ties:
            verdict = self._ties.verdict(left, right)
            if verdict is not None:
                return DECIDED if verdict else -DECIDED
        cells = [self.evidence(i, k) for i in left for k in right]
        recognised = frozenset(chain.from_iterable(cell[0] for cell in cells))
        back = frozenset(chain.from_iterable(cell[1] for cell in cells))
        missed = sum(self._left_misses[i] for i in left) + sum(self._right_misses[k] for k in right)
        gain = self._gain(recognised, back)
        odds = weights.TRUST * (gain + missed) / 2 + self._length(
            sum(self.left.nodes[i].length for i in left),
            sum(self.right.nodes[k].length for k in right),
        )
        return _exact(odds)

    def _gain(self, left: Iterable[int], right: Iterable[int]) -> float:
        gains, back_gains = self.gains, self._back_gains
        return sum([gains[term] for term in left]) + sum([back_gains[term] for term in right])

    def _length(self, left: int, right: int) -> float:
        """Gale and Church's length term, as log-odds against two unrelated texts."""
        deviation = log(right / (left * self._ratio)) ** 2
        chance = weights.SPREAD_CHANCE**2
        spread = min(chance, weights.SPREAD**2 + weights.SPREAD_SHORT / min(left, right))
        odds = (log(chance / spread) - deviation / spread + deviation / chance) / 2
        return max(weights.LENGTH_FLOOR, odds)


def _exact(odds: float) -> float:
    """Rounded to a millionth of a nat, a power of two: sums of any order are exact.

    Otherwise noise in the last digit would decide which of 3,000 equal lines is missing.
    """
    return round(odds * _STEPS) / _STEPS


def _mutual(pair: Pair) -> list[tuple[int, int]]:
    """The suggested pairs that prefer each other to all others, ascending.

    Of equals, as where a paragraph is repeated, those in the same part of the letter.
    """
    slope = len(pair.right.nodes) / max(1, len(pair.left.nodes))
    best_left: dict[int, tuple[float, float, int]] = {}
    best_right: dict[int, tuple[float, float, int]] = {}
    for (i, k), vote in pair.suggestions().items():
        off = -abs(i * slope - k)
        if i not in best_left or (vote, off, -k) > best_left[i]:
            best_left[i] = vote, off, -k
        if k not in best_right or (vote, off, -i) > best_right[k]:
            best_right[k] = vote, off, -i
    return sorted((i, -k) for i, (_, _, k) in best_left.items() if best_right[-k][2] == -i)


def _length_ratio(left: Side, right: Side) -> float:
    """Characters of the right version for one of the left; near 1 where there is little text."""
    prior = 500
    return (sum(node.length for node in right.nodes) + prior) / (
        sum(node.length for node in left.nodes) + prior
    )
