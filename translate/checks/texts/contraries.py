"""Words that stand in the place of words which they contrast with, in one version of three.

The words of three versions of a sentence are linked one to one by what they may mean. Looked for is
a word of one version that no other answers, where both others have one that the first version does
not answer; the table of contrasts has them as concepts that say something else in each other's
place.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, product
from operator import itemgetter
from typing import NamedTuple

from translate.checks.context import Context
from translate.checks.texts.answers import Compared, Sort, Word, Words, keys_of, words_of
from translate.checks.texts.meant import Sentence
from translate.checks.texts.stretches import Stretch
from translate.checks.texts.turned import is_turned
from translate.languages.contrasts import contrasts
from translate.languages.lexeme import small
from translate.languages.lexicon import dictionary, shares
from translate.languages.remembered import WORDS
from translate.precompiled import expression

Row = Mapping[str, Sentence]
"""One sentence by language, of three languages."""


class Contrary(NamedTuple):
    """A word in the place of others that it contrasts with."""

    odd: str
    """The language that has it."""
    said: Mapping[str, Stretch]
    """By language, the word and those of the other versions; the odd one's first."""


class _Place(NamedTuple):
    """A word of a sentence, and how manieth it is."""

    language: str
    at: int
    word: Word


class _Sentences(NamedTuple):
    row: Row
    said: Compared
    contrasting: Mapping[str, Sequence[_Place]]
    """By language, the words that contrast with others."""

    @property
    def words(self) -> Words:
        return self.said.words


def contraries(context: Context, row: Row) -> Iterator[Contrary]:
    """The words of a sentence that contradict those of both other versions, one a version."""
    suspected = _suspected(row)
    if not suspected:
        return
    words = words_of(context, row)
    contrasting = {name: list(_words(row[name], own)) for name, own in words.items()}
    if not all(contrasting.values()):
        return
    sentences = _Sentences(row, Compared(words), contrasting)
    for odd in suspected:
        found = [(_score(sentences, places), places) for places in _contrasting(sentences, odd)]
        score, places = max(found, key=itemgetter(0), default=(-math.inf, ()))
        if score >= _LEAST and not _denies_alone(row, places):
            said = {place.language: _word(row, place) for place in places}
            if not is_turned(context, "", odd, said):
                yield Contrary(odd, said)


def _suspected(row: Row) -> Sequence[str]:
    """The versions that may contradict both others, by a first look, which half of the sentences do
    not pass: at the words of the lexicon before its `;`."""
    table = contrasts()
    concepts = {
        name: table.keys() & frozenset().union(*sentence.keys) for name, sentence in row.items()
    }
    found = []
    for odd in row if any(concepts.values()) else ():
        own, one, other = (concepts[name] for name in _odd_first(row, odd))
        theirs = (one | other) - own
        if theirs and not theirs.isdisjoint(
            chain.from_iterable([table[key] for key in own - one - other])
        ):
            found.append(odd)
    return found


def _odd_first(row: Mapping[str, object], odd: str) -> Sequence[str]:
    return [odd, *(name for name in row if name != odd)]


def _contrasting(sentences: _Sentences, odd: str) -> Iterator[tuple[_Place, _Place, _Place]]:
    """Each word of a version that no other answers, with words of the others that it does not
    answer and that contrast with it; only such as may answer each other.

    Which words answer which is asked only where the versions have words that contrast so at all.
    """
    _, *others = _odd_first(sentences.row, odd)
    every = sentences.contrasting
    if not any(True for _ in _contrary_words(every[odd], [every[name] for name in others])):
        return
    answered = [sentences.said.answers(odd, name).places for name in others]
    lacking = [
        [each for each in every[name] if each.at not in taken]
        for name, taken in zip(others, [{*own.values()} for own in answered], strict=True)
    ]
    alone = [own for own in every[odd] if not any(own.at in places for places in answered)]
    yield from _contrary_words(alone, lacking)


def _contrary_words(
    every: Sequence[_Place], others: Sequence[Sequence[_Place]]
) -> Iterator[tuple[_Place, _Place, _Place]]:
    """Each of some words with words of both other versions that contrast with it and may answer
    each other."""
    first_said, second_said = (keys_of(each.word for each in places) for places in others)
    for own in every:
        contrary = _contrary(own.word.keys)
        if contrary.isdisjoint(first_said) or contrary.isdisjoint(second_said):
            continue
        beside = (
            [each for each in places if not contrary.isdisjoint(each.word.keys)]
            for places in others
        )
        for first, second in product(*beside):
            if not first.word.keys.isdisjoint(second.word.keys):
                yield own, first, second


