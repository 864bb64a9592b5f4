"""What stands in one place of one version and in another place of the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush

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
    offers = _Offers()
    for match in _candidates(score, placed):
        offers.put(match, _gain(score, placed, match))
    while (best := offers.best()) is not None:
        here, there = best
        first, second = placed.pop(here), placed.pop(there)
        stays, goes = (there, here) if second.nodes[0] and not first.nodes[0] else (here, there)
        placed[stays] = _joined(first, second)
        for match in _renamed(offers.withdrawn(here, there), goes, stays):
            offers.put(match, _gain(score, placed, match))
    return [placed[place] for place in sorted(placed)]


class _Offers:
    """What joining two bundles would gain, the best at hand: two versions in another order have
    thousands of offers, and all of them are taken."""

    def __init__(self) -> None:
        self._gains: dict[Match, float] = {}
        self._by_place: dict[int, set[Match]] = {}
        self._queue: list[tuple[float, int, int]] = []
        """The best first, of equals the last ones of the text; some are withdrawn or worth another
        gain by now."""

    def put(self, match: Match, gain: float) -> None:
        """An offer that gains nothing waits for a part of it to be joined."""
        self._gains[match] = gain
        for place in match:
            self._by_place.setdefault(place, set()).add(match)
        if gain > 0:
            heappush(self._queue, (-gain, -match[0], -match[1]))

    def best(self) -> Match | None:
        """The match that gains most, which stays an offer; None where none gains anything."""
        while self._queue:
            gain, here, there = self._queue[0]
            if self._gains.get((-here, -there)) == -gain:
                return -here, -there
            heappop(self._queue)
        return None

    def withdrawn(self, *places: int) -> set[Match]:
        """Takes back all matches of some places."""
        found = {match for place in places for match in self._by_place.pop(place, ())}
        for match in found:
            del self._gains[match]
            for place in match:
                self._by_place.get(place, set()).discard(match)
        return found


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
