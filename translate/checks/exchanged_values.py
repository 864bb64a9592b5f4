"""exchanged-values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.rearranged import Order, order_around
from translate.checks.comparing.wording import quoted, verb, where
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.likeness import term_of
from translate.dataclass import dataclass
from translate.facts.clauses import is_label, is_whole, referred
from translate.facts.equivalence import in_base_unit
from translate.facts.sentences import words_of
from translate.facts.values import Amount, Date, Number, Quantity, Role, Time
from translate.languages import get
from translate.model import VALUES, Fact, FactKind, Finding, Segment, Severity, Unit

_ANCHORS = VALUES | {FactKind.NAME, FactKind.FOOTNOTE}
_NEAR = 120
"""Characters between the two values in every version, at the most."""


@unit_check(Severity.WARNING)
def exchanged_values(unit: Unit, context: Context) -> Iterator[Finding]:
    """Two values stand in the other order in one version, while all around them stands as it did.

    Only where one version of three or more stands alone; “seven of the 38” and «из 38 семь» are the
    same. What stands around them are names, other values and the words of the sentence; where none
    of them tells, a reader must look, because a right translation may turn a sentence around.

    Why: every figure is there, and each says what the other should.
    Example: nl “met 78 tegen 72 stemmen”, en “by 72 votes to 78”, ru “78 голосами против 72”.
    Remedy: put the values in their places, or waive the finding where the sentence was turned.
    """
    present = {language: segments for language, segments in unit.segments.items() if segments}
    if len(present) < 3 or not all(_has_two(context, own) for own in present.values()):
        return
    left_out = _left_out(context, unit)
    placed = {
        language: _placed(context, segments, left_out) for language, segments in present.items()
    }
    shared = set.intersection(*(set(every) for every in placed.values()))
    values = _in_order(placed, shared)
    if all(_is_ordered(values, every) for every in placed.values()):  # as nearly always
        return
    orders = tuple(_Order(every, shared, next(iter(placed.values()))) for every in placed.values())
    taken: set[object] = set()
    for one, other in _neighbours(next(iter(placed.values())), values):
        odd = _alone(placed, one, other) if _are_alike(one, other) else ""
        if odd and (_is_same_part(placed, one, other) or _are_of_the_same(placed, one, other)):
            continue
        if odd and not taken & {one, other} and _stay(orders, one, other):
            taken |= {one, other}
            severity = _severity(context, placed, odd, (one, other), anchored=len(shared) > 2)
            if severity is not Severity.NOTE:
                yield _finding(unit, placed, odd, (one, other), severity)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value stands in a version, which has it once."""

    order: tuple[int, int]
    """Segment and offset."""
    segment: Segment
    fact: Fact
    key: object
    """What it is compared by."""


_Placed = Mapping[str, Mapping[object, _Place]]


def _has_two(context: Context, segments: Sequence[Segment]) -> bool:
    """Whether there are two values that may have changed places: most units have none."""
    every = (fact for segment in segments for fact in context.facts.get(segment.key, ()))
    return sum(fact.kind in VALUES for fact in every) > 1


def _left_out(context: Context, unit: Unit) -> frozenset[str]:
    """The measures that one version leaves out beside a figure that another has with it: `by 11 per
    cent and by 26`, `from 2 to 5 million euros`."""
    facts = [
        fact
        for language in context.languages
        for kind in (FactKind.NUMBER, FactKind.QUANTITY, FactKind.AMOUNT)
        for _, fact in context.facts_of(unit, language, kind)
    ]
    bare = {fact.value.value for fact in facts if not _measure(fact.value)}
    counted = (_measure(fact.value) for fact in facts if fact.value.value in bare)
    return frozenset(measure for measure in counted if measure)


def _measure(value: object) -> str:
    """What a value is counted in: a unit, a currency, a hundredth; "" for a bare number."""
    if isinstance(value, Quantity):
        return value.unit
    if isinstance(value, Amount):
        return value.currency
    return value.role if isinstance(value, Number) and value.role is not Role.PLAIN else ""


