"""Which versions are the odd ones out."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def odd_ones_out(languages: Iterable[str], parties: Iterable[Collection[str]]) -> tuple[str, ...]:
    """The languages outside the largest party, where two or more agree; else all of them.

    A party holds the languages that say the same (or that all say nothing).
    """
    ranked = sorted(parties, key=len, reverse=True)
    tied = len(ranked) > 1 and len(ranked[0]) == len(ranked[1])
    wrong = ranked if tied or len(ranked[0]) < 2 else ranked[1:]
    return tuple(name for name in languages if any(name in party for party in wrong))


def parties(said: Mapping[str, T]) -> dict[T, tuple[str, ...]]:
    """The languages by what they say."""
    found: dict[T, tuple[str, ...]] = {}
    for language, what in said.items():
        found[what] = (*found.get(what, ()), language)
    return found
