"""What the words of its clause say about a value: on which side of it something lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache

from translate.dataclass import dataclass
from translate.facts.sentences import Word, words_of
from translate.facts.values import Amount, Number, Quantity, Role
from translate.languages import Language, get
from translate.languages.bounds import Bounds
from translate.languages.opposites import opposites
from translate.model import Fact, FactKind, Segment
from translate.precompiled import expression

_BREAKS = expression(r"[.!?…;:,()–—](?![0-9])")
"""What parts clauses; the separators inside a number do not."""
_FARTHEST = 160
"""Characters before or behind a value in which its clause is looked for: some thirty words."""
_NEAREST = 80
"""Characters in which the words beside a value are looked for."""
_BESIDE = 40
"""Characters in which the one word beside a value is looked for."""
_SHIFT = 3
"""Words that may stand between a phrase and its value."""


class Axis(StrEnum):
    """What a phrase says something about."""

    BOUND = "bound"
    DISTANCE = "distance"
    """Whether a span of time leads back or on: `three weeks before`."""
    DIFFERENCE = "difference"
    """`two years longer`."""
    RANGE = "range"
    """`from 100 to 80`."""
    CHANGE = "change"
    """`by a third` and `to a third`."""
    PART = "part"
    """`seven of the 38`."""
    CHOICE = "choice"
    """`within ten days instead of three months`."""


class Side(StrEnum):
    """Where what is meant lies."""

    LOWER = "lower"
    UPPER = "upper"
    LATER = "later"
    EARLIER = "earlier"
    MORE = "more"
    LESS = "less"
    FROM = "from"
    TO = "to"
    BY = "by"
    AS_FAR_AS = "as far as"
    SHARE = "share"
    WHOLE = "whole"
    CHOSEN = "chosen"
    REJECTED = "rejected"

    @property
    def opposite(self) -> Side:
        return _OPPOSITES[self]


_PAIRS = (
    (Side.LOWER, Side.UPPER),
    (Side.LATER, Side.EARLIER),
    (Side.MORE, Side.LESS),
    (Side.FROM, Side.TO),
    (Side.BY, Side.AS_FAR_AS),
    (Side.CHOSEN, Side.REJECTED),
    (Side.SHARE, Side.WHOLE),
)
_OPPOSITES = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}


@dataclass(frozen=True, slots=True)
class Relation:
    """What one phrase says about a value."""

    axis: Axis
    side: Side
    """The negation of the clause counted in."""
    start: int
    """Where phrase and value begin, as an offset in the segment's text."""
    end: int
    doubtful: bool = False
    """A negation elsewhere in the clause may turn it around or not."""


def relations(segment: Segment, fact: Fact) -> Iterator[Relation]:
    """What the words beside a value in its clause say about it; at most one relation an axis."""
    language = get(segment.language)
    bounds = language.bounds()
    before, behind = _clause(segment.text, fact, _NEAREST)
    bound = _bound(segment, before, behind, fact)
    if bound:
        yield bound
    times = language.numbering().comparisons.times
    counted = behind[1:] if behind and behind[0].text in times else behind
    for axis, phrases in _behind(bounds):
        for side, every in phrases:
            if _opens(counted, every):
                yield Relation(axis, side, fact.start, counted[0].end)
                break
    if before and before[-1].text in bounds.range_from and _next_value(behind, bounds.range_to):
        yield Relation(Axis.RANGE, Side.FROM, before[-1].start, fact.end)
    elif before and before[-1].text in bounds.range_to and _last_value(before, bounds.range_from):
        yield Relation(Axis.RANGE, Side.TO, before[-1].start, fact.end)
    yield from _choice(before, behind, fact, bounds)
    if fact.kind is FactKind.NUMBER:
        yield from _part(before, behind, fact, bounds)
    if before and _is_measure(fact.value):
        articles = language.numbering().articles
        bare = _without_adverb(before, bounds)
        if bare and bare[-1].text in articles:
            bare = bare[:-1]
        yield from _change(bare, fact, bounds)