def _placed(
    context: Context, segments: Sequence[Segment], left_out: frozenset[str]
) -> dict[object, _Place]:
    """By value, its place; of what is said once, and is no doubtful number or name."""
    found = [
        _Place((number, fact.start), segment, fact, _key(fact, left_out))
        for number, segment in enumerate(segments)
        for fact in context.facts.get(segment.key, ())
        if fact.kind in _ANCHORS
        and not getattr(fact.value, "weak", False)
        and not (fact.kind is FactKind.NUMBER and is_label(segment, fact))
    ]
    often = Counter(place.key for place in found)
    return {place.key: place for place in found if often[place.key] == 1}


def _key(fact: Fact, left_out: frozenset[str]) -> object:
    """What a value is compared by: itself, in the unit that all of its kind can be written in, or
    its figure where a version leaves out what is counted."""
    value = fact.value
    if isinstance(value, Number | Amount | Quantity) and _measure(value) in left_out:
        return Number(value.value)
    return in_base_unit(value) if isinstance(value, Quantity) else value


def _in_order(placed: _Placed, shared: set[object]) -> list[object]:
    """The values that all versions share, in the order of the first version."""
    first = next(iter(placed.values()))
    values = [value for value in first if value in shared and first[value].fact.kind in VALUES]
    return sorted(values, key=lambda value: first[value].order)


def _is_ordered(values: Sequence[object], places: Mapping[object, _Place]) -> bool:
    """Whether the values stand in this order in a version."""
    orders = [places[value].order for value in values]
    return all(one <= other for one, other in pairwise(orders))


def _neighbours(
    first: Mapping[object, _Place], values: Sequence[object]
) -> Iterator[tuple[object, object]]:
    """Every two values that stand near each other in the first version, in its order."""
    for number, one in enumerate(values):
        for other in values[number + 1 :]:
            if not _are_near(first[one], first[other]):
                break
            yield one, other


def _are_near(one: _Place, other: _Place) -> bool:
    distance = abs(one.fact.start - other.fact.start)
    return one.segment.key == other.segment.key and distance <= _NEAR


def _are_alike(one: object, other: object) -> bool:
    """Whether one value could stand for the other: two numbers of one role, two of one unit."""
    if isinstance(one, Number) and isinstance(other, Number):
        alike = one.role is other.role and one.ordinal is other.ordinal
        return alike and _may_be_year(one) is _may_be_year(other)
    if isinstance(one, Amount) and isinstance(other, Amount):
        return one.currency == other.currency
    if isinstance(one, Date) and isinstance(other, Date):
        return _parts(one) == _parts(other)
    if isinstance(one, Time) and isinstance(other, Time):
        return True
    return isinstance(one, Quantity) and isinstance(other, Quantity) and one.unit == other.unit


def _parts(date: Date) -> tuple[bool, ...]:
    """Which parts of a date are said."""
    parts = (date.year, date.month, date.day, date.weekday, date.until)
    return tuple(part is None for part in parts)


def _may_be_year(number: Number) -> bool:
    return 1500 <= number.value < 2200 and not number.grouped


def _alone(placed: _Placed, one: object, other: object) -> str:
    """The version that has two values in another order than all others; "" where none has."""
    both = {language: (every[one], every[other]) for language, every in placed.items()}
    later = {language: first.order > second.order for language, (first, second) in both.items()}
    if len(set(later.values())) == 1:
        return ""
    near = all(_are_near(first, second) for first, second in both.values())
    for language in later if near else ():
        if sum(turned is later[language] for turned in later.values()) == 1:
            return language
    return ""


def _is_same_part(placed: _Placed, one: object, other: object) -> bool:
    """Whether one value is counted from the other in every version: `seven of the 38`, «из 38
    семь»."""
    wholes = {
        tuple(is_whole(every[value].segment, every[value].fact) for value in (one, other))
        for every in placed.values()
    }
    return wholes in ({(True, False)}, {(False, True)})


def _are_of_the_same(placed: _Placed, one: object, other: object) -> bool:
    """Whether the words beside the values say in every version that they are of this and of that:
    `Table 4 on page 23`, `on page 23, in Table 4`."""
    kinds = {
        tuple(referred(every[value].segment, every[value].fact) for value in (one, other))
        for every in placed.values()
    }
    return len(kinds) == 1 and all(all(pair) and pair[0] != pair[1] for pair in kinds)


