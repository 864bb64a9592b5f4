"""The sentences of a unit, those of all versions beside each other, with their words' senses."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from translate.checks.context import Context
from translate.dataclass import dataclass
from translate.facts.sentences import sentences, word_spans, words_written
from translate.facts.words import all_folded
from translate.languages import get
from translate.languages.identify import identify
from translate.languages.opposites import Candidate, Sense, opposites
from translate.languages.opposites_table import NOTHING
from translate.model import Segment, Span, Unit

_PARTING = frozenset(";:")


class Meaning(NamedTuple):
    """A phrase of a sentence, and its sense."""

    sense: Sense
    weak: bool
    """It may satisfy what other versions say, and contradicts none."""
    segment: Segment
    sentence: int
    """Where its sentence begins in the segment's `text`."""
    sentence_end: int
    words: list[str]
    """Those of the sentence, as written."""
    places: tuple[int, ...]
    """The indices of its words in `words`, ascending; what a gap skips is none of them."""

    @property
    def first(self) -> int:
        return self.places[0]

    @property
    def last(self) -> int:
        return self.places[-1]

    @property
    def start(self) -> int:
        """Offset in the segment's `text`."""
        return self._word_spans[self.first][0]

    @property
    def end(self) -> int:
        return self._word_spans[self.last][1]

    def meets(self, other: Meaning) -> bool:
        """Whether another phrase of this sentence has a word of this one."""
        return not set(other.places).isdisjoint(self.places)

    def holds(self, other: Meaning) -> bool:
        """Whether all words of another phrase of this sentence are words of this one."""
        return set(other.places) <= set(self.places)

    @property
    def _word_spans(self) -> tuple[tuple[int, int], ...]:
        return word_spans(self.segment.text, self.sentence, self.sentence_end)

    @property
    def text(self) -> str:
        """As written, what a gap skips included."""
        return self.segment.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.segment.span(self.start, self.end, self.sense.name)


@dataclass(frozen=True, slots=True)
class Statement:
    """What the versions of a unit say in one sentence or in a part of it that ends with a semicolon
    or a colon; in all of it where they part it otherwise."""

    meanings: Mapping[str, tuple[Meaning, ...]]
    """By language, in the order of the text; only languages that the unit has text in."""
    parted: bool = False
    """Whether the versions part the text into sentences otherwise, and this is all of it."""

    def counts(self) -> Mapping[str, Counter[Sense]]:
        """By language, how often each sense is there."""
        return {
            language: Counter(meaning.sense for meaning in every)
            for language, every in self.meanings.items()
        }

    def having(self, language: str, sense: Sense) -> tuple[Meaning, ...]:
        """The phrases of one sense in one language."""
        return tuple(one for one in self.meanings[language] if one.sense == sense)


class _Sentence(NamedTuple):
    """A sentence of a segment, and what it may say."""

    segment: Segment
    start: int
    """Offset in the segment's `text`."""
    end: int
    words: list[str]
    """As written."""
    folded: list[str]
    candidates: list[Candidate]
    """The phrases that may be in it."""


def statements(context: Context) -> Mapping[str, tuple[Statement, ...]]:
    """By a unit's id, its statements; none where fewer than two versions have text.

    To be asked for with `context.derive`.
    """
    return {unit.id: tuple(_statements(context, unit)) for unit in context.units}


def statements_on(context: Context, unit: Unit, axes: Collection[str]) -> tuple[Statement, ...]:
    """The statements of one unit with what they say on some axes only."""
    return tuple(_statements(context, unit, {*axes, NOTHING}))


def may_say(context: Context, unit: Unit, senses: Collection[Sense]) -> bool:
    """Whether a version may have a phrase of some senses.

    A quick look before `statements`, which have no phrases but those that may be there.
    """
    return not context.derive(_senses)[unit.id].isdisjoint(senses)


