"""Which segments are one unit, without their texts: what an aligner finds, and others may keep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from translate.alignment.confidence import Margins, weighed
from translate.alignment.pins import FixedPoints
from translate.dataclass import dataclass
from translate.model import Segment, Unit


@dataclass(frozen=True, slots=True)
class Group:
    """One unit. Sides are the places in `Arrangement.languages`."""

    places: tuple[tuple[int, ...], ...]
    """By side, the places of its segments in their version, from 0."""
    moved: frozenset[int]
    """The sides in which it stands out of order."""
    margins: Margins
    evidence: tuple[str, ...]
    """Why these segments belong together, for people."""
    pinned: bool
    """A person decided it."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """All segments of some versions, each in exactly one group."""

    languages: tuple[str, ...]
    """Those of the versions that have segments, the source first."""
    groups: tuple[Group, ...]
    """In the reading order of the source."""

    def covers(self, segments: Mapping[str, Sequence[object]]) -> bool:
        """Whether it may be about these versions: each of so many segments is in one group."""
        if self.languages != tuple(segments):
            return False
        return all(
            sorted(place for group in self.groups for place in group.places[side])
            == list(range(len(segments[language])))
            for side, language in enumerate(self.languages)
        )

    def agrees(self, fixed: FixedPoints) -> bool:
        """Whether everything that people decided to belong together is one unit here."""
        homes = self._homes()
        return all(self._group(homes, runs) is not None for runs in fixed.together)

    def units(
        self, segments: Mapping[str, Sequence[Segment]], fixed: FixedPoints
    ) -> tuple[Unit, ...]:
        """The units; what people decided to belong together is sure."""
        homes = self._homes()
        settled: list[set[int]] = [set() for _ in self.groups]
        for runs in fixed.together:
            place = self._group(homes, runs)
            if place is not None:
                settled[place].update(map(self.languages.index, set(runs) & set(self.languages)))
        sure = weighed([group.margins for group in self.groups], settled)
        return tuple(
            Unit(
                ordinal,
                {
                    language: tuple(segments[language][place] for place in places)
                    for language, places in zip(self.languages, group.places, strict=True)
                },
                moved=frozenset(self.languages[side] for side in group.moved),
                confidence=confidence,
                evidence=group.evidence,
                pinned=group.pinned,
            )
            for ordinal, (group, confidence) in enumerate(zip(self.groups, sure, strict=True), 1)
        )

    def _homes(self) -> Mapping[tuple[int, int], int]:
        """By side and place of a segment, the place of its group."""
        return {
            (side, place): number
            for number, group in enumerate(self.groups)
            for side, places in enumerate(group.places)
            for place in places
        }

    def _group(
        self, homes: Mapping[tuple[int, int], int], runs: Mapping[str, tuple[int, int] | None]
    ) -> int | None:
        """The place of the group that has exactly these runs in their languages."""
        wanted = {
            self.languages.index(language): tuple(range(*run)) if run else ()
            for language, run in runs.items()
            if language in self.languages
        }
        found = {homes[side, places[0]] for side, places in wanted.items() if places}
        if len(found) != 1:
            return None
        (number,) = found
        places = self.groups[number].places
        return number if all(places[side] == own for side, own in wanted.items()) else None
