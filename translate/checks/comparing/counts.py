"""The figures of claims: what they count, which share they are, and what every version says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from translate.checks.comparing.agreement import Value
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.mentions import Mention
from translate.facts.relations import relations
from translate.facts.sides import Axis, Side
from translate.facts.values import Amount, Number, Quantity, Role

Said = Mapping[str, tuple[Mention, ...]]
"""By language, all that a version says."""
SMALL = 12
"""The largest number that a wording brings along."""


def figure(value: Value) -> int | Fraction:
    """The figure of a count, an amount or a quantity; 0 for what can't be added."""
    if isinstance(value, Amount | Quantity):
        return value.value
    if isinstance(value, Number) and value.role is Role.PLAIN and not value.ordinal:
        return value.value
    return 0


def is_count(value: Value) -> bool:
    """Whether a value counts what another may be a part of: a whole number that is no year."""
    if not isinstance(value, Number) or value.role is not Role.PLAIN or value.ordinal:
        return False
    is_year = not value.grouped and 1500 <= value.value < 2200
    return value.value == int(value.value) and value.value > 1 and not is_year


def shared(said: Said) -> set[Fraction]:
    """The figures that every version says."""
    every = [{Fraction(figure(one.value)) for one in mentions} for mentions in said.values()]
    return {one for one in set.intersection(*every) if one > 1} if every else set()


def shares_in(value: Value) -> set[Fraction]:
    """The share that a number is or may be: a third, one in three, 33 %."""
    if not isinstance(value, Number):
        return set()
    if value.role is Role.PERCENT:
        return {Fraction(value.value) / 100}
    every = (value, *value.readings)
    return {Fraction(one.value) for one in every if one.role is Role.PLAIN and 0 < one.value < 1}


def sides_of(claim: Claim, axis: Axis) -> set[Side]:
    """On which sides of a value something lies, of one kind of relation, in all its versions."""
    return {
        relation.side
        for every in claim.said.values()
        for one in every
        for relation in relations(one.segment, one.fact)
        if relation.axis is axis
    }


def are_opposite(one: Claim, other: Claim) -> bool:
    """Whether one value is the least and the other the most."""
    sides = [sides_of(claim, Axis.BOUND) for claim in (one, other)]
    return sides in ([{Side.LOWER}, {Side.UPPER}], [{Side.UPPER}, {Side.LOWER}])


def has_rival(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a version that lacks a claim says something else that others lack."""
    return any(
        other is not claim and not other.weak and other.languages & claim.lacking
        for other in claims
    )
