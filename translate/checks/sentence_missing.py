"""sentence-missing."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from translate.checks.comparing.wording import quoted, say, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.answers import words_in
from translate.checks.texts.beside import MANY, Content, Step, beside
from translate.checks.texts.pieces import (
    Piece,
    Pieces,
    keys_in,
    parted,
    pieces,
    places,
    word_keys,
)
from translate.model import Finding, Severity, Unit

_SHORTEST = 7
"""Letters from which a sentence says something of its own: not “Ja.” and not “№ 5.”"""

_LIKELY = 1.15
_LIKELY_ALONE = 3.0
"""Nats by which a missing sentence is likelier than one that was joined with its neighbour, from
which it is a warning: against two versions that agree, and against one."""

_POSSIBLE = 0.6
_POSSIBLE_ALONE = 1.0
"""The same, from which a reader's attention is asked for: below, translators joined the sentence
with its neighbour far more often than they left it out."""

_PLAIN = 9.0
"""The same, from which a word that the other side happens to have too explains nothing."""


@unit_check(Severity.WARNING)
def sentence_missing(unit: Unit, context: Context) -> Iterator[Finding]:
    """A paragraph says something in one version that it does not say in another.

    Looked at where the versions differ in the number of sentences; sentences that a translator
    joined or parted are no finding. Where a sentence is as likely to be joined as to be missing,
    the reader's attention is asked for.

    Why: a sentence that dropped out of a paragraph leaves no gap that anybody would see.
    Example: nl “De kosten zijn te overzien. Eén avond kost …”, en “One evening costs …”.
    Remedy: translate the sentence, or take it out of the versions that have it.
    """
    if len({len(said) for said in context.derive(places).values()}) < 2:
        return
    own = context.derive(pieces)
    for odd, others in _parties(own):
        yield from _compare(unit, context, own, odd, others)


def _parties(own: Pieces) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A version that has another number of sentences than those that agree; of two or of versions
    that all differ, each but the first against the first."""
    counts = {language: len(said) for language, said in own.items()}
    common = max(counts.values(), key=list(counts.values()).count)
    agreeing = tuple(language for language in own if counts[language] == common)
    if len(agreeing) < 2:
        agreeing = agreeing[:1]
    for language in own:
        if counts[language] != counts[agreeing[0]]:
            yield language, agreeing


def _compare(
    unit: Unit, context: Context, own: Pieces, odd: str, others: tuple[str, ...]
) -> Iterator[Finding]:
    one = _contents(context, own[odd])
    rest = [_contents(context, own[language]) for language in others]
    cost, steps = beside(one, rest)
    lonely = [step for step in steps if not step.first or not step.second]
    if not lonely:
        return
    margin = beside(one, rest, gaps=False)[0] - cost
    certain = _LIKELY if len(others) > 1 else _LIKELY_ALONE
    severity = Severity.WARNING if margin >= certain else Severity.ATTENTION
    if margin < (_POSSIBLE if len(others) > 1 else _POSSIBLE_ALONE):
        return
    is_plain = _PLAIN <= margin < math.inf
    if not is_plain and (
        _is_told_within(one, rest, lonely) or _is_joined(context, own, odd, others, steps)
    ):
        return
    for step in lonely:
        having, lacking = ((odd,), others) if step.first else (others, (odd,))
        if not is_plain and all(
            _is_answered(own[one], step.first if one == odd else step.second, own[two])
            for one in having
            for two in lacking
        ):
            continue
        said = {language: _said(own[language], step, language == odd) for language in having}
        openings = [own[language][0].text[:_OPENING] for language in lacking]
        if all(_is_lead(piece, openings) for language in having for piece in said[language]):
            continue
        if (
            max(sum(piece.content.size for piece in said[language]) for language in having)
            >= _SHORTEST
        ):
            yield _finding(unit, own, said, lacking, severity)


def _is_joined(
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
        _contents(context, own[odd]), [_contents(context, own[language]) for language in others]
    )[0]
    rest = [_contents(context, own[language]) for language in having]
    for place in range(len(own[lacking[0]])):
        ways = [
            [
                _contents(context, (*own[language][:place], *parts, *own[language][place + 1 :]))
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
    uneven = [place for place, step in enumerate(steps) if len(step.first) != len(step.second)]
    first, last = steps[max(uneven[0] - _NEAR, 0)], steps[uneven[-1] : uneven[-1] + _NEAR + 1][-1]
    return {odd: own[odd][first.first.start : last.first.stop]} | {
        language: own[language][first.second.start : last.second.stop] for language in others
    }


_NEAR = 6
"""Steps before and behind those that are not one beside one."""

_PARTED = 1.5
"""Nats by which a parted sentence must fit better than a missing one."""


def _contents(context: Context, said: Iterable[Piece]) -> list[Content]:
    """What is compared of some sentences, with what their words may mean."""
    words = [(piece.content, words_in(context, piece)) for piece in said]
    return [
        replace(content, words=tuple(word.keys for word in own if word.keys))
        for content, own in words
    ]


def _is_told_within(
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


def _is_answered(own: Sequence[Piece], alone: range, others: Sequence[Piece]) -> bool:
    """Whether another version says most words of some sentences that their own version has nowhere
    else: it says them within another sentence."""
    rest = keys_in(piece for place, piece in enumerate(own) if place not in alone)
    theirs = keys_in(others)
    words = [keys for place in alone for keys in word_keys(own[place]) if keys.isdisjoint(rest)]
    answered = sum(not keys.isdisjoint(theirs) for keys in words)
    return answered >= _FEWEST_ANSWERED and answered >= _ANSWERED * len(words)


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


def _is_lead(piece: Piece, openings: Sequence[str]) -> bool:
    """Whether it is a title at the head of its paragraph, which others end with a comma, a colon or
    a dash, or an explanation in brackets."""
    words = piece.text.split()
    return piece.text.startswith("(") or (
        piece.start == 0
        and len(words) <= _LEAD
        and len(piece.segment.text) > piece.end
        and all(any(sign in opening for sign in ",:–—") for opening in openings)
    )


_LEAD = 3
"""Words of a title at the head of a paragraph, at most."""

_OPENING = 40
"""Characters within which the others end theirs."""


def _said(own: Sequence[Piece], step: Step, is_odd: bool) -> Sequence[Piece]:
    place = step.first if is_odd else step.second
    return own[place.start : place.stop]


def _finding(
    unit: Unit,
    own: Pieces,
    said: dict[str, Sequence[Piece]],
    lacking: tuple[str, ...],
    severity: Severity,
) -> Finding:
    having = tuple(language for language in own if language in said)
    lacking = tuple(language for language in own if language in lacking)
    first = " ".join(piece.text for piece in said[having[0]])
    return Finding(
        "sentence-missing",
        severity,
        unit.id,
        having if len(having) == 1 < len(lacking) else lacking,
        say(
            "{lacking} what {having}: {text}",
            lacking=verb(lacking, "does not seem to say", "do not seem to say"),
            having=verb(having, "says", "say"),
            text=quoted(first),
        ),
        tuple(piece.span for language in having for piece in said[language])
        + tuple(segment.whole() for language in lacking for segment in unit.segments[language]),
    )
