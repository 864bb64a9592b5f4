"""What the aligner builds units from: bundles of nodes of all versions, and how likely they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from copy import copy
from functools import lru_cache
from itertools import combinations

from translate.alignment import weights
from translate.alignment.pairs import Pair
from translate.alignment.pins import FixedPoints
from translate.alignment.sides import Side

Bundle = tuple[tuple[int, int], ...]
"""For each side the first node and the one after the last: the nodes that say the same thing."""

Nodes = tuple[tuple[int, ...], ...]
"""For each side the places of its nodes, wherever they stand."""


_SHAPES = 1000
"""Shapes of units of which the prior is remembered: nearly all have a node or two a side."""


class Score:
    """The log-odds of bundles: of all pairs of versions together, and of their shape."""

    def __init__(
        self,
        sides: Sequence[Side],
        fixed: FixedPoints,
    ) -> None:
        self.sides = sides
        self.pairs: dict[tuple[int, int], Pair] = {
            (one, two): Pair(
                sides[one], sides[two], fixed.ties(sides[one].language, sides[two].language)
            )
            for one, two in combinations(range(len(sides)), 2)
        }
        self.moved = min((pair.moved for pair in self.pairs.values()), default=0.0)
        self.moved += weights.MOVED_FURTHER * max(0, len(sides) - 2)
        """The log-odds that a part of a unit stands elsewhere."""
        self.share = weights.TOGETHER if len(sides) > 2 else 1.0
        """What each pair of versions counts for: what one says, another says in part."""

    def taught(self, lessons: Mapping[tuple[int, int], Collection[tuple[int, int]]]) -> Score:
        """The score of somebody who has learned these terms, by pair of sides, to mean the same."""
        other = copy(self)
        other.pairs = {
            sides: pair.taught(lessons[sides]) if lessons.get(sides) else pair
            for sides, pair in self.pairs.items()
        }
        return other

    def of(self, nodes: Nodes) -> float:
        """How much likelier these texts are as one unit than as unrelated texts; 0 for none."""
        if not any(nodes):
            return 0.0
        counts = tuple(map(len, nodes))
        total = 0.0
        for (one, two), pair in self.pairs.items():
            if counts[one] == 1 == counts[two]:
                total += pair.single(nodes[one][0], nodes[two][0])
            elif counts[one] and counts[two]:
                total += pair.match(nodes[one], nodes[two])
        return total * self.share + prior(counts)

    def belongs(self, part: tuple[int, int], whole: tuple[int, int]) -> bool:
        """Whether a node may be a part of a node of another side; both as side and place."""
        (one, node), (two, target) = part, whole
        if one < two:
            return self.pairs[one, two].belongs(node, target)[0]
        return self.pairs[two, one].belongs(target, node)[1]


@lru_cache(_SHAPES)
def prior(counts: tuple[int, ...]) -> float:
    """The log-odds of a unit's shape, before its texts are seen.

    `counts` are the nodes that each version has in it. What all versions say between two of the
    places where they all have a border is one unit, so a unit of `thoughts` thoughts has a merge
    at each of the borders between them, in one version at least.
    """
    present = [count for count in counts if count]
    total, versions = sum(present), len(present)
    lacking = len(counts) - versions
    if versions == 1:
        return weights.GAP * lacking * total
    thoughts = max(*present, -(-(total - 1) // (versions - 1)))
    return weights.MERGE * (versions * thoughts - total) + weights.GAP * lacking * thoughts
