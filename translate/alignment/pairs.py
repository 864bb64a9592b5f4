"""How well nodes of two versions match: the log-odds that they are translations of each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from copy import copy
from functools import cached_property
from itertools import chain
from math import log
from typing import NamedTuple

from translate.alignment import weights
from translate.alignment.linking import (
    Targets,
    gain_and_miss,
    gains_and_misses,
    linked,
    links_between,
    missed,
    reversed_links,
)
from translate.alignment.pins import DECIDED, Ties
from translate.alignment.sides import Side
from translate.alignment.terms import Sort

_RARE = 24
"""A term that would suggest more pairs than this suggests none."""

_OFTEN = 4
"""Nodes of one class from which on it is worth remembering what stands before them."""

_STEPS = 2**20

_BEST_LENGTH = log(weights.SPREAD_CHANCE / weights.SPREAD) + 1 / _STEPS
"""The most that lengths can say, and what rounding may add."""


Bead = tuple[int, int, int, int]
"""`left[i:j]` and `right[k:l]`, one of them perhaps empty: i, j, k, l."""

Lines = tuple[tuple[int, ...], tuple[int, ...]]
"""Classes of some left and of some right nodes in a row."""


class Cell(NamedTuple):
    """A left and a right node."""

    left: tuple[int, ...]
    """The left terms that match; tuples, since a set of one number takes 200 bytes."""
    right: tuple[int, ...]
    """The right terms that match."""
    left_belongs: bool
    """Whether the left node may be a part of the right one, by its own terms."""
    right_belongs: bool
    odds: float
    """The log-odds that the two are translations of each other."""
    gain: float
    """What the terms that match add, on both sides."""


class Pair:
    """Two versions, and the evidence that their nodes say the same.

    Groups of nodes are given by their borders: `left[i:j]` with `right[k:l]`.
    """

    def __init__(
        self,
        left: Side,
        right: Side,
        ties: Ties | None = None,
    ) -> None:
        self.left, self.right = left, right
        self.ties = ties if ties and (ties.left or ties.right or ties.apart) else None
        self.links = links_between(left, right)
        self._back = reversed_links(self.links, len(right.vocabulary))
        self.gains, self._misses = gains_and_misses(left, right, self.links)
        self._back_gains, self._back_misses = gains_and_misses(right, left, self._back)
        self._left_terms = [node.terms for node in left.nodes]
        self._right_terms = [node.terms for node in right.nodes]
        self._targets = Targets(self._back, self._right_terms)
        self._left_lengths = [node.length for node in left.nodes]
        self._right_lengths = [node.length for node in right.nodes]
        self._left_misses = [missed(self._misses, node.terms) for node in left.nodes]
        self._right_misses = [missed(self._back_misses, node.terms) for node in right.nodes]
        self.moved = weights.MOVED - log(max(len(left.nodes), len(right.nodes), 1))
        """The log-odds that a node stands elsewhere, in one of all the other places."""
        self._ratio = _length_ratio(left, right)
        self._votes: dict[tuple[int, int], float] = {}
        # By class, so that the work and the memory do not grow with repeated texts.
        self._left_classes, self._right_classes = tuple(left.classes), tuple(right.classes)
        self._cells: dict[tuple[int, int], Cell] = {}
        self._kept: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._groups: dict[Lines, float] = {}
        self._often = (_often(left.classes), _often(right.classes))
        self.merges: dict[Lines, list[tuple[int, int, float, float | None]]] = {}
        """What an aligner found out about lines that come again, by what `lines_before` gives."""
        self.stretches: dict[Bead, tuple[object, list[Bead]]] = {}
        """What an aligner found for stretches of both versions: from what, and the beads."""
        self.left_elsewhere, self.right_elsewhere = self._elsewhere()

    def taught(self, lessons: Collection[tuple[int, int]]) -> Pair:
        """The same versions with more terms linked, left and right; what no lesson touches is kept.

        Most nodes have none of the terms that a letter teaches, and their cells stay as they are.
        """
        other = copy(self)
        other.links, other._back = list(self.links), list(self._back)
        for number, target in lessons:
            if target not in other.links[number]:
                other.links[number] += (target,)
                other._back[target] += (number,)
        left = {number for number, _ in lessons}
        right = {target for _, target in lessons}
        other.gains, other._misses = list(self.gains), list(self._misses)
        other._back_gains, other._back_misses = list(self._back_gains), list(self._back_misses)
        for number in left:
            other.gains[number], other._misses[number] = gain_and_miss(
                self.left.vocabulary[number], other.links[number], self.right
            )
        for target in right:
            other._back_gains[target], other._back_misses[target] = gain_and_miss(
                self.right.vocabulary[target], other._back[target], self.left
            )
        other._learn(
            {place for number in left for place in self.left.places[number]},
            {place for target in right for place in self.right.places[target]},
        )
        return other

    def _learn(self, left: set[int], right: set[int]) -> None:
        """Forgets what was known of these nodes, after their terms have changed."""
        self._targets = Targets(self._back, self._right_terms)
        self._left_misses, self._right_misses = list(self._left_misses), list(self._right_misses)
        for i in left:
            self._left_misses[i] = missed(self._misses, self._left_terms[i])
        for k in right:
            self._right_misses[k] = missed(self._back_misses, self._right_terms[k])
        ones = {self._left_classes[i] for i in left}
        others = {self._right_classes[k] for k in right}
        self._cells = {
            key: cell
            for key, cell in self._cells.items()
            if key[0] not in ones and key[1] not in others
        }
        self._groups = {
            key: odds
            for key, odds in self._groups.items()
            if ones.isdisjoint(key[0]) and others.isdisjoint(key[1])
        }
        self.stretches = {
            (i, j, k, m): found
            for (i, j, k, m), found in self.stretches.items()
            if left.isdisjoint(range(i, j)) and right.isdisjoint(range(k, m))
        }
        self._votes = {}
        self.merges = {}
        self.__dict__.pop("mutual", None)
        self.left_elsewhere, self.right_elsewhere = self._elsewhere()

    def cell(self, i: int, k: int) -> Cell:
        """What there is to know of two nodes, were it not for what people decided."""
        key = self._left_classes[i], self._right_classes[k]
        found = self._cells.get(key)
        if found is None:
            found = self._cells[key] = self._compared(i, k)
        return found

    def cells(self, i: int, first: int, last: int) -> list[Cell]:
        """The cells of a left node with the right nodes from `first` to before `last`."""
        kept, one = self._cells, self._left_classes[i]
        found = []
        for k, other in enumerate(self._right_classes[first:last], first):
            cell = kept.get((one, other))
            if cell is None:
                cell = kept[one, other] = self._compared(i, k)
            found.append(cell)
        return found

    def _compared(self, i: int, k: int) -> Cell:
        """The work that `cell` does once for all nodes of the two classes."""
        left = right = tuple(self._left_terms[i] & self._targets[k])
        own, other = self._left_misses[i], self._right_misses[k]
        lost, gain = own + other, 0.0
        if left:
            right = tuple(self._right_terms[k] & linked(self.links, left))
            gains, back_gains = self.gains, self._back_gains
            mine = sum([gains[term] for term in left])
            its = sum([back_gains[term] for term in right])
            own, other, gain = own + mine, other + its, mine + its
            # Most cells share what their kinds of paragraph have in common, and no more.
            left, right = self._kept.setdefault(left, left), self._kept.setdefault(right, right)
        odds = weights.TRUST * (gain + lost) / 2
        odds += self._length(self._left_lengths[i], self._right_lengths[k])
        return Cell(left, right, own >= weights.PART, other >= weights.PART, _exact(odds), gain)

    def lines_before(self, i: int, k: int, most: int) -> Lines | None:
        """The classes of the last nodes before two borders; None unless the last ones come often,
        and where people decided something, since then no place is like another."""
        if self.ties or not (i and k):
            return None
        one, two = self._left_classes[i - 1], self._right_classes[k - 1]
        if one not in self._often[0] or two not in self._often[1]:
            return None
        return (
            self._left_classes[max(0, i - most) : i],
            self._right_classes[max(0, k - most) : k],
        )

    def belongs(self, i: int, k: int) -> tuple[bool, bool]:
        """Whether a left node may be a part of a right one, by its own terms, and the reverse."""
        if self.ties:
            verdict = self.ties.verdict((i,), (k,))
            if verdict is not None:
                return verdict, verdict
        known = self._cells.get((self._left_classes[i], self._right_classes[k]))
        cell = known or self.cell(i, k)
        return cell.left_belongs, cell.right_belongs

    def score(self, i: int, j: int, k: int, l: int) -> float:  # noqa: E741
        """The log-odds that `left[i:j]` and `right[k:l]` are translations of each other."""
        if self.ties:
            return self._match(range(i, j), range(k, l))
        if j - i == 1 == l - k:
            return self.cell(i, k).odds
        key = self._left_classes[i:j], self._right_classes[k:l]
        found = self._groups.get(key)
        if found is None:
            found = self._groups[key] = self._match(range(i, j), range(k, l))
        return found

    def at_most(self, i: int, j: int, k: int, l: int) -> float:  # noqa: E741
        """What `score` of the same nodes can't be more than, where people decided nothing.

        A term that two nodes of the other side recognise counts once in a score, and twice here;
        and no lengths are better than those that fit.
        """
        gain = sum(self._left_misses[i:j]) + sum(self._right_misses[k:l])
        kept, classes = self._cells, self._right_classes
        for one in range(i, j):
            mine = self._left_classes[one]
            for other in range(k, l):
                gain += (kept.get((mine, classes[other])) or self.cell(one, other)).gain
        return weights.TRUST * gain / 2 + _BEST_LENGTH

    def single(self, i: int, k: int) -> float:
        """The same of one left and one right node."""
        return self._match((i,), (k,)) if self.ties else self.cell(i, k).odds

    def shared(self, i: int, k: int) -> list[tuple[float, str]]:
        """What two nodes have in common beside their structure: its weight, and its words."""
        found = []
        left, its, *_ = self.cell(i, k)
        for number in left:
            term = self.left.vocabulary[number]
            if term.sort is not Sort.STRUCTURE:
                targets = self.links[number]
                target = targets[0] if len(targets) == 1 else min(set(targets).intersection(its))
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
        if self.ties:
            self._votes |= {(i, k): DECIDED for i, k in self.ties.left.items() if k is not None}
        votes, places = self._votes, self.right.places
        for mine, targets, gain in zip(self.left.places, self.links, self.gains, strict=True):
            if not targets:
                continue
            others = [place for target in targets for place in places[target]]
            if len(mine) * len(others) <= _RARE:
                for i in mine:
                    for k in others:
                        votes[i, k] = votes[i, k] + gain if (i, k) in votes else gain
        return votes

    def match(self, left: Sequence[int], right: Sequence[int]) -> float:
        """The log-odds that these nodes, wherever they stand, are translations of each other."""
        i, j, k, m = left[0], left[-1] + 1, right[0], right[-1] + 1
        if j - i == len(left) and m - k == len(right):
            return self.score(i, j, k, m)
        return self._match(left, right)

    def _match(self, left: Sequence[int], right: Sequence[int]) -> float:
        if self.ties:
            verdict = self.ties.verdict(left, right)
            if verdict is not None:
                return DECIDED if verdict else -DECIDED
        kept, ones, others = self._cells, self._left_classes, self._right_classes
        cells = [kept.get((ones[i], others[k])) or self.cell(i, k) for i in left for k in right]
        recognised = frozenset(chain.from_iterable([cell.left for cell in cells]))
        back = frozenset(chain.from_iterable([cell.right for cell in cells]))
        lost, length = 0.0, 0
        for i in left:
            lost += self._left_misses[i]
            length += self._left_lengths[i]
        lost_there, length_there = 0.0, 0
        for k in right:
            lost_there += self._right_misses[k]
            length_there += self._right_lengths[k]
        gain = sum(map(self.gains.__getitem__, recognised))
        gain += sum(map(self._back_gains.__getitem__, back))
        odds = weights.TRUST * (gain + (lost + lost_there)) / 2
        return _exact(odds + self._length(length, length_there))

    def _length(self, left: int, right: int) -> float:
        """Gale and Church's length term, as log-odds against two unrelated texts."""
        deviation = log(right / (left * self._ratio)) ** 2
        chance, floor = weights.SPREAD_CHANCE**2, weights.LENGTH_FLOOR
        spread = weights.SPREAD**2 + weights.SPREAD_SHORT / (left if left < right else right)
        spread = spread if spread < chance else chance
        odds = (log(chance / spread) - deviation / spread + deviation / chance) / 2
        return odds if odds > floor else floor


def _often(classes: Sequence[int]) -> frozenset[int]:
    """The classes that many nodes have."""
    return frozenset(one for one, times in Counter(classes).items() if times >= _OFTEN)


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
        off = i * slope - k
        off = off if off < 0 else -off
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
