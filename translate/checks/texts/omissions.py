"""How likely it is that one version of a sentence lost, or added, a part of what two others say.

Independent signs are summed: how far the version is off in letters and in words, which commas,
brackets and `and`s are not there, and the row of words that tells most: words of which one version
has no answer, while it answers those around them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from translate.checks.texts.answers import FACTS, Answers, Compared, Row, Sort, Word, Words, loss
from translate.checks.texts.beside import short_of
from translate.checks.texts.omission_weights import (
    CLOSE,
    CLOSE_SPREAD,
    ENOUGH_ROWS,
    USUAL_CLOSE,
    USUAL_MISSED,
    USUAL_ROWS,
    USUAL_SPREAD,
    USUAL_WORDS,
    Signs,
    Weights,
)
from translate.checks.texts.pieces import Piece
from translate.dataclass import dataclass
from translate.facts.words import folded, token_spans
from translate.languages import get
from translate.model import Span
from translate.precompiled import expression


@dataclass(frozen=True, slots=True)
class Manner:
    """How the versions of a letter are written beside each other."""

    lengths: Mapping[str, float]
    """By language, by how many standard deviations its sentences are longer than usual."""
    spread: float
    """How much the lengths go up and down, against what is usual; 1 at least."""
    freedom: float
    """How freely it is translated: 0 in most letters."""


def manner(rows: Sequence[tuple[Row, Compared]]) -> Manner:
    """How some sentences of a letter are written."""
    lengths: dict[str, float] = {}
    squares = (USUAL_CLOSE * USUAL_SPREAD) ** 2 * USUAL_ROWS
    count = USUAL_ROWS
    for language in rows[0][0] if rows else ():
        own = [sum(deviations(row, language, 1)) / 2 for row, _ in rows]
        own = [max(-_OUTLIER, min(one, _OUTLIER)) for one in own]
        lengths[language] = mean = sum(own) / (len(own) + USUAL_ROWS)
        squares += sum((one - mean) ** 2 for one in own)
        count += len(own)
    spread = math.sqrt(squares / count) / USUAL_SPREAD
    missed = _share_missed([said for _, said in rows])
    freedom = max(0.0, spread - CLOSE_SPREAD) * 10 + max(0.0, missed - CLOSE) * 100
    known = min(1.0, len(rows) / ENOUGH_ROWS)
    return Manner(lengths, max(1.0, spread), known * freedom)


def _share_missed(rows: Sequence[Compared]) -> float:
    """Of the words that two versions agree on, the share that the third one does not say."""
    agreed = missed = 0
    for said in rows:
        for odd in said.words:
            one, other = (language for language in said.words if language != odd)
            across = said.answers(one, other).places
            own, theirs = (said.answers(name, odd).said for name in (one, other))
            agreed += len(across)
            missed += sum(not own[first] and not theirs[second] for first, second in across.items())
    return (missed + USUAL_MISSED * USUAL_WORDS) / (agreed + USUAL_WORDS)


_OUTLIER = 2.5
"""Standard deviations: what is farther off is no manner."""


def deviations(row: Row, odd: str, sign: int) -> tuple[float, float]:
    """By how many standard deviations a version is longer (shorter, where `sign` is -1) than each
    other lets expect, the smaller first."""
    own = [row[odd].content]
    near, far = sorted(
        sign * short_of(own, [piece.content]) for name, piece in row.items() if name != odd
    )
    return near, far


class Found(NamedTuple):
    """What tells most that a version lost, or added, a part."""

    score: float
    """Log-odds."""
    signs: Signs
    spans: tuple[Span, ...]
    """The words of the part in each version that has it; () where only lengths tell."""


def lost(row: Row, said: Compared, odd: str, seen: Signs, weights: Weights) -> Found:
    """What tells most that `odd` lacks a part that both others have; `seen` are the signs that
    need no words."""
    whole = _counted(said.words, odd, -1, seen)
    return _most(row, said.words, _losses(row, said, odd, whole), weights)


def added(row: Row, said: Compared, odd: str, seen: Signs, weights: Weights) -> Found:
    """What tells most that `odd` has a part that both others lack."""
    whole = _counted(said.words, odd, 1, seen)
    return _most(row, said.words, _additions(row, said, odd, whole), weights)


class _Run(NamedTuple):
    """Words in a row, by their first place and their last."""

    first: int
    last: int

    @property
    def places(self) -> range:
        return range(self.first, self.last + 1)


_Telling = tuple[Signs, tuple[tuple[str, _Run], ...]]
"""What tells of a part, and the words of the part by language."""


def _most(row: Row, words: Words, found: Iterator[_Telling], weights: Weights) -> Found:
    signs, runs = max(found, key=lambda one: weights.log_odds(one[0]))
    places = dict(runs)
    spans = tuple(
        _span(piece, words[language], places[language])
        for language, piece in row.items()
        if language in places
    )
    return Found(weights.log_odds(signs), signs, spans)


def seen(row: Row, odd: str, sign: int, usual: Manner) -> Signs:
    """The signs of a sentence that need no words: how much longer it is, or shorter where `sign` is
    -1, in letters, commas, brackets."""
    off = usual.lengths.get(odd, 0.0)
    near, far = ((one - sign * off) / usual.spread for one in deviations(row, odd, sign))

    def least(count: Callable[[Piece], int], lowest: int, highest: int) -> int:
        own = count(row[odd])
        others = [count(piece) for name, piece in row.items() if name != odd]
        return max(lowest, min(highest, *(sign * (own - other) for other in others)))

    return Signs(
        near=near,
        far=far,
        joints=least(lambda piece: piece.content.joints, -2, 2),
        brackets=least(lambda piece: piece.text.count("("), -1, 1),
        ands=least(_ands, -1, 2),
        acronyms=_acronyms_more(row, odd, sign),
        freedom=usual.freedom,
    )


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


def _ands(piece: Piece) -> int:
    coordinators = get(piece.segment.language).coordinators
    text = piece.text
    return sum(folded(text[start:end]) in coordinators for start, end in token_spans(text))


def _acronyms_more(row: Row, odd: str, sign: int) -> int:
    """How many more acronyms the shorter side has: `GGD` is `the public health service`."""
    own = _acronyms(row[odd])
    others = [_acronyms(piece) for name, piece in row.items() if name != odd]
    return max(0, min(2, own - max(others) if sign < 0 else min(others) - own))


def _acronyms(piece: Piece) -> int:
    return sum(word.isupper() for word in expression(r"[^\W\d_]{2,6}").findall(piece.text))


def _runs(unanswered: Sequence[bool], words: Sequence[Word]) -> Iterator[_Run]:
    """Every row of words that begins and ends with one that has no answer."""
    ends = [
        place
        for place, is_unanswered in enumerate(unanswered)
        if is_unanswered and words[place].sort not in FACTS
    ]
    for at, first in enumerate(ends):
        for last in ends[at:]:
            if last - first > _LONGEST_RUN:
                break
            yield _Run(first, last)


_LONGEST_RUN = 14
"""Words of a part, at most."""


def _losses(row: Row, said: Compared, odd: str, whole: Signs) -> Iterator[_Telling]:
    yield whole, ()
    words = said.words
    one, other = (language for language in row if language != odd)
    across = said.answers(one, other)
    back = Answers({second: first for first, second in across.places.items()}, ())
    gone = {language: said.answers(language, odd) for language in (one, other)}
    if any(_has_value_alone(said, each, odd) for each in (one, other)):
        return
    used = {place for each in gone.values() for place in each.places.values()}
    rest = _letters(
        word
        for place, word in enumerate(words[odd])
        if place not in used and word.sort not in FACTS
    )
    for own, beside, agreed in ((one, other, across), (other, one, back)):
        theirs = gone[own]
        missed = [place not in theirs.places for place in range(len(words[own]))]
        for run in _runs(missed, words[own]):
            image = _image(run, agreed, theirs, words[beside], gone[beside])
            if image is None or _misses_value(run, words[own], theirs):
                continue
            nats = names = 0.0
            for place in run.places:
                if place in agreed.places and missed[place] and not theirs.said[place]:
                    if words[own][place].sort is Sort.KNOWN:
                        common = words[own][place].keys & words[beside][agreed.places[place]].keys
                        nats += loss(common, odd)
                    elif words[own][place].sort is Sort.UNKNOWN:
                        names += 1
            sides = ((run, own), (image, beside))
            letters = [_unanswered(side, words[name], gone[name]) for side, name in sides]
            yield (
                whole._replace(
                    nats=min(nats, _MOST_NATS),
                    known=float(nats > 0),
                    names=names,
                    answered=sum(_answered(side, gone[name]) for side, name in sides),
                    elsewhere=sum(_elsewhere(side, gone[name]) for side, name in sides),
                    unsaid=min(_MOST_UNSAID, rest / max(1, min(letters))),
                    **_edges(row[own], words[own], run),
                ),
                tuple((name, side) for side, name in sides),
            )


def _has_value_alone(compared: Compared, other: str, odd: str) -> bool:
    """Whether a version has a value that another one says in words: `half as high again`."""
    said = compared.answers(odd, other).said
    return any(
        word.sort is Sort.VALUE and not is_said
        for word, is_said in zip(compared.words[odd], said, strict=True)
    )


def _misses_value(run: _Run, words: Sequence[Word], theirs: Answers) -> bool:
    """Whether a value is in a run and not in the version that lacks it: other checks tell."""
    return any(words[place].sort is Sort.VALUE and not theirs.said[place] for place in run.places)


_MOST_NATS = 8.0
_MOST_UNSAID = 2.0


def _image(
    run: _Run, agreed: Answers, theirs: Answers, words: Sequence[Word], gone: Answers
) -> _Run | None:
    """The row of words of another version that says what a run says and a third version does not,
    with the words around it that nobody answers."""
    places = [
        agreed.places[place]
        for place in run.places
        if place in agreed.places and place not in theirs.places and not theirs.said[place]
    ]
    if not places:
        return None
    taken = set(agreed.places.values())
    first, last = min(places), max(places)

    def is_alone(place: int) -> bool:
        return (
            0 <= place < len(words)
            and place not in taken
            and not gone.said[place]
            and words[place].sort is Sort.KNOWN
        )

    while is_alone(first - 1):
        first -= 1
    while is_alone(last + 1):
        last += 1
    return _Run(first, last)


def _additions(row: Row, compared: Compared, odd: str, whole: Signs) -> Iterator[_Telling]:
    yield whole, ()
    words = compared.words
    own = words[odd]
    others = [language for language in row if language != odd]
    theirs = [compared.answers(odd, language) for language in others]
    rest = []
    for language, each in zip(others, theirs, strict=True):
        used = set(each.places.values())
        rest.append(
            _letters(
                word
                for place, word in enumerate(words[language])
                if place not in used and word.sort not in FACTS
            )
        )
    answered = [sum(place in each.places for each in theirs) for place in range(len(own))]
    said = [any(each.said[place] for each in theirs) for place in range(len(own))]
    for run in _runs([not count for count in answered], own):
        unsaid = [place for place in run.places if not said[place]]
        if not any(own[place].sort not in FACTS for place in unsaid):
            continue
        nats = sum(loss(own[place].keys, odd) for place in unsaid if own[place].sort is Sort.KNOWN)
        letters = _letters(
            own[place]
            for place in run.places
            if not answered[place] and own[place].sort not in FACTS
        )
        yield (
            whole._replace(
                nats=min(nats, _MOST_NATS),
                known=float(nats > 0),
                answered=sum(answered[place] == len(others) for place in run.places),
                elsewhere=sum(said[place] and not answered[place] for place in run.places),
                unsaid=min(_MOST_UNSAID, max(rest) / max(1, letters)),
                **_edges(row[odd], own, run),
            ),
            ((odd, run),),
        )


def _letters(words: Iterator[Word]) -> int:
    return sum(word.end - word.start for word in words)


def _unanswered(run: _Run, words: Sequence[Word], gone: Answers) -> int:
    """Letters of the words of a run that have no answer."""
    return _letters(
        words[place]
        for place in run.places
        if place not in gone.places and words[place].sort not in FACTS
    )


def _answered(run: _Run, gone: Answers) -> int:
    return sum(place in gone.places for place in run.places)


def _elsewhere(run: _Run, gone: Answers) -> int:
    """Words of a run whose like another version has, for another word."""
    return sum(gone.said[place] and place not in gone.places for place in run.places)


def _edges(piece: Piece, words: Sequence[Word], run: _Run) -> dict[str, float]:
    """Whether a run begins behind a sign, begins with a function word, and ends before a sign."""
    text = piece.segment.text
    start = words[run.first - 1].end if run.first else piece.start
    before = text[start : words[run.first].start]
    after = text[words[run.last].end :][:1]
    return {
        "behind_sign": float(bool(expression(r"[,;:()—–]").search(before))),
        "led": float(bool(expression(r"\w").search(before))),
        "before_sign": float(after in ",;:.!?)—–" or not after),
    }


def _span(piece: Piece, words: Sequence[Word], run: _Run) -> Span:
    return piece.segment.span(words[run.first].start, words[run.last].end)
