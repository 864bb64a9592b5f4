"""English dates: what is read as which date, and what is none."""

from __future__ import annotations

import pytest

from tests.facts.facts_of import facts_of

CASES = {
    "in words": [
        ("on December 28, 2022", "December 28, 2022=2022-12-28"),
        ("on 28 December 2022", "28 December 2022=2022-12-28"),
        ("Dec. 28, 2022 and Sept 3, 2021", "Dec. 28, 2022=2022-12-28; Sept 3, 2021=2021-09-03"),
        ("the 31st of October", "31st of October=????-10-31"),
        ("March 3rd, July the fourth", "March 3rd=????-03-03; July the fourth=????-07-04"),
        ("the first of May 2022", "first of May 2022=2022-05-01"),
        ("on Monday, 7 March 2022", "Monday=weekday 1?; 7 March 2022=2022-03-07"),
        ("on March 3 2022", "March 3 2022=2022-03-03"),
        ("on March 3 in 2022", "March 3=????-03-03; 2022=2022"),
    ],
    "parts": [
        ("in the first half of 2023", "first half of 2023=2023-01 to 2023-06"),
        ("in the third quarter of 2021", "third quarter of 2021=2021-07 to 2021-09"),
        ("in the last two months of 2020", "last two months of 2020=2020-11 to 2020-12"),
        ("since Q3 2021", "Q3 2021=2021-07 to 2021-09"),
        ("in March and in late May", "March=????-03; May=????-05"),
        ("since mid-June", "June=????-06"),
        ("in March 2022 and May, 2021", "March 2022=2022-03; May, 2021=2021-05"),
        ("in the year 2022 and in 1998", "2022=2022; 1998=1998"),
        ("on Tuesdays", "Tuesdays=weekday 2?"),
        ("December was cold", "December=????-12"),
        ("April was cold", "April=????-04?"),
        ("in 44 BC and from 500 to 300 B.C.", "44 BC=44 BC; 500=500 BC; 300 B.C.=300 BC"),
    ],
    "ranges and lists": [
        ("from March 3 to 5, 2022", "March 3=2022-03-03; 5, 2022=2022-03-05"),
        ("March 3–5", "March 3=????-03-03; 5=????-03-05"),
        ("3 to 5 March 2022", "3=2022-03-03; 5 March 2022=2022-03-05"),
        ("from the 3rd to the 5th of May", "3rd=????-05-03; 5th of May=????-05-05"),
        ("between March and April 2022", "March=2022-03; April 2022=2022-04"),
        ("the 2019–20 season", "2019=2019; 20=2020"),
        ("2014-2022", "2014=2014; 2022=2022"),
    ],
    "in digits": [
        ("on 3/4/2022", "3/4/2022=2022-03-04!"),
        ("on 28/12/2022 or 12/28/2022", "28/12/2022=2022-12-28; 12/28/2022=2022-12-28"),
        ("2022-12-28 and 2022/12/28", "2022-12-28=2022-12-28; 2022/12/28=2022-12-28"),
        ("28.12.2022", "28.12.2022=2022-12-28"),
    ],
    "no dates": [
        ("we may march and they march on", ""),
        ("the 3 may be late", "3=3"),
        ("May I ask you something?", "May=????-05?"),
        ("art. 8 and section 3.2.1", "8=8; 3=3; 2=2; 1=1"),
        ("in July 20 kilometres of road were closed", "July=????-07"),
        ("July 30 percent", "July=????-07; 30 percent=30%"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), [case for cases in CASES.values() for case in cases])
def test_dates(text: str, expected: str) -> None:
    assert facts_of(text, "en", "date number") == expected
