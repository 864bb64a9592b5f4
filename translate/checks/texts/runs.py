"""Rows of words that one version of a sentence lacks, with what tells of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import accumulate
from typing import NamedTuple

from translate.checks.texts.answers import FACTS, Answers, Compared, Row, Sort, Word, Words, loss
from translate.checks.texts.omission_weights import Signs, Weights
from translate.checks.texts.pieces import Piece
from translate.facts.words import folded
from translate.languages import get
from translate.languages.opposites import BREAKS
from translate.precompiled import expression


class Run(NamedTuple):
    """Words in a row, by their first place and their last."""

    first: int
    last: int

    @property
    def places(self) -> range:
        return range(self.first, self.last + 1)


Telling = tuple[Signs, tuple[tuple[str, Run], ...]]
"""What tells of a part, and the words of the part by language."""


def runs_of(unanswered: Sequence[bool], words: Sequence[Word]) -> Iterator[Run]:
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
            yield Run(first, last)


_LONGEST_RUN = 14
"""Words of a part, at most."""


class Sieve(NamedTuple):
    """Keeps the parts of a sentence that may tell enough, before all is read that tells of them."""

    whole: Signs
    """The signs of the whole sentence."""
    weights: Weights
    enough: float
    """The log-odds below which nothing is told."""

    def runs(
        self, unanswered: Sequence[bool], words: Sequence[Word], telling: Sequence[Signs | None]
    ) -> Iterator[Run]:
        """The runs that may reach it; `telling` are the signs of each word by itself."""
        weights = self.weights.signs
        known = max(0.0, -weights.known)
        constant = self.weights.constant
        worth = [self.weights.log_odds(one) - constant if one else 0.0 for one in telling]
        around = self.whole._replace(**_MOST, member=float(self.whole.ands >= 1))
        most = self.enough - self.weights.log_odds(around) - _ROUNDING
        if sum(one for one in worth if one > 0) < most:
            return
        behind = [*accumulate(worth, initial=0.0)]
        nats = [*accumulate((one.nats if one else 0.0 for one in telling), initial=0.0)]
        for run in runs_of(unanswered, words):
            end = run.last + 1
            gain = behind[end] - behind[run.first]
            if gain - known * (nats[end] > nats[run.first]) >= most:
                yield run


_MOST = {"unsaid": 0.0, "behind_sign": 1.0, "led": 1.0, "before_sign": 1.0, "coordinated": 1.0}
"""What stands around a part, where it tells as much as it can."""

_ROUNDING = 1e-6


def losses(row: Row, said: Compared, odd: str, sieve: Sieve) -> Iterator[Telling]:
    """The parts that `odd` may have lost, and before them the whole sentence."""
    yield sieve.whole, ()
    one, other = (language for language in row if language != odd)
    if any(_has_value_alone(said, each, odd) for each in (one, other)):
        return
    words = said.words
    across = said.answers(one, other)
    back = Answers({second: first for first, second in across.places.items()}, ())
    gone = {language: said.answers(language, odd) for language in (one, other)}
    used = {place for each in gone.values() for place in each.places.values()}
    rest = letters_of(
        word
        for place, word in enumerate(words[odd])
        if place not in used and word.sort not in FACTS
    )
    for own, beside, agreed in ((one, other, across), (other, one, back)):
        theirs = gone[own]
        missed = [place not in theirs.places for place in range(len(words[own]))]
        telling = [
            _lost_word(place, words, (own, beside, odd), agreed, theirs)
            for place in range(len(words[own]))
        ]
        for run in sieve.runs(missed, words[own], telling):
            image = _image(run, agreed, theirs, words[beside], gone[beside])
            if image is None or _misses_value(run, words[own], theirs):
                continue
            told = [signs for place in run.places if (signs := telling[place])]
            nats = sum(signs.nats for signs in told)
            sides = ((run, own), (image, beside))
            letters = [_unanswered(side, words[name], gone[name]) for side, name in sides]
            seen = sieve.whole._replace(
                nats=min(nats, MOST_NATS),
                known=float(nats > 0),
                names=sum(signs.names for signs in told),
                answered=sum(_answered(side, gone[name]) for side, name in sides),
                elsewhere=sum(_elsewhere(side, gone[name]) for side, name in sides),
                unsaid=min(_MOST_UNSAID, rest / max(1, min(letters))),
                **edges(row[own], words[own], run),
            )
            is_member = _may_be_member(seen) and all(
                _is_coordinated(row[name], words[name], side)
                and not _says_instead(side, gone[name], words[odd], used)
                for side, name in sides
            )
            yield (
                seen._replace(member=float(is_member)),
                tuple((name, side) for side, name in sides),
            )


TELLING_NATS = 2.0
"""What the words of a member of a row tell, at least."""


def _may_be_member(signs: Signs) -> bool:
    """Whether a part has words that tell something, all without an answer, and the version that
    lacks it has a word like `and` less."""
    return (
        signs.ands >= 1
        and signs.nats >= TELLING_NATS
        and not (signs.answered or signs.elsewhere or signs.acronyms or signs.freedom)
    )


def _is_coordinated(piece: Piece, words: Sequence[Word], run: Run) -> bool:
    """Whether a word like `and` stands before a run or behind it."""
    last = run.last + 1
    end = words[last].start if last < len(words) else piece.end
    around = before(piece, words, run), piece.segment.text[words[run.last].end : end]
    return any(has_coordinator(text, piece.segment.language) for text in around)


def has_coordinator(text: str, language: str) -> bool:
    """Whether a word like `and` is in a text."""
    coordinators = get(language).coordinators
    return any(folded(word) in coordinators for word in expression(r"\w+").findall(text))


def _says_instead(run: Run, theirs: Answers, words: Sequence[Word], used: Set[int]) -> bool:
    """Whether the version that lacks a run has a word without an answer in its place."""
    ahead = max((place for place in theirs.places if place < run.first), default=-1)
    behind = min((place for place in theirs.places if place > run.last), default=-1)
    first = theirs.places[ahead] if ahead >= 0 else -1
    last = theirs.places[behind] if behind >= 0 else len(words)
    return any(
        place not in used and words[place].sort not in FACTS for place in range(first + 1, last)
    )


def _lost_word(
    place: int, words: Words, languages: tuple[str, str, str], agreed: Answers, theirs: Answers
) -> Signs | None:
    """What a word tells by itself of a part that is lost; None where it tells nothing."""
    own, beside, odd = languages
    if place in theirs.places:
        return Signs(answered=1)
    if theirs.said[place]:
        return Signs(elsewhere=1)
    if place not in agreed.places:
        return None
    word = words[own][place]
    if word.sort is Sort.KNOWN:
        return Signs(nats=loss(word.keys & words[beside][agreed.places[place]].keys, odd))
    return Signs(names=1) if word.sort is Sort.UNKNOWN else None


def _has_value_alone(compared: Compared, other: str, odd: str) -> bool:
    """Whether a version has a value that another one says in words: `half as high again`."""
    said = compared.answers(odd, other).said
    return any(
        word.sort is Sort.VALUE and not is_said
        for word, is_said in zip(compared.words[odd], said, strict=True)
    )


def _misses_value(run: Run, words: Sequence[Word], theirs: Answers) -> bool:
    """Whether a value is in a run and not in the version that lacks it: other checks tell."""
    return any(words[place].sort is Sort.VALUE and not theirs.said[place] for place in run.places)


MOST_NATS = 8.0
_MOST_UNSAID = 2.0


def _image(
    run: Run, agreed: Answers, theirs: Answers, words: Sequence[Word], gone: Answers
) -> Run | None:
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
    return Run(first, last)


def letters_of(words: Iterator[Word]) -> int:
    """Characters of some words."""
    return sum(word.end - word.start for word in words)


def _unanswered(run: Run, words: Sequence[Word], gone: Answers) -> int:
    """Letters of the words of a run that have no answer."""
    return letters_of(
        words[place]
        for place in run.places
        if place not in gone.places and words[place].sort not in FACTS
    )


def _answered(run: Run, gone: Answers) -> int:
    return sum(place in gone.places for place in run.places)


def _elsewhere(run: Run, gone: Answers) -> int:
    """Words of a run whose like another version has, for another word."""
    return sum(gone.said[place] and place not in gone.places for place in run.places)


def before(piece: Piece, words: Sequence[Word], run: Run) -> str:
    """What stands between a run and the word before it that means something."""
    start = words[run.first - 1].end if run.first else piece.start
    return piece.segment.text[start : words[run.first].start]


def edges(piece: Piece, words: Sequence[Word], run: Run) -> dict[str, float]:
    """Whether a run begins behind a sign, begins with a function word, and ends before a sign."""
    led = before(piece, words, run)
    after = piece.segment.text[words[run.last].end :][:1]
    return {
        "behind_sign": float(not BREAKS.isdisjoint(led)),
        "led": float(bool(expression(r"\w").search(led))),
        "before_sign": float(after in ",;:.!?)—–" or not after),
    }
