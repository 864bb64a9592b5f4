"""`Or` in one version where both others say `and`, or the other way round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from translate.checks.texts.exchanges import others_of
from translate.checks.texts.meant import Keys, Sentence
from translate.checks.texts.stretches import Stretch
from translate.languages import get
from translate.languages.opposites import BREAKS
from translate.languages.scopes import NOT
from translate.precompiled import expression

Turned = tuple[int, tuple[Stretch, ...]]
"""The version that says the opposite, counted from 0, and the word in each version."""


class _Joint(NamedTuple):
    at: int
    """Its index in the sentence's tokens."""
    is_or: bool
    left: Keys
    """What the word before it may mean."""
    right: Keys
    """The same of the one behind it."""

    def joins_the_same(self, other: _Joint) -> bool:
        return not (self.left.isdisjoint(other.left) or self.right.isdisjoint(other.right))


def may_choose(said: Sequence[Sentence]) -> bool:
    """A quick look before `turned_joints`: whether a version has an `or`."""
    return any(not get(one.segment.language).alternatives.isdisjoint(one.tokens) for one in said)


def turned_joints(said: Sequence[Sentence]) -> Turned | None:
    """Where one version joins with `or` what both others join with `and`, or the other way round.

    Which joints of the versions answer each other is told by their order where all join equally
    often, else by the words on either side. Not where `and` and `or` may say the same: in a clause
    that denies, `no cars or bicycles` are `no cars and no bicycles`, and between examples.
    """
    joints = [list(islice(_joints(one), _MOST)) for one in said]
    turned = [row for row in _rows(joints) if len({one.is_or for one in row}) > 1]
    if len(turned) != 1:
        return None
    (row,) = turned
    places = tuple(one.at for one in row)
    if any(map(_is_free, said, places)):
        return None
    odd = next(
        at for at in range(3) if all(row[at].is_or is not row[o].is_or for o in others_of(at))
    )
    return odd, tuple(one.word(at) for one, at in zip(said, places, strict=True))


_MOST = 12
"""Joints of a sentence that are looked at."""


def _rows(joints: Sequence[Sequence[_Joint]]) -> Iterator[tuple[_Joint, ...]]:
    """The joints that answer each other, one of each version."""
    if len({len(own) for own in joints}) == 1:
        yield from zip(*joints, strict=True)
        return
    first, *others = joints
    for one in first:
        answers = [[other for other in own if one.joins_the_same(other)] for own in others]
        if all(len(own) == 1 for own in answers):
            yield one, *(own[0] for own in answers)


def _joints(said: Sentence) -> Iterator[_Joint]:
    """The words for `and` and `or` of a sentence; of a bound, `three or more`, none."""
    language, tokens = get(said.segment.language), said.tokens
    for at, token in enumerate(tokens):
        if token in language.coordinators and not said.scopes.open_ends.intersection(
            tokens[at + 1 : at + 2]
        ):
            yield _Joint(
                at,
                token in language.alternatives,
                _nearest(said, range(at - 1, -1, -1)),
                _nearest(said, range(at + 1, len(tokens))),
            )


def _nearest(said: Sentence, way: Iterable[int]) -> Keys:
    """What the first word may mean that says something, up to the next sign."""
    clause = takewhile(lambda at: said.tokens[at] not in BREAKS, way)
    return next((said.keys[at] for at in clause if said.keys[at]), frozenset())


def _is_free(said: Sentence, at: int) -> bool:
    """Whether the clause that a joint stands in denies something, or gives examples; what a `not`
    right behind the joint denies alone is the one part of two, but `with or without` is both."""
    signs = [place for place, token in enumerate(said.tokens) if token in BREAKS]
    first = max((place for place in signs if place < at), default=-1) + 1
    last = min((place for place in signs if place > at), default=len(said.tokens))
    denials = [place for place in range(first, last) if _is_denial(said, place)]
    if denials and (denials[0] != at + 1 or said.tokens[denials[0]] != NOT):
        return True
    starts = said.starts()
    start, end = starts[first], starts[last] if last < len(starts) else said.end
    exemplary = said.scopes.exemplary
    return bool(exemplary and expression(exemplary).search(said.segment.text, start, end))


def _is_denial(said: Sentence, at: int) -> bool:
    """Whether a word denies, or nearly; a bound, `no more than` or `at least`, does not."""
    token, bounds = said.tokens[at], said.scopes.open_ends
    denies = token == NOT or bool(expression(said.scopes.denying).fullmatch(token))
    return denies and bounds.isdisjoint((token, *said.tokens[at + 1 : at + 2]))
