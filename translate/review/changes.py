"""Which segments of a version changed since an earlier state of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from translate.dataclass import dataclass
from translate.model import Segment, Version

ALIKE = 0.5
"""Share of common text from which a segment counts as the same one, changed."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened to a version between two states of it."""

    before: Mapping[int, str]
    """By ordinal of a segment that changed, its source before; "" for one that is new."""
    gone: tuple[Segment, ...]
    """Segments of the earlier state that nothing took the place of."""


def changes(old: Version, new: Version) -> Changes:
    """Compares two states of a version, segment by segment."""
    sources = [segment.source for segment in old.segments], [s.source for s in new.segments]
    before: dict[int, str] = {}
    gone: list[Segment] = []
    for tag, a, b, c, d in SequenceMatcher(None, *sources, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        left = _pair(old.segments[a:b], new.segments[c:d], before)
        gone.extend(left)
    return Changes(before, tuple(gone))


def _pair(old: Sequence[Segment], new: Sequence[Segment], before: dict[int, str]) -> list[Segment]:
    """Finds for each new segment the old one most like it, in order; returns the old ones left."""
    left = list(old)
    for segment in new:
        scored = [(_likeness(candidate.source, segment.source), candidate) for candidate in left]
        best = max(scored, key=lambda pair: pair[0], default=None)
        if best is None or best[0] < ALIKE:
            before[segment.ordinal] = ""
            continue
        before[segment.ordinal] = best[1].source
        left.remove(best[1])
    return left


def _likeness(old: str, new: str) -> float:
    return SequenceMatcher(None, old, new, autojunk=False).ratio()
