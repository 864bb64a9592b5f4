"""How likely it is that one version of a sentence lost, or added, a part of what two others say.

Independent signs are summed: how far the version is off in letters and in words, which commas,
brackets and `and`s are not there, and the row of words that tells most: words of which one version
has no answer, while it answers those around them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from translate.checks.texts.additions import additions
from translate.checks.texts.answers import Compared, Row, Word, Words
from translate.checks.texts.manners import Manner, deviations
from translate.checks.texts.omission_weights import Signs, Weights
from translate.checks.texts.pieces import Piece
from translate.checks.texts.runs import Run, Sieve, Telling, losses
from translate.facts.words import folded, token_spans
from translate.languages import get
from translate.model import Span
from translate.precompiled import expression


class Found(NamedTuple):
    """What tells most that a version lost, or added, a part."""

    score: float
    """Log-odds."""
    signs: Signs
    spans: tuple[Span, ...]
    """The words of the part in each version that has it; () where only lengths tell."""


def lost(row: Row, said: Compared, odd: str, seen: Signs, weights: Weights, enough: float) -> Found:
    """What tells most that `odd` lacks a part that both others have; `seen` are the signs that
    need no words. Of what tells less than `enough`, in log-odds, any may be given."""
    whole = _counted(said.words, odd, -1, seen)
    return _most(row, said.words, losses(row, said, odd, Sieve(whole, weights, enough)), weights)


def added(
    row: Row, said: Compared, odd: str, seen: Signs, weights: Weights, enough: float
) -> Found:
    """What tells most that `odd` has a part that both others lack, as `lost` gives it."""
    whole = _counted(said.words, odd, 1, seen)
    return _most(row, said.words, additions(row, said, odd, Sieve(whole, weights, enough)), weights)


def _most(row: Row, words: Words, found: Iterator[Telling], weights: Weights) -> Found:
    score, signs, runs = max(
        ((weights.log_odds(signs), signs, runs) for signs, runs in found), key=lambda one: one[0]
    )
    places = dict(runs)
    spans = tuple(
        _span(piece, words[language], places[language])
        for language, piece in row.items()
        if language in places
    )
    return Found(score, signs, spans)


def measured(row: Row, odd: str, sign: int, usual: Manner) -> Signs:
    """The signs of a sentence that need no look at its text: how much longer it is, or shorter
    where `sign` is -1, in letters and commas."""
    off = usual.lengths.get(odd, 0.0)
    near, far = ((one - sign * off) / usual.spread for one in deviations(row, odd, sign))
    joints = _least(row, odd, sign, lambda piece: piece.content.joints, (-2, 2))
    return Signs(near=near, far=far, joints=joints, freedom=usual.freedom)


def may_tell(signs: Signs, weights: Weights) -> bool:
    """Whether the brackets, the `and`s and the acronyms of a sentence may add enough to what was
    `measured` of it that its words are looked at; they are counted only where they may."""
    own = weights.signs
    most = max(map(own.brackets.__mul__, _BRACKETS)) + max(map(own.ands.__mul__, _ANDS))
    most += max(map(own.acronyms.__mul__, _ACRONYMS))
    return weights.log_odds(signs) + most >= weights.least - _ROUNDING


_ROUNDING = 1e-6
_BRACKETS, _ANDS, _ACRONYMS = (-1, 1), (-1, 2), (0, 2)
"""How many of each a version has more, at the least and at the most, as they are counted."""


def seen(row: Row, odd: str, sign: int, signs: Signs) -> Signs:
    """What was `measured`, with all other signs of a sentence that need no words."""
    return signs._replace(
        brackets=_least(row, odd, sign, _brackets, _BRACKETS),
        ands=_least(row, odd, sign, _ands, _ANDS),
        acronyms=_acronyms_more(row, odd, sign),
    )


def has_more_ands(row: Row, odd: str) -> bool:
    """Whether a version has more words like `and` than each other."""
    return _least(row, odd, 1, _ands, _ANDS) > 0


def _least(
    row: Row, odd: str, sign: int, count: Callable[[Piece], int], within: tuple[int, int]
) -> int:
    """How many of something a version has more than each other, or less where `sign` is -1."""
    lowest, highest = within
    own = count(row[odd])
    others = [count(piece) for name, piece in row.items() if name != odd]
    return max(lowest, min(highest, *(sign * (own - other) for other in others)))


def _counted(words: Words, odd: str, sign: int, signs: Signs) -> Signs:
    """The signs of the whole sentence, with how many more words it has, or fewer."""
    counts = {language: math.log(1 + len(own)) for language, own in words.items()}
    weight = min(_MOST_WORDS, math.sqrt(1 + len(words[odd])) / _SPREAD_WORDS)
    fewer, more = sorted(
        sign * weight * (counts[odd] - count) for name, count in counts.items() if name != odd
    )
    having = [count for name, count in counts.items() if (name == odd) == (sign > 0)]
    return signs._replace(fewer=fewer, more=more, unsaid=1.0, words=max(having))


_MOST_WORDS = 2.5
_SPREAD_WORDS = 1.6
"""The standard deviation of the logarithm of the ratio of words, times the root of their number."""


_RECENT = 64
"""Texts whose `and`s are remembered: each is asked for several times in a row."""


def _brackets(piece: Piece) -> int:
    """Insertions in brackets; `(b)` and `(2)` are none."""
    return len(expression(r"\([^()\s]{3}").findall(piece.text))


def _ands(piece: Piece) -> int:
    return _ands_in(piece.text, piece.segment.language)


@lru_cache(_RECENT)
def _ands_in(text: str, language: str) -> int:
    coordinators = get(language).coordinators
    return sum(folded(text[start:end]) in coordinators for start, end in token_spans(text))


def _acronyms_more(row: Row, odd: str, sign: int) -> int:
    """How many more acronyms the shorter side has: `GGD` is `the public health service`."""
    own = _acronyms(row[odd])
    others = [_acronyms(piece) for name, piece in row.items() if name != odd]
    lowest, highest = _ACRONYMS
    return max(lowest, min(highest, own - max(others) if sign < 0 else min(others) - own))


def _acronyms(piece: Piece) -> int:
    return sum(word.isupper() for word in expression(r"[^\W\d_]{2,6}").findall(piece.text))


def _span(piece: Piece, words: Sequence[Word], run: Run) -> Span:
    return piece.segment.span(words[run.first].start, words[run.last].end)
