"""What stands in one place of one version and in another place of the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from translate.alignment.bundles import Bundle, Nodes, Score
from translate.dataclass import dataclass

Match = tuple[int, int]
"""Places of two bundles in reading order, the smaller first."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The nodes of a unit, and the sides that have some of them out of order."""

    nodes: Nodes
    moved: frozenset[int] = frozenset()


def join(score: Score, bundles: Sequence[Bundle]) -> list[Placed]:
    """Joins bundles that say the same thing in different places, the likeliest first.

    A joined bundle takes the place of the part that has the first side (the source), where there
    is one. The sides of the smaller part are the ones that moved; of two equal parts, the one
    without the source.
    """
    placed: dict[int, Placed] = {
        place: Placed(tuple(tuple(range(start, end)) for start, end in bundle))
        for place, bundle in enumerate(bundles)
    }
    gains = {match: _gain(score, placed, match) for match in _candidates(score, placed)}
    while gains:
        (here, there), gain = max(gains.items(), key=lambda found: (found[1], found[0]))
        if gain <= 0:
            break
        first, second = placed.pop(here), placed.pop(there)
        stays, goes = (there, here) if second.nodes[0] and not first.nodes[0] else (here, there)
        placed[stays] = _joined(first, second)
        touched = [match for match in gains if here in match or there in match]
        for match in touched:
            del gains[match]
        for match in _renamed(touched, goes, stays):
            gains[match] = _gain(score, placed, match)
    return [placed[place] for place in sorted(placed)]


def _candidates(score: Score, placed: dict[int, Placed]) -> list[Match]:
    """Bundles that share a rare term, one of them not in all versions."""
    home = {
        (side, node): place
        for place, one in placed.items()
        for side, nodes in enumerate(one.nodes)
        for node in nodes
    }
    partial = {place for place, one in placed.items() if not all(one.nodes)}
    found = {
        (min(here, there), max(here, there))
        for (one, two), pair in score.pairs.items()
        for i, k in pair.suggestions()
        if (here := home[one, i]) != (there := home[two, k])
        and (here in partial or there in partial)
    }
    return sorted(found)


def _renamed(matches: Iterable[Match], old: int, new: int) -> list[Match]:
    renamed = (
        (new if here == old else here, new if there == old else there) for here, there in matches
    )
    return sorted({(min(match), max(match)) for match in renamed if match[0] != match[1]})


def _union(one: Nodes, two: Nodes) -> Nodes:
    return tuple(tuple(sorted((*a, *b))) for a, b in zip(one, two, strict=True))


def _gain(score: Score, placed: dict[int, Placed], match: Match) -> float:
    """What joining two bundles is worth; 0 where they can't be one unit.

    The smaller part has to be recognised by its own words, each node of it, and the larger too
    where nothing is merged: length and a rare word in common move nothing.
    """
    one, two = sorted((placed[match[0]].nodes, placed[match[1]].nodes), key=_count)
    if (all(one) and all(two)) or not _belong(score, one, two):
        return 0.0
    together = _union(one, two)
    if all(len(nodes) < 2 for nodes in together) and not _belong(score, two, one):
        return 0.0
    return score.of(together) + score.moved - score.of(one) - score.of(two)


def _count(nodes: Nodes) -> int:
    return sum(map(len, nodes))


def _belong(score: Score, part: Nodes, rest: Nodes) -> bool:
    """Whether each node of a part belongs, by its own terms, to one of another version's nodes."""
    return all(
        any(
            score.belongs((side, node), (other, target))
            for other, targets in enumerate(rest)
            if other != side
            for target in targets
        )
        for side, nodes in enumerate(part)
        for node in nodes
    )


def _joined(one: Placed, two: Placed) -> Placed:
    sides = [
        frozenset(side for side, nodes in enumerate(part.nodes) if nodes) for part in (one, two)
    ]
    stays_first = (len(sides[0]), 0 in sides[0]) >= (len(sides[1]), 0 in sides[1])
    return Placed(_union(one.nodes, two.nodes), one.moved | two.moved | sides[int(stays_first)])
