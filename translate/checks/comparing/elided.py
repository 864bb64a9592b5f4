"""Bare numbers whose unit another value of their version says: `three months … now it takes 18` is
a year and a half; `on the 10th` is a day of the month that stands before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from translate.checks.comparing.agreement import Agreement, Value, agreement
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.mentions import Mention
from translate.facts.values import Amount, Date, Number, Quantity, Role

_Said = Mapping[str, tuple[Mention, ...]]
_SHARES = (Role.PERCENT, Role.PERMILLE)
_NEAR = 200
"""Characters between a bare number and the value whose unit it has, at the most."""


def with_units_of_others(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """Open claims of values with a unit, which the versions that lack them say as a bare number
    beside another value with a unit; and the open claims of those numbers."""
    for claim in claims:
        if not claim.lacking or not _has_unit(claim.value):
            continue
        bare = [_bare_for(claim.value, said[name]) for name in claim.lacking]
        if all(one and is_spare(one, claim, said) for one in bare):
            values = {one.value for one in bare if one}
            yield (
                claim,
                *(one for one in claims if one.value in values and replace_each_other(one, claim)),
            )


def said_with_units(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """Open claims of bare numbers that the versions which lack them say with a unit: `28 minutes in
    every sixty` and `28 minuten per uur`."""
    for claim in claims:
        if claim.lacking and not claim.weak and _is_bare(claim.value):
            readings = {
                reading
                for name, every in claim.said.items()
                for one in every
                for other in said[name]
                if other is not one and _are_near(one, other)
                if (reading := _with_unit(one.value, other.value))
            }
            if readings and all(
                any(
                    _is_one_of(one.value, readings) and is_spare(one, claim, said)
                    for one in said[name]
                )
                for name in claim.lacking
            ):
                yield (claim,)


def _is_one_of(value: Value, readings: set[Value]) -> bool:
    """Whether a value with a unit is one of others, which it is written unlike."""
    if isinstance(value, Number) and value.role not in _SHARES:
        return False
    return any(agreement(one, value) is Agreement.SAME for one in readings)


def is_spare(mention: Mention, claim: Claim, said: _Said) -> bool:
    """Whether a version says a value more often than those that make a claim: what they say as well
    stands for itself, and not for what they claim."""
    often = _count(mention.value, said[mention.language])
    return all(_count(mention.value, said[name]) < often for name in claim.languages)


def _count(value: Value, mentions: Sequence[Mention]) -> int:
    return sum(one.value == value for one in mentions)


def replace_each_other(one: Claim, other: Claim) -> bool:
    """Whether each claim is made where the other is not, and every version makes one of them."""
    return one.languages <= other.lacking and other.languages <= one.lacking


def elided_days(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Date]]:
    """The bare ordinals of a version that may be days, with the date that each is: that of the
    month that stands nearest."""
    dated = [one for one in mentions if isinstance(one.value, Date) and one.value.month]
    for one in mentions if dated else ():
        if isinstance(one.value, Number) and one.value.ordinal and _is_day(one.value):
            near = [other for other in dated if _are_near(one, other)]
            if near:
                month = min(near, key=lambda other: abs(other.fact.start - one.fact.start)).value
                assert isinstance(month, Date)
                yield one, Date(month.year, month.month, int(one.value.value))


def _bare_for(value: Value, mentions: Sequence[Mention]) -> Mention | None:
    """The bare number of a version that is a value if it has the unit of another one beside it."""
    for one in mentions:
        if not _is_bare(one.value):
            continue
        for other in mentions:
            if other is not one and _are_near(one, other):
                reading = _with_unit(one.value, other.value)
                if reading and agreement(reading, value) is Agreement.SAME:
                    return one
    return None


def _are_near(one: Mention, other: Mention) -> bool:
    return one.segment is other.segment and abs(one.fact.start - other.fact.start) <= _NEAR


def _with_unit(bare: Value, other: Value) -> Value | None:
    """A bare number with the unit, currency, sign of a share or month of another value."""
    if not isinstance(bare, Number):
        return None
    match other:
        case Date(year=year, month=month) if month and bare.ordinal and _is_day(bare):
            return Date(year, month, int(bare.value))
        case _ if bare.ordinal:
            return None
        case Quantity(unit=unit):
            return Quantity(bare.value, unit)
        case Amount(currency=currency):
            return Amount(bare.value, currency)
        case Number(role=role) if role in _SHARES:
            return Number(bare.value, role)
    return None


def _has_unit(value: Value) -> bool:
    """Whether a value may stand for a bare number with a unit: a quantity, an amount, a share."""
    if isinstance(value, Number):
        return value.role in _SHARES or 0 < value.value < 1
    return not getattr(value, "weak", False) and isinstance(value, Quantity | Amount | Date)


def _is_bare(value: Value) -> bool:
    return (
        isinstance(value, Number)
        and value.role is Role.PLAIN
        and value.value > 0
        and not (value.weak and value.value == 1)
    )


def _is_day(number: Number) -> bool:
    return number.value.denominator == 1 and 1 <= number.value <= 31
