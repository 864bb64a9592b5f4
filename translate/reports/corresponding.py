"""What corresponds in the versions of a unit: the same figure, date, note, link or name."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import combinations

from translate.dataclass import dataclass
from translate.facts.codes import CodeKind, codes
from translate.languages import get
from translate.languages.same_sounds import resemblance, same_consonants
from translate.model import AlignedLetter, Fact, FactKind, Segment, Unit

ALIKE = 65
"""Resemblance (0 to 100) from which two names are shown as one."""

_BY_PLACE = (FactKind.FOOTNOTE, FactKind.LINK)
"""What is paired by its place where its value differs: each language has its own."""

Place = tuple[Segment, Fact]


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A fact of one version that another version has as well."""

    segment: Segment
    fact: Fact
    number: int
    """The same for all that correspond, from 1 in the order of the source's text."""


def counterparts(letter: AlignedLetter, unit: Unit) -> tuple[Counterpart, ...]:
    """The facts of a unit that at least two of its versions share, numbered."""
    places = {code: list(_facts(letter, unit, code)) for code in letter.languages}
    groups: dict[Hashable, list[Place]] = {}
    for found in places.values():
        for segment, fact in found:
            groups.setdefault((fact.kind, fact.value), []).append((segment, fact))
    shared = [group for group in groups.values() if _languages(group) > 1]
    alone = [group for group in groups.values() if _languages(group) == 1]
    shared += _by_place(alone)
    shared += _by_sound([group for group in alone if group[0][1].kind is FactKind.NAME])
    order = {code: rank for rank, code in enumerate(letter.languages)}
    shared.sort(key=lambda group: min(_position(place, order) for place in group))
    return tuple(
        Counterpart(segment, fact, number)
        for number, group in enumerate(shared, 1)
        for segment, fact in group
    )


def _facts(letter: AlignedLetter, unit: Unit, language: str) -> Iterable[Place]:
    for segment in unit.segments.get(language, ()):
        accounts = [*_accounts(segment, language)]
        yield from ((segment, account) for account in accounts)
        for fact in letter.facts.get(segment.key, ()):
            # A word with a capital at the start of a sentence is seldom a name, and the letters of
            # an account never are.
            if fact.kind is FactKind.NAME and (
                fact.value.weak or any(one.start <= fact.start < one.end for one in accounts)
            ):
                continue
            yield segment, fact


def _accounts(segment: Segment, language: str) -> Iterator[Fact]:
    """The accounts of a text, each as a whole; the facts that are compared leave them out."""
    for code in codes(segment.text, get(language)):
        if code.kind is CodeKind.ACCOUNT:
            written = segment.text[code.start : code.end]
            yield Fact(FactKind.NUMBER, code.values, code.start, code.end, written)


def _by_place(alone: list[list[Place]]) -> list[list[Place]]:
    """The first note of each version with the first of the others, and so on."""
    joined: list[list[Place]] = []
    for kind in _BY_PLACE:
        own: dict[str, list[list[Place]]] = {}
        for group in alone:
            if group[0][1].kind is kind:
                own.setdefault(group[0][0].language, []).append(group)
        for rank in range(max(map(len, own.values()), default=0)):
            ranked = [groups[rank] for groups in own.values() if rank < len(groups)]
            same = [place for group in ranked for place in group]
            if _languages(same) > 1:
                joined.append(same)
    return joined


def _by_sound(alone: list[list[Place]]) -> list[list[Place]]:
    """Names that sound alike though their keys differ: `Navalny` and a misspelt `Навальни`."""
    joined: list[list[Place]] = []
    taken: set[int] = set()
    for (i, one), (j, other) in combinations(enumerate(alone), 2):
        if i in taken or j in taken or one[0][0].language == other[0][0].language:
            continue
        if _sounds_alike(one[0][1].text, other[0][1].text):
            joined.append([*one, *other])
            taken |= {i, j}
    return joined


def _sounds_alike(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    return resemblance(one, other) >= ALIKE or same_consonants(one, other)


def _languages(places: Iterable[Place]) -> int:
    return len({segment.language for segment, _ in places})


def _position(place: Place, order: Mapping[str, int]) -> tuple[int, int, int]:
    segment, fact = place
    return order[segment.language], segment.ordinal, fact.start