def _choice(
    before: Sequence[Word], behind: Sequence[Word], fact: Fact, bounds: Bounds
) -> Iterator[Relation]:
    """Whether a value stands for another or another for it: `ten days instead of three months`."""
    for phrase in map(tuple, map(str.split, bounds.rejected)):
        if found := _near_end(before, phrase):
            yield Relation(Axis.CHOICE, Side.REJECTED, found, fact.end)
        elif _near_beginning(behind, phrase):
            yield Relation(Axis.CHOICE, Side.CHOSEN, fact.start, fact.end)


def _part(
    before: Sequence[Word], behind: Sequence[Word], fact: Fact, bounds: Bounds
) -> Iterator[Relation]:
    """Whether a value is counted from another or another from it: `seven of the 38`."""
    for phrase in map(tuple, map(str.split, bounds.parted)):
        closing = tuple(word.text for word in before[-len(phrase) :])
        opening = tuple(word.text for word in behind[: len(phrase)])
        counted = behind[len(phrase) : len(phrase) + 1]
        if closing == phrase:
            yield Relation(Axis.PART, Side.WHOLE, before[-len(phrase)].start, fact.end)
            return
        if opening == phrase and counted and counted[0].text[0].isdigit():
            yield Relation(Axis.PART, Side.SHARE, fact.start, counted[0].end)
            return


def _near_end(words: Sequence[Word], phrase: tuple[str, ...]) -> int:
    """Where a phrase begins that at most two words part from the value behind; else 0."""
    texts = tuple(word.text for word in words)
    for end in range(len(texts), max(len(texts) - _SHIFT, len(phrase) - 1), -1):
        if texts[end - len(phrase) : end] == phrase:
            return words[end - len(phrase)].start
    return 0


def _near_beginning(words: Sequence[Word], phrase: tuple[str, ...]) -> bool:
    """Whether a phrase begins at most two words behind the value."""
    texts = tuple(word.text for word in words[: _SHIFT + len(phrase) - 1])
    return any(texts[at : at + len(phrase)] == phrase for at in range(_SHIFT))


def _is_measure(value: object) -> bool:
    """Whether something may change by a value or come to it: a share or an amount of money."""
    return isinstance(value, Amount) or (
        isinstance(value, Number)
        and (
            value.role in (Role.PERCENT, Role.PERMILLE)
            or (value.role is Role.PLAIN and 0 < value.value < 1)
        )
    )


def _without_adverb(before: Sequence[Word], bounds: Bounds) -> Sequence[Word]:
    """The words without the `at least` that they end with."""
    found = _adverb(before, bounds)
    return [word for word in before if word.start < found[1]] if found else before


def _change(before: Sequence[Word], fact: Fact, bounds: Bounds) -> Iterator[Relation]:
    """What the word right before a share says; nothing behind another value or another such word:
    `from 10 to 20 %`, `by up to 70 %`."""
    if not before:
        return
    last, others = before[-1], before[-3:-1]
    both = bounds.change_by | bounds.change_to | {"up"}
    if any(other.text in both or other.text[0].isdigit() for other in others):
        return
    if last.text in bounds.change_by:
        yield Relation(Axis.CHANGE, Side.BY, last.start, fact.end)
    elif last.text in bounds.change_to:
        yield Relation(Axis.CHANGE, Side.AS_FAR_AS, last.start, fact.end)


def is_whole(segment: Segment, fact: Fact) -> bool:
    """Whether a value is what a part is counted from: the 38 of `seven of the 38 nurses`."""
    before, _ = _clause(segment.text, fact, _NEAREST)
    # An article or `our` may stand between.
    whole = get(segment.language).bounds().whole
    return any(word.text in whole for word in before[-2:])


def is_label(segment: Segment, fact: Fact) -> bool:
    """Whether a number names a road or a part of a law: `A15`, `Article 31(1)`, «части 1»."""
    text = segment.text
    if fact.start and (text[fact.start - 1].isalpha() or text[fact.start - 1] in "(-§№/"):
        return True
    before, behind = _clause(text, fact, _BESIDE)
    around = [word.text for word in (*before[-1:], *behind[:1])]
    hits = opposites(segment.language).find([*around[:1], fact.text.casefold(), *around[1:]])
    return any(hit.sense.axis == "legal level" for hit in hits)


