"""How far each unit is: approvals bind to exact texts, stop when one changes, and come back."""

import pytest

from tests.reports.letters import letter
from translate.model import AlignedLetter, digest
from translate.review.events import Approved, Drafted, Event, Rejected
from translate.review.policy import Policy
from translate.review.states import Standings, State, approved_before, states

ALONE = Policy(two_people=False, readers=0)

SOURCE = "Wij vragen vier dingen."
TARGET = "We ask for four things."
CHANGED_SOURCE = "Wij vragen vijf dingen."
CHANGED_TARGET = "We ask for five things."


def said(
    kind: type[Approved] | type[Rejected],
    source: str = SOURCE,
    target: str = TARGET,
    by: str = "Anna",
    language: str = "en",
) -> Event:
    return kind(
        by=by,
        at="2026-03-14T09:30:00Z",
        language=language,
        source_digest=digest(source),
        target_digest=digest(target),
    )


def drafted(source: str = SOURCE, target: str = TARGET, by: str = "Anna") -> Event:
    return Drafted(
        by=by,
        at="2026-03-14T09:30:00Z",
        language="en",
        source_digest=digest(source),
        target_digest=digest(target),
        engine="memory",
    )


def pair(source: str | None, target: str | None) -> AlignedLetter:
    return letter(nl=[source], en=[target])


STATES = [
    ("nothing was said", SOURCE, TARGET, [], State.UNREVIEWED),
    ("no text", SOURCE, None, [said(Approved)], State.MISSING),
    ("approved", SOURCE, TARGET, [said(Approved)], State.APPROVED),
    ("rejected", SOURCE, TARGET, [said(Rejected)], State.REJECTED),
    ("approved after all", SOURCE, TARGET, [said(Rejected), said(Approved)], State.APPROVED),
    ("rejected after all", SOURCE, TARGET, [said(Approved), said(Rejected)], State.REJECTED),
    ("drafted", SOURCE, TARGET, [drafted()], State.MACHINE_DRAFT),
    ("a draft approved", SOURCE, TARGET, [drafted(), said(Approved)], State.APPROVED),
    ("a draft rejected", SOURCE, TARGET, [drafted(), said(Rejected)], State.REJECTED),
    ("drafted as approved", SOURCE, TARGET, [said(Approved), drafted()], State.APPROVED),
    ("a draft edited", SOURCE, CHANGED_TARGET, [drafted()], State.UNREVIEWED),
    ("the source changed", CHANGED_SOURCE, TARGET, [said(Approved)], State.STALE),
    ("the source of a draft changed", CHANGED_SOURCE, TARGET, [drafted()], State.STALE),
    ("the target changed", SOURCE, CHANGED_TARGET, [said(Approved)], State.STALE),
    ("both changed", CHANGED_SOURCE, CHANGED_TARGET, [said(Approved)], State.UNREVIEWED),
    ("a rejected one's source changed", CHANGED_SOURCE, TARGET, [said(Rejected)], State.UNREVIEWED),
    (
        "approved, then rejected, then its source changed",
        CHANGED_SOURCE,
        TARGET,
        [said(Approved), said(Rejected)],
        State.UNREVIEWED,
    ),
    (
        "another language was approved",
        SOURCE,
        TARGET,
        [said(Approved, language="ru")],
        State.UNREVIEWED,
    ),
]


@pytest.mark.parametrize(
    ("case", "source", "target", "events", "state"), STATES, ids=[case[0] for case in STATES]
)
def test_the_state_of_a_unit(
    case: str, source: str, target: str | None, events: list[Event], state: State
) -> None:
    assert states(pair(source, target), events, ALONE) == {("u1", "en"): state}


@pytest.mark.parametrize("kind", [Approved, Rejected])
def test_a_change_undone_brings_the_decision_back(kind: type[Approved] | type[Rejected]) -> None:
    events = [said(kind)]
    before = states(pair(SOURCE, TARGET), events, ALONE)
    assert states(pair(CHANGED_SOURCE, TARGET), events, ALONE) != before
    assert states(pair(SOURCE, CHANGED_TARGET), events, ALONE) != before
    assert states(pair(SOURCE, TARGET), events, ALONE) == before


