"""Numbers that files state of themselves: whatever stands there is no crash."""

import pytest

from translate.documents.counting import counted, measured


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), ("007", 7), ("999999999", 999_999_999), (None, 4), ("", 4), ("-1", 4), ("²", 4)],
)
def test_a_number_is_counted(text: str | None, number: int) -> None:
    assert counted(text, 4) == number


def test_a_number_that_no_list_has_is_none() -> None:
    assert counted("9" * 5_000, 1) == 1


@pytest.mark.parametrize(
    ("text", "number"), [("12.7", 12), ("", 0), (None, 0), ("inf", 0), ("wide", 0), ("nan", 0)]
)
def test_a_measure_is_whole(text: str | None, number: int) -> None:
    assert measured(text) == number
