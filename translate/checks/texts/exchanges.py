"""What two words of a sentence are that stand in each other's place in one version of three.

`translate.checks.texts.moved` and `translate.checks.texts.behind` look for them; neither knows
which words are opposites.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from translate.checks.texts.meant import Sentence
from translate.checks.texts.stretches import Stretch
from translate.languages.scopes import scopes

Row = tuple[Stretch | None, ...]
"""A word of each version, one answering the other; None where a version says it otherwise."""


class Exchange(NamedTuple):
    """Two words that stand in each other's place."""

    odd: int
    """The version in which they do, counted from 0."""
    one: Row
    other: Row


def others_of(odd: int) -> tuple[int, int]:
    """The two versions of three that are not the odd one."""
    one, other = (version for version in range(3) if version != odd)
    return one, other


Places = tuple[int, ...]
"""The index of a word in each version, one answering the other; `OTHERWISE` where a version has
none."""

OTHERWISE = -1


def words_of(said: Sequence[Sentence], places: Places) -> Row:
    """The words at some places of a sentence."""
    return tuple(
        None if at == OTHERWISE else one.word(at) for one, at in zip(said, places, strict=True)
    )


def alike(one: Row, other: Row) -> bool:
    """Whether no version shows that two words are of different parts of speech."""
    return all(
        scopes(mine.segment.language).part_of_speech(mine.text)
        == scopes(theirs.segment.language).part_of_speech(theirs.text)
        for mine, theirs in zip(one, other, strict=True)
        if mine and theirs
    )
