"""Small words that one version turns around: `for` for `against`, `some` for `all`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import permutations

from translate.checks.texts.exchanges import Places, others_of
from translate.checks.texts.joints import Turned
from translate.checks.texts.meant import Sentence
from translate.checks.texts.moved import shared
from translate.languages import get
from translate.languages.opposites import BREAKS
from translate.languages.scopes import NOT, scopes

_BEFORE = 4
"""Words before another one among which its preposition stands, at the most."""
_DENIED = 4
"""Words before such a preposition among which its negation stands, at the most."""


def takes_sides(said: Sequence[Sentence]) -> bool:
    """A quick look before `turned_sides`: whether a version has a word that may stand alone."""
    return any(
        one.scopes.sides.get(token, _FREE[0]) not in _FREE for one in said for token in one.tokens
    )


def turned_sides(said: Sequence[Sentence]) -> Turned | None:
    """Where one version is for what both others are against, or says of some what they say of all,
    or the other way round: the word that all versions share has `for` before it in one, and
    `against` in both others."""
    for places in shared([one.keys for one in said]):
        sides = [_side(one, at) for one, at in zip(said, places, strict=True)]
        if all(sides) and (odd := _turned(sides)) is not None and not _differ(said, places):
            found = zip(said, map(_preposition, said, places), strict=True)
            return odd, tuple(one.word(at) for one, at in found if at is not None)
    return None


_AMOUNTS = ("all", "some")
"""What stands right before its noun."""
_FREE = ("for", "all")
"""Those that are in most sentences, their opposites in few."""
_OPPOSITES = (
    (frozenset(("for", "in favour")), frozenset(("against", "may be against"))),
    (frozenset(("some",)), frozenset(("all",))),
)
_LOOSE = frozenset(("for", "may be against"))
"""Those that often say something else, `tegen betaling` is `for a fee`: nobody takes sides where no
version has another word."""


def _turned(sides: Sequence[str]) -> int | None:
    """Which version says the opposite of both others."""
    if _LOOSE.issuperset(sides):
        return None
    for odd in range(3):
        left, right = others_of(odd)
        for both in _OPPOSITES:
            for own, theirs in permutations(both):
                if sides[odd] in own and sides[left] in theirs and sides[right] in theirs:
                    return odd
    return None


def _side(said: Sentence, at: int) -> str:
    """The side that the words before one take: "" where they take none."""
    place = _preposition(said, at)
    if place is None or any(one in said.scopes.sides for one in said.tokens[place - 1 : place]):
        return ""  # `every part of the process`
    side = said.scopes.sides[said.tokens[place]]
    parted = any(said.keys[between] for between in range(place + 1, at))
    return "" if parted and side in _AMOUNTS else side


def _preposition(said: Sentence, at: int) -> int | None:
    for place in range(at - 1, max(at - 1 - _BEFORE, -1), -1):
        token = said.tokens[place]
        if token in said.scopes.sides:
            return place
        if token in BREAKS or token in said.scopes.joining:
            return None
    return None


def _differ(said: Sequence[Sentence], places: Places) -> bool:
    """Whether one version denies its side, and another does not."""
    denied = set()
    for one, at in zip(said, places, strict=True):
        place = _preposition(one, at)
        first = max((place or 0) - _DENIED, 0)
        is_negation = _is_negation(one.segment.language)
        denied.add(any(map(is_negation, one.tokens[first:at])))
    return len(denied) > 1


def _is_negation(language: str) -> Callable[[str], bool]:
    """Whether a folded word denies, of a language."""
    endings = get(language).negating_endings
    words = scopes(language).negating
    return lambda word: word in words or word == NOT or word.endswith(endings)
