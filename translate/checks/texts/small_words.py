"""Small words that one version turns around: `or` for `and`, `for` for `against`, `some` for
`all`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations

from translate.checks.texts.exchanges import Places, others_of
from translate.checks.texts.meant import SIGNS, Sentence, Word
from translate.checks.texts.moved import shared
from translate.languages import get
from translate.languages.scopes import NOT, scopes
from translate.model import Segment
from translate.precompiled import expression

Turned = tuple[int, tuple[Word, ...]]
"""The version that says the opposite, counted from 0, and the word in each version."""

_Row = Sequence[tuple[Segment, int, int]]
"""Where one sentence stands in each of three versions."""

_AND = "and"
_OR = "or"
_BEFORE = 4
"""Words before another one among which its preposition stands, at the most."""
_DENIED = 4
"""Words before such a preposition among which its negation stands, at the most."""


def turned_joints(row: _Row) -> Turned | None:
    """Where one version joins with `or` what both others join with `and`, or the other way round.

    Only where all versions join equally often, a version asks or settles something (elsewhere
    translators write one for the other), and nothing is denied: `no cars or bicycles` are `no cars
    and no bicycles`.
    """
    joints = [list(_joints(*place)) for place in row]
    if not joints[0] or len({len(own) for own in joints}) > 1:
        return None
    differing = [at for at, own in enumerate(zip(*joints, strict=True)) if len({*_senses(own)}) > 1]
    if len(differing) != 1 or not any(_rules(*place) for place in row):
        return None
    if any(_denies(*place) for place in row):
        return None
    (at,) = differing
    senses = _senses([own[at] for own in joints])
    odd = next(version for version in range(3) if senses.count(senses[version]) == 1)
    return odd, tuple(own[at][1] for own in joints)


def _senses(joints: Sequence[tuple[str, Word]]) -> list[str]:
    return [sense for sense, _ in joints]


def _joints(segment: Segment, start: int, end: int) -> Iterator[tuple[str, Word]]:
    """The words for `and` and `or` of a sentence, and which of both they are."""
    language = get(segment.language)
    joining = language.coordinators
    ends = "|".join(sorted(scopes(segment.language).open_ends)) or "[]"
    words = "|".join(sorted(joining))
    pattern = expression(rf"(?i)\b(?:{words})\b(?! (?:{ends})\b)") if joining else None
    for found in pattern.finditer(segment.text, start, end) if pattern else ():
        sense = _OR if found[0].casefold() in language.alternatives else _AND
        yield sense, Word(segment, found.start(), found.end())


def _rules(segment: Segment, start: int, end: int) -> bool:
    pattern = scopes(segment.language).rules
    return bool(pattern) and bool(expression(pattern).search(segment.text, start, end))


def _denies(segment: Segment, start: int, end: int) -> bool:
    return any(map(_is_negation(segment.language), segment.text[start:end].casefold().split()))


def takes_sides(row: _Row) -> bool:
    """A quick look before `turned_sides`: whether a version has a word that may stand alone."""
    return any(_takes_sides(*place) for place in row)


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


def _takes_sides(segment: Segment, start: int, end: int) -> bool:
    text = segment.text[start:end].casefold()
    sides = scopes(segment.language).sides
    return any(word in text for word, sense in sides.items() if sense not in _FREE)


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
        if token in SIGNS or token in said.scopes.joining:
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
