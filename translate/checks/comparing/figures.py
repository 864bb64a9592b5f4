"""Whether two dates, two times of day or two rounded figures are equal."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date as date_
from fractions import Fraction

from translate.facts.values import Amount, Date, Number, Quantity, Time


def is_same_date(one: Date, other: Date) -> bool:
    """Whether they are equal, or may be: `3/4/2022` has two readings."""
    return (
        one == other
        or (one.ambiguous and one.swapped == other)
        or (other.ambiguous and other.swapped == one)
        or is_end_of_part(one, other)
    )


def is_end_of_part(date: Date, part: Date) -> bool:
    """Whether a month or day is where a part of a year begins or ends: `January` or `30 June` in
    the first half of a year."""
    if part.until is None or date.until is not None or date.month is None:
        return False
    if date.year not in (None, part.year):
        return False
    begins = date.month == part.month and date.day in (None, 1)
    return begins or (date.month == part.until and date.day in (None, _last_day(part.until)))


def _last_day(month: int) -> int:
    """Of a quarter's or half's last month; that of February is not told from the year."""
    return {2: 28, 4: 30, 6: 30, 9: 30, 11: 30}.get(month, 31)


def is_said_in_parts(date: Date, others: Collection[object]) -> bool:
    """Whether every part of a date is asserted somewhere (`3 maart` … `in 2022`); the weekday of
    a day tells its year.

    Day and month belong together unless a version has the day as a bare number (`3 to 5 March`),
    which is no count in words: `6 June, five countries` says no 5 June.
    """
    dates = [other for other in others if isinstance(other, Date)]
    numbers = {other.value for other in others if isinstance(other, Number)}
    if date.weekday is not None:
        return False
    if date.until is not None:
        return _is_part_in_words(date, dates, numbers)
    fitting = [
        other
        for other in dates
        if other.month == date.month
        and date.month is not None
        and (other.year is None or date.year is None or other.year == date.year)
    ]
    days = {
        other.value
        for other in others
        if isinstance(other, Number) and (other.ordinal or not other.words)
    }
    years = {other.year for other in dates} | numbers
    if not fitting or not (date.year is None or date.year in years or _fits_weekday(date, dates)):
        return False
    return date.day is None or any(
        other.day == date.day or (date.day in days and other.day != date.day) for other in fitting
    )


def _fits_weekday(date: Date, others: Collection[Date]) -> bool:
    """Whether one of the others is the weekday on which a date with its year falls."""
    try:
        day = date_(date.year or 0, date.month or 0, date.day or 0)
    except ValueError:
        return False
    return any(other.weekday == day.isoweekday() for other in others)


def _is_part_in_words(part: Date, dates: Collection[Date], numbers: Collection[object]) -> bool:
    """Whether both ends of a part of a year are said (`from January to June 2023`), or the year and
    how much of it (`in 2023 … the first half`)."""
    years = {date.year for date in dates} | {*numbers}
    if part.year not in years:
        return False
    ends = {date.month for date in dates if is_end_of_part(date, part)}
    share = Fraction(part.until - part.month + 1, 12) if part.until and part.month else None
    return ends == {part.month, part.until} or share in numbers


def is_same_time(one: Time, other: Time) -> bool:
    """Whether they are equal; `half ten` leaves the half of the day open."""
    apart = abs(one.hour - other.hour)
    return (one.minute, one.second) == (other.minute, other.second) and (
        apart == 0 or (apart == 12 and (one.open or other.open))
    )


def shows_time(number: int | Fraction, time: Time) -> bool:
    """`15` for 15:00, `1200` for 12:00, `9.30` for 9:30."""
    hours = {time.hour, (time.hour - 12) % 24} if time.open or time.hour > 12 else {time.hour}
    return any(
        number in (hour * 100 + time.minute, hour + Fraction(time.minute, 100)) for hour in hours
    )


def spoken(time: Time) -> frozenset[tuple[int, int]]:
    """The pairs of numbers that a time may be said with: 11:55 as `five to twelve`."""
    if not time.minute:
        return frozenset()
    hour = time.hour % 12 or 12
    return frozenset(((time.minute, hour), (60 - time.minute, hour % 12 + 1)))


def is_midnight_or_hours(quantity: Quantity, time: Time) -> bool:
    """`24 uur` may be read as a duration and as midnight; «после шести часов» is after 18:00."""
    hour = int(quantity.value)
    if quantity.unit != "h" or hour != quantity.value:
        return False
    return Time(time.hour, time.minute, time.second) in (
        Time(hour % 24),
        *([Time((hour + 12) % 24)] if hour < 12 else []),
    )


_Figure = Number | Amount | Quantity


def is_rounding(one: _Figure, other: _Figure) -> bool:
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
