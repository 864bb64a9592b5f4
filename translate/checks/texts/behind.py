"""Two words one of which stands behind a `not`, a `because` or a `before`, in one version another
one than in the two others: `it helps the trains, not the people`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product, takewhile

from translate.checks.texts.exchanges import (
    OTHERWISE,
    Exchange,
    Places,
    alike,
    others_of,
    words_of,
)
from translate.checks.texts.meant import Keys, Sentence
from translate.languages.lexicon import dictionary
from translate.languages.opposites import BREAKS
from translate.languages.scopes import NOT

_Sides = tuple[Mapping[int, Keys], Mapping[int, Keys]]
"""The words of a version that stand in such a part, and those that stand in none, by their index;
without the meanings that both have."""


_FIRM = (NOT, "because", "than")
"""The phrases whose part ends where they say: that of `before 1 May` may end before the verb."""


def behind_another(said: Sequence[Sentence]) -> Exchange | None:
    """Where one version has behind such a word what both others have elsewhere, and elsewhere what
    both others have behind it."""
    openings = []
    for one in said:
        openings.append(list(one.scopes.openings(one.tokens)))
        if not openings[-1]:
            return None
    for sense in {sense for _, _, sense in openings[0]}:
        numbers = {sum(one[2] == sense for one in own) for own in openings}
        if len(numbers) > 1 or (sense != NOT and numbers != {1}):
            continue
        sides = [
            _sides(one, [opening for opening in own if opening[2] == sense])
            for one, own in zip(said, openings, strict=True)
        ]
        for odd in range(3):
            if found := _crossed(said, sides, odd, sense in _FIRM):
                return found
    return None


def _sides(said: Sentence, openings: Sequence[tuple[int, int, str]]) -> _Sides:
    inside = set().union(*(_part(said, *opening) for opening in openings))
    known = {at: keys for at, keys in enumerate(said.keys) if keys}
    within = {at: keys for at, keys in known.items() if at in inside}
    without = {at: keys for at, keys in known.items() if at not in inside}
    both = _all(within) & _all(without)
    return _but_for(within, both), _but_for(without, both)


def _all(words: Mapping[int, Keys]) -> Keys:
    return frozenset().union(*words.values())


def _but_for(words: Mapping[int, Keys], keys: Keys) -> dict[int, Keys]:
    """The words without some meanings; those that have others are left."""
    return {at: own - keys for at, own in words.items() if not own <= keys}


def _part(said: Sentence, first: int, behind: int, sense: str) -> set[int]:
    """The words of the part that a phrase opens, up to the next sign, `and` or `but`. A `not` that
    no word stands behind has those before it: `the council does, the trains do not`."""
    part = _until_joint(said, range(behind, len(said.tokens)))
    if sense == NOT and not part:
        part = _until_joint(said, range(first - 1, -1, -1))
    return part


def _until_joint(said: Sentence, way: Iterable[int]) -> set[int]:
    joining = said.scopes.joining
    stretch = takewhile(
        lambda at: said.tokens[at] not in joining and said.tokens[at] not in BREAKS, way
    )
    return {at for at in stretch if said.keys[at]}


def _crossed(
    said: Sequence[Sentence], sides: Sequence[_Sides], odd: int, firm: bool
) -> Exchange | None:
    """A word that one version alone has outside, and one that it alone has inside, of one part of
    speech; None where it has any word inside that another version has there.

    Both others say one of the two words; where the part is a `firm` one, one of them may say the
    other one otherwise.
    """
    (within, without), (left, right) = sides[odd], others_of(odd)
    theirs = _all(sides[left][0]) | _all(sides[right][0])
    if any(not keys.isdisjoint(theirs) for keys in within.values()):
        return None
    put_out = list(_answered(without, (sides[left][0], sides[right][0]), odd))
    put_in = list(_answered(within, (sides[left][1], sides[right][1]), odd)) if put_out else []
    for places in product(put_out, put_in):
        half = [row for row in places if OTHERWISE in row]
        if len(half) > firm or (half and any(_is_grammar(said, row) for row in places)):
            continue
        one, other = (words_of(said, row) for row in places)
        if alike(one, other):
            return Exchange(odd, one, other)
    return None


def _is_grammar(said: Sequence[Sentence], places: Places) -> bool:
    """Whether a word is one that versions add and leave out freely: `is`, `only`, `they`."""
    return any(
        at != OTHERWISE and one.tokens[at] in dictionary(one.segment.language).function_words
        for one, at in zip(said, places, strict=True)
    )


_Pair = tuple[Mapping[int, Keys], Mapping[int, Keys]]
"""Words of both other versions."""


def _answered(own: Mapping[int, Keys], others: _Pair, odd: int) -> Iterator[Places]:
    """The words of one version that both others answer, and each other; then those that one of them
    answers with a word that the other has not."""
    left, right = others
    for (one, mine), (other, theirs) in product(left.items(), right.items()):
        if not mine.isdisjoint(theirs):
            yield from _with_own(own, mine, (one, other), odd)
    for one, mine in left.items():
        if mine.isdisjoint(_all(right)):
            yield from _with_own(own, mine, (one, OTHERWISE), odd)
    for other, theirs in right.items():
        if theirs.isdisjoint(_all(left)):
            yield from _with_own(own, theirs, (OTHERWISE, other), odd)


def _with_own(
    own: Mapping[int, Keys], keys: Keys, others: tuple[int, int], odd: int
) -> Iterator[Places]:
    for at, meant in own.items():
        if not meant.isdisjoint(keys):
            yield (*others[:odd], at, *others[odd:])
