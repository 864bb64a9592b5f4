"""Two words of a sentence that stand in each other's place in one version of three.

Two measures, neither of which knows which words are opposites. In one all words that the versions
share stand in one order, but for two that changed places over the words between them. In the other
a `not`, a `because` or a `before` has another word behind it: `the trains, not the people`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence
from functools import cache
from itertools import islice, product
from typing import NamedTuple

from translate.checks.context import Context
from translate.checks.texts.likeness import term_of
from translate.checks.texts.prepositions import preposition_before
from translate.facts.values import Name
from translate.languages import get
from translate.languages.scopes import NOT, OTHER, scopes
from translate.model import Fact, Segment, Span
from translate.precompiled import expression


class Word(NamedTuple):
    """A word of a sentence, or a name, and what it may mean."""

    segment: Segment
    start: int
    end: int
    keys: frozenset[Hashable]

    @property
    def text(self) -> str:
        return self.segment.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.segment.span(self.start, self.end)


Row = tuple[Word, ...]
"""A word of each version, one answering the other."""


class Exchange(NamedTuple):
    """Two words that stand in each other's place."""

    odd: int
    """The version in which they do, counted from 0."""
    one: Row
    other: Row


Place = tuple[Segment, int, int]
"""A sentence: its segment, its start and its end."""


def exchange_in(context: Context, places: Sequence[Place]) -> Exchange | None:
    """The exchange in one sentence of three versions; None where there is none.

    Both words are of one part of speech, as far as a language shows it: verbs and adverbs move
    freely past the nouns of a sentence.
    """
    words = [_words(context, *place) for place in places]
    return _moved(words) or _behind_another(places, words)


def _words(context: Context, segment: Segment, start: int, end: int) -> list[Word]:
    """The words of a sentence that mean anything, in order: its names, pronouns and all words that
    are no part of a date, an amount or another fact."""
    persons = scopes(segment.language).persons
    covered, names = _covered(context, segment, start, end)
    found = []
    for match in _word().finditer(segment.text, start, end):
        first = match.start()
        if any(one <= first < behind for one, behind in covered):
            continue
        keys = term_of(match[0], segment.language)[0]
        if names and first in names:
            keys |= {names[first]}
        if person := persons.get(_folded(match[0])):
            keys |= {("who", person)}
        if keys:
            found.append(Word(segment, first, match.end(), keys))
    return found


def _covered(
    context: Context, segment: Segment, start: int, end: int
) -> tuple[Sequence[tuple[int, int]], Mapping[int, Hashable]]:
    """Where facts of a sentence begin and end that are no names, and what each name is, by its
    offset."""
    facts = context.facts.get(segment.key, ())
    covered = []
    names = {}
    for fact in islice(facts, bisect_left(facts, start, key=_start), None):
        if fact.start >= end:
            break
        if not isinstance(fact.value, Name):
            covered.append((fact.start, fact.end))
        elif not fact.value.weak:
            names[fact.start] = ("name", fact.value.key)
    return covered, names


def _start(fact: Fact) -> int:
    return fact.start


def _folded(word: str) -> str:
    return word.casefold().replace("ё", "е")


def _others(odd: int) -> tuple[int, int]:
    one, other = (version for version in range(3) if version != odd)
    return one, other


# The first measure: the order of all words.


def _moved(words: Sequence[Sequence[Word]]) -> Exchange | None:
    """Where the words that all versions share stand in the order of both others in one version, but
    for two of one part of speech, which changed places over at least one word between them."""
    rows = _rows(words)
    if len(rows) < _FEWEST:
        return None
    orders = [sorted(range(len(rows)), key=lambda row: rows[row][at].start) for at in range(3)]
    for odd in range(3):
        left, right = _others(odd)
        if orders[left] != orders[right] or orders[odd] == orders[left]:
            continue
        places = [
            at
            for at, pair in enumerate(zip(orders[odd], orders[left], strict=True))
            if len(set(pair)) > 1
        ]
        if len(places) != 2 or places[1] - places[0] < 2:
            continue
        one, other = (rows[orders[left][at]] for at in places)
        if (
            not any(map(_is_small, (one, other)))
            and _alike(one, other)
            and not _is_turned(odd, one, other)
        ):
            return Exchange(odd, one, other)
    return None


def _is_turned(odd: int, one: Row, other: Row) -> bool:
    """Whether the words may have moved with what tells their parts: one has in every version the
    preposition that the other has not, or acts as `by the chair` does in some, or their language
    tells who acts by cases, and no sign parts them."""
    prepositions = [
        tuple(preposition_before(word.segment, word.start) for word in pair)
        for pair in zip(one, other, strict=True)
    ]
    have = [tuple(map(bool, pair)) for pair in prepositions]
    if len(set(have)) == 1 and len(set(have[odd])) > 1:
        return True
    agents = [
        any(before in get(word.segment.language).agent_prepositions for before in pair)
        for word, pair in zip(one, prepositions, strict=True)
    ]
    if len(set(agents)) > 1:
        return True
    first, last = sorted((one[odd], other[odd]), key=lambda word: word.start)
    table = scopes(first.segment.language)
    is_noun = bool(table.endings) and table.part_of_speech(first.text) == OTHER
    between = first.segment.text[first.end : last.start]
    return is_noun and not any(have[odd]) and not any(sign in between for sign in _SIGNS)


def _is_small(row: Row) -> bool:
    """Whether a word is a preposition or a negation in some version."""
    return any(
        _folded(word.text) in language.prepositions | language.negators
        for word in row
        for language in (get(word.segment.language),)
    )


