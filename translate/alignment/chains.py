"""The longest chain of pairs that is in order on both sides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of some pairs that ascends on both sides; they ascend on the first, and no
    place occurs twice on a side."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, (_, k) in enumerate(pairs):
        length = bisect_left(tails, k)
        tails[length : length + 1] = [k]
        before.append(ends[length - 1] if length else -1)
        ends[length : length + 1] = [place]
    found = []
    place = ends[-1] if ends else -1
    while place >= 0:
        found.append(pairs[place])
        place = before[place]
    return found[::-1]
