"""A letter whose blocks changed in one place, aligned anew around that place alone.

Somebody who types wants the units as they were, wherever nothing changed: what stands far away is
not looked at again. `align_letter` looks at everything, and may say otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from translate.alignment.letter import units as aligned
from translate.alignment.pins import FixedPoints, Pin
from translate.alignment.sides import Facts
from translate.dataclass import dataclass
from translate.model import AlignedLetter, Segment, Unit, Version

AROUND = 4
"""Units before and after a changed place that are aligned with it."""


@dataclass(frozen=True, slots=True)
class _Change:
    """In one version, which segments are others: places before, and how many came in their stead.

    No place is changed where `start == end` and `more == 0`.
    """

    start: int
    end: int
    more: int
    """How many segments the version has more than before."""

    @property
    def is_none(self) -> bool:
        return self.start == self.end and not self.more

    def moved(self, place: int) -> int:
        """Where a segment outside the change stands now."""
        return place if place < self.start else place + self.more


def align_nearby(
    before: AlignedLetter,
    versions: Mapping[str, Version],
    facts: Facts,
    pins: Iterable[Pin] = (),
    approved: Iterable[Pin] = (),
) -> tuple[Unit, ...] | None:
    """The units of the letter `before` with these versions in the place of its own.

    None where the place can't be cut out: nothing else of the version is there, or units that are
    out of order reach into it. `facts` are those of the new versions.
    """
    changes = {
        code: _change(before.versions[code].segments, version.segments)
        for code, version in versions.items()
    }
    first, last = _touched(before, changes)
    if last < first:
        return None
    first, last = max(0, first - AROUND), min(len(before.units) - 1, last + AROUND)
    inside = before.units[first : last + 1]
    cut: dict[str, Sequence[Segment]] = {}
    for code, change in changes.items():
        places = sorted(one.ordinal - 1 for unit in inside for one in unit.segments.get(code, ()))
        if not places:
            if change.is_none:
                continue
            return None
        start, end = places[0], places[-1] + 1
        whole = change.is_none or start <= change.start <= change.end <= end
        if len(places) != end - start or not whole:
            return None
        cut[code] = versions[code].segments[start : end + change.more]
    segments = {code: own for code, own in cut.items() if own}
    if len(segments) < 2:
        return None
    found = aligned(segments, facts, FixedPoints(segments, pins, approved), before.glossary)
    languages = before.languages
    new = [
        replace(unit, segments={code: unit.segments.get(code, ()) for code in languages})
        for unit in found
    ]
    kept = [_kept(unit, versions, changes) for unit in before.units]
    ordered = (*kept[:first], *new, *kept[last + 1 :])
    return tuple(replace(unit, ordinal=place) for place, unit in enumerate(ordered, 1))


def _change(old: Sequence[Segment], new: Sequence[Segment]) -> _Change:
    """What is left between the segments with which both begin and those with which both end."""
    most = min(len(old), len(new))
    start = next((at for at in range(most) if not _same(old[at], new[at])), most)
    most -= start
    after = next((at for at in range(most) if not _same(old[-1 - at], new[-1 - at])), most)
    if start + after == len(old) == len(new):
        return _Change(start, start, 0)
    return _Change(start, len(old) - after, len(new) - len(old))


def _same(old: Segment, new: Segment) -> bool:
    return (old.source, old.kind, old.level, old.nesting) == (
        new.source,
        new.kind,
        new.level,
        new.nesting,
    )


def _touched(letter: AlignedLetter, changes: Mapping[str, _Change]) -> tuple[int, int]:
    """The places of the first and the last unit with a changed segment or one beside it."""
    keys = {
        (code, place + 1)
        for code, change in changes.items()
        if not change.is_none
        for place in range(change.start - 1, change.end + 1)
    }
    places = [at for at, unit in enumerate(letter.units) if any(one.key in keys for one in unit)]
    return (places[0], places[-1]) if places else (0, -1)


def _kept(unit: Unit, versions: Mapping[str, Version], changes: Mapping[str, _Change]) -> Unit:
    """A unit with its segments as they stand now; only right where none of them changed."""
    segments = {}
    for code, own in unit.segments.items():
        places = [changes[code].moved(one.ordinal - 1) for one in own]
        texts = versions[code].segments if code in versions else ()
        segments[code] = tuple(texts[at] for at in places if 0 <= at < len(texts))
    return replace(unit, segments=segments)
