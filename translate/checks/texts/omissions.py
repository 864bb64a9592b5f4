"""How likely it is that one version of a sentence lost, or added, a part of what two others say.

Independent signs are summed: how far its length is off, which commas and `and`s are not there, and
whether words that stand in a row have no answer in it, while the words around them have one.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Mapping, Sequence
from itertools import chain, combinations
from typing import NamedTuple

from translate.alignment.terms import word_pattern
from translate.checks.context import Context
from translate.checks.texts.beside import short_of
from translate.checks.texts.likeness import term_of
from translate.checks.texts.omission_weights import (
    AGREED_WORDS,
    ANSWERED,
    CLOSE,
    MOST,
    UNANSWERED,
    USUAL,
    USUAL_ROWS,
    USUAL_SPREAD,
    USUAL_WORDS,
    Weights,
)
from translate.checks.texts.pieces import Piece, joints
from translate.dataclass import dataclass
from translate.precompiled import expression


class Word(NamedTuple):
    """A word of a sentence and what it may mean; offsets in the segment's text."""

    start: int
    end: int
    keys: frozenset[Hashable]


class Run(NamedTuple):
    """Words in a row that another version has no answer to."""

    nats: float
    """By how much they are likelier lost than said in other words."""
    start: int = 0
    end: int = 0


Row = Mapping[str, Piece]
"""One sentence by language, of three languages."""

Words = Mapping[str, Sequence[Word]]
"""What is known of its words, by language."""


def known_words(context: Context, row: Row) -> Words:
    """The words of a sentence that have a meaning known in other languages.

    Not those of facts, as names and numbers: each is written in several ways, and has checks of its
    own.
    """
    return {language: _known(context, piece) for language, piece in row.items()}


def _known(context: Context, piece: Piece) -> Sequence[Word]:
    segment = piece.segment
    starts, ends = context.derive(_covered)[segment.key]
    found = []
    for match in word_pattern().finditer(segment.text, piece.start, piece.end):
        before = bisect_right(starts, match.start()) - 1
        if before < 0 or ends[before] <= match.start():
            keys = term_of(match[0], segment.language, wide=True)[0]
            found.append(Word(match.start(), match.end(), keys))
    return [word for word in found if word.keys]


def _covered(context: Context) -> Mapping[tuple[str, int], tuple[Sequence[int], Sequence[int]]]:
    """By `Segment.key`, where the stretches of text that facts cover begin, in order, and end."""
    found = {}
    for segment in chain.from_iterable(context.units):
        starts: list[int] = []
        ends: list[int] = []
        for start, end in sorted(
            (fact.start, fact.end) for fact in context.facts.get(segment.key, ())
        ):
            if ends and start <= ends[-1]:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
        found[segment.key] = starts, ends
    return found


@dataclass(frozen=True, slots=True)
class Manner:
    """How the versions of a letter are written beside each other."""

    free: float
    """Of a hundred words that two versions say, how many the third does not."""
    lengths: Mapping[str, float]
    """By language, by how many standard deviations its sentences are longer than usual."""
    spread: float
    """How much the lengths go up and down, against what is usual; 1 at least."""


def manner(rows: Sequence[tuple[Row, Words]]) -> Manner:
    """How some sentences of a letter are written."""
    lengths: dict[str, float] = {}
    squares = USUAL_SPREAD**2 * USUAL_ROWS
    count = USUAL_ROWS
    for language in rows[0][0] if rows else ():
        own = [sum(deviations(row, language, 1)) / 2 for row, _ in rows]
        own = [max(-_OUTLIER, min(one, _OUTLIER)) for one in own]
        lengths[language] = mean = sum(own) / (len(own) + USUAL_ROWS)
        squares += sum((one - mean) ** 2 for one in own)
        count += len(own)
    spread = max(1.0, math.sqrt(squares / count) / USUAL_SPREAD)
    return Manner(_freedom([words for _, words in rows]), lengths, spread)


_OUTLIER = 2.5
"""Standard deviations: what is farther off is no manner."""


def _freedom(rows: Sequence[Words]) -> float:
    agreed = lost = 0
    for row in rows:
        keys = {language: keys_of(words) for language, words in row.items()}
        for odd, own in keys.items():
            first, second = (language for language in row if language != odd)
            both = [word for word in row[first] if not word.keys.isdisjoint(keys[second])]
            agreed += len(both)
            lost += sum(word.keys.isdisjoint(own) for word in both)
    return (100 * lost + USUAL * USUAL_WORDS) / (agreed + USUAL_WORDS)


def lost_run(words: Words, odd: str, other: str, free: float) -> Run:
    """The words of `other` that a third version has and `odd` has not, likeliest in a row."""
    return _likeliest(*_agreed(words, odd, other), free / 100)


