"""Phrases of a language's `bounds`, looked for among the words before and behind a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import TypeVar

from translate.dataclass import dataclass
from translate.facts.sentences import Word
from translate.facts.sides import Side
from translate.languages.bounds import Bounds

_SHIFT = 3
"""Words that may stand between a phrase and its value."""

_FAR = 6
"""The same, and one more, between a value and the `instead of` another: `gross per hour`."""

One = TypeVar("One")
_Said = tuple[tuple[str, ...], Side]
"""A phrase in its words, and what it says."""


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """What `phrases_of` gives; compared by identity: a hash of all words takes 50 µs."""

    by_last_word: Mapping[str, tuple[_Said, ...]]
    """The longest first."""


@cache
def in_words(phrases: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Phrases as their words, in their order."""
    return tuple([tuple(phrase.split()) for phrase in phrases])


@cache
def first_words(phrases: tuple[str, ...]) -> frozenset[str]:
    """The words that phrases begin with."""
    return frozenset(words[0] for words in in_words(phrases))


@cache
def phrases_of(lower: tuple[str, ...], upper: tuple[str, ...]) -> Phrases:
    """Every phrase in its words and what it says."""
    every = [(words, Side.LOWER) for words in in_words(lower)]
    every += [(words, Side.UPPER) for words in in_words(upper)]
    every.sort(key=lambda one: -len(one[0]))
    return Phrases(_grouped(every, lambda one: one[0][-1]))


@cache
def _by_first_word(phrases: tuple[str, ...]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Phrases, as their words, by the word that they begin with, in their order."""
    return _grouped(in_words(phrases), itemgetter(0))


@cache
def _by_last_word(phrases: tuple[str, ...]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The same by the word that they end with."""
    return _grouped(in_words(phrases), itemgetter(-1))


def _grouped(every: Iterable[One], word: Callable[[One], str]) -> dict[str, tuple[One, ...]]:
    groups: dict[str, list[One]] = {}
    for one in every:
        groups.setdefault(word(one), []).append(one)
    return {key: tuple(group) for key, group in groups.items()}


def _texts(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple([word.text for word in words])


def closing(
    before: Sequence[Word], phrases: Phrases, bounds: Bounds, spans: frozenset[str] = frozenset()
) -> tuple[Side, int] | None:
    """The phrase that ends right before the value, but for articles, prepositions and `spans`: its
    side, and where it begins."""
    last = phrases.by_last_word
    for shift in range(min(_SHIFT + bool(spans), len(before)) + 1):
        end = len(before) - shift
        if shift and before[end].text not in bounds.between and before[end].text not in spans:
            return None
        every = last.get(before[end - 1].text) if end else None
        if not every:
            continue
        texts = _texts(before)
        for phrase, side in every:
            first = end - len(phrase)
            if first >= 0 and texts[first:end] == phrase:
                is_adverb = " ".join(phrase) in bounds.adverbs  # an adverb before is not of it
                adverb = None if is_adverb else closing_adverb(before[:first], bounds)
                if adverb and not _is_of_value_before(adverb, side, before[:first], bounds):
                    return adverb
                return side, before[first].start
    return None


def closing_adverb(before: Sequence[Word], bounds: Bounds) -> tuple[Side, int] | None:
    """The adverb that words end with: `at least`, also before the `until` of another phrase."""
    if not before:
        return None
    last = before[-1].text
    for phrase, side in phrases_of(bounds.least, bounds.most).by_last_word.get(last, ()):
        if (
            " ".join(phrase) in (*bounds.adverbs, *bounds.deadlines)
            and _texts(before[-len(phrase) :]) == phrase
        ):
            return side, before[-len(phrase)].start
    return None


def _is_of_value_before(
    adverb: tuple[Side, int], side: Side, before: Sequence[Word], bounds: Bounds
) -> bool:
    """Whether an adverb before a phrase is said of the value before it: `three hours at most since
    2016`; then it says the contrary of the phrase."""
    text = " ".join(word.text for word in before if word.start >= adverb[1])
    is_behind = text in (*bounds.least_behind, *bounds.most_behind)
    return adverb[0] is not side and is_behind and text not in bounds.deadlines


def without_adverb(before: Sequence[Word], bounds: Bounds) -> Sequence[Word]:
    """The words without the `at least` that they end with."""
    found = closing_adverb(before, bounds)
    return [word for word in before if word.start < found[1]] if found else before


def opens(behind: Sequence[Word], phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands right behind the value, and before no other one."""
    opening = _by_first_word(phrases)
    if not behind or behind[0].text not in opening:
        return False
    texts = _texts(behind[:4])
    for words in opening[behind[0].text]:
        after = texts[len(words) : len(words) + 1]
        if texts[: len(words)] == words and not (after and after[0][0].isdigit()):
            return True
    return False


def begins_with(texts: tuple[str, ...], phrases: tuple[str, ...]) -> bool:
    """Whether folded words begin with one of the phrases."""
    beginning = _by_first_word(phrases).get(texts[0], ()) if texts else ()
    return any(texts[: len(words)] == words for words in beginning)


def ends_with(before: Sequence[Word], phrases: tuple[str, ...]) -> bool:
    """Whether words end with one of the phrases."""
    ending = _by_last_word(phrases).get(before[-1].text, ()) if before else ()
    if not ending:
        return False
    texts = _texts(before[-4:])
    return any(texts[-len(words) :] == words for words in ending)


def near_end(words: Sequence[Word], phrase: tuple[str, ...]) -> int | None:
    """Where a phrase begins that at most five words part from the value behind."""
    texts = _texts(words)
    for end in range(len(texts), max(len(texts) - _FAR, len(phrase) - 1), -1):
        if texts[end - len(phrase) : end] == phrase:
            return words[end - len(phrase)].start
    return None


def near_beginning(words: Sequence[Word], phrase: tuple[str, ...]) -> bool:
    """Whether a phrase begins at most five words behind the value."""
    texts = _texts(words[: _FAR + len(phrase) - 1])
    return any(texts[at : at + len(phrase)] == phrase for at in range(_FAR))
