"""Whether a sentence that stands alone is said within another one, in the other versions."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import NamedTuple

from translate.checks.context import Context
from translate.checks.texts.answers import words_in
from translate.checks.texts.beside import MANY, Step, beside
from translate.checks.texts.pieces import Piece, Pieces, parted, pieces, word_keys
from translate.checks.texts.sentence_pairs import Content
from translate.precompiled import expression


def contents(context: Context, said: Iterable[Piece]) -> list[Content]:
    """What is compared of some sentences, with what their words may mean."""
    words = [(piece.content, words_in(context, piece)) for piece in said]
    return [
        replace(content, words=tuple(word.keys for word in own if word.keys))
        for content, own in words
    ]


def contents_in(context: Context) -> Callable[[str], list[Content]]:
    """Gives the `contents` of all `pieces` of a version by its language: whether the versions agree
    is asked before what one of them lacks, and both read the words of most."""
    return cache(lambda language: contents(context, context.derive(pieces)[language]))


def uneven(context: Context) -> frozenset[int]:
    """Of the one unit of a context, whose versions have as many sentences as each other, the places
    of those that do not stand beside each other: one version has the end of a sentence at the
    beginning of the next one."""
    own = context.derive(pieces)
    if not 2 <= max(map(len, own.values())) <= MANY:
        return frozenset()
    steps = _steps(context, [*own])
    return frozenset(
        place
        for step in steps
        if not _is_one_beside_one(step)
        for place in (*step.first, *step.second)
    )


def stand_alike(context: Context, own: Pieces, languages: Sequence[str]) -> bool:
    """Whether the sentences of versions that have as many of them stand one beside one."""
    if len(own[languages[0]]) > MANY:
        return True
    return all(map(_is_one_beside_one, _steps(context, languages)))


def _is_one_beside_one(step: Step) -> bool:
    return step.first == step.second and len(step.first) == 1


def _steps(context: Context, languages: Sequence[str]) -> Iterator[Step]:
    said = context.derive(contents_in)
    for one, other in combinations(languages, 2):
        yield from beside(said(one), [said(other)])[1]


def is_joined(
    context: Context, own: Pieces, odd: str, others: tuple[str, ...], steps: Sequence[Step]
) -> bool:
    """Whether the versions go together better where a sentence of the side with fewer is parted.

    `So the air is cleaner. The water is dirtier.` is «Итак, воздух чище, а вода грязнее».
    """
    fewer = len(own[odd]) < len(own[others[0]])
    lacking, having = ((odd,), others) if fewer else (others, (odd,))
    if abs(len(own[odd]) - len(own[others[0]])) != 1:
        return False
    own = _around_gaps(own, odd, others, steps)
    if max(map(len, own.values())) > MANY:
        return False
    cost = beside(
        contents(context, own[odd]), [contents(context, own[language]) for language in others]
    )[0]
    rest = [contents(context, own[language]) for language in having]
    for place in range(len(own[lacking[0]])):
        ways = [
            [
                contents(context, (*own[language][:place], *parts, *own[language][place + 1 :]))
                for parts in parted(context, own[language][place])
            ]
            for language in lacking
        ]
        if not all(ways):
            continue
        best = [min(every, key=lambda way: beside(way, rest, gaps=False)[0]) for every in ways]
        if fewer:
            total, steps = beside(best[0], rest, gaps=False)
        else:
            total, steps = beside(rest[0], best, gaps=False)
        if total + _PARTED < cost and all(len(step.first) == len(step.second) for step in steps):
            return True
    return False


def _around_gaps(own: Pieces, odd: str, others: tuple[str, ...], steps: Sequence[Step]) -> Pieces:
    """The sentences of a long paragraph around those that do not stand one beside one; of any
    other paragraph all."""
    if max(len(own[odd]), len(own[others[0]])) <= MANY:
        return own
    apart = [place for place, step in enumerate(steps) if len(step.first) != len(step.second)]
    first, last = steps[max(apart[0] - _NEAR, 0)], steps[apart[-1] : apart[-1] + _NEAR + 1][-1]
    return {odd: own[odd][first.first.start : last.first.stop]} | {
        language: own[language][first.second.start : last.second.stop] for language in others
    }


_NEAR = 6
"""Steps before and behind those that are not one beside one."""

_PARTED = 1.5
"""Nats by which a parted sentence must fit better than a missing one."""


def is_told_within(
    one: Sequence[Content], rest: Sequence[Sequence[Content]], lonely: Sequence[Step]
) -> bool:
    """Whether the other side has words of what stands alone that its own side has nowhere else.

    `Er werden twee experimenten uitgevoerd.` is told where en has `They did two experiments …`.
    """
    ours = {place for step in lonely for place in step.first}
    theirs = {place for step in lonely for place in step.second}
    if ours and theirs:
        return False
    sides = [(one, ours, rest)] if ours else [(other, theirs, [one]) for other in rest]
    for own, alone, across in sides:
        if sum(own[place].size for place in alone) < _LONG:
            continue
        only = _stems(own, alone) - _stems(own, {*range(len(own))} - alone)
        if any(only & _stems(other, range(len(other))) for other in across):
            return True
    return False


def is_answered(context: Context, own: str, alone: range, other: str) -> bool:
    """Whether another version says most words of some sentences, or the numbers of a short one,
    that their own version has nowhere else: it says them within another sentence. Versions are
    given by their languages, the sentences by their places among `pieces`."""
    said = context.derive(pieces)[own]
    if sum(said[place].content.size for place in alone) < _LONG:
        numbers = context.derive(_numbers)
        if _says_values(numbers[own], alone, numbers[other]):
            return True
    told = context.derive(_words)
    mine, theirs = told[own], told[other].where.keys()
    words = [keys for place in alone for keys in mine.said[place] if mine.is_only_in(alone, keys)]
    answered = sum(not theirs.isdisjoint(keys) for keys in words)
    return answered >= _FEWEST_ANSWERED and answered >= _ANSWERED * len(words)


class _Told(NamedTuple):
    """What a version says, sentence by sentence; read once, however many of them stand alone."""

    said: Sequence[Sequence[Set[Hashable]]]
    """What each word or value of each sentence may mean."""
    where: Mapping[Hashable, tuple[int, int]]
    """The first sentence and the last one that say a thing."""

    @classmethod
    def of(cls, said: Sequence[Sequence[Set[Hashable]]]) -> _Told:
        where: dict[Hashable, tuple[int, int]] = {}
        for place, every in enumerate(said):
            for key in frozenset().union(*every):
                where[key] = where.get(key, (place, place))[0], place
        return cls(said, where)

    def is_only_in(self, alone: range, keys: Iterable[Hashable]) -> bool:
        """Whether no other sentence than some in a row says any of some things."""
        return all(
            alone.start <= first and last < alone.stop
            for first, last in map(self.where.__getitem__, keys)
        )


def _words(context: Context) -> Mapping[str, _Told]:
    """What the words of each version of the one unit of a context may mean."""
    return {
        language: _Told.of([word_keys(piece) for piece in own])
        for language, own in context.derive(pieces).items()
    }


def _numbers(context: Context) -> Mapping[str, _Told]:
    """The numbers in the values of each version of the one unit of a context."""
    return {
        language: _Told.of([[_numbers_in(piece)] for piece in own])
        for language, own in context.derive(pieces).items()
    }


def _says_values(own: _Told, alone: range, other: _Told) -> bool:
    """Whether another version says the numbers of some sentences, which their own has only there.

    `She is 38.` has a number, and `a dentist of 38 years` an age.
    """
    numbers = {number for place in alone for number in own.said[place][0]}
    return bool(numbers) and own.is_only_in(alone, numbers) and numbers <= other.where.keys()


def _numbers_in(piece: Piece) -> Set[Hashable]:
    values = piece.content.values
    return {number for value in values for number in expression(r"\d+").findall(value)}


_FEWEST_ANSWERED = 3
_ANSWERED = 0.6
"""Words of a sentence, and the share of them, that another version must say."""


def _stems(said: Sequence[Content], places: Iterable[int]) -> frozenset[str]:
    """How the words of some sentences begin that are long enough to tell something."""
    return frozenset(
        stem for place in places for stem in said[place].stems if len(stem) == _TELLING
    )


_TELLING = 5
"""Letters of a stem."""

_LONG = 25
"""Letters of what stands alone; in less a word in common is chance."""
