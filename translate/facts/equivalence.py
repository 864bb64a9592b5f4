"""Whether two quantities are the same, in whatever unit they are written.

How a rounding is judged: a figure's last significant digit says how far it may be off, half a unit
of it, but never more than a twentieth of the figure: 31 m is 30.5 to 31.5 m, and 30 m is 28.5 to
31.5 m, for its 0 may or may not be significant; `a mile`, which nobody measured, may be off by a
tenth. Two quantities are the same within rounding if one of them, converted exactly, falls inside
what the other may be off, or if they differ by less than a hundredth. Of the same unit, only equal
figures are the same.
"""

from __future__ import annotations

from fractions import Fraction

from translate.facts.units import TIMES, Unit, unit
from translate.facts.values import Quantity

_SCALES = ("Cel", "[degF]", "K")


def convert(value: int | Fraction, code: str, into: str) -> Fraction | None:
    """A value in one unit as a value in another, exact; None where they measure unlike things.

    Bare degrees (`deg`) are those of any scale.
    """
    if "deg" in (code, into) and (code in (*_SCALES, "deg")) and (into in (*_SCALES, "deg")):
        return Fraction(value)
    source, target = _unit(code), _unit(into)
    if source is None or target is None or source.dimension != target.dimension:
        return None
    return (value * source.factor + source.offset - target.offset) / target.factor


def equal(one: Quantity, other: Quantity) -> bool:
    """Whether both are exactly the same, as `24 h` and `1 d`, `0.5 a` and `6 mo`, are."""
    one, other = _as_intervals(one, other)
    return convert(one.value, one.unit, other.unit) == other.value


def in_base_unit(quantity: Quantity) -> Quantity:
    """The quantity in the base unit of its dimension, named by the dimension: half a year and six
    months are equal; itself where it has no such unit."""
    own = _unit(quantity.unit)
    if own is None or own.offset:
        return quantity
    return Quantity(Fraction(quantity.value) * own.factor, own.dimension)


def same_within_rounding(one: Quantity, other: Quantity) -> bool:
    """Whether one is the other, converted and rounded: `100 feet` and `30 m`, `30 d` and `1 mo`."""
    one, other = _as_intervals(one, other)
    return _rounds_to(one, other) or _rounds_to(other, one)


def _as_intervals(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Both, a rate beside a duration as the time from one to the next: twice a year is every six
    months."""
    if one.unit.startswith(TIMES) is other.unit.startswith(TIMES):
        return one, other
    return _interval(one), _interval(other)


def _interval(quantity: Quantity) -> Quantity:
    if not quantity.unit.startswith(TIMES) or not quantity.value:
        return quantity
    return Quantity(1 / Fraction(quantity.value), quantity.unit.removeprefix(TIMES))


def step(value: int | Fraction) -> Fraction:
    """The unit of a figure's last significant digit: 10 for 120, 1 for 31, 0.1 for 2.5.

    A fraction that decimals cannot write (1/3) counts as exact to a twentieth of itself.
    """
    figure = abs(Fraction(value))
    if not figure:
        return Fraction(1)
    unit_ = Fraction(1)
    while figure % (unit_ * 10) == 0:
        unit_ *= 10
    for _ in range(9):
        if figure % unit_ == 0:
            return unit_
        unit_ /= 10
    return figure / 20


def _rounds_to(exact: Quantity, written: Quantity) -> bool:
    converted = convert(exact.value, exact.unit, written.unit)
    if converted is None or "deg" in (exact.unit, written.unit) or exact.unit == written.unit:
        return converted == written.value
    apart, figure = abs(converted - written.value), abs(Fraction(written.value))
    # A twentieth of a temperature means nothing: its zero is arbitrary.
    most = figure / 5 if exact.weak and exact.value == 1 else figure / 10
    off = step(figure) if written.unit in _SCALES else min(_fineness(exact, figure), most)
    return apart * 2 <= off or apart * 100 < figure


def _fineness(exact: Quantity, figure: Fraction) -> Fraction:
    """The last significant digit of a figure; of one that stands for `a mile`, a half at least."""
    return max(step(figure), Fraction(1, 2)) if exact.weak and exact.value == 1 else step(figure)


def _unit(code: str) -> Unit | None:
    try:
        return unit(code)
    except KeyError:
        return None
