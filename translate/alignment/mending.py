"""What moved texts have done to their neighbours, put right.

Versions are aligned in order first. A paragraph that stands elsewhere cuts a merge in two where it
came to stand, or is taken for a part of the paragraph beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from translate.alignment.bundles import Nodes, Score
from translate.alignment.moves import Placed

Place = tuple[int, int]
"""A side and one of its nodes."""


def mend(score: Score, placed: Sequence[Placed]) -> list[Placed]:
    """The same nodes in units that are likelier, in the same order; no unit is left empty."""
    return _in_reading_order(_parted(score, _rejoined(score, _returned(score, list(placed)))))


def _returned(score: Score, placed: list[Placed]) -> list[Placed]:
    """Nodes that prefer a node of another unit go there, where both units are better for it."""
    home = {
        (side, node): place
        for place, one in enumerate(placed)
        for side, nodes in enumerate(one.nodes)
        for node in nodes
    }
    for (one, two), pair in score.pairs.items():
        for i, k in pair.mutual:
            here, there = home[one, i], home[two, k]
            if here == there:
                continue
            moves = [((one, i), here, there), ((two, k), there, here)]
            gains = [_gain(score, placed[a], placed[b], node) for node, a, b in moves]
            best = max(gains)
            if best > 0:
                node, a, b = moves[gains.index(best)]
                placed[a], placed[b] = _transferred(placed[a], placed[b], node)
                home[node] = b
    return placed


def _gain(score: Score, here: Placed, there: Placed, node: Place) -> float:
    """What it is worth that a node leaves a unit that has others for another one.

    Nothing where the unit would then stand out of the reading order of the source.
    """
    if sum(map(len, here.nodes)) == 1 or (node[0] == 0 and not there.nodes[0]):
        return 0.0
    left, joined = _transferred(here, there, node)
    price = score.moved * (len(joined.moved) - len(there.moved))
    before = score.of(here.nodes) + score.of(there.nodes)
    return score.of(left.nodes) + score.of(joined.nodes) + price - before


def _transferred(here: Placed, there: Placed, node: Place) -> tuple[Placed, Placed]:
    side, place = node
    rest = tuple(one for one in here.nodes[side] if one != place)
    with_it = tuple(sorted((*there.nodes[side], place)))
    beside = {place - 1, place + 1} & set(there.nodes[side])
    moved = there.moved if beside else there.moved | {side}
    left = _replaced(here.nodes, side, rest)
    gone = frozenset(one for one, nodes in enumerate(left) if not nodes)
    out_of_order = here.moved - gone if len(gone) < len(left) - 1 else frozenset()
    return Placed(left, out_of_order), Placed(_replaced(there.nodes, side, with_it), moved)


def _replaced(nodes: Nodes, side: int, places: tuple[int, ...]) -> Nodes:
    return (*nodes[:side], places, *nodes[side + 1 :])


def _rejoined(score: Score, placed: Sequence[Placed]) -> list[Placed]:
    """Joins units that nothing stands between but what has moved there."""
    movers = {
        (side, node)
        for one in placed
        if one.moved
        for side, nodes in enumerate(one.nodes)
        for node in nodes
    }
    found: list[Placed] = []
    last = -1
    for one in placed:
        if not one.moved:
            if last >= 0 and _interrupted(found[last].nodes, one.nodes, movers):
                before = found[last].nodes
                both = tuple(a + b for a, b in zip(before, one.nodes, strict=True))
                if score.of(both) > score.of(before) + score.of(one.nodes):
                    found[last] = Placed(both)
                    continue
            last = len(found)
        found.append(one)
    return found


def _interrupted(before: Nodes, after: Nodes, movers: set[Place]) -> bool:
    """Whether two units would be neighbours in every version, but for what has moved there."""
    gaps = [
        (side, node)
        for side, (mine, others) in enumerate(zip(before, after, strict=True))
        if mine and others
        for node in range(mine[-1] + 1, others[0])
    ]
    return bool(gaps) and movers.issuperset(gaps)


def _parted(score: Score, placed: Sequence[Placed]) -> list[Placed]:
    """Takes out of a unit what stands between its parts in one version and elsewhere in others."""
    links = [
        ((one, i), (two, k)) for (one, two), pair in score.pairs.items() for i, k in pair.mutual
    ]
    found = list(placed)
    for whole in placed:
        if whole.moved and sum(len(nodes) > 1 for nodes in whole.nodes) > 1:
            for part in _components(whole.nodes, links):
                rest = tuple(
                    tuple(node for node in nodes if node not in own)
                    for nodes, own in zip(whole.nodes, part, strict=True)
                )
                inside = _inside(part, rest)
                together = score.of(part) + score.of(rest) + score.moved
                if inside and together > score.of(whole.nodes):
                    place = found.index(whole)
                    del found[place]
                    for piece in (Placed(rest), Placed(part, inside)):
                        found.insert(_reading_place(found, piece.nodes, place), piece)
                    break
    return found


def _components(nodes: Nodes, links: Sequence[tuple[Place, Place]]) -> list[Nodes]:
    """The nodes of a unit in groups that prefer each other; those of one version only left out."""
    groups: list[set[Place]] = []
    own = {(side, node) for side, places in enumerate(nodes) for node in places}
    for link in links:
        if own.issuperset(link):
            touched = [group for group in groups if not group.isdisjoint(link)]
            groups = [group for group in groups if group not in touched]
            groups.append(set(link).union(*touched))
    return [
        tuple(
            tuple(node for node in places if (side, node) in group)
            for side, places in enumerate(nodes)
        )
        for group in groups
        if group != own
    ]


def _inside(part: Nodes, rest: Nodes) -> frozenset[int]:
    """The sides in which a part stands between the nodes of the rest."""
    return frozenset(
        side
        for side, (mine, others) in enumerate(zip(part, rest, strict=True))
        if mine and others and others[0] < mine[0] and mine[-1] < others[-1]
    )


def _reading_place(placed: Sequence[Placed], nodes: Nodes, otherwise: int) -> int:
    """Where a unit belongs in the reading order of the source, if the source has it."""
    if not nodes[0]:
        return otherwise
    later = (
        place for place, one in enumerate(placed) if one.nodes[0] and one.nodes[0][0] > nodes[0][0]
    )
    return next(later, len(placed))


def _in_reading_order(placed: Sequence[Placed]) -> list[Placed]:
    """The units with a text of the source in its order, all others where they are: a unit that gave
    the first of its texts away may stand before it now."""
    ordered = iter(sorted((one for one in placed if one.nodes[0]), key=lambda one: one.nodes[0][0]))
    return [next(ordered) if one.nodes[0] else one for one in placed]
