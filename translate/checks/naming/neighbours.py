"""The names that all versions of a unit have, with what stands around each of them.

What tells where a name belongs are the words of its clause, the word next to it, and the order of
all of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import gt

from translate.checks.context import Context
from translate.checks.naming.counterparts import Wording
from translate.checks.naming.mentions import is_exonym, names_of
from translate.checks.texts.likeness import term_of
from translate.dataclass import dataclass
from translate.facts.sentences import ends
from translate.facts.words import folded, token_spans
from translate.languages import get
from translate.languages.lexicon import dictionary
from translate.model import Fact, Segment, Span
from translate.precompiled import expression

_MOST_NAMES = 30
_MOST_WORDS = 400
"""Words of names, and words, of a version that is looked at: more of them are a list, or many
paragraphs in one."""

NOT = "not"
"""What a word means that negates."""

_PASSED = 3
"""Words without a meaning of their own that are passed by, from a name to the next word."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A word, or the words of one name, in one version."""

    segment: Segment
    start: int
    end: int
    clause: int
    """The clause that it stands in; those of a unit are counted."""
    keys: frozenset[Hashable]
    """What it may mean."""
    is_opposed: bool
    """Whether its clause begins with a word like `but` or `than`."""
    fact: Fact | None = None
    """That of a name."""

    @property
    def span(self) -> Span:
        return self.segment.span(self.start, self.end)


Row = tuple[Neighbour, ...]
"""One thing that every version says once: its place in each, in the order of the versions."""


@dataclass(frozen=True, slots=True)
class Common:
    """What all versions of a unit say."""

    names: tuple[Row, ...]
    words: tuple[Row, ...]
    versions: tuple[tuple[Neighbour, ...], ...]
    """All words of each version, in the order of its text."""


def common(context: Context, wordings: Sequence[Wording]) -> Common | None:
    """What the versions of a unit have in common; None where one of them has several segments,
    fewer than two names, or very much text, and where all have the same names in the same order:
    nearly always."""
    for wording in wordings:
        if len(wording.segments) != 1 or not 1 < len(wording.facts) <= _MOST_NAMES:
            return None
    if _are_in_order(wordings):
        return None
    versions = [tuple(_places(context, wording.segments[0])) for wording in wordings]
    if max(map(len, versions)) > _MOST_WORDS:
        return None
    rows = _whole_names(_unrivalled(_rows(versions, wordings)))
    names = tuple(row for row in rows if _is_name(row))
    words = tuple(row for row in rows if not _is_name(row))
    return Common(names, words, tuple(versions))


def _are_in_order(wordings: Sequence[Wording]) -> bool:
    """Whether the names that each version has once stand in one order in all of them."""
    first, *others = wordings
    before = (0,) * len(wordings)
    for _, name in first.facts:
        row = (name.start, *_places_of(name, first, others))
        if len(row) == len(wordings):
            if any(map(gt, before, row)):
                return False
            before = row
    return True


def _places_of(name: Fact, source: Wording, others: Sequence[Wording]) -> Iterator[int]:
    """Where the first answer to a name stands in each of some versions, up to one without any."""
    for other in others:
        own = other.first_answer(name, source)
        if own is None:
            return
        yield own.start


def _is_name(row: Row) -> bool:
    """Whether all versions but one at most have it as a name: a language may write a people
    without a capital."""
    return sum(place.fact is not None for place in row) >= len(row) - 1


def _rows(versions: Sequence[Sequence[Neighbour]], wordings: Sequence[Wording]) -> Iterator[Row]:
    """The words of the first version that each other one answers in one clause."""
    known = [_by_key(places) for places in versions]
    names = [[place for place in places if place.fact] for places in versions]
    for place in versions[0]:
        row = [place]
        for number in range(1, len(versions)):
            same = [other for key in place.keys for other in known[number].get(key, ())]
            if place.fact:
                source, target = wordings[0], wordings[number]
                same += [
                    other
                    for other in names[number]
                    if other.fact and target.answers(other.fact, place.fact, source)
                ]
            if len({other.clause for other in same}) != 1:
                break
            row.append(min(same, key=_start))
        else:
            yield tuple(row)


def _by_key(places: Sequence[Neighbour]) -> Mapping[Hashable, Sequence[Neighbour]]:
    found: dict[Hashable, list[Neighbour]] = {}
    for place in places:
        for key in place.keys:
            found.setdefault(key, []).append(place)
    return found