@pytest.mark.parametrize("space", ["\r\n", "\n", "  ", "\u00a0", "\u202f"])
def test_white_space_is_no_change(space: str) -> None:
    events = [said(Approved, "Een twee", "One two")]
    assert (
        states(pair(f"Een{space}twee", f"One{space}two "), events, ALONE)["u1", "en"]
        is State.APPROVED
    )


def test_the_source_has_a_state_only_where_it_is_missing() -> None:
    found = states(letter(nl=["Een", None], en=["One", "Two"]), [], ALONE)
    assert found == {
        ("u1", "en"): State.UNREVIEWED,
        ("u2", "nl"): State.MISSING,
        ("u2", "en"): State.UNREVIEWED,
    }


def test_a_unit_worded_like_an_approved_one_is_not_stale() -> None:
    # Two greetings with one translation: nobody said anything of the second.
    both = letter(nl=["Hoogachtend,", "Met vriendelijke groet,"], en=["Sincerely,", "Sincerely,"])
    found = states(both, [said(Approved, "Hoogachtend,", "Sincerely,")], ALONE)
    assert found["u1", "en"] is State.APPROVED
    assert found["u2", "en"] is State.UNREVIEWED


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ([said(Approved, by="Anna")], State.UNREVIEWED),
        ([said(Approved, by="Anna"), said(Approved, by="Anna")], State.UNREVIEWED),
        ([said(Approved, by="Anna"), said(Approved, by="Boris")], State.APPROVED),
        ([drafted(by="Anna"), said(Approved, by="Anna")], State.UNREVIEWED),
        ([drafted(by="Anna"), said(Approved, by="Boris")], State.UNREVIEWED),
        (
            [drafted(by="Anna"), said(Approved, by="Anna"), said(Approved, by="Boris")],
            State.APPROVED,
        ),
        ([drafted(by="Anna")], State.MACHINE_DRAFT),
        (
            [said(Approved, by="Anna"), said(Rejected, by="Vera"), said(Approved, by="Boris")],
            State.UNREVIEWED,
        ),
    ],
)
def test_two_people_have_to_stand_behind_a_text(events: list[Event], state: State) -> None:
    assert states(pair(SOURCE, TARGET), events, Policy())["u1", "en"] is state


def test_a_single_approval_is_no_approval_to_grow_stale_where_two_people_are_asked_for() -> None:
    found = states(pair(CHANGED_SOURCE, TARGET), [said(Approved)], Policy())
    assert found["u1", "en"] is State.UNREVIEWED


def test_two_ledgers_differ_in_the_units_of_which_they_say_something_else() -> None:
    both = letter(nl=["Een", "Twee", "Drie"], en=["One", "Two", "Three"])
    one = said(Approved, "Een", "One")
    before = Standings([one], ALONE)
    assert [unit.id for unit in before.differ(Standings([one], ALONE), both)] == []
    after = Standings([one, said(Approved, "Twee", "Two")], ALONE)
    assert [unit.id for unit in after.differ(before, both)] == ["u2"]
    assert [unit.id for unit in before.differ(after, both)] == ["u2"]
    assert [unit.id for unit in Standings([], ALONE).differ(after, both)] == ["u1", "u2"]


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (pair(SOURCE, TARGET), {}),
        (pair(CHANGED_SOURCE, TARGET), {("u1", "nl"): {digest(SOURCE)}}),
        (pair(SOURCE, CHANGED_TARGET), {("u1", "en"): {digest(TARGET)}}),
        (pair(CHANGED_SOURCE, CHANGED_TARGET), {}),
    ],
    ids=["nothing changed", "the source", "the translation", "both: another unit"],
)
def test_what_was_approved_before_a_change(
    now: AlignedLetter, before: dict[tuple[str, str], set[str]]
) -> None:
    assert approved_before(now, [said(Approved)], ALONE) == before


def test_a_unit_that_is_not_the_letters_own_is_judged_by_its_texts() -> None:
    standings = Standings([said(Approved)], ALONE)
    (unit,) = pair(SOURCE, TARGET).units
    assert standings(pair("Iets anders.", "Something else."), unit, "en").approved(ALONE)
    (other,) = pair(SOURCE, CHANGED_TARGET).units
    assert not standings(pair(SOURCE, TARGET), other, "en").approved(ALONE)
