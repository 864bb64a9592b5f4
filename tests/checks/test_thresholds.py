"""Where the thresholds of the comparison lie: on either side of each, another finding."""

from __future__ import annotations

import pytest

from tests.checks.letters import letter_of
from translate.checks.comparing.comparison import drifts
from translate.checks.context import Context

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
