"""Where the thresholds of the comparison lie: on either side of each, another finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

import pytest

from tests.checks.letters import letter_of
from translate.checks.comparing.agreement import Value
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.drifts import drift_findings, drifts
from translate.checks.comparing.matching import _spelled_apart as spelled_apart
from translate.checks.comparing.matching import _unlike as unlike
from translate.checks.comparing.matching import matters, with_surplus
from translate.checks.comparing.mentions import Mention
from translate.checks.context import Context
from translate.facts.values import Amount, Date, Number, Quantity, Role, Time
from translate.model import Fact, FactKind

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


def told(**texts: str) -> list[str]:
    """`severity: message` of every number, amount and quantity in the versions that differs."""
    context = Context.of(letter_of(texts))
    kinds = {drift.kind: None for drift in context.derive(drifts)}
    return [
        f"{one.severity}: {one.message}"
        for kind in kinds
        for one in drift_findings("drift", context, kind)
    ]


@pytest.mark.parametrize(
    ("word", "severity"),
    [
        ("twaalf", "note"),
        ("dertien", "warning"),
        ("negenennegentig", "warning"),
        ("honderd", "note"),
        ("honderdeen", "warning"),
        ("duizend", "note"),
        ("12", "error"),
        ("100", "error"),
    ],
)
def test_wordings_bring_small_numbers_a_hundred_and_a_thousand(word: str, severity: str) -> None:
    """In words, by one version of three; what a version writes in digits is an error."""
    said = f"nl says “{word}”; en and ru say nothing like it"
    found = told(nl=f"Er zijn {word} ploegen.", en="There are the sides.", ru="Есть команды.")
    assert found == [f"{severity}: {said}"]


def test_a_small_number_is_missed_where_it_is_one_version_against_one() -> None:
    assert told(nl="Er zijn twaalf ploegen.", en="There are the sides.") == [
        "warning: nl says “twaalf”; en says nothing like it"
    ]
    assert told(nl="Er zijn twaalf ploegen.", en="There are twelve.", ru="Есть команды.") == [
        "warning: nl says “twaalf” and en “twelve”; ru says nothing like it"
    ]


REPEATED = "note: only nl says “€55”; it repeats another value"
MISSED = "error: nl says “€55”; en and ru say nothing like it"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("$60(€55)", REPEATED),
        ("$60 (€55)", REPEATED),
        ("$60   (€55)", REPEATED),
        ("$60    (€55)", MISSED),
        ("$60 of (€55)", MISSED),
        ("$60 (about) €55", MISSED),
        ("(€55) $60", MISSED),
    ],
)
def test_an_amount_repeats_the_one_right_before_its_brackets(words: str, expected: str) -> None:
    """At most three characters stand between the amount and the brackets."""
    found = told(nl=f"Toen was het {words}.", en="Then it was $60.", ru="Тогда было $60.")
    assert found == [expected]


def test_brackets_without_an_amount_before_them_repeat_nothing() -> None:
    assert told(nl="(€55) was het.", en="That was it.", ru="Так и было.") == [MISSED]
    assert told(nl="Er zijn 60 (55) leden.", en="There are 60.", ru="Их 60.") == [
        "error: nl says “55”; en and ru say nothing like it"
    ]


def test_a_chamber_of_two_names_is_no_number_unless_another_stands_against_it() -> None:
    assert told(nl="De Tweede Kamer stemt.", en="The House votes.") == []
    assert told(nl="De Tweede Kamer stemt.", en="The Third Chamber votes.") == [
        "error: nl says “Tweede” where en says “Third”"
    ]
    assert told(nl="De Zeven Zusters zijn er.", en="The sisters are there.") == []
    # A capital at the beginning tells nothing, and a small letter is no name.
    missed = "nl says “{}”; en says nothing like it"
    assert told(nl="Zeven zusters zijn er.", en="The sisters are there.") == [
        "warning: " + missed.format("Zeven")
    ]
    assert told(nl="De zeven zusters zijn er.", en="The sisters are there.") == [
        "warning: " + missed.format("zeven")
    ]
    assert told(nl="De 7 zusters zijn er.", en="The sisters are there.") == [
        "error: " + missed.format("7")
    ]


def test_a_version_that_says_a_value_twice_is_shown_by_its_first_mention() -> None:
    texts = {"nl": "Hij heeft 15 koeien, ja 15 koeien.", "en": "He has cows, yes cows."}
    (finding,) = drift_findings("drift", Context.of(letter_of(texts)), FactKind.NUMBER)
    assert [(span.text, span.column) for span in finding.spans] == [
        ("15", 11),
        ("He has cows, yes cows.", 1),
    ]


def mention(language: str, value: Value, place: float) -> Mention:
    """A value as if it stood there in a version, as `x`."""
    (unit,) = letter_of({language: "x"}).units
    return Mention(unit.segments[language][0], Fact(KINDS[type(value)], value, 0, 1, "x"), place)


def claim(value: Value, place: float, *languages: str, lacking: str = "") -> Claim:
    said = {language: (mention(language, value, place),) for language in languages}
    return Claim(value, said, frozenset(lacking.split()))


KINDS = {
    Number: FactKind.NUMBER,
    Amount: FactKind.AMOUNT,
    Quantity: FactKind.QUANTITY,
    Date: FactKind.DATE,
}
TUESDAY, FRIDAY = Date(weekday=2, weak=True), Date(weekday=5, weak=True)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([Number(5)], True),
        ([Number(5, weak=True)], False),
        ([Number(5), Number(6, weak=True)], True),
        ([Number(5, weak=True), Number(6, weak=True)], False),
        # A weekday comes and goes; another one is a drift, another weak value is none.
        ([TUESDAY], False),
        ([TUESDAY, FRIDAY], True),
        ([TUESDAY, Number(6, weak=True)], False),
        ([TUESDAY, Date(month=5, weak=True)], False),
        # A part of a unit may be in a compound; a whole one is missed, a bare number too.
        ([Quantity(Fraction(1, 2), "a")], False),
        ([Quantity(Fraction(99, 100), "a")], False),
        ([Quantity(1, "a")], True),
        ([Number(Fraction(1, 2))], True),
        ([Quantity(Fraction(1, 2), "a"), Quantity(Fraction(1, 4), "a")], True),
    ],
)
def test_what_a_version_may_leave_out(values: list[Value], expected: bool) -> None:
    group = [
        claim(value, 0.5, language) for value, language in zip(values, ("nl", "en"), strict=False)
    ]
    assert matters(group) is expected


def surplus(group: list[Claim], **said: Sequence[tuple[Value, float]]) -> list[tuple[str, float]]:
    """What is added to a group: the values that a silent version says, and where."""
    every = {
        language: tuple(mention(language, *one) for one in values)
        for language, values in said.items()
    }
    often = {
        language: Counter(one.value for one in mentions) for language, mentions in every.items()
    }
    differing = {one.value for one in group}
    whole = with_surplus(group, every, often, differing)
    assert whole[: len(group)] == group
    return [(str(one.value), one.first.place) for one in whole[len(group) :]]


FIVE = (Number(5), 0.5)


def test_what_a_silent_version_says_instead_is_what_it_says_oftener_than_the_others() -> None:
    group = [claim(Number(5), 0.5, "nl", "en", lacking="ru")]
    six, weak = Number(6), Number(6, weak=True)
    # Nobody else says it: it stands instead, and of two mentions the nearest one.
    assert surplus(group, nl=[FIVE], en=[FIVE], ru=[(six, 0.2)]) == [("6", 0.2)]
    twice = [(six, 0.1), (six, 0.4), (six, 0.9)]
    assert surplus(group, nl=[FIVE], en=[FIVE], ru=twice) == [("6", 0.4)]
    # Everybody else says it, once: said twice it stands instead, said once it is theirs.
    both = [FIVE, (six, 0.1)]
    assert surplus(group, nl=both, en=both, ru=[(six, 0.1), (six, 0.5)]) == [("6", 0.5)]
    assert surplus(group, nl=both, en=both, ru=[(six, 0.1)]) == []
    # One other version says it, the other one doesn't: then it is no restatement.
    assert surplus(group, nl=both, en=[FIVE], ru=[(six, 0.1)]) == []
    # What is weak, or has its place already, stands for nothing.
    assert surplus(group, nl=[FIVE], en=[FIVE], ru=[(weak, 0.5)]) == []
    assert surplus(group, nl=[FIVE], en=[FIVE], ru=[(Number(5), 0.5)]) == []
    # Only where a version is silent.
    spoken = [claim(Number(5), 0.5, "nl", "en", "ru")]
    assert surplus(spoken, nl=[FIVE], en=[FIVE], ru=[FIVE, (six, 0.2)]) == []


def test_what_is_said_instead_is_the_nearest_to_the_first_claim() -> None:
    group = [
        claim(Number(5), 0.1, "nl", lacking="en ru"),
        claim(Number(8), 0.9, "en", lacking="nl"),
    ]
    said = {"nl": [(Number(5), 0.1)], "en": [(Number(8), 0.9)]}
    assert surplus(group, **said, ru=[(Number(6), 0.2), (Number(6), 0.8)]) == [("6", 0.2)]
    # 6 is 0.1 away and 7 is 0.7 away, with no digit in common.
    assert surplus(group, **said, ru=[(Number(7), 0.8), (Number(6), 0.2)]) == [("6", 0.2)]
    # No digit in common is 1.0, the place 0.75 or 0.85: at most 1.8 is one thing.
    assert surplus(group, **said, ru=[(Number(7), 0.85)]) == [("7", 0.85)]
    assert surplus(group, **said, ru=[(Number(7), 0.95)]) == []


@pytest.mark.parametrize(
    ("nl", "en", "kind"),
    [
        ("€ 55", "€56", FactKind.NUMBER),
        ("€ 55", "$56", FactKind.AMOUNT),
        ("€ 55", "56", FactKind.NUMBER),
        ("50 km", "60 km", FactKind.NUMBER),
        ("50 km", "50 kg", FactKind.QUANTITY),
        ("50 km", "60", FactKind.NUMBER),
        ("€ 55", "56 km", FactKind.AMOUNT),
        ("12 maart", "13 March", FactKind.DATE),
    ],
)
def test_what_has_drifted_is_the_unit_where_the_units_differ(
    nl: str, en: str, kind: FactKind
) -> None:
    context = Context.of(letter_of({"nl": f"Het was toen {nl}.", "en": f"Then it was {en}."}))
    assert [drift.kind for drift in drifts(context)] == [kind]
