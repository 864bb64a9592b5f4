"""English numbers: what is read as which value, and what is none."""

from __future__ import annotations

import pytest

from tests.facts.numbers_of import numbers_of

CASES = {
    "separators": [
        ("1,200 members", "1,200=1200"),
        ("1200 members, 1 200 members", "1200=1200; 1 200=1200"),
        ("2.5 miles and 3.50 metres", "2.5=2.5; 3.50=3.5"),
        ("a total of 1,234,567.89", "1,234,567.89=1234567.89"),
        ("-5 degrees, minus 4 degrees", "-5=-5; 4=-4"),
        ("section 3.2.1", "3=3; 2=2; 1=1"),
        ("$5m, £2.5bn, a 10k run", "5m=5000000; 2.5bn=2500000000; 10k=10000"),
        ("a fence of 5m", "5=5"),
    ],
    "fractions": [
        ("½ a litre, 2½ hours, 3/4 of it, 1 1/2 years", "½=0.5; 2½=2.5; 3/4=0.75; 1 1/2=1.5"),
        ("two-thirds, two thirds of the council", "two-thirds=2/3; two thirds=2/3"),
        ("a page and a half, a half, two and a half", "half=1.5; half=0.5?; two and a half=2.5"),
        (
            "a third of the members, one-third, one third of it",
            "third=1/3; one-third=1/3; one third=1/3",
        ),
        (
            "three quarters, a quarter of a million",
            "three quarters=0.75; quarter of a million=250000",
        ),
        (
            "half a million, half of them, half a dozen",
            "half a million=500000; half=0.5?; half a dozen=6",
        ),
        (
            "two and a half million, a million and a half",
            "two and a half million=2500000; million and a half=1500000",
        ),
        ("two third-party offices", "two=2; third=3?"),
    ],
    "words": [
        (
            "twelve hundred, one thousand two hundred",
            "twelve hundred=1200; one thousand two hundred=1200",
        ),
        (
            "one hundred and five, a hundred and one",
            "one hundred and five=105; hundred and one=101",
        ),
        ("TWENTY-ONE, twenty one, twentyone", "TWENTY-ONE=21; twenty one=21; twentyone=21"),
        ("a dozen, two dozen", "dozen=12; two dozen=24"),
        (
            "2.5 million, 350 thousand, 3 bn",
            "2.5 million=2500000; 350 thousand=350000; 3 bn=3000000000",
        ),
        (
            "nineteen eighty-four, twenty twenty-two",
            "nineteen eighty-four=1984; twenty twenty-two=2022",
        ),
        ("between three hundred and four hundred", "three hundred=300; four hundred=400"),
        ("between one hundred and five and six people", "one hundred=100; five=5; six=6"),
        ("one hundred and fourteen thousand", "one hundred and fourteen thousand=114000"),
        ("four-year-old, a five-point plan", "four=4; five=5"),
    ],
    "weak words": [
        ("one of them, both councils, twice", "one=1?; both=2?; twice=2?"),
        ("for the first time, a second chance", "first=1?; second=2?"),
        ("a fourfold rise", "fourfold=4?"),
    ],
    "vague": [
        ("dozens, hundreds and thousands of people", ""),
        ("hundreds of thousands, several hundred, a few million", ""),
        ("a couple of hundred people", "couple=2?"),
    ],
    "ordinals": [
        ("the 21st, 2nd, 3rd and 4th", "21st=21; 2nd=2; 3rd=3; 4th=4"),
        ("the twenty-first, one hundred and first", "twenty-first=21; one hundred and first=101"),
        ("his two hundredth and 1,000th letter", "two hundredth=200; 1,000th=1000"),
        ("a third country", "third=3?"),
    ],
    "roles": [
        (
            "40%, 40 %, 40 percent, forty per cent, 5 per mille",
            "40%=40%; 40 %=40%; 40 percent=40%; forty per cent=40%; 5 per mille=5‰",
        ),
        ("two percentage points", "two percentage points=2 percentage points"),
        (
            "25 basis points, five points",
            "25 basis points=0.25 percentage points; five=5",
        ),
        (
            "three point one four, nought, zero point five million, at one point three people",
            "three point one four=3.14; nought=0?; zero point five million=500000;"
            " one point three=1.3",
        ),
        ("5-10%, between 5 and 10 percent", "5=5%; 10%=10%; 5=5%; 10 percent=10%"),
        (
            "half a per cent, half of one per cent",
            "half a per cent=0.5%; half of one per cent=0.5%",
        ),
        (
            "half a percentage point, 15 to 20 per cent",
            "half a percentage point=0.5 percentage points; 15=15%; 20 per cent=20%",
        ),
        (
            "the nineteenth and early twentieth centuries",
            "nineteenth=19th century; twentieth centuries=20th century",
        ),
        ("in 2019 and 5% more", "2019=2019; 5%=5%"),
        (
            "the 1980s, the '80s, the eighties, the 80s",
            "1980s=1980s; 80s=1980s; eighties=1980s; 80s=1980s",
        ),
        ("the 1980's", "1980's=1980s"),
        ("a woman in her eighties", "eighties=80?"),
        ("in their early thirties and forties", "thirties=30?; forties=40?"),
        (
            "the 20th century, the 18th-century market",
            "20th century=20th century; 18th-century=18th century",
        ),
        (
            "the seventeenth and eighteenth centuries",
            "seventeenth=17th century; eighteenth centuries=18th century",
        ),
        (
            "11th, 12th, and 13th centuries",
            "11th=11th century; 12th=12th century; 13th centuries=13th century",
        ),
        ("two centuries", "two=2"),
    ],
    "ranges": [
        (
            "2 to 3 million, 10–15 thousand",
            "2=2000000; 3 million=3000000; 10=10000; 15 thousand=15000",
        ),
        ("5 people to 3 million", "5=5; 3 million=3000000"),
    ],
    "about": [
        ("about 300, some 5,000, more than 40, nearly 50", "300=~300; 5,000=~5000; 40=~40; 50=~50"),
        ("about a million, well over one hundred", "million=~1000000; one hundred=~100"),
    ],
    "Roman": [
        ("World War II, World War I, WWII", "II=2; I=1?; WWII=2"),
        ("Louis XIV, Chapter IV, Pope John XXIII", "XIV=14; IV=4; XXIII=23"),
        ("When I came, I saw a CD", ""),
        ("the XIX century", "XIX century=19th century"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), [case for group in CASES.values() for case in group])
def test_numbers(text: str, expected: str) -> None:
    assert numbers_of(text, "en") == expected