_FEWEST = 3
"""Words that all versions share: two that changed places, and one between them."""


def _rows(words: Sequence[Sequence[Word]]) -> list[Row]:
    """The words that have one answer in each other version, and no other word has it."""
    first, *others = words
    rows: list[Row] = []
    for own in first:
        answers = [
            [word for word in other if not word.keys.isdisjoint(own.keys)] for other in others
        ]
        if any(len(found) != 1 for found in answers):
            continue
        row = (own, *(found[0] for found in answers))
        if all(_count(first, word.keys) == 1 for word in row[1:]):
            rows.append(row)
    return rows


def _count(words: Sequence[Word], keys: frozenset[Hashable]) -> int:
    return sum(not word.keys.isdisjoint(keys) for word in words)


def _alike(one: Row, other: Row) -> bool:
    """Whether two words are of one part of speech, in the first version that shows it."""
    for mine, theirs in zip(one, other, strict=True):
        table = scopes(mine.segment.language)
        if table.endings:
            return table.part_of_speech(mine.text) == table.part_of_speech(theirs.text)
    return False


# The second measure: what stands behind a `not` or a `because`.


def _behind_another(places: Sequence[Place], words: Sequence[Sequence[Word]]) -> Exchange | None:
    """Where one version has behind such a word what both others have elsewhere, and elsewhere what
    both others have behind it."""
    opened = [_opened(place, own) for place, own in zip(places, words, strict=True)]
    for sense in opened[0]:
        parts = [own.get(sense, ()) for own in opened]
        numbers = {len(own) for own in parts}
        if len(numbers) > 1 or 0 in numbers or (sense != NOT and numbers != {1}):
            continue
        inside = [set().union(*own) for own in parts]
        sides = [_sides(own, within) for own, within in zip(words, inside, strict=True)]
        for odd in range(3):
            if found := _crossed(sides, odd):
                return Exchange(odd, *found)
    return None


_Sides = tuple[Sequence[Word], Sequence[Word]]
"""The words of a version that stand in such a part, and those that stand in none; without the
meanings that both have."""


def _sides(words: Sequence[Word], inside: set[int]) -> _Sides:
    within = [words[at] for at in sorted(inside)]
    without = [word for at, word in enumerate(words) if at not in inside]
    both = _keys(within) & _keys(without)
    return _but_for(within, both), _but_for(without, both)


def _but_for(words: Sequence[Word], keys: frozenset[Hashable]) -> list[Word]:
    """The words without some meanings; those that have others are left."""
    return [word._replace(keys=word.keys - keys) for word in words if not word.keys <= keys]


def _keys(words: Sequence[Word]) -> frozenset[Hashable]:
    return frozenset().union(*(word.keys for word in words))


def _crossed(sides: Sequence[_Sides], odd: int) -> tuple[Row, Row] | None:
    """A word that one version alone has outside, and one that it alone has inside, of one part of
    speech; None where it has any word inside that another version has there."""
    (within, without), (left, right) = sides[odd], _others(odd)
    theirs = _keys((*sides[left][0], *sides[right][0]))
    if any(not word.keys.isdisjoint(theirs) for word in within):
        return None
    put_out = _answered(without, [sides[left][0], sides[right][0]], odd)
    put_in = _answered(within, [sides[left][1], sides[right][1]], odd) if put_out else []
    return next(
        ((one, other) for one, other in product(put_out, put_in) if _alike(one, other)), None
    )


def _answered(own: Sequence[Word], others: Sequence[Sequence[Word]], odd: int) -> list[Row]:
    """The words of one version that both others answer, and each other."""
    rows: list[Row] = []
    for one, other in product(*others):
        if one.keys.isdisjoint(other.keys):
            continue
        for word in own:
            if not word.keys.isdisjoint(one.keys):
                row = [one, other]
                row.insert(odd, word)
                rows.append(tuple(row))
    return rows


def _opened(place: Place, words: Sequence[Word]) -> dict[str, list[set[int]]]:
    """By sense, the parts of a sentence that a word of the table opens: the indices of the words in
    them. What no word stands behind has those before it: `the council does, the trains do not`."""
    segment, start, end = place
    language, table = get(segment.language), scopes(segment.language)
    matches = list(_token().finditer(segment.text, start, end))
    tokens = [_folded(match[0]) for match in matches]
    tokens = ["not" if one.endswith(language.negating_endings or _NONE) else one for one in tokens]
    index = {word.start: at for at, word in enumerate(words)}
    known = [index.get(match.start()) for match in matches]
    found: dict[str, list[set[int]]] = {}
    for first, behind, sense in table.openings(tokens):
        part = _until_joint(tokens[behind:], known[behind:], table.joining)
        if sense == NOT and not part:
            part = _until_joint(tokens[:first][::-1], known[:first][::-1], table.joining)
        found.setdefault(sense, []).append(part)
    return found


_NONE = ("\0",)


def _until_joint(
    tokens: Sequence[str], known: Sequence[int | None], joining: frozenset[str]
) -> set[int]:
    """The words up to the next sign, `and` or `but`."""
    part = set()
    for token, at in zip(tokens, known, strict=True):
        if token in joining or token in _SIGNS:
            break
        if at is not None:
            part.add(at)
    return part


_SIGNS = ",;:()–—"


@cache
def _word() -> re.Pattern[str]:
    return expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@cache
def _token() -> re.Pattern[str]:
    return expression(rf"[^\W\d_]+(?:['’][^\W\d_]+)?|[{_SIGNS}]")
