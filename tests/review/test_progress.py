"""How far a letter is, counted."""

from dataclasses import replace

from tests.reports.letters import drift, letter
from translate.model import Severity, Waiver
from translate.review.policy import Policy
from translate.review.progress import between, count, progress
from translate.review.states import State, Wanted, states


def test_units_states_and_findings_by_language() -> None:
    about = letter(nl=["Een", "Twee", None], en=["One", None, "Three"])
    finding = drift(about, 1, {"nl": "Een", "en": "One"}, "en")
    dutch, english = progress(about, states(about, [], Policy()), [finding])
    assert (dutch.language, dutch.units) == ("nl", 2)
    assert (english.language, english.units) == ("en", 2)
    assert dutch.states[State.MISSING] == 1 and sum(dutch.states.values()) == 1
    assert english.states[State.MISSING] == 1 and english.states[State.UNREVIEWED] == 2
    assert dutch.findings[Severity.ERROR] == 0
    assert english.findings[Severity.ERROR] == 1


def test_what_waits_for_another_person() -> None:
    about = letter(nl=["Een", "Twee"], en=["One", "Two"], ru=["Один", "Два"])
    reached = {**states(about, [], Policy()), ("u2", "en"): State.REJECTED}
    second, reader = Wanted.SECOND, Wanted.READER
    wanted = {("u1", "en"): second, ("u2", "en"): second, ("u2", "ru"): reader}
    _, english, russian = progress(about, reached, [], wanted)
    assert (english.waiting, russian.waiting) == (1, 1)
    assert english.wanted == {second: 1, reader: 0} and russian.wanted == {second: 0, reader: 1}
    assert [one.waiting for one in progress(about, reached, [])] == [0, 0, 0]


def test_findings_are_counted_by_severity_and_the_waived_by_themselves() -> None:
    about = letter(nl=["Een"], en=["One"])
    error = drift(about, 1, {"nl": "Een", "en": "One"}, "en")
    waiver = Waiver(people=("Anna",), at="", reason="so be it")
    found = [error, replace(error, severity=Severity.NOTE), replace(error, waived=waiver)]
    assert count(found) == {
        "error": 1,
        "warning": 0,
        "attention": 0,
        "note": 1,
        "waived": 1,
        "half_waived": 0,
    }
    half = [replace(error, half_waived=waiver)]
    assert count(half) == {**dict.fromkeys(count(found), 0), "error": 1, "half_waived": 1}
    assert progress(about, {}, found)[1].findings[Severity.ERROR] == 1


def test_a_difference_without_an_odd_one_out_is_nobodys() -> None:
    about = letter(nl=["Een"], en=["One"])
    odd = drift(about, 1, {"nl": "Een", "en": "One"}, "en")
    finding = replace(odd, languages=("nl", "en"))
    assert [one.findings[Severity.ERROR] for one in progress(about, {}, [finding])] == [0, 0]
    assert between([finding])["error"] == 1
    assert between([odd])["error"] == 0
