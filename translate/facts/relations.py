"""What the words of its clause say about a value: its bound, direction, range, change or part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from translate.facts.clauses import NEAREST, clause_of, opening_before, sentence_before
from translate.facts.limits import ending_side, is_like_a_year, limit
from translate.facts.phrases import (
    closing,
    ends_with,
    first_words,
    in_words,
    near_beginning,
    near_end,
    opens,
    phrases_of,
    without_adverb,
)
from translate.facts.sentences import Word
from translate.facts.sides import Axis, Relation, Side
from translate.facts.values import Amount, Date, Number, Quantity, Role
from translate.languages import Language, get
from translate.languages.bounds import Bounds
from translate.languages.lexeme import Sense
from translate.model import Fact, FactKind, Segment
from translate.precompiled import expression


def relations(segment: Segment, fact: Fact) -> Iterator[Relation]:
    """What the words beside a value in its clause say about it; at most one relation an axis."""
    language = get(segment.language)
    bounds = language.bounds()
    before, behind = clause_of(segment.text, fact, NEAREST)
    if not _says_something(before, behind, language):
        yield from _by_itself(segment, before, behind, fact, language)
        return
    bound = limit(segment, before, behind, fact)
    if bound:
        yield bound
    if left_out := _left_out(before, behind, fact, bounds):
        yield Relation(Axis.EXCEPTION, Side.LEFT_OUT, *left_out)
    times = language.numbering().comparisons.times
    counted = behind[1:] if behind and behind[0].text in times else behind
    is_aside = opens(behind, bounds.asides) or (
        is_like_a_year(fact.text) and any(word.text in bounds.than for word in behind[1:2])
    )
    for axis, phrases in () if is_aside else _behind(bounds):
        for side, every in phrases:
            if opens(counted, every):
                yield Relation(axis, side, fact.start, counted[0].end)
                break
    if today := _from_today(before, behind, fact, bounds):
        yield Relation(Axis.FROM_TODAY, today, fact.start, fact.end)
    if equal := _equative(counted, fact, bounds):
        yield Relation(Axis.DIFFERENCE, equal, fact.start, counted[0].end)
    if before and before[-1].text in bounds.range_from and _next_value(behind, bounds.range_to):
        yield Relation(Axis.RANGE, Side.FROM, before[-1].start, fact.end)
    elif (
        before
        and before[-1].text in bounds.change_by
        and _next_value(behind, bounds.range_to)
        and not isinstance(fact.value, Date)  # «с субботы на воскресенье с двух до четырёх»
    ):
        yield Relation(Axis.RANGE, Side.BY, before[-1].start, fact.end)
    elif before and before[-1].text in bounds.range_to and _last_value(before, bounds.range_from):
        yield Relation(Axis.RANGE, Side.TO, before[-1].start, fact.end)
    yield from _choice(before, behind, fact, language) or _contrast(segment, before, fact, language)
    if _is_fold(behind, fact, language):
        yield Relation(Axis.CHANGE, Side.FOLD, fact.start, fact.end)
    if fact.kind is FactKind.NUMBER:
        yield from _part(segment, before, behind, fact, bounds)
    if before and is_measure(fact.value):
        articles = language.numbering().articles
        bare = without_adverb(before, bounds)
        if bare and bare[-1].text in articles:
            bare = bare[:-1]
        if not _is_claimed(segment, fact, bounds):
            yield from _change(bare, fact, bounds)


def _by_itself(
    segment: Segment,
    before: Sequence[Word],
    behind: Sequence[Word],
    fact: Fact,
    language: Language,
) -> Iterator[Relation]:
    """The relations of a value whose neighbours say nothing about it, as in a list or a table: what
    its own words say, `zestienplussers`, and whether its sentence opens with a whole."""
    if side := ending_side(segment, fact, language.bounds()):
        yield Relation(Axis.BOUND, side, fact.start, fact.end)
    if _is_fold(behind, fact, language):
        yield Relation(Axis.CHANGE, Side.FOLD, fact.start, fact.end)
    if fact.kind is FactKind.NUMBER:
        yield from _part(segment, before, behind, fact, language.bounds())


def _says_something(before: Sequence[Word], behind: Sequence[Word], language: Language) -> bool:
    """A quick look at the words beside a value for one that any relation needs."""
    telling_before, telling_behind, norms = _telling(language)
    texts = [word.text for word in before]
    return not (
        telling_before.isdisjoint(texts)
        and telling_behind.isdisjoint([word.text for word in behind])
        and not (norms and any(text.startswith(norms) for text in texts))
    )


@cache
def _telling(language: Language) -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    """The words before a value and behind it without one of which nothing is said of it, and the
    beginnings of words before it."""
    bounds = language.bounds()
    closing_ones = (
        *(bounds.least + bounds.most + bounds.after + bounds.before + bounds.older),
        *(bounds.younger + bounds.lapse + bounds.mere + bounds.excepted + bounds.later_before),
        *bounds.parted,
    )
    opening_ones = (
        *(bounds.least_behind + bounds.most_behind + bounds.later_behind + bounds.earlier_behind),
        *(bounds.more_behind + bounds.less_behind + bounds.ago + bounds.as_much),
        *(bounds.as_little + bounds.rejected + bounds.parted),
    )
    before = frozenset(words[-1] for words in in_words(closing_ones))
    before |= first_words(bounds.rejected) | {first for first, _ in bounds.excepted_around}
    before |= bounds.range_from | bounds.range_to | bounds.contrast | language.negators
    before |= bounds.change_by | bounds.change_to | bounds.change_limit
    behind = first_words(opening_ones) | frozenset(language.numbering().comparisons.times)
    return before, behind, bounds.norms


def is_term(segment: Segment, fact: Fact) -> bool:
    """Whether a value is a bound: `within a day`."""
    return any(one.axis is Axis.BOUND for one in relations(segment, fact))


def _behind(bounds: Bounds) -> tuple[tuple[Axis, tuple[tuple[Side, tuple[str, ...]], ...]], ...]:
    return (
        (
            Axis.DISTANCE,
            ((Side.LATER, bounds.later_behind), (Side.EARLIER, bounds.earlier_behind)),
        ),
        (Axis.DIFFERENCE, ((Side.MORE, bounds.more_behind), (Side.LESS, bounds.less_behind))),
    )


def _left_out(
    before: Sequence[Word], behind: Sequence[Word], fact: Fact, bounds: Bounds
) -> tuple[int, int] | None:
    """Where it says that a number is left out, `all but four`, `op vier na`; None where nowhere."""
    if found := closing(before, phrases_of(bounds.excepted, ()), bounds):
        return found[1], fact.end
    last, first = before[-1:], behind[:1]
    if last and first and (last[0].text, first[0].text) in bounds.excepted_around:
        return last[0].start, first[0].end
    return None


def _is_fold(behind: Sequence[Word], fact: Fact, language: Language) -> bool:
    """Whether a number is one of times: `fivefold`, «в пять раз»."""
    value = fact.value
    if not isinstance(value, Number) or value.ordinal or value.value < 3:
        return False
    if any(0 < one.value < 1 for one in value.readings):
        return False  # «упасть впятеро» is to fall to a fifth
    comparisons = language.numbering().comparisons
    return comparisons.is_fold(fact.text) or (bool(behind) and behind[0].text in comparisons.times)


def _from_today(
    before: Sequence[Word], behind: Sequence[Word], fact: Fact, bounds: Bounds
) -> Side | None:
    """Whether a span of time leads back from today or on from it: `drie weken geleden`, `over drie
    weken`."""
    if not isinstance(fact.value, Quantity):
        return None
    if opens(behind, bounds.ago):
        return Side.EARLIER
    if not ends_with(before, bounds.later_before):
        return None
    if bounds.later_with and not any(word.text in bounds.later_with for word in (*before, *behind)):
        return None
    told = opens(behind, bounds.earlier_behind) or opens(behind, bounds.later_behind)
    return None if told else Side.LATER


def _equative(behind: Sequence[Word], fact: Fact, bounds: Bounds) -> Side | None:
    """Whether so many times `as much` is more or less; half as much is less."""
    sides = ((Side.MORE, bounds.as_much), (Side.LESS, bounds.as_little))
    side = next((side for side, every in sides if opens(behind, every)), None)
    if side and isinstance(fact.value, Number) and share_in(fact.value) is not None:
        if fact.value.ordinal:
            return side.opposite  # `a third as likely`
        # `half as much again` is a value of its own.
        return None if fact.value.readings else side.opposite
    return side


def _next_value(behind: Sequence[Word], to: frozenset[str]) -> bool:
    """Whether a range goes on behind a value: `to 80`."""
    return _has_word(behind[:4], to)


def _last_value(before: Sequence[Word], start: frozenset[str]) -> bool:
    """Whether a range began before the word that stands before a value: `from 100`."""
    return _has_word(before[-6:-1], start)


def _has_word(words: Sequence[Word], wanted: frozenset[str]) -> bool:
    return not wanted.isdisjoint([word.text for word in words])


def _choice(
    before: Sequence[Word], behind: Sequence[Word], fact: Fact, language: Language
) -> list[Relation]:
    """Whether a value stands for another or another for it: `ten days instead of three months`."""
    bounds = language.bounds()
    if not _has_any(before, bounds.rejected) and not _has_any(behind, bounds.rejected):
        return []
    if isinstance(fact.value, Quantity) and fact.value.weak:
        return []  # `95 instead of 190 euros a year`: what is counted, not what is chosen
    for phrase in in_words(bounds.rejected):
        if (found := near_end(before, phrase)) is not None:
            # «вместо трёх классов стало четыре»
            side = Side.CHOSEN if _has_value(before, found, language) else Side.REJECTED
            return [Relation(Axis.CHOICE, side, found, fact.end)]
        if near_beginning(behind, phrase):
            return [Relation(Axis.CHOICE, Side.CHOSEN, fact.start, fact.end)]
    return []


def _has_value(words: Sequence[Word], start: int, language: Language) -> bool:
    """Whether any of the words from an offset on is a number or a unit, or begins with one."""
    lexicon = language.lexicon()
    return any(
        word.text[0].isdigit()
        or any(
            lexeme.sense in _NUMBERS for part in lexicon.look_up(word.text) for lexeme in part[2]
        )
        for word in words
        if word.start >= start
    )


_NUMBERS = (Sense.CARDINAL, Sense.MULTIPLIER, Sense.FRACTION, Sense.UNIT)


def _has_any(words: Sequence[Word], phrases: tuple[str, ...]) -> bool:
    """Whether any of the words begins one of the phrases: those around most values don't."""
    return not first_words(phrases).isdisjoint([word.text for word in words])


