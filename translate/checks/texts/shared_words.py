"""Where the words that three versions of a sentence share stand beside some phrases of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from translate.checks.context import Context
from translate.checks.texts.meant import Sentence, side_by_side
from translate.checks.texts.moved import shared
from translate.model import Segment


class Phrase(Protocol):
    """Some words of a text; offsets in the segment's text."""

    @property
    def segment(self) -> Segment: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Two = Mapping[str, tuple[Phrase, Phrase]]
"""By language, two phrases that answer each other: the first one of each says the same."""


def moved_along(context: Context, odd: str, two: Two) -> bool:
    """Whether the words beside two phrases stand beside the same ones in the odd version, too.

    Then the version has only told its clauses in another order: `the patient decides, the doctor
    advises`, `the doctor advises, the patient decides`.
    """
    with_it = against = 0
    for near in _nearest(context, two):
        others = {first for name, first in near.items() if name != odd}
        if len(others) == 1:
            if near[odd] in others:
                with_it += 1
            else:
                against += 1
    return with_it > against


def has_changed_sides(context: Context, odd: str, said: Mapping[str, Phrase]) -> bool:
    """Whether a word stands behind a phrase of the odd version and before those of both others, or
    the other way round: `we wrote to the mayor` against `the mayor wrote to us`."""
    alone = {name: (one,) for name, one in said.items()}
    for offsets in _offsets(context, alone):
        behind = {name: offset > said[name].start for name, offset in offsets.items()}
        if list(behind.values()).count(behind[odd]) == 1:
            return True
    return False


def _nearest(context: Context, two: Two) -> Iterator[Mapping[str, bool]]:
    """By language, whether a word that all versions share stands nearer to the first phrase than to
    the second."""
    for offsets in _offsets(context, two):
        apart = {
            name: [_apart(offset, phrase) for phrase in two[name]]
            for name, offset in offsets.items()
        }
        if all(min(own) <= _NEAR for own in apart.values()):
            yield {name: first < second for name, (first, second) in apart.items()}


_NEAR = 30
"""Characters from a phrase to the words that stand beside it, at the most."""


def _offsets(
    context: Context, phrases: Mapping[str, Sequence[Phrase]]
) -> Iterator[Mapping[str, int]]:
    """By language, where each word stands that all versions of a sentence share and that is no part
    of some phrases of it."""
    for row in context.derive(side_by_side):
        if row.keys() == phrases.keys() and all(_has(row[name], phrases[name]) for name in row):
            said = list(row.values())
            starts = [one.starts() for one in said]
            for places in shared([one.keys for one in said]):
                offsets = {name: own[at] for name, own, at in zip(row, starts, places, strict=True)}
                if not any(_is_part(offsets[name], phrases[name]) for name in row):
                    yield offsets


def _has(sentence: Sentence, phrases: Sequence[Phrase]) -> bool:
    """Whether some phrases stand in a sentence."""
    return all(
        one.segment == sentence.segment and sentence.start <= one.start < sentence.end
        for one in phrases
    )


def _is_part(offset: int, phrases: Sequence[Phrase]) -> bool:
    return any(one.start <= offset < one.end for one in phrases)


def _apart(offset: int, phrase: Phrase) -> int:
    """How far a word stands from a phrase, in characters."""
    return max(phrase.start - offset, offset - phrase.end)
