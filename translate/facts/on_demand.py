"""The facts of a letter's segments, each extracted when somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from translate.model import Fact, Segment, Version

Key = tuple[str, int]
"""`Segment.key`."""


class FactsOnDemand(Mapping[Key, tuple[Fact, ...]]):
    """For who looks at a few units of a long letter: the same facts as of all segments at once."""

    def __init__(self, versions: Iterable[Version]) -> None:
        self._segments: dict[Key, Segment] = {
            segment.key: segment for version in versions for segment in version.segments
        }
        self._known: dict[Key, tuple[Fact, ...]] = {}

    def __getitem__(self, key: Key) -> tuple[Fact, ...]:
        found = self._known.get(key)
        if found is None:
            from translate.facts.extract import extract  # who knows all findings asks for none

            segment = self._segments[key]
            found = self._known[key] = extract(segment, segment.language)
        return found

    def __contains__(self, key: object) -> bool:
        return key in self._segments

    def __iter__(self) -> Iterator[Key]:
        return iter(self._segments)

    def __len__(self) -> int:
        return len(self._segments)