def _contrast(
    segment: Segment, before: Sequence[Word], fact: Fact, language: Language
) -> list[Relation]:
    """Whether a value holds in place of another that is negated: `not 2 a year, but 10`."""
    contrast = language.bounds().contrast
    if not contrast:
        return []
    text = segment.text
    negated = _has_word(before[-_NEGATED:], language.negators)
    if negated and _joins(contrast).match(text, fact.end):
        return [Relation(Axis.CHOICE, Side.REJECTED, fact.start, fact.end)]
    if len(before) <= _CONTRASTED and _has_word(before, contrast):
        sentence = sentence_before(segment, fact)
        earlier = sentence[: len(sentence) - len(before)]
        if _has_word(earlier, language.negators) and any(
            word.text[0].isdigit() for word in earlier
        ):
            return [Relation(Axis.CHOICE, Side.CHOSEN, before[0].start, fact.end)]
    return []


_NEGATED = 8
"""Words before a value among which its negation stands."""
_CONTRASTED = 4
"""Words that may stand between a comma and the value that holds instead."""


@cache
def _joins(contrast: frozenset[str]) -> re.Pattern[str]:
    """A pattern of what leads from a negated value to the one that holds instead."""
    either = "|".join(sorted(contrast))
    return expression(rf"[^.!?;:]{{0,80}}[,—–]\s*(?:{either})\s+(?:\w+\s+){{0,3}}[€$£]?\d")


