"""exchanged-values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from translate.checks.comparing.alike import are_alike
from translate.checks.comparing.moving import move_together
from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.placing import (
    Level,
    Ordering,
    Place,
    Placed,
    has_two,
    in_order,
    is_ordered,
    left_out,
    placed_in,
)
from translate.checks.comparing.rearranged import Order, order_around
from translate.checks.comparing.value_pairs import (
    are_bound_alike,
    are_dated_otherwise,
    are_listed,
    are_tied,
    is_pair,
    stand_together,
)
from translate.checks.comparing.wording import each_says
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.facts.clauses import is_whole, referred
from translate.facts.relations import relations
from translate.facts.sides import Axis, Side
from translate.facts.values import Number, Quantity
from translate.model import Finding, Severity, Unit

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
    if len(present) < 3 or not all(has_two(context, own) for own in present.values()):
        return
    measures = left_out(context, unit)
    first: dict[str, dict[object, Place]] = {}
    placed: dict[str, dict[object, Place]] = {}
    for language, segments in present.items():
        first[language], often = placed_in(context, segments, measures)
        placed[language] = {k: place for k, place in first[language].items() if k not in often}
    shared = set.intersection(*(set(every) for every in placed.values()))
    if all(is_ordered(in_order(placed, shared), every) for every in placed.values()):
        if placed != first:  # one of `14 votes to 9` may be said again
            yield from _exchanged_pairs(context, unit, first)
        return  # as nearly always
    firm = {value for value in shared if not _comes_and_goes(placed, value)}
    found = list(_exchanged(placed, firm)) or list(_exchanged(placed, shared))
    if not found:
        # Languages put a whole before or behind its parts: `two of the seven`, «из семи два».
        wholes = _wholes(placed, shared)
        parts = _exchanged(placed, shared - wholes) if wholes else ()
        found = [(odd, pair) for odd, pair in parts if _add_up(pair, wholes)]
    for odd, pair in found:
        severity = _severity(context, placed, odd, pair, anchored=len(firm) > 2)
        if severity is not Severity.NOTE:
            yield _finding(unit, placed, odd, pair, severity)


_Pair = tuple[object, object]


def _exchanged_pairs(context: Context, unit: Unit, placed: Placed) -> Iterator[Finding]:
    """The pairs of values, `7 to 4`, that one version has in the other order."""
    shared = set.intersection(*(set(every) for every in placed.values()))
    for odd, pair in _exchanged(placed, shared):
        severity = _severity(context, placed, odd, pair, anchored=False)
        if severity is not Severity.NOTE and stand_together(placed, *pair):
            yield _finding(unit, placed, odd, pair, Severity.WARNING)


def _exchanged(placed: Placed, shared: set[object]) -> Iterator[tuple[str, _Pair]]:
    """The versions that have two of the shared values in another order than all others."""
    values = in_order(placed, shared)
    first = next(iter(placed.values()))
    orders = tuple(Ordering(every, shared, first) for every in placed.values())
    taken: set[object] = set()
    for one, other in _neighbours(first, values):
        alike = are_alike(one, other) and not _is_multiple_beside(placed, one, other)
        odd = _alone(placed, one, other) if alike else ""
        if odd and (
            _is_same_part(placed, one, other)
            or _are_of_the_same(placed, one, other)
            or _are_chosen_alike(placed, one, other)
            or are_bound_alike(placed, one, other)
        ):
            continue
        if not odd or taken & {one, other}:
            continue
        if (
            _stay(orders, one, other)
            or stand_together(placed, one, other)
            or are_dated_otherwise(placed, odd, one, other)
        ):
            taken |= {one, other}
            yield odd, (one, other)


def _is_multiple_beside(placed: Placed, one: object, other: object) -> bool:
    """Whether every version has a number in words and a measure: `doubled in three years`."""
    pairs = [(every[one].fact, every[other].fact) for every in placed.values()]
    return all(
        isinstance(a.value, Number) is not isinstance(b.value, Number)
        and all(fact.value.words for fact in (a, b) if isinstance(fact.value, Number))
        for a, b in pairs
    )


def _is_one_a_rank(placed: Placed, one: object, other: object) -> bool:
    """Whether some version says one of two numbers as a rank, and the other as a count."""
    return any(
        getattr(every[one].fact.value, "ordinal", False)
        is not getattr(every[other].fact.value, "ordinal", False)
        for every in placed.values()
    )


def _have_own_units(placed: Placed, one: object, other: object) -> bool:
    """Whether two spans of time are told in two units in every version: hours in years."""
    return all(
        isinstance(first := every[one].fact.value, Quantity)
        and isinstance(second := every[other].fact.value, Quantity)
        and first.unit != second.unit
        for every in placed.values()
    )


def _are_terms(placed: Placed, one: object, other: object) -> bool:
    """Whether both are terms that are set in days, weeks or months: of these none is counted in
    another."""
    return all(
        getattr(every[value].fact.value, "unit", "") in _OF_TERMS
        for every in placed.values()
        for value in (one, other)
    )


_OF_TERMS = ("d", "wk", "mo")


def _comes_and_goes(placed: Placed, value: object) -> bool:
    """Whether a value is weak in some version: it is no anchor for others."""
    return any(getattr(every[value].fact.value, "weak", False) for every in placed.values())


def _add_up(pair: _Pair, wholes: set[object]) -> bool:
    """Whether two numbers are the parts of a whole: two and five of seven."""
    one, other = pair
    if not (isinstance(one, Number) and isinstance(other, Number)):
        return False
    return any(isinstance(w, Number) and w.value == one.value + other.value for w in wholes)


def _wholes(placed: Placed, shared: set[object]) -> set[object]:
    """The values that others are counted from in some version."""
    return {
        value
        for every in placed.values()
        for value in shared
        if any(
            one.axis is Axis.PART and one.side is Side.WHOLE
            for one in relations(every[value].segment, every[value].fact)
        )
    }


def _neighbours(
    first: Mapping[object, Place], values: Sequence[object]
) -> Iterator[tuple[object, object]]:
    """Every two values that stand near each other in the first version, in its order."""
    for number, one in enumerate(values):
        for other in values[number + 1 :]:
            if not _are_near(first[one], first[other]):
                break
            yield one, other


def _are_near(one: Place, other: Place) -> bool:
    distance = abs(one.fact.start - other.fact.start)
    return one.segment.key == other.segment.key and distance <= _NEAR


def _alone(placed: Placed, one: object, other: object) -> str:
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


def _are_chosen_alike(placed: Placed, one: object, other: object) -> bool:
    """Whether every version has the same of two values in place of the other: `143 rather than
    342`, `not 342 but 143`."""
    rejected = {
        tuple(_is_rejected(every[value]) for value in (one, other)) for every in placed.values()
    }
    return rejected in ({(True, False)}, {(False, True)})


def _choose_otherwise(placed: Placed, odd: str, one: object, other: object) -> bool:
    """Whether a version has one of two values in place of the other, and another version the other
    way round."""
    rejected = {
        language: [value for value in (one, other) if _is_rejected(every[value])]
        for language, every in placed.items()
    }
    own = rejected.pop(odd)
    return len(own) == 1 and any(len(theirs) == 1 and theirs != own for theirs in rejected.values())


def _is_rejected(place: Place) -> bool:
    return any(
        one.axis is Axis.CHOICE and one.side is Side.REJECTED
        for one in relations(place.segment, place.fact)
    )


def _is_same_part(placed: Placed, one: object, other: object) -> bool:
    """Whether one value is counted from the other in every version: `seven of the 38`, «из 38
    семь»."""
    wholes = {
        tuple(is_whole(every[value].segment, every[value].fact) for value in (one, other))
        for every in placed.values()
    }
    return wholes in ({(True, False)}, {(False, True)})


def _are_of_the_same(placed: Placed, one: object, other: object) -> bool:
    """Whether the words beside the values say in every version that they are of this and of that:
    `Table 4 on page 23`, `on page 23, in Table 4`."""
    kinds = {
        tuple(referred(every[value].segment, every[value].fact) for value in (one, other))
        for every in placed.values()
    }
    return len(kinds) == 1 and all(all(pair) and pair[0] != pair[1] for pair in kinds)


def _stay(orders: Sequence[Ordering], one: object, other: object) -> bool:
    """Whether all else stands before, between or behind the two values as in every version."""
    ends = {tuple(sorted((order.places[one], order.places[other]))) for order in orders}
    if len(ends) > 1:
        return False
    ((before, last),) = ends
    return all(order.begins_alike(before) and order.begins_alike(last + 1) for order in orders)


def _severity(
    context: Context,
    placed: Placed,
    odd: str,
    pair: _Pair,
    *,
    anchored: bool,
) -> Severity:
    """How much it weighs that two values stand the other way round: a warning where all around
    them stands as it did, a note where the words were turned with them."""
    languages = (odd, *(language for language in placed if language != odd))
    places = [[placed[language][value] for value in pair] for language in languages]
    own, *others = [(one.segment, one.fact, other.fact) for one, other in places]
    facts = [context.facts.get(one.segment.key, ()) for one, _ in places]
    if all(isinstance(value, Level) for value in pair) and all(map(are_listed, places)):
        return Severity.NOTE  # `the A15 and the N207`
    if move_together(places, facts):
        return Severity.NOTE
    if _choose_otherwise(placed, odd, *pair) or are_dated_otherwise(placed, odd, *pair):
        return Severity.WARNING
    order = order_around(own, others, facts)
    if _have_own_units(placed, *pair) and not (order is Order.KEPT and _are_terms(placed, *pair)):
        return Severity.NOTE
    if order is Order.TURNED:
        return Severity.ATTENTION if anchored else Severity.NOTE
    firm = anchored or order is Order.KEPT or is_pair(places) or are_tied(places)
    if _wholes(placed, set(pair)) or _is_one_a_rank(placed, *pair):
        firm = False  # a whole stands before or behind its part, a rank is no count
    return Severity.WARNING if firm else Severity.ATTENTION


def _finding(unit: Unit, placed: Placed, odd: str, pair: _Pair, severity: Severity) -> Finding:
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
        each_says(order, odd),
        tuple(
            place.segment.span(place.fact.start, place.fact.end, str(place.fact.value))
            for places in said.values()
            for place in places
        ),
    )
