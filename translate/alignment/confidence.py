"""How sure a unit is, and why: the margin to the next best explanation of its texts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from math import exp
from typing import TYPE_CHECKING

from translate.alignment.pins import DECIDED
from translate.dataclass import dataclass
from translate.wording import say

if TYPE_CHECKING:
    from translate.alignment.bundles import Nodes, Score
    from translate.alignment.moves import Placed

SCALE = 1.5
"""Nats of margin that make a unit surer by one unit of log-odds; calibrated by the benchmark."""
CEILING = 0.985
"""No unit is surer unless a person decided it: so many of the surest were right."""
_SURE = 50.0
"""The margin of a unit that has no rival."""
_NEAR = 128
"""Parts of units of which the worth is remembered: those of one unit and the next are 30."""
MOST_EVIDENCE = 6
"""Terms named for each pair of versions."""


@dataclass(frozen=True, slots=True)
class Margins:
    """How much likelier a unit is than its rivals, in nats, by the side that a rival changes."""

    alone: Mapping[int, float]
    """The unit without one of its outer nodes of this side."""
    beside: Mapping[int, float]
    """This unit and the next one, with a node of this side in the other of the two."""


def margins(score: Score, placed: Sequence[Placed]) -> list[Margins]:
    """The margins of units in their order.

    A unit's rivals are the unit without one of its nodes, the unit with a node of the unit before
    or after it, and what is left of both.
    """
    of = lru_cache(_NEAR)(score.of)  # what is left of a unit is asked for by its neighbours too
    worth = [of(one.nodes) for one in placed]
    found = []
    for place, one in enumerate(placed):
        alone: dict[int, float] = {}
        for side, rival in _without(of, one.nodes):
            _keep_least(alone, side, worth[place] - rival)
        beside: dict[int, float] = {}
        if place + 1 < len(placed):
            both = worth[place] + worth[place + 1]
            for a, b in _shifted(one.nodes, placed[place + 1].nodes):
                side = _changed(one.nodes, placed[place + 1].nodes, b)
                _keep_least(beside, side, both - (of(a) + of(b)))
        found.append(Margins(alone, beside))
    return found


def weighed(found: Sequence[Margins], settled: Sequence[Collection[int]] = ()) -> list[float]:
    """For each unit, 0 to 1: how sure it is that exactly these nodes belong together.

    `settled` has for each unit the sides that people say belong together in it; none where it is
    empty. What changes such a side is no rival.
    """
    decided = settled or [()] * len(found)
    least = [
        min(
            (nats for side, nats in one.alone.items() if side not in own),
            default=DECIDED if own else _SURE,
        )
        for one, own in zip(found, decided, strict=True)
    ]
    for place, one in enumerate(found[:-1]):
        own = {*decided[place], *decided[place + 1]}
        nats = min((nats for side, nats in one.beside.items() if side not in own), default=None)
        if nats is not None:
            least[place] = min(least[place], nats)
            least[place + 1] = min(least[place + 1], nats)
    return [_probability(nats) for nats in least]


def _keep_least(kept: dict[int, float], side: int, nats: float) -> None:
    kept[side] = min(nats, kept.get(side, nats))


def _changed(here: Nodes, there: Nodes, second: Nodes) -> int:
    """The side that a rival of two neighbours changes; `second` is what it makes of the later one.

    Where the two become one unit, that is the side of the one which has a single node.
    """
    if any(second):
        sides = enumerate(zip(there, second, strict=True))
        return next(side for side, (before, after) in sides if before != after)
    single = there if sum(map(len, there)) == 1 else here
    return next(side for side, nodes in enumerate(single) if nodes)


def _probability(margin: float) -> float:
    if margin >= DECIDED / 4:
        return 1.0
    return CEILING / (1 + exp(-max(-50.0, margin / SCALE)))


def _without(of: Callable[[Nodes], float], nodes: Nodes) -> Iterator[tuple[int, float]]:
    """The worth of a unit's texts with one of its outer nodes apart, and the side of the node."""
    if sum(map(len, nodes)) < 2:
        return
    for side, places in enumerate(nodes):
        for node in dict.fromkeys((places[:1], places[-1:])):
            if node:
                rest = tuple(place for place in places if place not in node)
                alone = _with(tuple(() for _ in nodes), side, node)
                yield side, of(_with(nodes, side, rest)) + of(alone)


def _shifted(here: Nodes, there: Nodes) -> Iterator[tuple[Nodes, Nodes]]:
    """Two neighbours with a node of one in the other; neither left empty, unless all of it goes.

    What only one version has can be cut any way: that is no rival.
    """
    if sum(bool(mine or others) for mine, others in zip(here, there, strict=True)) < 2:
        return
    for side, (mine, others) in enumerate(zip(here, there, strict=True)):
        for one, two in ((mine[:-1], mine[-1:] + others), (mine + others[:1], others[1:])):
            if one == mine:
                continue
            first, second = _with(here, side, one), _with(there, side, two)
            if any(first) and any(second):
                yield first, second
    if sum(map(len, here)) == 1 or sum(map(len, there)) == 1:
        both = tuple(a + b for a, b in zip(here, there, strict=True))
        yield both, tuple(() for _ in here)


def _with(nodes: Nodes, side: int, places: tuple[int, ...]) -> Nodes:
    return (*nodes[:side], places, *nodes[side + 1 :])


def evidence(score: Score, one: Placed) -> tuple[str, ...]:
    """What the versions of a unit have in common, for people: for each pair, the rarest first."""
    said: list[str] = []
    for (left, right), pair in score.pairs.items():
        if not (one.nodes[left] and one.nodes[right]):
            continue
        shared = sorted(
            {
                found
                for i in one.nodes[left]
                for k in one.nodes[right]
                for found in pair.shared(i, k)
            },
            key=lambda found: (-found[0], found[1]),
        )
        named = list(dict.fromkeys(words for _, words in shared))
        languages = f"{pair.left.language}–{pair.right.language}"
        if not named:
            said.append(say("{languages}: place and length only", languages=languages))
            continue
        more = len(named) - MOST_EVIDENCE
        said.append(
            say(
                "{languages}: {facts}{rest}",
                languages=languages,
                facts=", ".join(named[:MOST_EVIDENCE]),
                rest=say(" and {count} more", count=more) if more > 0 else "",
            )
        )
    return tuple(said)