def _part(
    segment: Segment,
    before: Sequence[Word],
    behind: Sequence[Word],
    fact: Fact,
    bounds: Bounds,
) -> Iterator[Relation]:
    """Whether a value is counted from another or another from it: `seven of the 38`."""
    opening = first_words(bounds.parts_first)
    if (
        opening
        and opening_before(segment, fact) in opening
        and _follows_whole(sentence_before(segment, fact), bounds)
    ):
        yield Relation(Axis.PART, Side.SHARE, fact.start, fact.end)
        return
    last, next_word = (words[0].text if words else "" for words in (before[-1:], behind[:1]))
    for phrase in in_words(bounds.parted):
        if last == phrase[-1] and phrase == tuple([word.text for word in before[-len(phrase) :]]):
            yield Relation(Axis.PART, Side.WHOLE, before[-len(phrase)].start, fact.end)
            return
        if next_word == phrase[0] and phrase == tuple([w.text for w in behind[: len(phrase)]]):
            counted = behind[len(phrase) : len(phrase) + 1]
            if counted and counted[0].text[0].isdigit():
                yield Relation(Axis.PART, Side.SHARE, fact.start, counted[0].end)
                return


def _follows_whole(before: Sequence[Word], bounds: Bounds) -> bool:
    """Whether a sentence opens with a whole whose part the value is: `of the 62 drivers, 41`."""
    texts = tuple(word.text for word in before)
    for phrase in in_words(bounds.parts_first):
        whole = texts[len(phrase) : len(phrase) + 1]
        if texts[: len(phrase)] == phrase and whole and whole[0][0].isdigit():
            return not any(text[0].isdigit() for text in texts[len(phrase) + 1 :])
    return False


