"""Waivers hold for one finding about exactly these texts, whatever its words and its place."""

from dataclasses import replace

import pytest

from tests.reports.letters import letter
from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding, Severity, Waiver
from translate.review.decisions import Reviewer
from translate.review.policy import Policy
from translate.review.waivers import apply_waivers, fingerprint, waive, waivers_of

LETTER = letter(nl=["Ongeveer 12 leden", "Vier"], en=["About 12.1 members", "Five"])
AT = "2026-03-14T09:30:00Z"
ALONE = Policy(two_people=False, readers=0)
ANNA = Reviewer("Anna", AT, ALONE)


def finding(unit: int, check: str = "number-drift", odd: tuple[str, ...] = ("en",)) -> Finding:
    spans = tuple(segment.whole("12") for segment in LETTER.units[unit - 1])
    return Finding(check, Severity.ERROR, f"u{unit}", odd, "en says 12.1 where nl says 12", spans)


def waived(findings: list[Finding], about: AlignedLetter = LETTER) -> list[bool]:
    events = waive(LETTER, [finding(1)], "u1", "", "rounded", ANNA)
    return [one.waived is not None for one in apply_waivers(findings, about, events, ALONE)]


def test_a_waived_finding_says_who_when_and_why() -> None:
    events = waive(LETTER, [finding(1)], "u1", "", "rounded", ANNA)
    (found,) = apply_waivers([finding(1)], LETTER, events, ALONE)
    assert found == replace(finding(1), waived=Waiver(("Anna",), AT, "rounded"))
    assert events[0].message == "en says 12.1 where nl says 12"


def test_other_findings_stay() -> None:
    assert waived([finding(1), finding(2)]) == [True, False]
    assert waived([finding(1, "date-drift"), finding(1, odd=("nl",))]) == [False, False]
    other_value = replace(finding(1), spans=(LETTER.units[0].segments["en"][0].whole("13"),))
    assert waived([other_value]) == [False]


def test_better_words_and_another_line_are_the_same_finding() -> None:
    moved = tuple(replace(span, line=span.line + 9) for span in finding(1).spans)
    assert waived([replace(finding(1), message="12.1 against 12", spans=moved)]) == [True]


def test_a_finding_without_places_is_known_by_its_message() -> None:
    bare = replace(finding(1), spans=())
    assert fingerprint(bare) != fingerprint(replace(bare, message="something else"))
    assert fingerprint(bare) == fingerprint(replace(bare, unit="u9"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_changed_text_ends_the_waiver_and_the_change_undone_brings_it_back(language: str) -> None:
    texts: dict[str, list[str | None]] = {
        "nl": ["Ongeveer 12 leden", "Vier"],
        "en": ["About 12.1 members", "Five"],
    }
    texts[language] = [f"{texts[language][0]}!", texts[language][1]]
    assert waived([finding(1)], letter(**texts)) == [False]
    assert waived([finding(1)]) == [True]


def test_a_change_elsewhere_leaves_a_units_waiver_and_ends_that_of_the_whole_letter() -> None:
    elsewhere = letter(nl=["Ongeveer 12 leden", "Zes"], en=["About 12.1 members", "Five"])
    assert waived([finding(1)], elsewhere) == [True]
    whole = replace(finding(1), unit="")
    events = waive(LETTER, [whole], "", "number-drift", "known", ANNA)
    assert apply_waivers([whole], LETTER, events, ALONE)[0].waived is not None
    assert apply_waivers([whole], elsewhere, events, ALONE)[0].waived is None


def test_all_findings_of_the_check_in_the_unit_are_waived() -> None:
    second = replace(finding(1), message="en says 5")
    events = waive(
        LETTER,
        [finding(1), second, finding(1, "date-drift"), finding(2)],
        "u1",
        "number-drift",
        "so",
        ANNA,
    )
    assert [event.check for event in events] == ["number-drift", "number-drift"]


@pytest.mark.parametrize(
    ("unit", "check", "reason", "message"),
    [
        ("u1", "", " ", "a waiver wants a reason; say why it is right as it is"),
        ("u1", "", "so", "u1 has findings of date-drift, number-drift; say which of them"),
        (
            "u1",
            "time-drift",
            "so",
            "u1 has no open finding of time-drift; it has date-drift",
        ),
        ("u2", "", "so", "u2 has no finding to waive"),
        ("u2", "time-drift", "so", "u2 has no open finding of time-drift; nothing is found there"),
        ("", "", "so", "the letter as a whole has no finding to waive"),
    ],
)
def test_what_can_not_be_waived(unit: str, check: str, reason: str, message: str) -> None:
    findings = [finding(1), finding(1, "date-drift")]
    with pytest.raises(TranslateError, match=message):
        waive(LETTER, findings, unit, check, reason, ANNA)


def test_a_note_does_not_ask_for_a_choice_but_can_be_waived_by_name() -> None:
    note = replace(finding(1, "unit-drift"), severity=Severity.NOTE)
    by_itself = waive(LETTER, [note, finding(1)], "u1", "", "so", ANNA)
    assert [event.check for event in by_itself] == ["number-drift"]
    named = waive(LETTER, [note, finding(1)], "u1", "unit-drift", "so", ANNA)
    assert [event.check for event in named] == ["unit-drift"]


def test_an_error_wants_two_people_where_approvals_do() -> None:
    anna, boris = (Reviewer(name, AT, Policy()) for name in ("Anna", "Boris"))
    first = waive(LETTER, [finding(1)], "u1", "", "rounded", anna)
    assert apply_waivers([finding(1)], LETTER, first, Policy())[0].waived is None
    warning = replace(finding(1), severity=Severity.WARNING)
    assert apply_waivers([warning], LETTER, first, Policy())[0].waived is not None
    with pytest.raises(TranslateError, match="nna waived this before; a second person"):
        waive(LETTER, [finding(1)], "u1", "", "again", replace(anna, name="\u0410nna"), first)
    second = waive(LETTER, [finding(1)], "u1", "", "so it is", boris, first)
    (found,) = apply_waivers([finding(1)], LETTER, [*first, *second], Policy())
    assert found.waived == Waiver(("Anna", "Boris"), AT, "rounded; so it is")


def test_who_may_not_decide_waives_nothing() -> None:
    events = waive(LETTER, [finding(1)], "u1", "", "rounded", ANNA)
    policy = replace(ALONE, reviewers=("Boris",))
    assert apply_waivers([finding(1)], LETTER, events, policy)[0].waived is None


def test_whose_waivers_of_a_finding_count() -> None:
    anna, boris = (Reviewer(name, AT, Policy()) for name in ("Anna", "Boris"))
    first = waive(LETTER, [finding(1)], "u1", "", "rounded", anna)
    second = waive(LETTER, [finding(1)], "u1", "", "so it is", boris, first)
    events = [*first, replace(first[0], by="anna "), *second]
    assert waivers_of(finding(1), LETTER, events, Policy()) == (first[0], second[0])
    assert waivers_of(finding(2), LETTER, events, Policy()) == ()
    assert waivers_of(finding(1), LETTER, events, replace(ALONE, reviewers=("Boris",))) == second
