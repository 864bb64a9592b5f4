"""Whether two facts say the same, with the leniency that right translations need.

Languages put one thing in different words: `in 24 hours` is «за сутки», `3 to 5 March` may leave
the month out of its first date, `5 and 6 %` the sign out of its first number. What is asked here is
always: is what this fact asserts also asserted by that fact of another version?
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum
from fractions import Fraction
from typing import Any

from translate.facts.values import Amount, Date, Format, Number, Quantity, Role, Time

Value = Number | Date | Time | Amount | Quantity


_Figure = Number | Amount | Quantity


class Agreement(IntEnum):
    """How far one fact says what another says."""

    NONE = 0
    CLOSE = 1
    """Converted to another unit, or rounded with an `about`: worth a note."""
    SAME = 2


def agreement(value: Value, other: Value) -> Agreement:
    """How far `other` says what `value` says."""
    judge: Callable[[Any, Value], Agreement] = _JUDGES[type(value)]
    return judge(value, other)


def best(value: Value, others: Iterable[Value]) -> Agreement:
    """How far any of the others says it, or all of them together (a date in two parts)."""
    others = tuple(others)
    found = max((agreement(value, other) for other in others), default=Agreement.NONE)
    if found < Agreement.SAME and isinstance(value, Date) and _in_parts(value, others):
        return Agreement.SAME
    return found


def _same_if(true: bool) -> Agreement:
    return Agreement.SAME if true else Agreement.NONE


def _number(number: Number, other: Value) -> Agreement:
    if isinstance(other, Number):
        if any(_same_number(one, two) for one in _readings(number) for two in _readings(other)):
            return Agreement.SAME
        rounded = number.role is other.role and _is_rounding(number, other)
        return Agreement.CLOSE if rounded else Agreement.NONE
    if number.role is not Role.PLAIN:
        return Agreement.NONE
    if isinstance(other, Date):
        return _same_if(number.value in (other.year, other.day))
    if isinstance(other, Time):
        return _same_if(_clock(number.value, other))
    return _same_if(number.value == other.value)


def _readings(number: Number) -> tuple[Number, ...]:
    """What it may mean; a number in its language's own format means what it says."""
    return (number,) if number.format is Format.NATIVE else (number, *number.readings)


def _same_number(one: Number, other: Number) -> bool:
    if one.value != other.value:
        return False
    # `the 19th` and `the 19th century`; but never 5 and 5 %.
    shares = {Role.PERCENT, Role.PERMILLE}
    return one.role is other.role or not shares & {one.role, other.role}


def _is_rounding(one: _Figure, other: _Figure) -> bool:
    """Whether one of the two is the other, rounded, and says so, where the other is exact."""
    if one.approximate is other.approximate:
        return False
    rounded, exact = (one, other) if one.approximate else (other, one)
    return _rounds_to(exact.value, rounded.value)


def _rounds_to(exact: int | Fraction, rounded: int | Fraction) -> bool:
    """Whether a round number stands for an exact one: `about 1,200` for 1,240.

    Half a unit of its last significant digit is as far as a round number may be off, and never
    more than a twentieth; 3 is none.
    """
    whole = int(rounded)
    if whole != rounded or whole % 10 or not whole:
        return False
    unit = 10
    while whole % (unit * 10) == 0:
        unit *= 10
    apart: Fraction = abs(Fraction(exact) - whole)
    return apart * 2 <= unit and apart * 20 <= abs(whole)


def _clock(number: int | Fraction, time: Time) -> bool:
    """`15` for 15:00, `1200` for 12:00, `9.30` for 9:30."""
    hours = {time.hour, (time.hour - 12) % 24} if time.open or time.hour > 12 else {time.hour}
    return any(
        number in (hour * 100 + time.minute, hour + Fraction(time.minute, 100)) for hour in hours
    )


def _is_hour(quantity: Quantity, time: Time) -> bool:
    """`24 uur` may be read as a duration and as midnight."""
    hour = int(quantity.value)
    return quantity.unit == "h" and hour == quantity.value and time == Time(hour % 24)


def _date(date: Date, other: Value) -> Agreement:
    if not isinstance(other, Date):
        return Agreement.NONE
    swapped = (date.ambiguous and date.swapped == other) or (
        other.ambiguous and other.swapped == date
    )
    return _same_if(date == other or swapped)


def _in_parts(date: Date, others: tuple[Value, ...]) -> bool:
    """Whether every part of a date is asserted somewhere (`3 maart` … `in 2022`).

    Day and month belong together unless a version has the day as a bare number (`3 to 5 March`).
    """
    dates = [other for other in others if isinstance(other, Date)]
    numbers = {other.value for other in others if isinstance(other, Number)}
    if date.weekday is not None:
        return False
    fitting = [
        other
        for other in dates
        if other.month == date.month
        and date.month is not None
        and (other.year is None or date.year is None or other.year == date.year)
    ]
    years = {other.year for other in dates} | numbers
    if not fitting or (date.year is not None and date.year not in years):
        return False
    return date.day is None or any(
        other.day == date.day or (date.day in numbers and other.day != date.day)
        for other in fitting
    )


def _time(time: Time, other: Value) -> Agreement:
    if isinstance(other, Time):
        apart = abs(time.hour - other.hour)
        return _same_if(
            (time.minute, time.second) == (other.minute, other.second)
            and (apart == 0 or (apart == 12 and (time.open or other.open)))
        )
    if isinstance(other, Number) and other.role is Role.PLAIN:
        return _same_if(_clock(other.value, time))
    return _same_if(isinstance(other, Quantity) and _is_hour(other, time))


def _amount(amount: Amount, other: Value) -> Agreement:
    if isinstance(other, Number):
        return _same_if(other.role is Role.PLAIN and other.value == amount.value)
    if not isinstance(other, Amount) or not _same_currency(amount.currency, other.currency):
        return Agreement.NONE
    if amount.value == other.value:
        return Agreement.SAME
    return Agreement.CLOSE if _is_rounding(amount, other) else Agreement.NONE


def _same_currency(one: str, other: str) -> bool:
    """Equal codes, or a bare sign and a code of a country that uses the sign."""
    return one == other or one in _SIGNS.get(other, ()) or other in _SIGNS.get(one, ())


_SIGNS = {
    "$": ("USD", "CAD", "AUD", "NZD", "HKD", "SGD"),
    "£": ("GBP", "EGP"),
    "¥": ("JPY", "CNY"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
}
"""The countries of a bare sign (CLDR, narrow currency symbols)."""


def _quantity(quantity: Quantity, other: Value) -> Agreement:
    if isinstance(other, Quantity):
        return _same_quantity(quantity, other)
    if isinstance(other, Number):
        return _same_if(other.role is Role.PLAIN and other.value == quantity.value)
    return _same_if(isinstance(other, Time) and _is_hour(quantity, other))


def _same_quantity(one: Quantity, other: Quantity) -> Agreement:
    from translate.facts.equivalence import equal, same_within_rounding

    if one == other or equal(one, other):
        return Agreement.SAME
    # In one and the same unit nothing was converted: 300 km are not 301 km.
    close = _is_rounding(one, other) if one.unit == other.unit else same_within_rounding(one, other)
    return Agreement.CLOSE if close else Agreement.NONE


_JUDGES: dict[type, Callable[[Any, Value], Agreement]] = {
    Number: _number,
    Date: _date,
    Time: _time,
    Amount: _amount,
    Quantity: _quantity,
}
