"""Deciding: what is recorded, what was said before, and what is refused as a whole."""

from dataclasses import replace

import pytest

from tests.reports.letters import letter
from translate.errors import TranslateError
from translate.model import digest
from translate.review.decisions import Reviewer, decide, places, undecided_places
from translate.review.events import Approved, Drafted, Event, Rejected
from translate.review.states import State, states

LETTER = letter(nl=["Een", "Twee", "Drie"], en=["One", "Two", None], ru=["Один", None, None])
ANNA = Reviewer("Anna", "2026-03-14T09:30:00Z")
ANNA_OF_TWO = Reviewer("Anna", "2026-03-14T09:30:00Z", two_people=True)
BORIS_OF_TWO = Reviewer("Boris", "2026-03-14T09:30:00Z", two_people=True)
FIRST = places(LETTER.units[:1], ("en",))


def approvals(events: list[Event], reviewer: Reviewer) -> list[Event]:
    outcomes = decide(Approved, LETTER, events, FIRST, reviewer)
    return [outcome.event for outcome in outcomes if outcome.event]


def test_places_are_the_units_in_the_languages_that_have_them() -> None:
    found = places(LETTER.units[:2], ("en", "ru"))
    assert [(unit.id, language) for unit, language in found] == [
        ("u1", "en"),
        ("u1", "ru"),
        ("u2", "en"),
    ]


def test_a_unit_without_text_refuses_the_whole() -> None:
    with pytest.raises(TranslateError, match="u3 has no text in en or ru; translate it first"):
        places(LETTER.units, ("en", "ru"))
    with pytest.raises(TranslateError, match="u2 has no text in ru"):
        places(LETTER.units[:2], ("ru",))


def test_a_decision_speaks_of_exactly_these_texts() -> None:
    (outcome,) = decide(Rejected, LETTER, [], FIRST, ANNA, "not the same")
    assert outcome.event == Rejected(
        by="Anna",
        at="2026-03-14T09:30:00Z",
        language="en",
        source_digest=digest("Een"),
        target_digest=digest("One"),
        note="not the same",
    )


def test_a_decision_that_changes_nothing_is_not_recorded_again() -> None:
    once = approvals([], ANNA)
    assert len(once) == 1
    assert approvals(once, ANNA) == []
    rejected = decide(Rejected, LETTER, once, FIRST, ANNA)[0].event
    assert rejected is not None
    assert decide(Rejected, LETTER, [*once, rejected], FIRST, ANNA)[0].event is None
    assert len(approvals([*once, rejected], ANNA)) == 1


def test_the_second_of_two_people() -> None:
    first = decide(Approved, LETTER, [], FIRST, ANNA_OF_TWO)[0]
    assert first.second_wanted and first.event is not None
    again = decide(Approved, LETTER, [first.event], FIRST, ANNA_OF_TWO)[0]
    assert again.second_wanted and again.event is None
    second = decide(Approved, LETTER, [first.event], FIRST, BORIS_OF_TWO)[0]
    assert not second.second_wanted and second.event is not None


@pytest.mark.parametrize("name", ["anna", "Anna ", "ANNA\u00a0", "Ａｎｎａ"])
def test_a_name_spelled_otherwise_is_no_second_person(name: str) -> None:
    first = approvals([], ANNA_OF_TWO)
    again = decide(Approved, LETTER, first, FIRST, replace(ANNA_OF_TWO, name=name))[0]
    assert again.second_wanted and again.event is None
    twice = Approved(
        by=name,
        at=ANNA.at,
        language="en",
        source_digest=digest("Een"),
        target_digest=digest("One"),
    )
    reached = states(LETTER, [*first, twice], two_people=True)
    assert reached["u1", "en"] is State.UNREVIEWED


def test_nobody_approves_their_own_draft_where_two_people_are_asked_for() -> None:
    draft = Drafted(
        by="Anna",
        at="2026-03-14T09:00:00Z",
        language="en",
        source_digest=digest("Een"),
        target_digest=digest("One"),
        engine="deepl",
    )
    assert len(approvals([draft], ANNA)) == 1
    with pytest.raises(TranslateError, match=r"u1 \(en\) was drafted by Anna; let somebody else"):
        approvals([draft], ANNA_OF_TWO)
    by_boris = approvals([draft], BORIS_OF_TWO)
    assert len(by_boris) == 1
    assert approvals([draft, *by_boris], ANNA_OF_TWO) == []


def test_undecided_places_leave_out_what_is_missing_approved_or_rejected() -> None:
    approved = approvals([], ANNA)
    found = undecided_places(LETTER.units, ("en", "ru"), states(LETTER, approved))
    assert [(unit.id, language) for unit, language in found] == [("u1", "ru"), ("u2", "en")]
