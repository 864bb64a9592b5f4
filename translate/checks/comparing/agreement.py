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

from translate.checks.comparing.figures import (
    is_midnight_or_hours,
    is_rounding,
    is_said_in_parts,
    is_same_date,
    is_same_time,
    shows_time,
    spoken,
)
from translate.facts.currencies import may_be_one_currency
from translate.facts.units import TIMES
from translate.facts.values import Amount, Date, Format, Number, Quantity, Role, Time

Value = Number | Date | Time | Amount | Quantity


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
    """How far any of the others says it, or all of them together (a time in two words)."""
    others = tuple(others)
    found = max((agreement(value, other) for other in others), default=Agreement.NONE)
    if found < Agreement.SAME:
        if isinstance(value, Date) and is_said_in_parts(value, others):
            return Agreement.SAME
        if isinstance(value, Time):
            numbers = {other.value for other in others if isinstance(other, Number)}
            alone = len(numbers) == 1 and any(
                isinstance(one, Number) and one.words for one in others
            )
            return _same_if(
                any(numbers >= {*pair} for pair in spoken(value))
                or (alone and not numbers.isdisjoint(_minutes_alone(value)))
            )
    return found


def _minutes_alone(time: Time) -> frozenset[int | Fraction]:
    """What a time is said with where its hour was named before: `at five past`, `by half past`."""
    minutes = {minutes for minutes, _ in spoken(time)}
    return frozenset((*minutes, Fraction(1, 2)) if 30 in minutes else minutes)


def _same_if(true: bool) -> Agreement:
    return Agreement.SAME if true else Agreement.NONE


def _number(number: Number, other: Value) -> Agreement:
    if isinstance(other, Number):
        if _say_same(number, other):
            return Agreement.SAME
        rounded = number.role is other.role and is_rounding(number, other)
        return Agreement.CLOSE if rounded else Agreement.NONE
    if number.role is not Role.PLAIN:
        return Agreement.NONE
    if isinstance(other, Date):
        said = number.value in (other.year, other.day) or is_day_in_figures(number, other)
        return _same_if(said)
    if isinstance(other, Time):
        said = number.words and any(number.value in pair for pair in spoken(other))
        return _same_if(said or _shows(number, other))
    return _same_if(
        number.value == other.value
        or _is_attached(number, other)
        or _is_period(number, other)
        or _is_ton(number, other)
    )


def _say_same(number: Number, other: Number) -> bool:
    """Whether two numbers may mean one thing. A quarter less is three quarters, but three quarters
    less is not a quarter less: what is taken off is beside what is left only where one of the two
    says no `less`."""
    if _is_degree(number) and _is_degree(other):
        left = {one.value for one in number.readings} & {one.value for one in other.readings}
        return bool(left) or _same_number(number, other)
    return any(_same_number(one, two) for one in _readings(number) for two in _readings(other))


def _is_degree(number: Number) -> bool:
    """Whether a number is a share that something is more or less by."""
    share = Fraction(number.value) / (100 if number.role is Role.PERCENT else 1)
    return any(one.value in (1 - share, 1 + share) for one in number.readings)


def _readings(number: Number) -> tuple[Number, ...]:
    """What it may mean; a number in its language's own format means what it says."""
    return (number,) if number.format is Format.NATIVE else (number, *number.readings)


def _same_number(one: Number, other: Number) -> bool:
    if one.value != other.value:
        pairs = ((one, other), (other, one))
        return any(_is_divided(*pair) or _is_share(*pair) for pair in pairs)
    # `the 19th` and `the 19th century`; but never 5 and 5 %, though a rate of 0 is one of 0 %.
    shares = {Role.PERCENT, Role.PERMILLE, Role.POINT}
    return one.role is other.role or not one.value or not shares & {one.role, other.role}


def _is_share(percent: Number, fraction: Number) -> bool:
    """`20 per cent` is `a fifth`, which may be read as an ordinal, and `33 per cent` a third."""
    if percent.role is not Role.PERCENT or fraction.role is not Role.PLAIN:
        return False
    if percent.value > 100 and not fraction.ordinal:
        # `130 per cent of` is `1.3 times`; 200 per cent more are three times as much.
        return fraction.value.denominator > 1 and percent.value == 100 * fraction.value
    if not fraction.words:
        return False
    is_ordinal = fraction.ordinal and fraction.value > 2
    share = Fraction(1) / Fraction(fraction.value) if is_ordinal else Fraction(fraction.value)
    if not 0 < share < 1:
        return False
    # Only what whole percents cannot say is rounded to them.
    return percent.value in (100 * share, round(100 * share))


def _is_divided(parts: Number, count: Number) -> bool:
    """`divided into thirds` is `in drieën` and «на три части»; `the final third` is a third."""
    if not (parts.words and 0 < parts.value < Fraction(1, 2)):
        return False
    may_be = parts.weak or (count.ordinal and count.words)
    return may_be and parts.value * count.value == 1


def is_day_in_figures(number: Number, date: Date) -> bool:
    """`18.04`, which no number of its language is written like, is 18 April."""
    if number.format is not Format.FOREIGN or date.month is None or date.day is None:
        return False
    return number.value == date.day + Fraction(date.month, 100)


def _date(date: Date, other: Value) -> Agreement:
    if isinstance(other, Number):
        return _same_if(is_day_in_figures(other, date))
    return _same_if(isinstance(other, Date) and is_same_date(date, other))


def _time(time: Time, other: Value) -> Agreement:
    if isinstance(other, Time):
        return _same_if(is_same_time(time, other))
    if isinstance(other, Number) and other.role is Role.PLAIN:
        return _same_if(_shows(other, time))
    return _same_if(isinstance(other, Quantity) and is_midnight_or_hours(other, time))


