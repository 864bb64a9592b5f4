"""The arrangement of a long letter after an edit: only what stands around the edit is aligned.

What is found is nearly always what aligning all of it finds, but not for certain: how rare a word
is and which words the letter itself teaches are counted in the texts around the edit alone. Where
the units at the rims of these come out otherwise than before, the letter has to be aligned afresh.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from translate.alignment.arrangement import Arrangement, Group
from translate.alignment.letter import arranged
from translate.alignment.pins import FixedPoints
from translate.alignment.sides import Facts
from translate.model import Concept, Segment

AROUND = 60
"""Units before and after the edit that are aligned again."""
_RIM = 20
"""Units at each end of these that have to come out as they were."""

Same = Mapping[str, tuple[int, int]]
"""By language, how many segments at the beginning and at the end are as they were."""


def rearranged(
    before: Arrangement,
    same: Same,
    segments: Mapping[str, Sequence[Segment]],
    facts: Facts,
    glossary: Sequence[Concept],
) -> Arrangement | None:
    """The arrangement of `segments` by that of the same versions `before` an edit.

    `before` has the languages of `segments`, and nobody decided anything about the alignment. None
    where the letter has to be aligned afresh.
    """
    edits = [
        _Edit(*same[language], sum(len(one.places[side]) for one in before.groups), len(own))
        for side, (language, own) in enumerate(segments.items())
    ]
    touched = [
        number
        for number, group in enumerate(before.groups)
        if any(edit.touches(own) for edit, own in zip(edits, group.places, strict=True))
    ]
    first = max(0, min(touched, default=0) - AROUND)
    last = max(touched, default=0) + 1 + AROUND
    head, tail = before.groups[:first], before.groups[last:]
    if 2 * (len(head) + len(tail)) < len(before.groups):
        return None
    head, tail = (tuple(_moved(one, edits) for one in own) for own in (head, tail))
    free = []
    for side, edit in enumerate(edits):
        taken = {place for one in (*head, *tail) for place in one.places[side]}
        free.append([place for place in range(edit.after) if place not in taken])
    window = {
        language: [own[place] for place in places]
        for (language, own), places in zip(segments.items(), free, strict=True)
    }
    if not all(window.values()):
        return None
    found = arranged(window, facts, FixedPoints(window), glossary)
    groups = [_placed(one, free) for one in found.groups]
    start = [_moved(one, edits) for one in before.groups[first : first + _RIM]] if head else []
    end = [_moved(one, edits) for one in before.groups[last - _RIM : last]] if tail else []
    if _places(groups[: len(start)]) != _places(start):
        return None
    if _places(groups[len(groups) - len(end) :]) != _places(end):
        return None
    inner = groups[len(start) : len(groups) - len(end)]
    return Arrangement(before.languages, (*head, *start, *inner, *end, *tail))


class _Edit(NamedTuple):
    """What was edited in one version; numbers of segments."""

    first: int
    """At its beginning, those that are as they were."""
    last: int
    """At its end."""
    before: int
    after: int

    def touches(self, places: Sequence[int]) -> bool:
        """Whether some segments were edited, or stand beside an edit."""
        if self.first == self.before == self.after:
            return False
        return any(self.first - 1 <= place <= self.before - self.last for place in places)

    def moved(self, place: int) -> int:
        """Where a segment stands that was not edited."""
        return place if place < self.first else place + self.after - self.before


def _moved(group: Group, edits: Sequence[_Edit]) -> Group:
    """A group where its segments stand now."""
    sides = zip(group.places, edits, strict=True)
    return replace(group, places=tuple(tuple(map(edit.moved, own)) for own, edit in sides))


def _placed(group: Group, free: Sequence[Sequence[int]]) -> Group:
    """A group of segments that were chosen out of a version, where these stand in it."""
    sides = zip(group.places, free, strict=True)
    return replace(group, places=tuple(tuple(own[n] for n in places) for places, own in sides))


def _places(groups: Sequence[Group]) -> list[tuple[tuple[int, ...], ...]]:
    return [one.places for one in groups]
