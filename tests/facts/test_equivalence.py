"""Quantities in other units: the same, the same when rounded, or different."""

from __future__ import annotations

from fractions import Fraction

import pytest

from translate.facts.equivalence import convert, equal, same_within_rounding, step
from translate.facts.units import units
from translate.facts.values import Quantity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Quantity(24, "h"), Quantity(1, "d")),
        (Quantity(Fraction(1, 2), "a"), Quantity(6, "mo")),
        (Quantity(Fraction(3, 2), "a"), Quantity(18, "mo")),
        (Quantity(2, "wk"), Quantity(14, "d")),
        (Quantity(90, "min"), Quantity(Fraction(3, 2), "h")),
        (Quantity(2, "[cent]"), Quantity(200, "a")),
        (Quantity(1, "km2"), Quantity(100, "ha")),
        (Quantity(36, "km/h"), Quantity(10, "m/s")),
        (Quantity(20, "Cel"), Quantity(68, "[degF]")),
        (Quantity(30, "deg"), Quantity(30, "Cel")),
    ],
)
def test_equal_in_other_units(one: Quantity, other: Quantity) -> None:
    assert equal(one, other)
    assert equal(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Quantity(20, "[ft_i]"), Quantity(6, "m")),
        (Quantity(100, "[ft_i]"), Quantity(30, "m")),
        (Quantity(50, "km"), Quantity(31, "[mi_i]")),
        (Quantity(40, "[mi_i]/h"), Quantity(64, "km/h")),
        (Quantity(100, "[degF]"), Quantity(38, "Cel")),
        (Quantity(500, "[lb_av]"), Quantity(227, "kg")),
        (Quantity(30, "d"), Quantity(1, "mo")),
    ],
)
def test_converted_and_rounded(one: Quantity, other: Quantity) -> None:
    assert not equal(one, other)
    assert same_within_rounding(one, other)
    assert same_within_rounding(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Quantity(20, "[ft_i]"), Quantity(7, "m")),
        (Quantity(50, "km"), Quantity(36, "[mi_i]")),
        (Quantity(5, "km"), Quantity(5, "kg")),
        (Quantity(31, "a"), Quantity(32, "a")),
        (Quantity(2, "wk"), Quantity(15, "d")),
        (Quantity(30, "deg"), Quantity(31, "Cel")),
        (Quantity(5, "km"), Quantity(5, "no-such-unit")),
    ],
)
def test_different(one: Quantity, other: Quantity) -> None:
    assert not equal(one, other)
    assert not same_within_rounding(one, other)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (120, Fraction(10)),
        (31, Fraction(1)),
        (6000, Fraction(1000)),
        (Fraction("2.5"), Fraction(1, 10)),
        (Fraction(1, 3), Fraction(1, 60)),
        (0, Fraction(1)),
    ],
)
def test_last_significant_digit(value: int | Fraction, expected: Fraction) -> None:
    assert step(value) == expected


def test_conversion_there_and_back_is_exact() -> None:
    by_dimension: dict[str, list[str]] = {}
    for code, unit in units().items():
        by_dimension.setdefault(unit.dimension, []).append(code)
    for codes in by_dimension.values():
        for code in codes:
            there = convert(Fraction(7, 3), codes[0], code)
            assert there is not None
            assert convert(there, code, codes[0]) == Fraction(7, 3)