def _shows(number: Number, time: Time) -> bool:
    """Whether a number may be a time, `at nine` and «в начале десятого» 9:00."""
    return any(shows_time(one.value, time) for one in _readings(number))


def _amount(amount: Amount, other: Value) -> Agreement:
    if isinstance(other, Number):
        return _same_if(other.role is Role.PLAIN and other.value == amount.value)
    if isinstance(other, Quantity):
        return _same_if(_is_same_amount(amount, other))
    if not isinstance(other, Amount) or not may_be_one_currency(amount.currency, other.currency):
        return Agreement.NONE
    if amount.value == other.value:
        return Agreement.SAME
    return Agreement.CLOSE if is_rounding(amount, other) else Agreement.NONE


def _is_same_amount(amount: Amount, quantity: Quantity) -> bool:
    """A pound, a ton, and the millions of `6m`, which is read as metres."""
    millions = quantity.unit == "m" and amount.value == 10**6 * quantity.value
    return millions or _are_pounds(amount, quantity) or _are_tons(amount, quantity)


def _are_pounds(amount: Amount, quantity: Quantity) -> bool:
    """A bare pound is a weight and a currency."""
    pounds = may_be_one_currency("£", amount.currency) and quantity.unit == "[lb_av]"
    return pounds and amount.value == quantity.value


def _are_tons(amount: Amount, quantity: Quantity) -> bool:
    """A Dutch `ton` is a weight and a hundred thousand euros."""
    return (
        amount.currency == "EUR" and quantity.unit == "t" and amount.value == _TON * quantity.value
    )


def _is_ton(number: Number, other: Value) -> bool:
    """The same where the currency is left out: `vijf ton meer`, half a million more."""
    return (
        isinstance(other, Quantity)
        and other.unit == "t"
        and number.value == _TON * Fraction(other.value)
    )


_TON = 100_000


def _quantity(quantity: Quantity, other: Value) -> Agreement:
    if isinstance(other, Quantity):
        return _same_quantity(quantity, other)
    if isinstance(other, Amount):
        return _same_if(_is_same_amount(other, quantity))
    if isinstance(other, Number):
        same = other.value == quantity.value or _is_attached(other, quantity)
        same = same or _is_ton(other, quantity)
        return _same_if(other.role is Role.PLAIN and (same or _is_period(other, quantity)))
    return _same_if(isinstance(other, Time) and is_midnight_or_hours(quantity, other))


def _is_attached(number: Number, other: Value) -> bool:
    """`1.2m voters` may be read as metres, `12K` is a size of 12 kB, and a century and a half has
    its 150th anniversary; but not anything that happens to be a million."""
    if not isinstance(other, Quantity) or other.unit not in _ATTACHED:
        return False
    return number.value == other.value * _ATTACHED[other.unit]


def _is_period(number: Number, other: Value) -> bool:
    """A share of a year, with or without the year: `three quarters of the year` are nine months,
    `once a quarter` is «раз в три месяца», and four times a year."""
    if not (number.words and 0 < number.value < 1 and isinstance(other, Quantity)):
        return False
    if (other.value, other.unit) == (4, "[times]/a"):
        return number.weak and number.value == Fraction(1, 4)
    return other.unit == "mo" and other.value == 12 * number.value


_ATTACHED = {"m": 10**6, "kB": 1000, "[dec]": 10, "[cent]": 100, "[mill]": 1000}
"""The units whose sign may be the multiplier of a number, and those of which a number counts the
years: `the 150th anniversary` of a century and a half."""


def _same_quantity(one: Quantity, other: Quantity) -> Agreement:
    from translate.facts.equivalence import equal, same_within_rounding

    if one == other or equal(one, other) or _are_metric_pounds(one, other):
        return Agreement.SAME
    if _are_days_of_times(one, other):
        return Agreement.SAME
    if are_two_scales(one, other):
        return Agreement.CLOSE
    # In one and the same unit nothing was converted: 300 km are not 301 km.
    close = is_rounding(one, other) if one.unit == other.unit else same_within_rounding(one, other)
    return Agreement.CLOSE if close else Agreement.NONE


def _are_days_of_times(one: Quantity, other: Quantity) -> bool:
    """Whether of two values one is so many times a week, a month or a year, and the other one so
    many days, as `on three days a week`."""
    days = [value for value in (one, other) if value.unit == "d"]
    often = [value for value in (one, other) if value.unit in _OFTEN]
    return len(days) == len(often) == 1 and days[0].value == often[0].value


_OFTEN = tuple(TIMES + unit for unit in ("wk", "mo", "a"))


def _are_metric_pounds(one: Quantity, other: Quantity) -> bool:
    """Whether one of two weights counts pounds of half a kilogram, as on Dutch markets."""
    grams = {"kg": 1000, "g": 1}
    return any(
        pounds.unit == "[lb_av]"
        and metric.unit in grams
        and pounds.value * 500 == metric.value * grams[metric.unit]
        for pounds, metric in ((one, other), (other, one))
    )


def are_two_scales(one: Value, other: Value) -> bool:
    """Whether bare degrees of two values are one temperature: `80 degrees`, `27 graden`."""
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)):
        return False
    if not one.unit == other.unit == "deg":
        return False
    cooler, warmer = sorted((Fraction(one.value), Fraction(other.value)))
    return abs((warmer - 32) * Fraction(5, 9) - cooler) <= 1


_JUDGES: dict[type, Callable[[Any, Value], Agreement]] = {
    Number: _number,
    Date: _date,
    Time: _time,
    Amount: _amount,
    Quantity: _quantity,
}
