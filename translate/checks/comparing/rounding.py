"""Whether one figure is another one, rounded."""

from __future__ import annotations

from fractions import Fraction

from translate.facts.values import Amount, Number, Quantity

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