class _Order:
    """The order of the shared values in a version, beside their order in the first one."""

    def __init__(
        self, every: Mapping[object, _Place], shared: set[object], first: Mapping[object, _Place]
    ) -> None:
        own = [value for value in first if value in shared]
        ranks = {v: rank for rank, v in enumerate(sorted(own, key=lambda v: first[v].order))}
        ordered = sorted(own, key=lambda value: (every[value].order, ranks[value]))
        self.places = {value: place for place, value in enumerate(ordered)}
        self._last = list(accumulate((ranks[value] for value in ordered), max))
        """For each place, the last rank of all values up to it."""

    def begins_alike(self, length: int) -> bool:
        """Whether the first so many values are the first so many of the first version."""
        return length == 0 or self._last[length - 1] == length - 1


def _stay(orders: Sequence[_Order], one: object, other: object) -> bool:
    """Whether all else stands before, between or behind the two values as in every version."""
    ends = {tuple(sorted((order.places[one], order.places[other]))) for order in orders}
    if len(ends) > 1:
        return False
    ((before, last),) = ends
    return all(order.begins_alike(before) and order.begins_alike(last + 1) for order in orders)


def _severity(
    context: Context,
    placed: _Placed,
    odd: str,
    pair: tuple[object, object],
    *,
    anchored: bool,
) -> Severity:
    """How much it weighs that two values stand the other way round: a warning where all around
    them stands as it did, a note where the words were turned with them."""
    languages = (odd, *(language for language in placed if language != odd))
    places = [[placed[language][value] for value in pair] for language in languages]
    own, *others = [(one.segment, one.fact, other.fact) for one, other in places]
    facts = [context.facts.get(one.segment.key, ()) for one, _ in places]
    order = order_around(own, others, facts)
    if order is Order.TURNED:
        return Severity.ATTENTION if anchored else Severity.NOTE
    firm = anchored or order is Order.KEPT or _is_pair(places)
    return Severity.WARNING if firm else Severity.ATTENTION


def _is_pair(places: Sequence[Sequence[_Place]]) -> bool:
    """Whether two values are said as a pair in every version, `7 to 4`: next to nothing stands
    between them, in one of the versions no word that means something by itself, and neither is
    counted from the other."""
    is_part = any(is_whole(one.segment, one.fact) for two in places for one in two)
    near = all(_apart(*two) <= _PAIRED for two in places)
    return near and not is_part and not all(map(_telling, places))


def _apart(one: _Place, other: _Place) -> int:
    """Characters between two values."""
    return max(one.fact.start, other.fact.start) - min(one.fact.end, other.fact.end)


def _telling(places: Sequence[_Place]) -> list[str]:
    """The words between two values that mean something, but units and `no longer`, `more`."""
    first, last = sorted(places, key=lambda place: place.fact.start)
    language = get(first.segment.language)
    degrees = {*language.bounds().more_behind, *language.bounds().less_behind}
    return [
        word.text
        for word in words_of(first.segment.text, first.fact.end, last.fact.start)
        if term_of(word.text, language.code)[0]
        if word.text not in degrees and word.text not in language.measures().units
    ]


_PAIRED = 20
"""Characters between two values that are said as a pair, at the most."""


def _finding(
    unit: Unit, placed: _Placed, odd: str, pair: tuple[object, object], severity: Severity
) -> Finding:
    one, other = pair
    said = {
        language: sorted((every[one], every[other]), key=lambda place: place.order)
        for language, every in placed.items()
    }
    order = {
        language: " … ".join(place.fact.text for place in places)
        for language, places in said.items()
    }
    others = [language for language in placed if language != odd]
    return Finding(
        "exchanged-values",
        severity,
        unit.id,
        odd_ones_out(placed, [(odd,), others]),
        where(
            verb((language,), "says {text}", "say {text}", text=quoted(order[language]))
            for language in (odd, *others)
        ),
        tuple(
            place.segment.span(place.fact.start, place.fact.end, str(place.fact.value))
            for places in said.values()
            for place in places
        ),
    )
