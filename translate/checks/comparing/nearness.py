"""How likely it is that two different values stand for one thing, said in two ways.

When one version lacks 1,200 and has 12,000 that no other version has, the two belong together.
"""

from __future__ import annotations

from fractions import Fraction

from translate.checks.comparing.agreement import Agreement, Value, agreement
from translate.checks.comparing.claim import Claim
from translate.facts.values import Amount, Date, Number, Quantity, Role, Time

_OTHER_KIND = 0.6
_OTHER_UNIT = 0.3


def distance(one: Claim, other: Claim) -> float:
    """From 0 (surely one thing) upwards: kind and unit, place in the text, digits in common."""
    if is_related(one, other):
        return 0.0
    apart = abs(one.first.place - other.first.place)
    return apart + min(
        _unlike(value, instead) + _spelled_apart(value, instead)
        for value in one.values
        for instead in other.values
    )


def is_related(one: Claim, other: Claim) -> bool:
    """Whether either says, wholly or nearly, what the other says."""
    both = (agreement(one.value, other.value), agreement(other.value, one.value))
    return max(both) is not Agreement.NONE


def _unlike(one: Value, other: Value) -> float:
    """What kind and unit say against it."""
    if type(one) is not type(other):
        dates = isinstance(one, Date) is not isinstance(other, Date)
        return 2 * _OTHER_KIND if dates and not _years(one, other) else _OTHER_KIND
    return 0.0 if _shape(one) == _shape(other) else _OTHER_UNIT


def _years(one: Value, other: Value) -> bool:
    """Whether a date stands against a number that may be its year."""
    return any(isinstance(value, Number) and value.value > 999 for value in (one, other))


def _shape(value: Value) -> object:
    """What a value has besides its number."""
    match value:
        case Number(role=role):
            return role if role is not Role.PLAIN else value.ordinal
        case Amount(currency=currency):
            return currency
        case Quantity(unit=unit):
            return unit
        case Date():
            return (value.weekday is None, value.month is None, value.day is None)
    return None


def _spelled_apart(one: Value, other: Value) -> float:
    """0 to 1: the share of the two numbers' digits that is not a common beginning or end."""
    first, second = _digits(one), _digits(other)
    longest = max(len(first), len(second))
    beginning = 0
    while beginning < min(len(first), len(second)) and first[beginning] == second[beginning]:
        beginning += 1
    end = 0
    rest = min(len(first), len(second)) - beginning
    while end < rest and first[-1 - end] == second[-1 - end]:
        end += 1
    return 1 - (beginning + end) / longest if longest else 0.0


def _digits(value: Value) -> str:
    if isinstance(value, Date | Time):
        return str(value)
    plain = Fraction(value.value)
    return str(plain.numerator if plain.denominator == 1 else float(plain))
