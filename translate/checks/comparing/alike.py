"""Whether one value could stand in the place of another: two numbers of one role, two of one
unit."""

from __future__ import annotations

from translate.checks.comparing.placing import Level
from translate.facts.values import Amount, Date, Number, Quantity, Role, Time


def are_alike(one: object, other: object) -> bool:
    """Whether one value could stand for the other: two numbers of one role, two of one unit."""
    if isinstance(one, Number) and isinstance(other, Number):
        if _is_share(one) is not _is_share(other):
            return False
        if _is_share(one):
            return True  # `40 per cent … a quarter`
        alike = one.role is other.role and one.ordinal is other.ordinal
        return alike and may_be_year(one) is may_be_year(other)
    if isinstance(one, Level) or isinstance(other, Level):
        return isinstance(one, Level) and isinstance(other, Level)
    if isinstance(one, Amount) and isinstance(other, Amount):
        return one.currency == other.currency
    if isinstance(one, Date) and isinstance(other, Date):
        return _parts(one) == _parts(other)
    if isinstance(one, Time) and isinstance(other, Time):
        return True
    return isinstance(one, Quantity) and isinstance(other, Quantity) and one.unit == other.unit


def _is_share(number: Number) -> bool:
    return number.role is Role.PERCENT or (number.role is Role.PLAIN and number.value < 1)


def _parts(date: Date) -> tuple[bool, ...]:
    """Which parts of a date are said."""
    parts = (date.year, date.month, date.day, date.weekday, date.until)
    return tuple(part is None for part in parts)


def may_be_year(number: Number) -> bool:
    """Whether a number looks like a year of our times."""
    return 1500 <= number.value < 2200 and not number.grouped
