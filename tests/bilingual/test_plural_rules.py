"""Which numbers a plural form stands beside."""

import pytest

from translate.bilingual.plural_rules import plural_rule

DUTCH = "nplurals=2; plural=n != 1;"
RUSSIAN = (
    "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) "
    "? 1 : 2;"
)
FOUR = (
    "nplurals=4; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) "
    "? 1 : n%10==0 || (n%10>=5 && n%10<=9) || (n%100>=11 && n%100<=14)? 2 : 3);"
)


@pytest.mark.parametrize(
    ("header", "language", "only", "ones"),
    [
        (DUTCH, "nl", [1, None], [True, False]),
        (RUSSIAN, "ru", [None, None, None], [True, False, False]),
        (FOUR, "ru", [None, None, None, None], [True, False, False, False]),
    ],
)
def test_a_rule_of_the_language(
    header: str, language: str, only: list[int | None], ones: list[bool]
) -> None:
    rule = plural_rule(header, language)
    assert [rule.only(form) for form in range(rule.count)] == only
    assert [rule.has_one(form) for form in range(rule.count)] == ones
    assert not rule.fault


@pytest.mark.parametrize(
    ("header", "language", "count", "fault"),
    [
        ("", "ru", 3, "the header has no rule"),
        (DUTCH, "ru", 2, "has one form for 0 and 2"),
        ("nplurals=2; plural=n > 1;", "nl", 2, "has one form for 0 and 1"),
        ("nplurals=INTEGER; plural=EXPRESSION;", "nl", 2, "is unreadable"),
        ("nplurals=2; plural=n / 0;", "nl", 2, "is unreadable"),
        ("nplurals=2; plural=__import__(n);", "nl", 2, "is unreadable"),
        ("nplurals=1; plural=n != 1;", "nl", 2, "the header has 1 forms, and its rule more"),
    ],
)
def test_a_rule_that_is_wrong(header: str, language: str, count: int, fault: str) -> None:
    rule = plural_rule(header, language)
    assert rule.count == count
    assert fault in rule.fault


def test_a_form_that_the_rule_does_not_have_stands_beside_nothing() -> None:
    rule = plural_rule(DUTCH, "nl")
    assert rule.only(7) is None
    assert not rule.has_one(7)