def _words(sentence: Sentence, words: Sequence[Word]) -> Iterator[_Place]:
    """The words of a version that contrast with others: no function words, no first part of a word
    with a hyphen, and no names but that which a sentence begins with, where it may be any word."""
    text, language = sentence.segment.text, sentence.segment.language
    empty = dictionary(language).function_words
    for at, word in enumerate(words):
        is_word = word.sort is Sort.KNOWN or (word.sort is Sort.NAME and not at)
        if not is_word or not _contrary(word.keys) or text[word.end : word.end + 1] == "-":
            continue
        if _folded(sentence, word) not in empty:
            yield _Place(language, at, word)


_MEANT = 1_000
"""Words of which it is remembered what contrasts with them: those of some pages. Each takes 1 kB,
for all that it may mean."""


_NOTHING: frozenset[int] = frozenset()


@lru_cache(_MEANT)
def _contrary(keys: frozenset[Hashable]) -> frozenset[int]:
    """What contrasts with any concept that a word may mean."""
    table = contrasts()
    said = table.keys() & keys
    return frozenset().union(*[table[key] for key in said]) if said else _NOTHING


def _folded(sentence: Sentence, word: Word) -> str:
    text = sentence.segment.text[word.start : word.end]
    return small(text)


def _denies_alone(row: Row, places: Sequence[_Place]) -> bool:
    """Whether a version denies more often, or less often, than each other, in the whole sentence
    and near one word of each: `not unclear` may be `clear`."""
    near = [
        _denials(row[place.language], place.word.start - _NEAR_BY, place.word.end + _NEAR_BY)
        for place in places
    ]
    whole = [_denials(row[place.language]) for place in places]
    return all(own not in others for own, *others in (near, whole))


_NEAR_BY = 40
"""Characters before a word and behind it in which what denies may be about it."""


def _denials(sentence: Sentence, first: int = 0, last: int | None = None) -> int:
    """How many words of a sentence deny, of those between two offsets."""
    denying = sentence.scopes.denying
    if not denying:
        return 0
    start = max(first, sentence.start)
    end = sentence.end if last is None else min(last, sentence.end)
    return sum(1 for _ in expression(denying).finditer(sentence.segment.text, start, end))


def _score(sentences: _Sentences, places: tuple[_Place, _Place, _Place]) -> float:
    """How much tells that a word stands in the place of two others."""
    own, *others = places
    first, second = (other.word.keys for other in others)
    words = sentences.words
    score = -_APART * sum(_apart(words, own, other) for other in others) / 2
    score += sum(_is_beside(words, own, other, side) for other, side in product(others, (-1, 1)))
    concepts = [key for key in own.word.keys if isinstance(key, int)]
    score -= _MEANING * (min(len(concepts), _MOST_MEANINGS) - 1)
    if any(shares()[concept] >= _COMMON for concept in concepts):
        score -= 1
    if len({_denials(sentence) for sentence in sentences.row.values()}) > 1:
        score -= _DENIED
    if (first & second).isdisjoint(_contrary(own.word.keys)):
        score -= _LOOSE
    if (first & second).isdisjoint(
        _contrary(_firm(_folded(sentences.row[own.language], own.word), own.language))
    ):
        score -= _LOOSE
    return score


_LEAST = -1.5
"""What is told; each neighbour of the word that stands beside the words of another version too
counts 1, four at most."""
_APART = 0.75
"""What each word counts by which they stand apart."""
_MEANING = 0.2
"""What each meaning but one counts that the word may have."""
_MOST_MEANINGS = 8
_COMMON = 0.02
"""The share of all sentences from which a concept is so common that it may be said by the way."""
_DENIED = 0.3
"""What it counts that not all versions deny equally often."""
_LOOSE = 1.5
"""What it counts that the words contrast, but not in a meaning that both others share; and that
they contrast with a word that only translators write for it."""


def _apart(words: Words, one: _Place, other: _Place) -> float:
    """How far a word stands from the place of one of another version, in words."""
    sizes = [len(words[each.language]) for each in (one, other)]
    return abs(one.at / sizes[0] - other.at / sizes[1]) * sum(sizes) / 2


def _is_beside(words: Words, one: _Place, other: _Place, side: int) -> bool:
    """Whether the word before one (behind it, where `side` is 1) is answered within two words of
    the other, or both have none there."""
    own, theirs = words[one.language], words[other.language]
    at, beside = one.at + side, other.at + side
    if not 0 <= at < len(own):
        return not 0 <= beside < len(theirs)
    near = [
        theirs[place].keys
        for place in range(max(0, other.at - _NEAR), min(len(theirs), other.at + _NEAR + 1))
        if place != other.at
    ]
    return any(not own[at].keys.isdisjoint(keys) for keys in near)


_NEAR = 2


@lru_cache(WORDS)
def _firm(word: str, language: str) -> frozenset[Hashable]:
    """What a folded word means by the words of the lexicon before its `;`."""
    return frozenset[Hashable]().union(*dictionary(language).parts(word))


def _word(row: Row, place: _Place) -> Stretch:
    return Stretch(row[place.language].segment, place.word.start, place.word.end)
