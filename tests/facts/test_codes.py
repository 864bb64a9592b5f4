"""What identifies a thing and counts nothing."""

from __future__ import annotations

import pytest

from translate.facts.codes import closed, codes
from translate.languages import get

CASES = [
    (
        "nl",
        "Bel (070) 123 45 67 of 06-12345678.",
        "phone number 0701234567; phone number 0612345678",
    ),
    ("en", "Call +31 (0)70 123 45 67.", "phone number 31701234567"),
    ("ru", "Звоните: 8 (495) 123-45-67.", "phone number 04951234567"),
    ("nl", "Op 01-02-2023, 0800 1234 en 112", ""),
    ("en", "NL91 ABNA 0417 1643 00 is the account", "account NL91ABNA0417164300"),
    ("nl", "Postbus 318, 1500 EA Zaandrecht, in 2014 EU-lid", "postcode 1500ea"),
    ("ru", "1500 ЕА Зандрехт", "postcode 1500ea"),
    ("nl", "tabel 2b, bijlage C, bijlage IV, artikel M 6", "letter 2b; letter c; letter m6"),
    ("en", "See Figure 9-4 and pages 9-4, CO₂ and CO2.", "figure 9.4; formula CO2; formula CO2"),
    ("ru", "приложение В и рис. 9.4", "letter b|c; figure 9.4"),
    ("en", "#savedikes by @dikegroup, info@dikes.example", "tag #savedikes; tag @dikegroup"),
    ("nl", "artikel 3, tweede lid, onder b", "provision 3(2)"),
    ("nl", "het tweede lid van artikel 7:248", "provision 7.248(2); article 7:248"),
    ("en", "Article 3(2)(b) and paragraph 4 of Article 7", "provision 3(2); provision 7(4)"),
    ("ru", "часть 2 статьи 3, ст. 7 ч. 4", "provision 3(2); provision 7(4)"),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_codes(language: str, text: str, expected: str) -> None:
    found = codes(text, get(language))
    assert "; ".join(f"{one.kind} {'|'.join(sorted(one.values))}" for one in found) == expected


def test_only_the_digits_of_some_are_no_numbers() -> None:
    text = "Bel 070 123 45 67, zie tabel 2b en figuur 9-4."
    assert [text[start:end] for start, end in closed(text, get("nl"))] == ["070 123 45 67", "9-4"]


def test_a_national_number_has_any_country() -> None:
    national, international, foreign = (
        codes(text, get("nl"))[0]
        for text in ("070 123 45 67", "+31 70 123 45 67", "+13 70 123 45 67")
    )
    assert national.is_same(international) and international.is_same(national)
    assert not international.is_same(foreign)
