"""A `not` that one version moved over a `that`: `we did not say that it is safe`, `we said that it
is not safe`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from translate.checks.texts.exchanges import others_of
from translate.checks.texts.meant import Sentence
from translate.checks.texts.stretches import Stretch
from translate.languages.opposites import BREAKS
from translate.languages.scopes import NOT
from translate.precompiled import expression


class Moved(NamedTuple):
    """Where a version denies what both others report, or reports what both others deny."""

    odd: int
    """The version, counted from 0."""
    words: tuple[tuple[Stretch, Stretch], ...]
    """The `not` and the `that` of each version, in the order of its text."""


class _Told(NamedTuple):
    """Where a sentence denies once, and reports once; indices of tokens."""

    denial: int
    opener: int

    @property
    def denies_what_is_said(self) -> bool:
        return self.denial > self.opener


def moved_denial(said: Sequence[Sentence]) -> Moved | None:
    """Where one version denies before its `that` and both others behind theirs, or the other way
    round.

    Only where each version has one such word, and all that denies stands on one side of it. Not
    with words like `think`: `we do not think that it helps` is `we think that it does not help`.
    """
    told = [_told(one) for one in said]
    if not all(told) or any(map(_may_be_either, said)):
        return None
    found = [one for one in told if one]
    for odd in range(3):
        if all(
            found[odd].denies_what_is_said is not found[other].denies_what_is_said
            for other in others_of(odd)
        ):
            return Moved(odd, tuple(map(_words, said, found)))
    return None


def _told(said: Sentence) -> _Told | None:
    openers = [at for at in range(1, len(said.tokens)) if _opens(said, at)]
    if len(openers) != 1:
        return None
    denials = [at for at in range(len(said.tokens)) if _denies(said, at)]
    if len({at > openers[0] for at in denials}) != 1:
        return None
    told = _Told(denials[0], openers[0])
    return None if _is_parted(said, *sorted(told)) else told


def _is_parted(said: Sentence, first: int, last: int) -> bool:
    """Whether another clause begins between two words, but for the one that the last one opens."""
    between = list(said.tokens[first + 1 : last])
    if between[-1:] == [","]:
        between.pop()
    return not said.scopes.cutting.union(BREAKS).isdisjoint(between)


def _opens(said: Sentence, at: int) -> bool:
    """Whether a word opens what is said; «что» only behind a comma."""
    token = said.tokens[at]
    return token in said.scopes.reporting or (
        said.tokens[at - 1] == "," and f", {token}" in said.scopes.reporting
    )


def _denies(said: Sentence, at: int) -> bool:
    """Whether a word denies; that of a bound, `no more than`, does not."""
    if said.tokens[at] != NOT and said.tokens[at] not in said.scopes.negating:
        return False
    return said.scopes.open_ends.isdisjoint(said.tokens[at + 1 : at + 2])


def _may_be_either(said: Sentence) -> bool:
    """Whether a verb lets a sentence deny on either side of its `that`."""
    pattern = said.scopes.raising
    return bool(pattern and expression(pattern).search(said.segment.text, said.start, said.end))


def _words(said: Sentence, told: _Told) -> tuple[Stretch, Stretch]:
    one, other = sorted(told)
    return said.word(one), said.word(other)
