"""The comparison of all versions at once: who is odd, what belongs together, what is silent."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.letters import letter_of
from translate.checks.comparing.agreement import Agreement, Value, agreement, best
from translate.checks.comparing.drifts import drifts
from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.context import Context
from translate.facts.values import Amount, Date, Format, Number, Quantity, Role, Time
from translate.model import Severity


@pytest.mark.parametrize(
    ("parties", "odd"),
    [
        ([("nl", "ru"), ("en",)], ("en",)),
        ([("nl",), ("en",)], ("nl", "en")),
        ([("nl",), ("en",), ("ru",)], ("nl", "en", "ru")),
        ([("ru",), ("nl", "en")], ("ru",)),
        ([("nl", "en"), ("ru", "uk")], ("nl", "en", "ru", "uk")),
        ([("nl", "en", "uk"), ("ru",)], ("ru",)),
    ],
)
def test_the_odd_ones_are_those_outside_the_majority(
    parties: list[tuple[str, ...]], odd: tuple[str, ...]
) -> None:
    assert odd_ones_out(("nl", "en", "ru", "uk"), parties) == odd


SAME = [
    (Number(4), Number(4)),
    (Number(21), Number(21, ordinal=True)),
    (Number(1960, Role.DECADE), Number(1960)),
    (Number(2022), Date(2022, 12, 28)),
    (Number(28), Date(2022, 12, 28)),
    (Number(31), Quantity(31, "a")),
    (Number(5), Amount(5, "EUR")),
    (Number(15), Time(15)),
    (Number(1200), Time(12)),
    (Number(Fraction(19, 2)), Number(Fraction(19, 2))),
    (Number(Fraction(1, 3), weak=True, words=True), Number(3)),
    (Number(Fraction(93, 10)), Time(9, 30)),
    (Date(2022, 4, 3, ambiguous=True), Date(2022, 3, 4)),
    (Time(9, 30, open=True), Time(21, 30)),
    (Quantity(Fraction(6, 5), "m"), Number(1200000)),
    (Number(1200000), Quantity(Fraction(6, 5), "m")),
    (Quantity(24, "h"), Quantity(1, "d")),
    (Quantity(Fraction(1, 2), "a"), Quantity(6, "mo")),
    (Quantity(24, "h"), Time(0)),
    (Amount(60, "$"), Amount(60, "USD")),
    (Amount(Fraction(7, 20), "¢"), Amount(Fraction(7, 20), "EUR")),
    (Amount(150, "£"), Quantity(150, "[lb_av]")),
    (Quantity(150, "[lb_av]"), Amount(150, "GBP")),
]

DIFFERENT = [
    (Number(4), Number(5)),
    (Number(5), Number(5, Role.PERCENT)),
    (Number(5, Role.PERMILLE), Number(5, Role.PERCENT)),
    (Number(Fraction(1, 3)), Number(3)),
    (Number(12), Date(2022, 12, 28)),
    (Number(60, approximate=True), Number(63, approximate=True)),
    (Number(1000, approximate=True), Number(1340)),
    (Number(3, approximate=True), Number(4)),
    (
        Number(1200, format=Format.NATIVE, readings=(Number(Fraction(6, 5)),)),
        Number(Fraction(6, 5)),
    ),
    (Date(2022, 12, 28), Date(2022, 12, 26)),
    (Date(2022, 12, 28), Date(None, 12, 28)),
    (Date(weekday=1), Date(weekday=2)),
    (Time(11, 35), Time(23, 35)),
    (Time(3), Quantity(3, "min")),
    (Time(12), Quantity(Fraction(127, 10), "h")),
    (Quantity(300, "km"), Quantity(301, "km")),
    (Quantity(5, "km"), Quantity(5, "[mi_i]")),
    (Amount(60, "$"), Amount(60, "EUR")),
    (Amount(60, "EUR"), Quantity(60, "[lb_av]")),
    (Amount(60, "EUR"), Amount(61, "EUR")),
]

CLOSE = [
    (Number(1200, approximate=True), Number(1240)),
    (Amount(7000, "EUR", approximate=True), Amount(7012, "EUR")),
    (Quantity(100, "[ft_i]"), Quantity(30, "m")),
    (Quantity(70, "[degF]"), Quantity(21, "Cel")),
]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        *((one, other, Agreement.SAME) for one, other in SAME),
        *((one, other, Agreement.CLOSE) for one, other in CLOSE),
        *((one, other, Agreement.NONE) for one, other in DIFFERENT),
    ],
)
def test_agreement_is_mutual_where_kinds_are_alike(
    one: Value, other: Value, expected: Agreement
) -> None:
    assert agreement(one, other) is expected
    if type(one) is type(other):
        assert agreement(other, one) is expected


def test_a_date_may_be_said_in_parts() -> None:
    whole = Date(2022, 3, 5)
    assert best(whole, [Date(None, 3, 5), Number(2022)]) is Agreement.SAME
    assert best(whole, [Date(2022, 3), Number(5)]) is Agreement.SAME
    assert best(whole, [Date(None, 3, 5)]) is Agreement.NONE
    assert best(whole, [Date(None, 3, 5), Number(2023)]) is Agreement.NONE
    assert best(whole, [Date(2022, 3)]) is Agreement.NONE


def test_a_time_may_be_said_with_two_numbers() -> None:
    five, twelve = Number(5, words=True), Number(12, words=True)
    assert best(Time(11, 55), [five, twelve]) is Agreement.SAME
    assert best(five, [Time(23, 55)]) is Agreement.SAME
    assert best(Time(11, 55), [five, Number(11)]) is Agreement.NONE
    assert best(Time(12), [five, Number(1)]) is Agreement.NONE
    assert best(Number(5), [Time(11, 55)]) is Agreement.NONE


def found(**texts: str) -> list[tuple[Severity, tuple[str, ...], list[str]]]:
    """Severity, odd ones and what stands against each other, of every drift."""
    return [
        (drift.severity, drift.odd, [claim.first.fact.text for claim in drift.claims])
        for drift in drifts(Context.of(letter_of(texts)))
    ]


def test_one_misread_number_is_one_drift() -> None:
    assert found(nl="Van 1.200 leden.", en="Of 12,000 members.", ru="Из 1200 членов.") == [
        (Severity.ERROR, ("en",), ["1.200", "12,000"])
    ]


def test_a_drift_pairs_like_with_like() -> None:
    assert found(
        nl="Op 3 mei kwamen er 40 mensen, 5% van alle leden.",
        en="On 4 May 50 people came, 5% of all members.",
        ru="3 мая пришли 40 человек, 5 % всех членов.",
    ) == [
        (Severity.ERROR, ("en",), ["3 mei", "4 May"]),
        (Severity.ERROR, ("en",), ["40", "50"]),
    ]


def test_a_version_that_lacks_the_unit_is_not_asked() -> None:
    assert found(nl="Van 40 leden.", en="Of 40 members.", ru="∅") == []
    assert found(nl="Van 40 leden.", en="∅") == []


def test_what_one_wording_joins_is_one_value() -> None:
    assert (
        found(nl="Sinds 1800 is dat zo.", en="Since the 1800s it is so.", ru="С XIX века это так.")
        == []
    )


def test_an_age_in_another_unit_is_seen_although_one_version_has_a_bare_number() -> None:
    assert found(nl="Een man (29 maanden).", en="A man, 29.", ru="Мужчина 29 лет.") == [
        (Severity.ERROR, ("nl", "ru"), ["29 maanden", "29 лет"])
    ]


def test_an_exact_figure_against_two_round_ones_has_been_changed() -> None:
    assert found(nl="ongeveer 60 leden", en="about 60 members", ru="63 члена") == [
        (Severity.ERROR, ("ru",), ["60", "63"])
    ]
    assert found(nl="63 leden", en="about 60 members", ru="63 члена") == [
        (Severity.NOTE, ("en",), ["63", "60"])
    ]


def test_one_figure_too_many_and_one_too_few() -> None:
    assert found(
        nl="Drie eisen: (1) rust, (2) ruimte en (2) tijd.",
        en="Three demands: (1) quiet, (2) space and (3) time.",
        ru="Три требования: (1) покой, (2) место и (3) время.",
    ) == [(Severity.ERROR, ("nl",), ["2", "3"])]
    assert found(nl="De stand was 6-1.", en="The score was 6-6.", ru="Счёт был 6:6.") != []


def test_a_weekday_may_be_left_out_but_not_replaced() -> None:
    assert found(nl="Kom maandag.", en="Please come.") == []
    assert found(nl="Kom maandag.", en="Come on Tuesday.", ru="Приходите в понедельник.") == [
        (Severity.ERROR, ("en",), ["maandag", "Tuesday"])
    ]


PIECES = st.sampled_from(
    [
        "3 mei",
        "4 May",
        "5%",
        "€ 1,5 mln",
        "vier",
        "1,200",
        "XX",
        "2022",
        "15.00 uur",
        "100 feet",
        "(",
    ]
)
TEXTS = st.lists(PIECES, max_size=4).map(" ".join).map("x {}".format)


@given(TEXTS, TEXTS, TEXTS)
def test_any_versions_can_be_compared_in_any_order(nl: str, en: str, ru: str) -> None:
    letter = letter_of({"nl": nl, "en": en, "ru": ru})
    for drift in drifts(Context.of(letter)):
        assert set(drift.odd) <= set(letter.languages)
        assert drift.odd
        assert not set(drift.silent) & {name for claim in drift.claims for name in claim.said}
    turned = letter_of({"ru": ru, "en": en, "nl": nl})
    assert bool(drifts(Context.of(turned))) == bool(drifts(Context.of(letter)))


@given(TEXTS)
def test_equal_versions_have_no_drift(text: str) -> None:
    assert drifts(Context.of(letter_of({"nl": text, "en": "∅", "ru": "∅"}))) == ()
