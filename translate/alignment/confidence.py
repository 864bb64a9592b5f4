"""How sure a unit is, and why: the margin to the next best explanation of its texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp

from translate.alignment.bundles import Nodes, Score
from translate.alignment.moves import Placed
from translate.alignment.pairs import DECIDED

SCALE = 1.5
"""Nats of margin that make a unit surer by one unit of log-odds; calibrated by the benchmark."""
CEILING = 0.985
"""No unit is surer unless a person decided it: so many of the surest were right."""
_SURE = 50.0
"""The margin of a unit that has no rival."""
MOST_EVIDENCE = 6
"""Terms named for each pair of versions."""


def confidences(score: Score, placed: Sequence[Placed]) -> list[float]:
    """For each unit, 0 to 1: how sure it is that exactly these nodes belong together.

    A unit's rivals are the unit without one of its nodes, the unit with a node of the unit before
    or after it, and what is left of both.
    """
    worth = [score.of(one.nodes) for one in placed]
    margins = [
        min((worth[place] - rival for rival in _without(score, one.nodes)), default=_SURE)
        for place, one in enumerate(placed)
    ]
    for place in range(len(placed) - 1):
        here, there = placed[place].nodes, placed[place + 1].nodes
        best = max((score.of(a) + score.of(b) for a, b in _shifted(here, there)), default=None)
        if best is not None:
            margin = worth[place] + worth[place + 1] - best
            margins[place] = min(margins[place], margin)
            margins[place + 1] = min(margins[place + 1], margin)
    return [_probability(margin) for margin in margins]


def _probability(margin: float) -> float:
    if margin >= DECIDED / 4:
        return 1.0
    return CEILING / (1 + exp(-max(-50.0, margin / SCALE)))


def _without(score: Score, nodes: Nodes) -> Iterator[float]:
    """The worth of a unit's texts with one of its outer nodes apart."""
    if sum(map(len, nodes)) < 2:
        return
    for side, places in enumerate(nodes):
        for node in dict.fromkeys((places[:1], places[-1:])):
            if node:
                rest = tuple(place for place in places if place not in node)
                alone = _with(tuple(() for _ in nodes), side, node)
                yield score.of(_with(nodes, side, rest)) + score.of(alone)


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
    said = []
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
            said.append(f"{languages}: place and length only")
            continue
        more = len(named) - MOST_EVIDENCE
        rest = f" and {more} more" if more > 0 else ""
        said.append(f"{languages}: {', '.join(named[:MOST_EVIDENCE])}{rest}")
    return tuple(said)
