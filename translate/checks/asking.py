"""Which facts the checks ask for: what they find of a unit holds while these stay as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from translate.model import Fact

Key = tuple[str, int]
"""A `Segment.key`."""
Default = TypeVar("Default")


class AskedFacts(Mapping[Key, tuple[Fact, ...]]):
    """The facts of a letter, and the segments whose facts somebody asked for, there or not."""

    def __init__(self, facts: Mapping[Key, tuple[Fact, ...]]) -> None:
        self._facts = facts
        self.asked: set[Key] = set()

    def __getitem__(self, key: Key) -> tuple[Fact, ...]:
        self.asked.add(key)
        return self._facts[key]

    def get(self, key: Key, default: Default | None = None) -> tuple[Fact, ...] | Default | None:  # type: ignore[override]
        self.asked.add(key)
        return self._facts.get(key, default)

    def __iter__(self) -> Iterator[Key]:
        self.asked.update(self._facts)
        return iter(self._facts)

    def __len__(self) -> int:
        self.asked.update(self._facts)
        return len(self._facts)