def is_measure(value: object) -> bool:
    """Whether something may change by a value or come to it: a share, a quantity, an amount."""
    if isinstance(value, Number):
        is_share = value.role is Role.PLAIN and share_in(value) is not None
        return is_share or value.role in (Role.PERCENT, Role.PERMILLE, Role.POINT)
    return isinstance(value, Amount) or (isinstance(value, Quantity) and not value.weak)


def share_in(number: Number) -> Fraction | None:
    """The share below one that a number is or, as an ordinal, may be: the third of `by a third`."""
    for one in (number, *number.readings):
        if one.role is Role.PLAIN and 0 < one.value < 1 and (one is number or number.ordinal):
            return Fraction(one.value)
    return None


def _is_figure(word: Word) -> bool:
    """Whether a word may be the first value of a change, and no year."""
    text = word.text
    return text[0].isdigit() and not (len(text) == 4 and text.isdigit() and text < "2200")


def _is_claimed(segment: Segment, fact: Fact, bounds: Bounds) -> bool:
    """Whether a sentence speaks of a claim before a share: `entitled to a third`, «право на
    треть». Nothing changes by it or comes to it."""
    return bool(bounds.claims) and any(
        word.text.startswith(bounds.claims) for word in sentence_before(segment, fact)[-_CLAIMED:]
    )


_CLAIMED = 24
"""Words between a claim and the last share of it: `to a quarter … and to half`."""


def _change(before: Sequence[Word], fact: Fact, bounds: Bounds) -> Iterator[Relation]:
    """What the word right before a share says; nothing behind another value or another such word:
    `from 10 to 20 %`, `by up to 70 %`."""
    if not before:
        return
    last, others = before[-1], before[-3:-1]
    both = bounds.change_by | bounds.change_to | bounds.change_limit
    if any(other.text in both or _is_figure(other) for other in others):
        return
    if last.text in bounds.change_by:
        yield Relation(Axis.CHANGE, Side.BY, last.start, fact.end)
    elif last.text in bounds.change_to and not _is_limited(before, bounds):
        yield Relation(Axis.CHANGE, Side.AS_FAR_AS, last.start, fact.end)


def _is_limited(before: Sequence[Word], bounds: Bounds) -> bool:
    """Whether a verb says that what follows `to` is a bound: `limit the cut to 10 %` and «сократить
    не более чем на 10 %» are the same."""
    return bool(bounds.limiting) and any(
        word.text.startswith(bounds.limiting) for word in before[-_LIMITED:]
    )


_LIMITED = 6
"""Words before a share among which such a verb stands."""
