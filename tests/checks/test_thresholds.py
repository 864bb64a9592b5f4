"""Where the thresholds of the comparison lie: on either side of each, another finding."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.checks.letters import letter_of
from translate.checks.comparing.agreement import Value
from translate.checks.comparing.drifts import drifts
from translate.checks.comparing.matching import _spelled_apart as spelled_apart
from translate.checks.comparing.matching import _unlike as unlike
from translate.checks.context import Context
from translate.facts.values import Amount, Date, Number, Quantity, Role, Time

LENGTH = 1000
"""Characters of a made-up text: a value at character 300 stands at 0.3 of it."""


def text_with(values: dict[int, str]) -> str:
    """A text of LENGTH characters with values at these offsets, and nothing else to compare."""
    text = ""
    for offset, value in sorted(values.items()):
        text += "".join("x" if n % 8 else " " for n in range(len(text), offset - 1))
        text += f" {value} "
    return (text + "x" * LENGTH)[:LENGTH].strip()


def pairs(nl: dict[int, str], en: dict[int, str]) -> list[set[str]]:
    """For each drift, the values that are said instead of each other."""
    letter = letter_of({"nl": text_with(nl), "en": text_with(en)})
    return [{str(claim.value) for claim in drift.claims} for drift in drifts(Context.of(letter))]


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(700, [{"341", "562"}]), (760, [{"341", "562"}]), (850, [{"341"}, {"562"}])],
)
def test_values_too_far_apart_are_two_findings(offset: int, expected: list[set[str]]) -> None:
    """No digit in common is 1.0, the place 0.7 to 0.85: at most 1.8 is one thing."""
    assert pairs({1: "341"}, {offset: "562"}) == expected


@pytest.mark.parametrize(("offset", "expected"), [(270, "80 km"), (340, "70 kg")])
def test_another_unit_weighs_as_much_as_a_third_of_the_text(offset: int, expected: str) -> None:
    """The same digit in common with both; 70 kg stand nearer, 80 km count the same thing."""
    found = pairs({1: "60 km"}, {1: "70 kg", offset: "80 km"})
    (pair,) = [one for one in found if any("60" in value for value in one)]
    assert any(expected.split()[0] in value for value in pair)


@pytest.mark.parametrize(("offset", "expected"), [(560, "80"), (650, "70")])
def test_another_kind_weighs_as_much_as_three_fifths(offset: int, expected: str) -> None:
    """The same digit in common with both; 70 euros stand nearer, 80 is a bare number too."""
    found = pairs({1: "60"}, {1: "€70", offset: "80"})
    (pair,) = [one for one in found if "60" in one]
    assert any(expected in value for value in pair)


@pytest.mark.parametrize(("between", "together"), [(38, True), (39, False)])
def test_a_counterpart_is_looked_for_among_forty_claims(between: int, together: bool) -> None:
    """12345 and 12346 are nearest, whatever stands between, as long as that is not too much."""
    others = {20 + 24 * n: f"€{700 + n}" for n in range(between)}
    found = pairs({1: "12345", **others}, {970: "12346"})
    assert ({"12345", "12346"} in found) is together


YEAR, DAY, WEEKDAY = Date(2022, None, None), Date(2022, 12, 28), Date(None, None, None, weekday=2)
UNLIKE = [
    (Number(5), Number(6), 0.0),
    (Number(5, Role.PERCENT), Number(6, Role.PERCENT), 0.0),
    (Number(5, Role.PERCENT), Number(6), 0.3),
    (Number(5, ordinal=True), Number(6), 0.3),
    (Amount(5, "EUR"), Amount(6, "EUR"), 0.0),
    (Amount(5, "EUR"), Amount(6, "USD"), 0.3),
    (Quantity(5, "km"), Quantity(6, "km"), 0.0),
    (Quantity(5, "km"), Quantity(6, "kg"), 0.3),
    (Time(9), Time(10), 0.0),
    (DAY, Date(2023, 11, 27), 0.0),
    (DAY, YEAR, 0.3),
    (DAY, Date(2022, 12, None), 0.3),
    (DAY, Date(2022, 12, 28, weekday=2), 0.3),
    (YEAR, WEEKDAY, 0.3),
    (Number(5), Amount(6, "EUR"), 0.6),
    (Amount(5, "EUR"), Quantity(6, "km"), 0.6),
    (DAY, Amount(6, "EUR"), 1.2),
    (DAY, Number(28), 1.2),
    (DAY, Number(999), 1.2),
    (DAY, Number(1000), 0.6),
]


@pytest.mark.parametrize(("one", "other", "expected"), UNLIKE)
def test_what_kind_and_unit_say_against_one_thing(
    one: Value, other: Value, expected: float
) -> None:
    assert unlike(one, other) == unlike(other, one) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Number(341), Number(562), 1.0),
        (Number(341), Number(341), 0.0),
        (Number(1200), Number(12000), 0.2),
        (Number(1200), Number(1300), 0.25),
        (Number(11), Number(111), 1 / 3),
        (Number(5), Number(15), 0.5),
        (Number(Fraction(5, 2)), Number(Fraction(7, 2)), 1 / 3),
    ],
)
def test_digits_in_common_at_both_ends_bring_two_values_together(
    one: Value, other: Value, expected: float
) -> None:
    assert spelled_apart(one, other) == pytest.approx(expected)
    assert spelled_apart(other, one) == pytest.approx(expected)
