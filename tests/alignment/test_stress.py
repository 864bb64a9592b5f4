"""A whole letter damaged in every place: each segment dropped, merged, moved in turn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from translate.alignment import align_letter
from translate.documents.markdown import read_markdown
from translate.model import Segment, Version

LETTER = Path(__file__).parents[2] / "letters" / "libraries"
LANGUAGES = ("nl", "en", "ru")
Damage = Callable[[Sequence[Segment], int], list[Segment]]
SHORT = {
    ("nl", 12): "the lead of a list item, six words, at the end of the paragraph before the list",
    ("nl", 16): "the lead of a list item at the end of the paragraph under the item before",
    ("en", 16): "the same",
    ("ru", 14): "the same, one item earlier",
    ("ru", 16): "the same",
    ("nl", 22): "the signature at the beginning of the paragraph about the foundation",
    ("en", 22): "the same",
    ("ru", 22): "the same",
}
"""Merges that are not recognised: the short part counts as missing, which a person then sees."""


@cache
def versions() -> dict[str, Version]:
    """The letter's versions; all of them have the same segments in the same order."""
    found = {
        language: read_markdown((LETTER / f"{language}.md").read_bytes(), language, language)
        for language in LANGUAGES
    }
    assert len({len(version.segments) for version in found.values()}) == 1
    return found


def dropped(segments: Sequence[Segment], place: int) -> list[Segment]:
    return [*segments[:place], *segments[place + 1 :]]


def merged(segments: Sequence[Segment], place: int) -> list[Segment]:
    """The segment and the next one as one block, where a person would make them one."""
    here, there = segments[place : place + 2]
    texts = (f"{here.text} {there.text}", f"{here.source} {there.source}")
    one = replace(here, text=texts[0], source=texts[1], runs=((0, 0),))
    return [*segments[:place], one, *segments[place + 2 :]]


def moved(segments: Sequence[Segment], place: int) -> list[Segment]:
    """The segment half a letter further on."""
    rest = dropped(segments, place)
    to = (place + len(segments) // 2) % len(segments)
    return [*rest[:to], segments[place], *rest[to:]]


def numbered(version: Version, segments: Sequence[Segment]) -> Version:
    return replace(
        version,
        segments=tuple(replace(one, ordinal=place) for place, one in enumerate(segments, 1)),
    )


def units(language: str, place: int, damage: Damage) -> list[list[set[int]]]:
    """For each unit, what each version that has it says: places in the letter as it was."""
    whole = versions()
    segments = whole[language].segments
    damaged = numbered(whole[language], damage(segments, place))
    letter = align_letter("stress", "nl", {**whole, language: damaged})
    thoughts = {one.line: {number} for number, one in enumerate(segments, 1)}
    if damage is merged:
        thoughts[segments[place].line].add(place + 2)
    return [
        [
            set().union(*(thoughts[one.line] if own == language else {one.ordinal} for one in said))
            for own, said in unit.segments.items()
            if said
        ]
        for unit in letter.units
    ]


def right(language: str, place: int, damage: Damage) -> bool:
    """Whether all versions of every unit say the same, and only what was dropped is missing."""
    for said in units(language, place, damage):
        versions_left = 2 if damage is dropped and said[0] == {place + 1} else 3
        if len(said) != versions_left or any(numbers != said[0] for numbers in said):
            return False
    return True


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("damage", [dropped, moved])
def test_each_segment_dropped_or_moved_in_turn(damage: Damage, language: str) -> None:
    count = len(versions()[language].segments)
    assert [place + 1 for place in range(count) if not right(language, place, damage)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_segment_merged_with_the_next_in_turn(language: str) -> None:
    count = len(versions()[language].segments)
    wrong = {place + 1 for place in range(count - 1) if not right(language, place, merged)}
    assert wrong <= {place for own, place in SHORT if own == language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_moved_is_said_to_have_moved(language: str) -> None:
    whole = versions()
    segments = whole[language].segments
    for place in range(len(segments)):
        damaged = numbered(whole[language], moved(segments, place))
        letter = align_letter("stress", "nl", {**whole, language: damaged})
        assert any(unit.moved for unit in letter.units), place + 1
