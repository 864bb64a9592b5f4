"""Where the values of a unit stand in each version, and in which order: what a check of exchanged
values compares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import NamedTuple

from translate.checks.context import Context
from translate.dataclass import dataclass
from translate.facts.clauses import is_label
from translate.facts.equivalence import in_base_unit
from translate.facts.intervals import is_each
from translate.facts.values import Amount, Number, Quantity, Role
from translate.languages.look_alikes import LATIN_OF
from translate.model import VALUES, Fact, FactKind, Segment, Unit
from translate.precompiled import expression

_ANCHORS = VALUES | {FactKind.NAME, FactKind.FOOTNOTE}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands in a version, which has it once."""

    order: tuple[int, int]
    """Segment and offset."""
    segment: Segment
    fact: Fact
    key: object
    """What it is compared by."""


Placed = Mapping[str, Mapping[object, Place]]


def has_two(context: Context, segments: Sequence[Segment]) -> bool:
    """Whether there are two values that may have changed places: most units have none."""
    every = (fact for segment in segments for fact in context.facts.get(segment.key, ()))
    return sum(fact.kind in VALUES for fact in every) > 1


def left_out(context: Context, unit: Unit) -> frozenset[str]:
    """The measures that one version leaves out beside a figure that another has with it: `by 11 per
    cent and by 26`, `from 2 to 5 million euros`."""
    bare: set[tuple[str, int | Fraction]] = set()
    counted: dict[str, set[tuple[str, int | Fraction]]] = {}
    for language in context.languages:
        for kind in (FactKind.NUMBER, FactKind.QUANTITY, FactKind.AMOUNT):
            for _, fact in context.facts_of(unit, language, kind):
                measure, figure = _measure(fact.value), (language, fact.value.value)
                if measure:
                    counted.setdefault(measure, set()).add(figure)
                elif not fact.value.weak:
                    bare.add(figure)
    figures = {measure: {value for _, value in said} for measure, said in counted.items()}
    return frozenset(
        measure
        for measure, said in counted.items()
        if not figures[measure].isdisjoint(value for _, value in bare - said)
        and not (measure == Role.PERCENT and _are_ratios(figures[measure], bare))
    )


def _are_ratios(percents: set[int | Fraction], bare: set[tuple[str, int | Fraction]]) -> bool:
    """Whether the percentages that look like a bare number are said as one in so many: twenty as
    `one in five`, beside five as `one in twenty`."""
    said = {value for _, value in bare}
    return {100 / Fraction(one) for one in percents & said if one} <= said


def _measure(value: object) -> str:
    """What a value is counted in: a unit, a currency, a hundredth; "" for a bare number."""
    if isinstance(value, Quantity):
        return value.unit
    if isinstance(value, Amount):
        return value.currency
    return value.role if isinstance(value, Number) and value.role is not Role.PLAIN else ""


def placed_in(
    context: Context, segments: Sequence[Segment], measures: frozenset[str]
) -> tuple[dict[object, Place], set[object]]:
    """By value, its first place, of what is no doubtful number or name; and the values that are
    said more than once. `measures` are those that a version leaves out."""
    found: dict[object, Place] = {}
    often: set[object] = set()
    for number, segment in enumerate(segments):
        for fact in (*context.facts.get(segment.key, ()), *_levels(segment)):
            if fact.kind not in _ANCHORS or _is_doubtful(segment, fact):
                continue
            place = Place((number, fact.start), segment, fact, _key(fact, measures))
            # What is known to stand twice is not looked at for every further time.
            if place.key not in often and not _names_a_number(segment, fact):
                if place.key in found:
                    often.add(place.key)
                found.setdefault(place.key, place)
    return found, often


def _names_a_number(segment: Segment, fact: Fact) -> bool:
    is_number = fact.kind is FactKind.NUMBER and not isinstance(fact.value, Level)
    return is_number and is_label(segment, fact)


class Level(NamedTuple):
    """A level, a road or a room that a letter and a figure name: B1, A2."""

    text: str

    def __str__(self) -> str:
        return self.text


def _levels(segment: Segment) -> Iterator[Fact]:
    for found in expression(r"(?<![\w.,/-])([A-ZАВС])([0-9]{1,3})(?![\w/-]|[.,:][0-9])").finditer(
        segment.text
    ):
        level = Level(LATIN_OF.get(found[1], found[1]) + found[2])
        yield Fact(FactKind.NUMBER, level, *found.span(), found.group())


def _is_doubtful(segment: Segment, fact: Fact) -> bool:
    """Whether a value or name may come and go with the wording; not so a quarter, three times and
    `every hour`."""
    value = fact.value
    if not getattr(value, "weak", False):
        return False
    if isinstance(value, Number):
        return value.value == 1 or value.ordinal
    return not (isinstance(value, Quantity) and is_each(segment, fact))


def _key(fact: Fact, measures: frozenset[str]) -> object:
    """What a value is compared by: itself, in the unit that all of its kind can be written in, or
    its figure where a version leaves out what is counted."""
    value = fact.value
    if isinstance(value, Number | Amount | Quantity) and _measure(value) in measures:
        return Number(value.value)
    return in_base_unit(value) if isinstance(value, Quantity) else value


def in_order(placed: Placed, shared: set[object]) -> list[object]:
    """The values that all versions share, in the order of the first version."""
    first = next(iter(placed.values()))
    values = [value for value in first if value in shared and first[value].fact.kind in VALUES]
    return sorted(values, key=lambda value: first[value].order)


def is_ordered(values: Sequence[object], places: Mapping[object, Place]) -> bool:
    """Whether the values stand in this order in a version."""
    orders = [places[value].order for value in values]
    return all(one <= other for one, other in pairwise(orders))


class Ordering:
    """The order of the shared values in a version, beside their order in the first one."""

    def __init__(
        self, every: Mapping[object, Place], shared: set[object], first: Mapping[object, Place]
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
