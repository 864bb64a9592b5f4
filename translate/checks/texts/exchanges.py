"""Two words of a sentence that stand in each other's place in one version of three.

Two measures, neither of which knows which words are opposites. In one, all words that the versions
share stand in one order, but for two that changed places over the words between them. In the other
a `not`, a `because` or a `before` has another word behind it: `the trains, not the people`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import product, takewhile
from typing import NamedTuple

from translate.checks.context import Context
from translate.checks.texts.meant import SIGNS, Keys, Sentence, Word, read
from translate.checks.texts.prepositions import preposition_before
from translate.languages import get
from translate.languages.scopes import NOT, OTHER, scopes
from translate.model import Segment

Row = tuple[Word, ...]
"""A word of each version, one answering the other."""


class Exchange(NamedTuple):
    """Two words that stand in each other's place."""

    odd: int
    """The version in which they do, counted from 0."""
    one: Row
    other: Row


def exchange_in(context: Context, places: Sequence[tuple[Segment, int, int]]) -> Exchange | None:
    """The exchange in one sentence of three versions, each told by its segment, its start and its
    end; None where there is none.

    Both words are of one part of speech, as far as a language shows it: verbs and adverbs move
    freely past the nouns of a sentence.
    """
    said = [read(context, *place) for place in places]
    return _moved(said) or _behind_another(said)


def _others(odd: int) -> tuple[int, int]:
    one, other = (version for version in range(3) if version != odd)
    return one, other


_Places = tuple[int, ...]
"""The index of a word in each version, one answering the other."""


def _row(said: Sequence[Sentence], places: _Places) -> Row:
    return tuple(one.word(at) for one, at in zip(said, places, strict=True))


def _alike(one: Row, other: Row) -> bool:
    """Whether two words are of one part of speech, in the first version that shows it."""
    for mine, theirs in zip(one, other, strict=True):
        table = scopes(mine.segment.language)
        if table.endings:
            return table.part_of_speech(mine.text) == table.part_of_speech(theirs.text)
    return False


# The first measure: the order of all words.


def _moved(said: Sequence[Sentence]) -> Exchange | None:
    """Where the words that all versions share stand in the order of both others in one version, but
    for two of one part of speech, which changed places over at least one word between them."""
    rows = _shared([one.keys for one in said])
    if len(rows) < _FEWEST:
        return None
    orders = [sorted(rows, key=lambda row: row[version]) for version in range(3)]
    for odd in range(3):
        left, right = _others(odd)
        if orders[left] != orders[right] or orders[odd] == orders[left]:
            continue
        pairs = zip(orders[odd], orders[left], strict=True)
        places = [at for at, (own, theirs) in enumerate(pairs) if own != theirs]
        if len(places) == 2 and places[1] - places[0] > 1:
            one, other = (_row(said, orders[left][at]) for at in places)
            if _may_be_exchanged(odd, one, other):
                return Exchange(odd, one, other)
    return None


_FEWEST = 3
"""Words that all versions share: two that changed places, and one between them."""


def _shared(keys: Sequence[Sequence[Keys]]) -> list[_Places]:
    """The words that have one answer in each other version, and no other word has it."""
    first, *others = (_index(own) for own in keys)
    rows = []
    for at, own in enumerate(keys[0]):
        if not own:
            continue
        answers = [_answer(own, other) for other in others]
        if min(answers) >= 0 and all(
            _answer(keys[version][place], first) == at for version, place in enumerate(answers, 1)
        ):
            rows.append((at, *answers))
    return rows


def _index(keys: Sequence[Keys]) -> dict[Hashable, int]:
    """By meaning, which word has it; `_SEVERAL` where it is not one alone."""
    index: dict[Hashable, int] = {}
    for at, own in enumerate(keys):
        for key in own:
            index[key] = _SEVERAL if key in index else at
    return index


_SEVERAL = -1


def _answer(keys: Keys, index: Mapping[Hashable, int]) -> int:
    """Which one word has one of some meanings; `_SEVERAL` where none or several have."""
    found = {index[key] for key in keys if key in index}
    return found.pop() if len(found) == 1 else _SEVERAL


def _may_be_exchanged(odd: int, one: Row, other: Row) -> bool:
    small = any(map(_is_small, (*one, *other)))
    return not small and _alike(one, other) and not _is_turned(odd, one, other)


def _is_small(word: Word) -> bool:
    """Whether a word is a preposition or a negation."""
    language, token = get(word.segment.language), word.text.casefold()
    return token in language.prepositions or token in language.negators


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
    agents = {
        not get(word.segment.language).agent_prepositions.isdisjoint(pair)
        for word, pair in zip(one, prepositions, strict=True)
    }
    return len(agents) > 1 or not (any(have[odd]) or _shows_parts(one[odd], other[odd]))


def _shows_parts(one: Word, other: Word) -> bool:
    """Whether the order of two words tells their parts: in a language without cases, in two
    clauses, or where they are no nouns."""
    first, last = sorted((one, other))
    table = scopes(first.segment.language)
    between = first.segment.text[first.end : last.start]
    return (
        not table.endings
        or table.part_of_speech(first.text) != OTHER
        or any(sign in between for sign in SIGNS)
    )


# The second measure: what stands behind a `not` or a `because`.


_Sides = tuple[Mapping[int, Keys], Mapping[int, Keys]]
"""The words of a version that stand in such a part, and those that stand in none, by their index;
without the meanings that both have."""


def _behind_another(said: Sequence[Sentence]) -> Exchange | None:
    """Where one version has behind such a word what both others have elsewhere, and elsewhere what
    both others have behind it."""
    openings = [list(one.scopes.openings(one.tokens)) for one in said]
    for sense in {sense for _, _, sense in openings[0]}:
        numbers = {sum(one[2] == sense for one in own) for own in openings}
        if len(numbers) > 1 or (sense != NOT and numbers != {1}):
            continue
        sides = [
            _sides(one, [opening for opening in own if opening[2] == sense])
            for one, own in zip(said, openings, strict=True)
        ]
        for odd in range(3):
            if found := _crossed(said, sides, odd):
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
        lambda at: said.tokens[at] not in joining and said.tokens[at] not in SIGNS, way
    )
    return {at for at in stretch if said.keys[at]}


def _crossed(said: Sequence[Sentence], sides: Sequence[_Sides], odd: int) -> Exchange | None:
    """A word that one version alone has outside, and one that it alone has inside, of one part of
    speech; None where it has any word inside that another version has there."""
    (within, without), (left, right) = sides[odd], _others(odd)
    theirs = _all(sides[left][0]) | _all(sides[right][0])
    if any(not keys.isdisjoint(theirs) for keys in within.values()):
        return None
    put_out = _answered(without, sides[left][0], sides[right][0], odd)
    put_in = _answered(within, sides[left][1], sides[right][1], odd) if put_out else []
    for places in product(put_out, put_in):
        one, other = (_row(said, own) for own in places)
        if _alike(one, other):
            return Exchange(odd, one, other)
    return None


def _answered(
    own: Mapping[int, Keys], left: Mapping[int, Keys], right: Mapping[int, Keys], odd: int
) -> list[_Places]:
    """The words of one version that both others answer, and each other."""
    rows = []
    for (one, mine), (other, theirs) in product(left.items(), right.items()):
        if mine.isdisjoint(theirs):
            continue
        for at, keys in own.items():
            if not keys.isdisjoint(mine):
                row = [one, other]
                row.insert(odd, at)
                rows.append(tuple(row))
    return rows
