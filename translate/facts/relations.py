"""What the words of its clause say about a value: its bound, direction, range, change or part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate.facts.clauses import NEAREST, clause_of
from translate.facts.limits import limit
from translate.facts.phrases import near_beginning, near_end, opens, without_adverb
from translate.facts.sentences import Word
from translate.facts.sides import Axis, Relation, Side
from translate.facts.values import Amount, Number, Role
from translate.languages import get
from translate.languages.bounds import Bounds
from translate.model import Fact, FactKind, Segment


def relations(segment: Segment, fact: Fact) -> Iterator[Relation]:
    """What the words beside a value in its clause say about it; at most one relation an axis."""
    language = get(segment.language)
    bounds = language.bounds()
    before, behind = clause_of(segment.text, fact, NEAREST)
    bound = limit(segment, before, behind, fact)
    if bound:
        yield bound
    times = language.numbering().comparisons.times
    counted = behind[1:] if behind and behind[0].text in times else behind
    for axis, phrases in _behind(bounds):
        for side, every in phrases:
            if opens(counted, every):
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
        bare = without_adverb(before, bounds)
        if bare and bare[-1].text in articles:
            bare = bare[:-1]
        yield from _change(bare, fact, bounds)


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


def _choice(
    before: Sequence[Word], behind: Sequence[Word], fact: Fact, bounds: Bounds
) -> Iterator[Relation]:
    """Whether a value stands for another or another for it: `ten days instead of three months`."""
    for phrase in map(tuple, map(str.split, bounds.rejected)):
        if found := near_end(before, phrase):
            yield Relation(Axis.CHOICE, Side.REJECTED, found, fact.end)
        elif near_beginning(behind, phrase):
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


def _is_measure(value: object) -> bool:
    """Whether something may change by a value or come to it: a share or an amount of money."""
    return isinstance(value, Amount) or (
        isinstance(value, Number)
        and (
            value.role in (Role.PERCENT, Role.PERMILLE)
            or (value.role is Role.PLAIN and 0 < value.value < 1)
        )
    )


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
