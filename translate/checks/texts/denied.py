"""Which words of a sentence are denied, clause by clause: `the gutters were mended, the tiles were
not`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from translate.checks.context import Context
from translate.checks.texts.exchanges import Places, others_of
from translate.checks.texts.meant import Sentence, read
from translate.checks.texts.moved import shared
from translate.checks.texts.statements import Meaning
from translate.checks.texts.stretches import Stretch
from translate.languages import get
from translate.languages.opposites import (
    BREAKS,
    DENIAL,
    NEGATION,
    NEGATIONS,
    Sense,
    axis_named,
    sense_named,
)

_SOFT = (sense_named(NEGATION, "soft"), sense_named(NEGATION, "prefixed"))
_UNTIL = sense_named(NEGATION, "until")
"""`Until it is mended` is `as long as it is not mended`, whatever else it is."""
_ONLY, _HINT = sense_named(NEGATION, "only"), sense_named(NEGATION, "hint")
_MAY_NEGATE = (*_SOFT, _UNTIL, _ONLY, _HINT, DENIAL)
HOW_OFTEN = axis_named("how often")
_NEAR = 4
"""Words from a negation to one that it denies, at the most."""
_PART = 0.4
"""Of a sentence, by which the places of one and the same word differ at most."""

_DENIED = "denied"
_PLAIN = "plain"
_OPEN = "open"


class Denial(NamedTuple):
    """A word that one version alone denies, or alone does not deny."""

    odd: int
    """The version, counted from 0."""
    is_denied: bool
    """Whether that version denies it, and not the others."""
    words: tuple[Stretch, ...]
    """The word in each version."""


def denied_alone(
    context: Context,
    row: Sequence[Stretch],
    meanings: Sequence[Sequence[Meaning]],
) -> Denial | None:
    """Where one version of three denies a word that both others say plainly, or says plainly what
    both deny; `meanings` are the phrases of each version's sentence.

    Only where that version also negates more, or less, in the whole sentence than each of the
    others, who negate as often: a negation that has moved is told elsewhere.
    """
    negations = _negations(meanings)
    counts = list(map(len, negations))
    odd = _uneven(counts)
    if odd is None:
        return None
    left, right = others_of(odd)
    is_more = counts[odd] > counts[left]
    if not counts[left]:
        return None
    soft = [sum(one.sense in _SOFT for one in own) for own in meanings]
    if not is_more and soft[odd] > min(soft[left], soft[right]):
        return None
    said = [read(context, *place) for place in row]
    if not all(one.tokens for one in said):
        return None
    parts = [list(_parts(*each)) for each in zip(said, meanings, negations, strict=True)]
    found, against = [], 0
    for places in shared([one.keys for one in said]):
        if any(map(_is_small, said, places)) or _stands_elsewhere(said, places):
            continue
        states = _states(parts, places)
        if states[left] != states[right] or _OPEN in states or states[odd] == states[left]:
            continue
        if (states[odd] == _DENIED) is is_more:
            found.append(places)
        else:
            against += 1
    if len(found) <= against:
        return None
    words = tuple(one.word(at) for one, at in zip(said, found[0], strict=True))
    return Denial(odd, is_more, words)


def odd_one(meanings: Sequence[Sequence[Meaning]]) -> int | None:
    """The version that negates once more, or once less, than both others, counted from 0; None
    where `denied_alone` finds nothing. Phrases on other axes than those of negations and of how
    often something happens change nothing."""
    return _uneven(list(map(len, _negations(meanings))))


def _negations(meanings: Sequence[Sequence[Meaning]]) -> list[list[Meaning]]:
    """The negations of each version, but for those in phrases like `almost never` where another
    version has `rarely`."""
    negations = [[one for one in own if one.sense in NEGATIONS] for own in meanings]
    taken = list(map(_words_of, negations))
    rarely = {
        one.sense
        for own, words in zip(meanings, taken, strict=True)
        for one in own
        if one.sense.axis == HOW_OFTEN and words.isdisjoint(one.places)
    }
    return [
        denying and _held_by_none(denying, [one for one in own if one.sense in rarely])
        for own, denying in zip(meanings, negations, strict=True)
    ]


def _words_of(phrases: Iterable[Meaning]) -> frozenset[int]:
    """The places of all words of some phrases of one sentence."""
    return frozenset(place for one in phrases for place in one.places)


def _held_by_none(phrases: Sequence[Meaning], others: Sequence[Meaning]) -> list[Meaning]:
    """The phrases of a sentence of which no other one has all words; looked at are only those that
    have the first word."""
    having: dict[int, list[Meaning]] = {}
    for other in others:
        for place in other.places:
            having.setdefault(place, []).append(other)
    return [
        one for one in phrases if not any(each.holds(one) for each in having.get(one.first, ()))
    ]


def _uneven(counts: Sequence[int]) -> int | None:
    """Which version has one more, or one less, than both others, who have as many: two negations
    make none."""
    for odd in range(3):
        left, right = others_of(odd)
        if counts[left] == counts[right] and abs(counts[odd] - counts[left]) == 1:
            return odd
    return None


def _is_small(said: Sentence, at: int) -> bool:
    """Whether a word opens a clause or a phrase, and says nothing that is denied."""
    return said.tokens[at] in said.scopes.cutting


def _stands_elsewhere(said: Sequence[Sentence], places: Places) -> bool:
    """Whether a word stands near the beginning of one version and near the end of another."""
    parts = [at / len(one.tokens) for one, at in zip(said, places, strict=True)]
    return max(parts) - min(parts) > _PART


class _Part(NamedTuple):
    """A part of a sentence that a sign or a conjunction opens; places are indices of tokens."""

    first: int
    behind: int
    is_joined: bool
    """Whether it is joined to the part before it by `and` or `or`: what is denied there may be
    denied here."""
    negations: tuple[int, ...]
    """Where its negations stand."""
    adds: bool
    """Whether it opens with a word like `even`, that says of more what was said before."""
    senses: frozenset[Sense]
    """What its phrases say, but for those with a negation."""
    soft: tuple[frozenset[Sense], ...]
    """Of each word that may stand for a negation, the other senses that it has."""


def _parts(
    said: Sentence, meanings: Sequence[Meaning], negations: Sequence[Meaning]
) -> Iterator[_Part]:
    tokens, starts = said.tokens, said.starts()
    cuts = [
        at for at, token in enumerate(tokens) if token in BREAKS or token in said.scopes.cutting
    ]
    joining = get(said.segment.language).coordinators
    senses_at: dict[int, set[Sense]] = {}
    for one in meanings:
        senses_at.setdefault(one.start, set()).add(one.sense)
    at_token = {start: at for at, start in enumerate(starts)}
    firsts = [0, *(cut for cut in cuts if cut)]
    bounds = [starts[first] for first in firsts]
    within = _by_part(bounds, ((one, one.start, one.end) for one in meanings))
    denying = _by_part(bounds, ((one, one.start, one.start + 1) for one in negations))
    taken = _words_of(negations)
    for number, (first, behind) in enumerate(pairwise((*firsts, len(tokens)))):
        start, own = bounds[number], within[number]
        yield _Part(
            first,
            behind,
            first > 0 and tokens[first] in joining and tokens[first - 1] not in BREAKS,
            tuple(at_token[one.start] for one in denying[number] if one.start in at_token),
            not said.scopes.adding.isdisjoint(tokens[first : first + 2]),
            frozenset(one.sense for one in own if taken.isdisjoint(one.places)),
            tuple(
                frozenset(
                    sense
                    for sense in senses_at[one.start]
                    if one.sense != _UNTIL and sense.axis != NEGATION
                )
                for one in own
                if one.sense in _MAY_NEGATE
                and not (one.start == start and tokens[first] in said.scopes.joining)
            ),
        )


def _by_part(
    bounds: Sequence[int], spans: Iterable[tuple[Meaning, int, int]]
) -> Sequence[Sequence[Meaning]]:
    """Which phrases stand in each part, or reach into it: `bounds` is where each part begins, and
    `spans` are the phrases, each with its start and end."""
    found: list[list[Meaning]] = [[] for _ in bounds]
    for one, start, end in spans:
        for number in range(max(bisect_right(bounds, start) - 1, 0), bisect_left(bounds, end)):
            found[number].append(one)
    return found


def _states(parts: Sequence[Sequence[_Part]], places: Places) -> tuple[str, ...]:
    """Whether each version denies the word at a place, says it plainly, or neither is certain."""
    numbers = [
        bisect_right(every, at, key=attrgetter("first")) - 1
        for every, at in zip(parts, places, strict=True)
    ]
    common = frozenset.intersection(
        *(every[number].senses for every, number in zip(parts, numbers, strict=True))
    )
    return tuple(
        _state(every, number, at, common)
        for every, number, at in zip(parts, numbers, places, strict=True)
    )


def _state(parts: Sequence[_Part], number: int, at: int, common: frozenset[Sense]) -> str:
    part = parts[number]
    if at in part.negations or (part.adds and number and parts[number - 1].negations):
        return _OPEN
    if part.negations:
        near = min(abs(at - place) for place in part.negations) <= _NEAR
        return _DENIED if near else _OPEN
    if any(one.negations or one.soft for one in _joined(parts, number)):
        return _OPEN
    return _PLAIN if all(not common.isdisjoint(senses) for senses in part.soft) else _OPEN


def _joined(parts: Sequence[_Part], number: int) -> Iterator[_Part]:
    """The parts that `and` or `or` joins to one, without a sign between them."""
    if parts[number].is_joined:
        yield parts[number - 1]
    if number + 1 < len(parts) and parts[number + 1].is_joined:
        yield parts[number + 1]
