"""Rows of words that one version of a sentence has alone, with what tells of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from translate.checks.texts.answers import FACTS, Answers, Compared, Row, Sort, Word, loss
from translate.checks.texts.omission_weights import Signs
from translate.checks.texts.runs import (
    MOST_NATS,
    TELLING_NATS,
    Run,
    Sieve,
    Telling,
    before,
    edges,
    has_coordinator,
    letters_of,
)
from translate.checks.texts.sentence_pairs import Content, short_of
from translate.facts.words import folded
from translate.languages import get


def additions(row: Row, compared: Compared, odd: str, sieve: Sieve) -> Iterator[Telling]:
    """The parts that `odd` may have added, and before them the whole sentence."""
    whole = sieve.whole
    yield whole._replace(over=max(0.0, min(_MOST_OVER, whole.near))), ()
    own = compared.words[odd]
    rests = _rests(compared, odd, *(language for language in row if language != odd))
    answered = [sum(place in rest.answers.places for rest in rests) for place in range(len(own))]
    said = [any(rest.answers.said[place] for rest in rests) for place in range(len(own))]
    telling = [
        Signs(
            nats=loss(word.keys, odd) if word.sort is Sort.KNOWN and not said[place] else 0.0,
            answered=float(answered[place] == len(rests)),
            elsewhere=float(said[place] and not answered[place]),
        )
        for place, word in enumerate(own)
    ]
    for run in sieve.runs([not count for count in answered], own, telling):
        if all(said[place] or own[place].sort in FACTS for place in run.places):
            continue
        if any(own[place].sort is Sort.VALUE and answered[place] for place in run.places):
            continue  # the others say it of the same value
        nats = sum(telling[place].nats for place in run.places)
        led = before(row[odd], own, run)
        text = row[odd].segment.text[own[run.first].start : own[run.last].end]
        seen = whole._replace(
            nats=min(nats, MOST_NATS),
            known=float(nats > 0),
            answered=sum(telling[place].answered for place in run.places),
            elsewhere=sum(telling[place].elsewhere for place in run.places),
            over=_over(row, odd, _size(led + text)),
            size=float(min(len(run.places), _MOST_COUNTED)),
            coordinated=float(has_coordinator(led, odd)),
            **_instead(run, rests, _size(text)),
            **edges(row[odd], own, run),
        )
        is_member = (
            _may_be_member(seen)
            and run.first > 0
            and own[run.first - 1].sort is not Sort.VALUE  # `€ 5 or more`
            and answered[run.first - 1] == len(rests)
            and _adds_to_a_row(led, text, odd)
        )
        yield seen._replace(member=float(is_member)), ((odd, run),)


def _may_be_member(signs: Signs) -> bool:
    """Whether a part stands behind a word like `and` that the other versions lack, with words that
    all lack an answer and nothing in its place."""
    tells = signs.ands >= 1 and signs.coordinated and signs.nats >= TELLING_NATS
    return bool(tells) and not (
        signs.answered or signs.elsewhere or signs.acronyms or signs.instead or signs.freedom
    )


def _adds_to_a_row(led: str, text: str, language: str) -> bool:
    """Whether nothing but a word like `and`, and what stands before nouns, is before a part: with
    a comma, a pronoun or a negation it may be a clause that the others join in their own way."""
    grammar = get(language)
    small = grammar.articles | grammar.prepositions
    first, *rest = map(folded, led.split())
    if folded(text.split()[0]) in grammar.negators:
        return False
    return first in grammar.coordinators and small.issuperset(rest)


_MOST_OVER = 3.0
_MOST_COUNTED = 8
_MOST_INSTEAD = 2.0
_MOST_AGREED = 2
"""Up to which the signs are counted."""


class _Rest(NamedTuple):
    """The words of another version, and which of them the version with more words answers."""

    answers: Answers
    words: Sequence[Word]
    agreed: Collection[int]
    """The places of words that the third version has, too."""

    def around(self, run: Run) -> list[int]:
        """The places of words without an answer between those that answer the words around a
        run."""
        places = self.answers.places
        ahead = [place for place in places if place < run.first]
        behind = [place for place in places if place > run.last]
        first = places[max(ahead)] if ahead else -1
        last = places[min(behind)] if behind else len(self.words)
        used = {*places.values()}
        return [
            place
            for place in range(first + 1, last)
            if place not in used and self.words[place].sort not in FACTS
        ]


def _rests(compared: Compared, odd: str, one: str, other: str) -> tuple[_Rest, _Rest]:
    across = compared.answers(one, other).places
    return (
        _Rest(compared.answers(odd, one), compared.words[one], across.keys()),
        _Rest(compared.answers(odd, other), compared.words[other], {*across.values()}),
    )


def _instead(run: Run, rests: Sequence[_Rest], size: int) -> dict[str, float]:
    """What other versions have in the place of a run, which may say it in other words."""
    around = [(rest, rest.around(run)) for rest in rests]
    letters = [letters_of(rest.words[place] for place in own) for rest, own in around]
    agreed = [sum(place in rest.agreed for place in own) for rest, own in around]
    return {
        "instead": min(_MOST_INSTEAD, min(letters) / max(1, size)),
        "agreed": min(_MOST_AGREED, max(agreed)),
    }


def _over(row: Row, odd: str, size: int) -> float:
    """Standard deviations by which a version is longer than each other without so many letters."""
    rest = Content(odd, max(1, row[odd].content.size - size))
    off = [short_of([rest], [piece.content]) for name, piece in row.items() if name != odd]
    return max(0.0, min(_MOST_OVER, *off))


def _size(text: str) -> int:
    return sum(map(str.isalnum, text))