def _bound(
    segment: Segment, before: Sequence[Word], behind: Sequence[Word], fact: Fact
) -> Relation | None:
    """The least or the most, by the words beside a value."""
    bounds = get(segment.language).bounds()
    for side, every in ((Side.LOWER, bounds.least_behind), (Side.UPPER, bounds.most_behind)):
        if _opens(behind, every):
            return Relation(Axis.BOUND, side, fact.start, fact.end)
    if _is_moment(fact):
        found = _closes(before, _phrases(bounds.after, bounds.before), bounds)
        if found:
            return _turned(*found, segment, fact, is_moment=True)
    found = _closes(before, _phrases(bounds.least, bounds.most), bounds)
    if found is None and _may_be_age(fact.value):
        found = _closes(before, _phrases(bounds.older, bounds.younger), bounds)
    if found is None and _is_one_in(fact.value):
        found = _before_one(before, get(segment.language), bounds)
    if found is None:
        return None
    side, start = found
    leads_back = fact.kind is FactKind.QUANTITY and _opens(behind, bounds.earlier_behind)
    if leads_back and _is_at(before, start, bounds.deadlines):
        side = side.opposite
    return _turned(side, start, segment, fact)


def _may_be_age(value: object) -> bool:
    """Whether a value may count the years of somebody: years, or digits without a unit."""
    if isinstance(value, Quantity):
        return value.unit == "a"
    return (
        isinstance(value, Number)
        and value.role is Role.PLAIN
        and not value.words
        and 1 < value.value < 120
    )


def _is_one_in(value: object) -> bool:
    """Whether a number is the ten of `one in ten`."""
    return isinstance(value, Number) and any(0 < one.value < 1 for one in value.readings)


def _before_one(
    before: Sequence[Word], language: Language, bounds: Bounds
) -> tuple[Side, int] | None:
    """The phrase before the one of `almost one in ten`, or of `almost one hearing in ten`."""
    texts = tuple(word.text for word in before)
    for ratio in map(tuple, map(str.split, language.numbering().ratios)):
        if texts[-len(ratio) :] == ratio:
            ones = (before[: -len(ratio) - counted] for counted in (1, 2))
            phrases = _phrases(bounds.least, bounds.most)
            return next(filter(None, (_closes(one, phrases, bounds) for one in ones)), None)
    return None


