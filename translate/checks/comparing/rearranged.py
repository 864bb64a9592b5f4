"""Whether the words around two values stand in another order, too: `adults pay €40, children €15`
is `children pay €15, adults €40`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from enum import Enum, auto
from functools import cache
from itertools import combinations
from typing import NamedTuple

from translate.checks.texts.likeness import term_of
from translate.facts.clauses import sentence_around
from translate.facts.sentences import Word, words_of
from translate.languages import get
from translate.languages.lexicon import dictionary
from translate.model import Fact, FactKind, Segment
from translate.precompiled import expression

_NEAR = 25
"""Characters between a value and a word that tells what it is of."""


class Order(Enum):
    """What the words around two values do where these stand the other way round."""

    KEPT = auto()
    """They stand as they did: each value says what the other should."""
    TURNED = auto()
    """They were turned with the values: a sentence in another order."""
    OPEN = auto()
    """No word tells, or some do this and some that."""


def order_around(
    own: tuple[Segment, Fact, Fact],
    others: Iterable[tuple[Segment, Fact, Fact]],
    facts_of: Sequence[Sequence[Fact]],
) -> Order:
    """How the words around two values of a version stand beside those of other versions.

    `facts_of` are the facts of each segment, that of `own` first.
    """
    kept = turned = 0
    mine = _places(own, facts_of[0])
    for other, facts in zip(others, facts_of[1:], strict=True):
        theirs = _places(other, facts)
        turned += _keep_their_words((own, facts_of[0]), (other, facts))
        both = [key for key in mine if key in theirs]
        for key in both:
            if mine[key].is_of_second and theirs[key].is_of_second:
                kept += 1
            elif mine[key].is_of_second is not theirs[key].is_of_second:
                turned += abs(mine[key].nearer) > _CLAUSE // 2 < abs(theirs[key].nearer)
        for one, two in combinations(both, 2):
            if _tell(mine[one], mine[two]) and _tell(theirs[one], theirs[two]):
                if (mine[one].start < mine[two].start) is (theirs[one].start < theirs[two].start):
                    kept += 1
                else:
                    turned += 1
    if kept and not turned:
        return Order.KEPT
    return Order.TURNED if turned and not kept else Order.OPEN


_Said = tuple[tuple[Segment, Fact, Fact], Sequence[Fact]]
"""Two values of a version, and the facts of their segment."""


def _keep_their_words(mine: _Said, theirs: _Said) -> bool:
    """Whether the word behind one of two values is what the same value counts in another version,
    and not what the other value counts: `24 primers for 144 pupils`."""
    ours, others = [
        [_counted(segment, value, facts) for value in values]
        for (segment, *values), facts in (mine, theirs)
    ]
    if not (all(ours) or all(others)):
        return False  # `14 votes to 9`: both count the same
    same = any(one & other for one, other in zip(ours, others, strict=True))
    crossed = any(one & other for one, other in zip(ours, reversed(others), strict=True))
    return same and not crossed


def _counted(segment: Segment, value: Fact, facts: Sequence[Fact]) -> frozenset[Hashable]:
    """What the word right behind a value may mean; nothing of a preposition and the like."""
    match = expression(r"[ \u00a0\u202f](?=[^\W\d_])").match(segment.text, value.end)
    if match is None:
        return frozenset()
    word = words_of(segment.text, match.end(), match.end() + _LONGEST)[0]
    small = dictionary(segment.language).function_words
    return frozenset() if word.text in small else _keys(word, segment.language, facts)


_LONGEST = 40
"""Characters of a word that a value counts, at most."""


class _Place(NamedTuple):
    """Where a word stands that one of two values may be of."""

    start: int
    nearer: int
    """By how many characters it is nearer to the first value than to the second."""

    @property
    def is_of_second(self) -> bool:
        """Whether it stands in the clause of the second value and not in that of the first, where
        it can't be a verb that both share."""
        return self.nearer < -_CLAUSE // 2


def _tell(one: _Place, other: _Place) -> bool:
    """Whether two words stand at different values; those of one word stand at one place."""
    return one.start != other.start and one.nearer * other.nearer <= 0


def _places(place: tuple[Segment, Fact, Fact], facts: Sequence[Fact]) -> Mapping[Hashable, _Place]:
    """Where what a word may mean stands, of all that the sentence says once near two values."""
    segment, *values = place
    first, last = sorted(values, key=lambda value: value.start)
    before, behind = sentence_around(segment, first.start, last.end)
    rest = get(segment.language).bounds().rest
    taken = [fact for fact in facts if fact.kind is not FactKind.NAME]
    found: list[tuple[Hashable, _Place]] = []
    for word in (*before, *words_of(segment.text, first.start, last.end), *behind):
        apart = [_apart(segment, word, one) for one in (first, last)]
        in_value = any(fact.start <= word.start < fact.end for fact in taken)
        # `The other` stands with the second value, whichever that is.
        if min(apart) % _CLAUSE <= _NEAR and not in_value and word.text not in rest:
            stands = _Place(word.start, apart[1] - apart[0])
            found += [(key, stands) for key in _keys(word, segment.language, facts)]
    often = Counter(key for key, _ in found)
    return {key: stands for key, stands in found if often[key] == 1}


def _apart(segment: Segment, word: Word, value: Fact) -> int:
    """Characters between a word and a value; a word in another clause is farther off than any."""
    first, last = (word.end, value.start) if word.end <= value.start else (value.end, word.start)
    is_cut = _break(segment.language).search(segment.text, first, last) is not None
    return last - first + _CLAUSE * is_cut


_CLAUSE = 200
"""What a comma or an `and` adds to the characters between a word and a value."""


@cache
def _break(language: str) -> re.Pattern[str]:
    either = "|".join(sorted(get(language).coordinators))
    return expression(rf"[,;:]\s|\s(?:{either})\s")


def _keys(word: Word, language: str, facts: Sequence[Fact]) -> frozenset[Hashable]:
    names = {f.value.key for f in facts if f.kind is FactKind.NAME and f.start == word.start}
    return frozenset(names) or term_of(word.text, language)[0]
