"""How much of one text another one says, in another language: words of the lexicon, words that
languages share, names and values. What is asked is only which of two texts answers which."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, islice, takewhile

from translate.alignment.terms import words
from translate.facts.values import Name
from translate.languages.lexeme import small
from translate.languages.lexicon import dictionary
from translate.languages.remembered import WORDS
from translate.model import Fact, FactKind

_COMMON = 0.02
"""A concept in more of all sentences tells little; it counts half."""

Term = tuple[frozenset[Hashable], float]
"""What a word may mean, and how much it tells."""


def terms_of(
    text: str, language: str, facts: Sequence[Fact] = (), start: int = 0, end: int | None = None
) -> tuple[Term, ...]:
    """What text[start:end] says, word by word; `facts` are those of the text, in its order."""
    last = len(text) if end is None else end
    found = [term_of(word, language) for word in words(text[start:last])]
    first = bisect_left(facts, start, key=_start)
    found += [
        (frozenset((_key(fact),)), 1.0)
        for fact in takewhile(lambda fact: fact.start <= last, islice(facts, first, None))
        if fact.end <= last and fact.kind not in _PLACES
    ]
    return tuple(term for term in found if term[0])


_PLACES = (FactKind.LINK, FactKind.FOOTNOTE)


def _start(fact: Fact) -> int:
    return fact.start


def _key(fact: Fact) -> Hashable:
    return fact.value.key if isinstance(fact.value, Name) else str(fact.value)


@lru_cache(WORDS)
def term_of(word: str, language: str) -> Term:
    """What one word may mean; nothing where it is a function word or too short."""
    folded = small(word)
    concepts, *_, often, shared, is_empty = dictionary(language).known[folded]
    if is_empty:
        return frozenset(), 0.0
    return frozenset((*concepts, shared) if shared else concepts), 0.5 if often > _COMMON else 1.0


def likeness(one: Sequence[Term], other: Sequence[Term]) -> float:
    """How much of one text another says: 1 for a word or a value, half for a common one."""
    return shared(one, keys_of(other))


def keys_of(terms: Iterable[Term]) -> frozenset[Hashable]:
    """All that some words may mean."""
    return frozenset().union(*[keys for keys, _ in terms])


def shared(terms: Iterable[Term], said: frozenset[Hashable]) -> float:
    """How much some words say that is said: 1 for a word or a value, half for a common one."""
    return sum(weight for keys, weight in terms if not said.isdisjoint(keys))


Texts = Mapping[str, Sequence[Term]]
"""By the name of its place, what the text there says."""


def exchanged(texts: Mapping[str, Texts]) -> Iterator[tuple[str, str, str]]:
    """(language, place, place): two texts of a version that stand in each other's place.

    `texts` are by language and place; every language has the same places. Of two versions that
    are turned against each other the second one is given.
    """
    found: set[frozenset[str]] = set()
    for language in reversed(list(texts)):
        own = texts[language]
        others = [every for name, every in texts.items() if name != language]
        strange = [place for place in own if _is_strange(place, own, others)]
        for one, other in combinations(strange, 2):
            if frozenset((one, other)) not in found and _crosses(own, others, one, other):
                found.add(frozenset((one, other)))
                yield language, one, other


def _is_strange(place: str, own: Texts, others: Sequence[Texts]) -> bool:
    """Whether a text may be another one's: no version has half of it in its place."""
    whole = sum(weight for _, weight in own[place])
    return all(likeness(own[place], every[place]) * 2 < whole for every in others)


def _crosses(own: Texts, others: Sequence[Texts], one: str, other: str) -> bool:
    """Whether each text says what others have in the other place, and more than in its own."""
    across = [
        (likeness(own[one], every[other]), likeness(own[other], every[one])) for every in others
    ]
    straight = [
        likeness(own[one], every[one]) + likeness(own[other], every[other]) for every in others
    ]
    return (
        all(max(sides) > 0 for sides in zip(*across, strict=True))
        and all(sum(pair) > same for pair, same in zip(across, straight, strict=True))
        and sum(map(sum, across)) >= 2 * sum(straight) + 2
    )


def misplaced(marked: Texts, whole: Texts) -> str:
    """The one language of three or more that marks other words than all others: it has theirs
    elsewhere, and nobody else marks its own, which may be words of the grammar alone; "" where
    there is none.

    `marked` is by language what the marked words say, `whole` what the text says that they are in.
    """
    if len(marked) < 3:
        return ""
    for odd, own in marked.items():
        others = [terms for language, terms in marked.items() if language != odd]
        alike = all(likeness(one, other) > 0 for one, other in combinations(others, 2))
        if not alike or any(likeness(own, other) for other in others):
            continue
        theirs = [
            language
            for language, terms in marked.items()
            if language != odd
            and likeness(terms, whole[odd]) > 0
            and (not own or likeness(own, whole[language]) > 0)
        ]
        if len(theirs) == len(others):
            return odd
    return ""
