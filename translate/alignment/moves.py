"""What stands in one place of one version and in another place of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from translate.alignment import weights
from translate.alignment.bundles import Bundle, Score


@dataclass(frozen=True, slots=True)
class Placed:
    """A bundle, and the sides that have it out of order."""

    bundle: Bundle
    moved: frozenset[int] = frozenset()


def join(score: Score, bundles: Sequence[Bundle]) -> list[Placed]:
    """Joins bundles of different sides that say the same thing, the likeliest first.

    A joined bundle takes the place of the part that has the first side (the source), where there
    is one. The sides of the smaller part are the ones that moved; of two equal parts, the one
    without the source.
    """
    placed: list[Placed | None] = [Placed(bundle) for bundle in bundles]
    home = {
        (side, node): place
        for place, bundle in enumerate(bundles)
        for side, (start, end) in enumerate(bundle)
        for node in range(start, end)
    }
    partial = {place for place, bundle in enumerate(bundles) if not all(map(_size, bundle))}
    candidates = set()
    for (one, two), pair in score.pairs.items():
        for i, k in pair.suggestions():
            here, there = home[one, i], home[two, k]
            if here != there and here in partial and there in partial:
                candidates.add((min(here, there), max(here, there)))
    while True:
        gains = []
        for here, there in candidates:
            first, second = placed[here], placed[there]
            if first is None or second is None or _overlap(first.bundle, second.bundle):
                continue
            gain = _gain(score, first.bundle, second.bundle)
            if gain > 0:
                gains.append((gain, -here, -there))
        if not gains:
            return [one for one in placed if one is not None]
        _, here, there = max(gains)
        first, second = placed[-here], placed[-there]
        assert first is not None and second is not None
        joined = _joined(first, second)
        source_last = not _size(first.bundle[0]) and _size(second.bundle[0])
        stays, goes = (-there, -here) if source_last else (-here, -there)
        placed[stays], placed[goes] = joined, None
        candidates = {
            (min(pair), max(pair))
            for one, two in candidates
            if len(pair := {stays if place == goes else place for place in (one, two)}) == 2
        }


def _size(span: tuple[int, int]) -> int:
    return span[1] - span[0]


def _overlap(one: Bundle, two: Bundle) -> bool:
    return any(_size(a) and _size(b) for a, b in zip(one, two, strict=True))


def _union(one: Bundle, two: Bundle) -> Bundle:
    return tuple(a if _size(a) else b for a, b in zip(one, two, strict=True))


def _gain(score: Score, one: Bundle, two: Bundle) -> float:
    together = score.of(_union(one, two))
    return together + weights.MOVED - score.of(one) - score.of(two)


def _joined(one: Placed, two: Placed) -> Placed:
    sides = [
        frozenset(side for side, span in enumerate(part.bundle) if _size(span))
        for part in (one, two)
    ]
    stays_first = (len(sides[0]), 0 in sides[0]) >= (len(sides[1]), 0 in sides[1])
    return replace(
        one,
        bundle=_union(one.bundle, two.bundle),
        moved=one.moved | two.moved | sides[1 if stays_first else 0],
    )
