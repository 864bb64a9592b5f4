"""Deciding: what is recorded, what was said before, and what is refused as a whole."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from tests.reports.letters import letter
from translate.errors import TranslateError
from translate.model import digest
from translate.review.decisions import (
    Manner,
    Reviewer,
    approve,
    own_places,
    places,
    reject,
    undecided_places,
    unread_places,
)
from translate.review.events import Approved, Drafted, Event, Wrote
from translate.review.history import heads
from translate.review.ledger import chained
from translate.review.policy import Policy
from translate.review.states import Standings, State, Wanted, states, wanted

LETTER = letter(nl=["Een", "Twee", "Drie"], en=["One", "Two", None], ru=["Один", None, None])
AT = "2026-03-14T09:30:00Z"
ONE_READER = Policy(two_people=False)
ANNA, BORIS = (Reviewer(name, AT, ONE_READER) for name in ("Anna", "Boris"))
ANNA_OF_TWO, BORIS_OF_TWO = (Reviewer(name, AT, Policy()) for name in ("Anna", "Boris"))
FIRST = places(LETTER.units[:1], ("en",))
READ, BULK = Manner(), Manner(read=False)


def recorded(events: Sequence[Event], *new: Event | None) -> list[Event]:
    """The ledger with new events, written by somebody who knew all of it."""
    return [*events, *chained([one for one in new if one], heads(events))]


def approvals(events: Sequence[Event], reviewer: Reviewer, manner: Manner = READ) -> list[Approved]:
    outcomes = approve(LETTER, events, FIRST, reviewer, manner)
    return [one.event for one in outcomes if isinstance(one.event, Approved)]


def state(events: Sequence[Event], policy: Policy) -> State:
    return states(LETTER, events, policy)["u1", "en"]


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
    (outcome,) = approve(LETTER, [], FIRST, ANNA, Manner(note="well put"))
    assert outcome.event == Approved(
        by="Anna",
        at=AT,
        language="en",
        source_digest=digest("Een"),
        target_digest=digest("One"),
        note="well put",
        read="unit",
    )


def test_a_decision_that_changes_nothing_is_not_recorded_again() -> None:
    once = recorded([], *approvals([], ANNA))
    assert len(once) == 1
    assert approvals(once, ANNA) == []
    rejected = recorded(once, reject(LETTER, once, FIRST, ANNA)[0].event)
    assert len(rejected) == 2
    assert reject(LETTER, rejected, FIRST, ANNA)[0].event is None
    assert len(approvals(rejected, ANNA)) == 1


def test_a_rejection_with_another_note_or_by_another_person_is_recorded() -> None:
    once = recorded([], reject(LETTER, [], FIRST, ANNA, "a numeral")[0].event)
    assert reject(LETTER, once, FIRST, ANNA)[0].event is None
    assert reject(LETTER, once, FIRST, ANNA, "a numeral")[0].event is None
    assert reject(LETTER, once, FIRST, ANNA, "a verb")[0].event is not None
    assert reject(LETTER, once, FIRST, BORIS, "a numeral")[0].event is not None
    assert reject(LETTER, once, FIRST, BORIS)[0].event is not None


def test_the_second_of_two_people() -> None:
    first = approve(LETTER, [], FIRST, ANNA_OF_TWO)[0]
    assert first.wants == "a second person has to as well" and first.event is not None
    ledger = recorded([], first.event)
    again = approve(LETTER, ledger, FIRST, ANNA_OF_TWO)[0]
    assert again.wants and again.event is None
    second = approve(LETTER, ledger, FIRST, BORIS_OF_TWO)[0]
    assert not second.wants and second.event is not None


@pytest.mark.parametrize(
    "name",
    ["anna", "Anna ", "ANNA\u00a0", "Ａｎｎａ", "\u0410nna", "Anna.", "An\u200bna", "An na"],
)
def test_a_name_spelled_otherwise_is_no_second_person(name: str) -> None:
    first = recorded([], *approvals([], ANNA_OF_TWO))
    again = approve(LETTER, first, FIRST, replace(ANNA_OF_TWO, name=name))[0]
    assert again.wants and again.event is None
    twice = replace(first[0], by=name)
    assert state([*first, twice], Policy()) is State.UNREVIEWED


@pytest.mark.parametrize("name", ["", " ", "\u200b", "\u3164", "..."])
def test_a_name_that_shows_nothing_is_nobody(name: str) -> None:
    nobody = replace(approvals([], ANNA)[0], by=name)
    assert state([nobody], ONE_READER) is State.UNREVIEWED


def test_several_at_once_are_one_voice_and_no_reader() -> None:
    bulk = recorded([], *approvals([], ANNA_OF_TWO, BULK))
    also = approve(LETTER, bulk, FIRST, BORIS_OF_TWO, BULK)[0]
    assert also.wants == "somebody who did not write it has to read it"
    both = recorded(bulk, also.event)
    assert state(both, Policy()) is State.UNREVIEWED
    read = recorded(both, *approvals(both, BORIS_OF_TWO))
    assert len(read) == 3
    assert state(read, Policy()) is State.APPROVED
    assert approvals(read, BORIS_OF_TWO, BULK) == []
    alone = Policy(two_people=False, readers=0)
    assert state(bulk, alone) is State.APPROVED


def test_who_wrote_a_text_is_not_its_reader() -> None:
    authors = {("u1", "en"): {"anna"}}
    with pytest.raises(TranslateError, match=r"u1 \(en\) was written by Anna; let somebody else"):
        approvals([], replace(ANNA, authors=authors))
    assert own_places(LETTER, [], FIRST, replace(ANNA, authors=authors)) == FIRST
    own = recorded([], *approvals([], replace(ANNA_OF_TWO, authors=authors)))
    assert isinstance(own[0], Approved) and own[0].own
    both = recorded(own, *approvals(own, BORIS_OF_TWO))
    assert state(both, Policy()) is State.APPROVED
    # The ledger may not say so: version control does, at the release.
    forged = [replace(own[0], own=False), *approvals(own, BORIS_OF_TWO, BULK)]
    assert state(forged, Policy()) is State.APPROVED
    assert states(LETTER, forged, Policy(), authors)["u1", "en"] is State.UNREVIEWED


def test_nobody_wrote_what_an_engine_drafted() -> None:
    texts: dict[str, Any] = {
        "by": "Anna",
        "at": "2026-03-14T09:00:00Z",
        "language": "en",
        "source_digest": digest("Een"),
        "target_digest": digest("One"),
    }
    draft = Drafted(engine="deepl", **texts)
    committed = replace(ANNA, authors={("u1", "en"): {"Anna"}})
    assert state(recorded([draft], *approvals([draft], committed)), ONE_READER) is State.APPROVED
    wrote = Wrote(**texts)
    with pytest.raises(TranslateError, match="was written by Anna"):
        approvals([wrote], ANNA)


def test_a_rejection_stands_until_somebody_answers_it() -> None:
    no = recorded([], reject(LETTER, [], FIRST, BORIS, "“One” is not “Een”")[0].event)
    assert state(no, ONE_READER) is State.REJECTED
    with pytest.raises(TranslateError, match="was rejected by Boris: ““One” is not “Een””; mend"):
        approvals(no, ANNA)
    yes = recorded(no, *approvals(no, ANNA, Manner(despite="it is a numeral")))
    assert isinstance(yes[1], Approved) and yes[1].against == (no[0].id,)
    assert state(yes, ONE_READER) is State.APPROVED
    by_himself = recorded(no, *approvals(no, BORIS))
    assert state(by_himself, ONE_READER) is State.APPROVED


def test_an_approval_that_knew_nothing_of_a_rejection_does_not_answer_it() -> None:
    no = recorded([], reject(LETTER, [], FIRST, BORIS)[0].event)
    yes = recorded([], replace(approvals([], ANNA)[0], at="2026-03-15T09:30:00Z"))
    assert state([*no, *yes], ONE_READER) is State.REJECTED
    assert state([*yes, *no], ONE_READER) is State.REJECTED
    forged = replace(approvals([], ANNA)[0], against=(no[0].id,), despite="so")
    assert state([*no, *recorded([], forged)], ONE_READER) is State.REJECTED


def test_an_open_error_and_a_mark_for_the_reader_want_more_than_a_range() -> None:
    with pytest.raises(TranslateError, match="u1 has an open error; mend it, waive it"):
        approvals([], ANNA, Manner(faulty={"u1"}))
    assert approvals([], ANNA, Manner(faulty={"u1"}, despite="a title"))
    with pytest.raises(TranslateError, match="only a reader can judge; approve it by itself: 1"):
        approvals([], ANNA, Manner(read=False, marked={"u1"}))
    assert approvals([], ANNA, Manner(marked={"u1"}))


def test_an_approval_of_somebody_who_may_not_decide_does_not_count() -> None:
    yes = recorded([], *approvals([], ANNA))
    assert state(yes, replace(ONE_READER, reviewers=("Boris",))) is State.UNREVIEWED
    russian = replace(ONE_READER, languages={"ru": replace(ONE_READER, reviewers=("Boris",))})
    assert state(yes, russian) is State.APPROVED


def test_undecided_places_leave_out_what_is_missing_approved_or_rejected() -> None:
    approved = recorded([], *approvals([], ANNA))
    found = undecided_places(LETTER.units, ("en", "ru"), states(LETTER, approved, ONE_READER))
    assert [(unit.id, language) for unit, language in found] == [("u1", "ru"), ("u2", "en")]


def waits_for(events: Sequence[Event], *reviewers: Reviewer) -> list[str]:
    """Whom the first text waits for, by name."""
    return [one.name for one in reviewers if unread_places(LETTER, events, FIRST, one)]


def test_a_voice_without_a_reading_waits_still() -> None:
    events = recorded([], *approvals([], ANNA_OF_TWO, BULK))
    assert waits_for(events, ANNA_OF_TWO, BORIS_OF_TWO) == ["Anna", "Boris"]
    assert wanted(LETTER, Standings(events, Policy()), Policy()) == {("u1", "en"): Wanted.SECOND}
    events = recorded(events, *approvals(events, BORIS_OF_TWO, BULK))
    assert waits_for(events, ANNA_OF_TWO, BORIS_OF_TWO) == ["Anna", "Boris"]
    assert wanted(LETTER, Standings(events, Policy()), Policy()) == {("u1", "en"): Wanted.READER}
    events = recorded(events, *approvals(events, ANNA_OF_TWO))
    assert waits_for(events, ANNA_OF_TWO, BORIS_OF_TWO) == []
    assert wanted(LETTER, Standings(events, Policy()), Policy()) == {}


def test_a_text_waits_for_nobody_whose_reading_would_count_for_nothing() -> None:
    wrote = {("u1", "en"): ("Boris",)}
    boris = replace(BORIS_OF_TWO, authors=wrote)
    anna = replace(ANNA_OF_TWO, authors=wrote)
    events = recorded([], *approvals([], anna, BULK))
    assert waits_for(events, anna, boris) == ["Anna", "Boris"]
    events = recorded(events, *approvals(events, boris))
    assert waits_for(events, anna, boris) == ["Anna"]
    assert state(recorded(events, *approvals(events, anna)), Policy()) is State.APPROVED