def lost_clause(words: Words, piece: Piece, odd: str, free: float) -> float:
    """By how many nats whole clauses of a version, from comma to comma or `and`, are likelier lost
    from `odd` than said in other words; those of `lost_run` where a run is just that."""
    agreed, missed = _agreed(words, odd, piece.segment.language)
    starts = [word.start for word in agreed]
    ends = [bisect_left(starts, place) for place in _bounds(piece)]
    ends = sorted({0, *ends, len(agreed)})
    best = 0.0
    for first, last in combinations(ends[:_MOST_CLAUSES], 2):
        if last - first < len(agreed):
            best = max(best, _nats(missed, first, last, free / 100))
    return min(best, MOST)


_MOST_CLAUSES = 24
"""Ends of clauses that are looked at: every two of more would take too long."""


def _bounds(piece: Piece) -> list[int]:
    """Where clauses of a sentence may begin."""
    return [
        match.start()
        for match in _ends(piece.segment.language).finditer(
            piece.segment.text, piece.start, piece.end
        )
    ]


def _agreed(words: Words, odd: str, other: str) -> tuple[Sequence[Word], Sequence[bool]]:
    """The words of `other` that a third version has, and which of them `odd` has not."""
    (third,) = (language for language in words if language not in (odd, other))
    own, theirs = keys_of(words[odd]), keys_of(words[third])
    agreed = [word for word in words[other] if not word.keys.isdisjoint(theirs)]
    return agreed, [word.keys.isdisjoint(own) for word in agreed]


def added_run(words: Words, odd: str) -> Run:
    """The words of `odd` that one of the others has not, likeliest in a row."""
    others = [keys_of(own) for language, own in words.items() if language != odd]
    missed = [any(word.keys.isdisjoint(other) for other in others) for word in words[odd]]
    return _likeliest(words[odd], missed, UNANSWERED)


def _likeliest(words: Sequence[Word], missed: Sequence[bool], usual: float) -> Run:
    """The row of words whose loss is likelier than chance by most, judged by the words around."""
    best = Run(0.0)
    places = [place for place, is_missed in enumerate(missed[:_LONGEST]) if is_missed]
    for at, first in enumerate(places):
        for last in places[at:]:
            nats = _nats(missed, first, last + 1, usual)
            if nats > best.nats:
                best = Run(min(nats, MOST), words[first].start, words[last].end)
    return best


def _nats(missed: Sequence[bool], first: int, last: int, usual: float) -> float:
    """By how much the words first:last are likelier lost than missed by chance, where as many are
    missed by chance as around them and in other sentences."""
    length = last - first
    inside = sum(missed[first:last])
    around = sum(missed) - inside + usual * AGREED_WORDS
    chance = min(max(around / (len(missed) - length + AGREED_WORDS), 0.03), 0.6)
    nats = inside * math.log((1 - ANSWERED) / chance)
    return nats + (length - inside) * math.log(ANSWERED / (1 - chance))


_LONGEST = 80
"""Words of a sentence that are looked at: all rows of more would take too long."""


def keys_of(words: Sequence[Word]) -> frozenset[Hashable]:
    return frozenset().union(*(word.keys for word in words))


def deviations(row: Row, odd: str, sign: int) -> tuple[float, float]:
    """By how many standard deviations a version is longer (shorter, where `sign` is -1) than each
    other lets expect, the smaller first."""
    own = [row[odd].content]
    near, far = sorted(
        sign * short_of(own, [piece.content]) for name, piece in row.items() if name != odd
    )
    return near, far


def log_odds(
    row: Row, odd: str, sign: int, nats: Sequence[float], usual: Manner, weights: Weights
) -> float:
    """The log-odds that `odd` added a part, or lost one where `sign` is -1.

    `nats` are those of its run of words, and of the clauses that least and most seem lost.
    """
    near, far = (
        (one - sign * usual.lengths.get(odd, 0.0)) / usual.spread
        for one in deviations(row, odd, sign)
    )
    own = row[odd].content.joints
    parted = min(sign * (own - piece.content.joints) for name, piece in row.items() if name != odd)
    run, least, most = nats
    return (
        weights.constant
        + weights.near * near
        + weights.far * far
        + weights.square * max(near, 0.0) ** 2
        + weights.joints * min(max(parted, -2), 2)
        + weights.run * run
        + weights.clauses * least
        + weights.clause * most
        - weights.free * max(usual.free - CLOSE, 0.0)
    )


def _ends(language: str) -> re.Pattern[str]:
    """What parts the clauses of a sentence."""
    return expression(rf"{joints(language).pattern}|\s[(—–]|\)|;")