def disputed_axes(context: Context, unit: Unit, axes: Collection[str]) -> frozenset[str]:
    """Those of some axes on which phrases of two versions may have two senses, and all those on
    which they have, but for what is said by `weak` phrases alone.

    A quick look before `statements`: of no phrase of several words is known whether these stand in
    its order, nor whether a longer phrase has them.
    """
    senses: set[Sense] = set()
    spoken: list[set[str]] = []
    for said in context.derive(_spoken)[unit.id].values():
        own = {
            phrase.sense
            for one in said
            for _, phrase in one.candidates
            if phrase.sense.axis in axes and not phrase.weak
        }
        senses |= own
        spoken.append({sense.axis for sense in own})
    often = Counter(sense.axis for sense in senses)
    return frozenset(
        axis
        for axis, count in (often.items() if len(often) < len(senses) else ())
        if count > 1 and sum(axis in own for own in spoken) > 1
    )


def _spoken(context: Context) -> Mapping[str, Mapping[str, list[_Sentence]]]:
    """By a unit's id and by language, the sentences of the versions that have words of their
    own."""
    return {
        unit.id: {
            language: [
                _sentence(segment, start, end)
                for segment in segments
                for start, end in sentences(segment.text, get(language))
            ]
            for language, segments in _in_own_words(unit).items()
        }
        for unit in context.units
    }


def _senses(context: Context) -> Mapping[str, frozenset[Sense]]:
    """By a unit's id, what its versions may say."""
    return {
        id: frozenset(
            [
                phrase.sense
                for sentences in said.values()
                for one in sentences
                for _, phrase in one.candidates
            ]
        )
        for id, said in context.derive(_spoken).items()
    }


def _sentence(segment: Segment, start: int, end: int) -> _Sentence:
    words = words_written(segment.text, start, end)
    folded = all_folded(words)
    candidates = opposites(segment.language).candidates(folded)
    return _Sentence(segment, start, end, words, folded, candidates)


_Parts = tuple[tuple[Meaning, ...], ...]
"""The meanings of a sentence, part by part."""


def _statements(
    context: Context, unit: Unit, axes: Collection[str] | None = None
) -> Iterator[Statement]:
    spoken = context.derive(_spoken)[unit.id]
    if len(spoken) < 2:
        return
    said = {language: [_parts(one, axes) for one in every] for language, every in spoken.items()}
    if len({len(every) for every in said.values()}) == 1:
        for place in range(len(next(iter(said.values())))):
            yield from _beside({language: every[place] for language, every in said.items()})
    else:
        yield _whole({language: sum(every, ()) for language, every in said.items()}, parted=True)


def _in_own_words(unit: Unit) -> Mapping[str, tuple[Segment, ...]]:
    """The versions that have text, of those with one and the same text only that whose language it
    is in: the others were never translated, and their words are none of their language."""
    told: dict[tuple[str, ...], dict[str, tuple[Segment, ...]]] = {}
    for language, segments in unit.segments.items():
        if segments:
            texts = tuple(segment.text for segment in segments)
            told.setdefault(texts, {})[language] = segments
    own: dict[str, tuple[Segment, ...]] = {}
    for texts, versions in told.items():
        guess = identify(" ".join(texts)).language if len(versions) > 1 else None
        language = str(guess) if guess in versions else next(iter(versions))
        own[language] = versions[language]
    return own


def _beside(said: Mapping[str, _Parts]) -> Iterator[Statement]:
    """Part beside part where all versions part a sentence alike, else the whole of it."""
    if len({len(parts) for parts in said.values()}) == 1:
        for place in range(len(next(iter(said.values())))):
            yield Statement({language: parts[place] for language, parts in said.items()})
    else:
        yield _whole(said)


def _whole(said: Mapping[str, _Parts], parted: bool = False) -> Statement:
    return Statement({language: sum(parts, ()) for language, parts in said.items()}, parted)


def _parts(sentence: _Sentence, axes: Collection[str] | None) -> _Parts:
    """The senses of one sentence of a segment on some axes, None for all of them, parted at
    semicolons and colons."""
    segment, start, end, words, folded, candidates = sentence
    if axes is not None:
        candidates = [one for one in candidates if one[1].sense.axis in axes]
    hits = opposites(segment.language).hits(folded, candidates)
    breaks = [place for place, word in enumerate(words) if word in _PARTING]
    if not hits:
        return ((),) * (len(breaks) + 1)
    parts: list[list[Meaning]] = [[] for _ in range(len(breaks) + 1)]
    for sense, places, weak, _ in hits:
        first = places[0]
        parts[bisect_left(breaks, first)].append(
            Meaning(sense, weak, segment, start, end, words, places)
        )
    return tuple(map(tuple, parts))