def _is_at(before: Sequence[Word], start: int, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases begins at an offset."""
    texts = tuple(word.text for word in before if word.start >= start)
    return any(texts[: len(words)] == words for words in map(tuple, map(str.split, phrases)))


def _turned(
    side: Side, start: int, segment: Segment, fact: Fact, *, is_moment: bool = False
) -> Relation:
    """What a phrase that begins at an offset says with the negations of its clause before it, and,
    where the value is a moment, behind it."""
    language = get(segment.language)
    clause, behind = _clause(segment.text, fact)
    before = [word for word in clause if word.start < start]
    near = _negates(before[-1:], language) and not _is_hedged(before, language)
    far = not near and _negates([*before, *(behind if is_moment else ())], language)
    turned = side.opposite if near or far else side
    return Relation(Axis.BOUND, turned, start, fact.end, doubtful=far)


def _is_moment(fact: Fact) -> bool:
    """Whether a value is a date, a time or what may be a year."""
    if fact.kind in (FactKind.DATE, FactKind.TIME):
        return True
    value = fact.value
    return isinstance(value, Number) and not value.grouped and 1500 <= value.value < 2200


def _is_hedged(before: Sequence[Word], language: Language) -> bool:
    """Whether the negation before a bound is less than one: `almost never below zero`."""
    return len(before) > 1 and before[-2].text in language.bounds().most


def _negates(words: Sequence[Word], language: Language) -> bool:
    """Whether words negate their clause; the `no` of another `no fewer than` does not."""
    texts = [word.text for word in words]
    bounds = language.bounds()
    for place, text in enumerate(texts):
        if text.endswith("n't") or text in language.negators:
            rest = tuple(texts[place : place + 4])
            phrases = _phrases(bounds.least, bounds.most)
            if not any(rest[: len(phrase)] == phrase for phrase, _ in phrases):
                return True
    return False


_Phrases = tuple[tuple[tuple[str, ...], Side], ...]


@cache
def _phrases(lower: tuple[str, ...], upper: tuple[str, ...]) -> _Phrases:
    """Every phrase in its words and what it says, the longest first."""
    every = [(tuple(phrase.split()), Side.LOWER) for phrase in lower]
    every += [(tuple(phrase.split()), Side.UPPER) for phrase in upper]
    return tuple(sorted(every, key=lambda one: -len(one[0])))


@cache
def _by_last_word(phrases: _Phrases) -> dict[str, _Phrases]:
    """Phrases by the word that they end with, in their order."""
    last = dict.fromkeys(phrase[-1] for phrase, _ in phrases)
    return {word: tuple(one for one in phrases if one[0][-1] == word) for word in last}


@cache
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases, as their words, by the word that they begin with, in their order."""
    every = [tuple(phrase.split()) for phrase in phrases]
    first = dict.fromkeys(words[0] for words in every)
    return {word: tuple(one for one in every if one[0] == word) for word in first}


def _closes(before: Sequence[Word], phrases: _Phrases, bounds: Bounds) -> tuple[Side, int] | None:
    """The phrase that ends right before the value: its side, and where it begins."""
    texts = tuple(word.text for word in before)
    closing = _by_last_word(phrases)
    for shift in range(min(_SHIFT, len(texts)) + 1):
        end = len(texts) - shift
        if shift and texts[end] not in bounds.between:
            return None
        for phrase, side in closing.get(texts[end - 1], ()) if end else ():
            first = end - len(phrase)
            if first >= 0 and texts[first:end] == phrase:
                return _adverb(before[:first], bounds) or (side, before[first].start)
    return None


def _adverb(before: Sequence[Word], bounds: Bounds) -> tuple[Side, int] | None:
    """The adverb that words end with: `at least`, also before the `until` of another phrase."""
    if not before:
        return None
    texts = tuple(word.text for word in before)
    for phrase, side in _by_last_word(_phrases(bounds.least, bounds.most)).get(texts[-1], ()):
        first = len(texts) - len(phrase)
        if " ".join(phrase) in (*bounds.adverbs, *bounds.deadlines) and texts[first:] == phrase:
            return side, before[first].start
    return None


def _opens(behind: Sequence[Word], phrases: Sequence[str]) -> bool:
    """Whether one of the phrases stands right behind the value, and before no other one."""
    opening = _by_first_word(tuple(phrases))
    if not behind or behind[0].text not in opening:
        return False
    texts = tuple(word.text for word in behind[:4])
    for words in opening[behind[0].text]:
        after = texts[len(words) : len(words) + 1]
        if texts[: len(words)] == words and not (after and after[0][0].isdigit()):
            return True
    return False


def _behind(bounds: Bounds) -> tuple[tuple[Axis, tuple[tuple[Side, tuple[str, ...]], ...]], ...]:
    return (
        (
            Axis.DISTANCE,
            ((Side.LATER, bounds.later_behind), (Side.EARLIER, bounds.earlier_behind)),
        ),
        (Axis.DIFFERENCE, ((Side.MORE, bounds.more_behind), (Side.LESS, bounds.less_behind))),
    )


def _next_value(behind: Sequence[Word], to: frozenset[str]) -> bool:
    """Whether a range goes on behind a value: `to 80`."""
    return any(word.text in to for word in behind[:4])


def _last_value(before: Sequence[Word], start: frozenset[str]) -> bool:
    """Whether a range began before the word that stands before a value: `from 100`."""
    return any(word.text in start for word in before[-6:-1])


def _clause(
    text: str, fact: Fact, reach: int = _FARTHEST
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words of a value's clause before it and behind it, no farther off than `reach`."""
    start = max(fact.start - reach, 0)
    if start:
        start = max(text.find(" ", start, fact.start), start)  # no half word
    for found in _BREAKS.finditer(text, start, fact.start):
        start = found.end()
    farthest = min(fact.end + reach, len(text))
    stop = _BREAKS.search(text, fact.end, farthest)
    end = stop.start() if stop else farthest
    return words_of(text, start, fact.start), words_of(text, fact.end, end)