def _unrivalled(rows: Iterable[Row]) -> list[Row]:
    """The rows that have nothing in common with a row in other clauses."""
    found = list(rows)
    clauses: dict[tuple[int, Hashable], set[tuple[int, ...]]] = {}
    for row in found:
        stand = tuple(place.clause for place in row)
        for version, place in enumerate(row):
            for key in place.keys:
                clauses.setdefault((version, key), set()).add(stand)
    return [
        row
        for row in found
        if all(
            len(clauses[version, key]) == 1
            for version, place in enumerate(row)
            for key in place.keys
        )
    ]


def _whole_names(rows: Sequence[Row]) -> list[Row]:
    """The same with the words of one name put together where all versions have them together."""
    found: list[Row] = []
    for row in rows:
        if found and _is_name(row) and _is_name(found[-1]) and _go_on(found[-1], row):
            row = tuple(map(_joined, found.pop(), row))
        found.append(row)
    return found


def _go_on(row: Row, other: Row) -> bool:
    return all(
        one is two
        or (one.end <= two.start and not one.segment.text[one.end : two.start].strip(" \u00a0.-"))
        for one, two in zip(row, other, strict=True)
    )


def _joined(one: Neighbour, other: Neighbour) -> Neighbour:
    if one is other:
        return one
    keys, fact = one.keys | other.keys, one.fact or other.fact
    return Neighbour(one.segment, one.start, other.end, one.clause, keys, one.is_opposed, fact)


def _places(context: Context, segment: Segment) -> Iterator[Neighbour]:
    """The words of a text, names and others."""
    bounds = _bounds(segment)
    opposing, is_opposed = _opposing(segment.language), False
    forms = dictionary(segment.language).forms
    names = {fact.start: fact for fact in names_of(context, *segment.key)}
    for start, end in token_spans(segment.text):
        fact, word = names.get(start), segment.text[start:end]
        keys: frozenset[Hashable] = term_of(word, segment.language)[0]
        if fact and is_exonym(fact) and folded(word) not in forms:
            keys = frozenset(key for key in keys if isinstance(key, str))  # Gent is not `gaan`
        if fact:
            keys |= {fact.value.key}
        clause = bisect_right(bounds, start)
        if start == bounds[clause - 1] or not segment.text[bounds[clause - 1] : start].strip(
            _SIGNS
        ):
            is_opposed = folded(word) in opposing
        yield Neighbour(segment, start, end, clause, keys, is_opposed, fact)


_SIGNS = ' \u00a0;:,()!?.…«»“”„"—–-'


@cache
def _opposing(language: str) -> frozenset[str]:
    """The words that begin a clause which says other than the one before it."""
    own = get(language)
    return (own.clause_joiners | own.clause_openers) - own.coordinators


def _bounds(segment: Segment) -> list[int]:
    """Where the clauses of a text begin."""
    code = segment.language
    found = {match.start() for match in _openers(code).finditer(segment.text)}
    return sorted({0, *ends(segment.text, get(code)), *found})


@cache
def _openers(language: str) -> re.Pattern[str]:
    own = get(language)
    words = "|".join(sorted(own.clause_joiners | own.clause_openers)) or "(?!)"
    return expression(rf"[;:,()!?](?!\d)|\b(?:{words})\b")


def next_to(
    place: Neighbour, version: Sequence[Neighbour], names: Sequence[Neighbour]
) -> frozenset[Hashable]:
    """What the word before a name and the word behind it may mean, in one version.

    `names` are all names of the version that others have too; they are known by their numbers.
    """
    before = [other for other in version if other.end <= place.start][::-1]
    behind = [other for other in version if other.start >= place.end]
    return _nearest(place, before, names) | _nearest(place, behind, names)


def _nearest(
    place: Neighbour, around: Sequence[Neighbour], names: Sequence[Neighbour]
) -> frozenset[Hashable]:
    """What the nearest word means that means anything, up to the next sign."""
    last = place
    for other in around[: _PASSED + 1]:
        first, second = sorted((last, other), key=_start)
        gap = place.segment.text[first.end : second.start]
        if other.clause != place.clause or gap.strip(" \u00a0"):
            break
        name = next((n for n, one in enumerate(names) if one.start <= other.start < one.end), None)
        word = folded(place.segment.text[other.start : other.end])
        if word in get(place.segment.language).negators:
            return frozenset((NOT,))
        if name is not None or other.keys:
            return frozenset((("name", name),)) if name is not None else other.keys
        last = other
    return frozenset()


def _start(place: Neighbour) -> int:
    return place.start
