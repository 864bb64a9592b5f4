"""The order of events is that of who knew what, also within one second."""

from __future__ import annotations

from itertools import permutations

from translate.review.events import Event, Rejected
from translate.review.history import History, heads, in_order, missing
from translate.review.ledger import chained, identified

AT = "2026-03-14T09:30:00Z"


def said(by: str, at: str = AT) -> Rejected:
    return Rejected(by=by, at=at, language="en", source_digest="0", target_digest="1")


def who(events: tuple[Event, ...]) -> str:
    return "".join(one.by for one in events)


def test_a_chain_within_one_second_keeps_its_order() -> None:
    names = "ABCDEFGH"
    events = tuple(chained(map(said, names), ()))
    for start in range(len(events)):
        shuffled = (*events[start:], *reversed(events[:start]))
        assert who(in_order(shuffled)) == names


def test_a_clock_that_is_behind_changes_nothing() -> None:
    events = tuple(
        chained([said("A", "2026-03-14T12:00:00Z"), said("B", "2026-03-14T08:00:00Z")], ())
    )
    assert who(in_order(reversed(events))) == "AB"


def test_no_clock_and_no_name_changes_the_order_of_a_longer_chain() -> None:
    hours = {"D": 12, "B": 11, "C": 8, "A": 10, "E": 7}
    events = tuple(
        chained([said(name, f"2026-03-14T{hour:02}:00:00Z") for name, hour in hours.items()], ())
    )
    assert {who(in_order(order)) for order in permutations(events)} == {"DBCAE"}


def test_two_branches_are_in_one_order_however_they_are_merged() -> None:
    (first,) = chained([said("A")], ())
    left = tuple(chained([said("B"), said("C")], (first.id,)))
    right = tuple(chained([said("D", "2026-03-14T09:29:00Z")], (first.id,)))
    (last,) = chained([said("E")], heads((first, *left, *right)))
    assert last.after is not None and set(last.after) == {left[-1].id, right[-1].id}
    events = (first, *left, *right, last)
    assert {who(in_order(order)) for order in permutations(events)} == {"ADBCE"}


def test_a_new_event_names_the_last_of_those_that_name_no_others() -> None:
    early, late = (identified(said("A", f"2026-03-14T{hour}:00:00Z")) for hour in ("08", "09"))
    assert heads((early, late)) == (late.id,)
    branches = [tuple(chained([said(name)], (late.id,))) for name in "BC"]
    assert heads((early, late, *branches[0], *branches[1])) == (
        branches[0][0].id,
        branches[1][0].id,
    )


def test_events_that_nobody_can_have_written_come_last_and_none_is_lost() -> None:
    (first,) = chained([said("A")], ())
    one = Rejected(
        by="B", at=AT, language="en", source_digest="0", target_digest="1", after=("y",), id="x"
    )
    other = Rejected(
        by="C", at=AT, language="en", source_digest="0", target_digest="1", after=("x",), id="y"
    )
    assert who(in_order((one, other, first))) == "ABC"


def test_who_knew_of_an_event() -> None:
    old = [said("A", "2026-03-14T09:00:00Z"), said("B", "2026-03-14T09:01:00Z")]
    events = (*old, *chained([said("C"), said("D")], ()))
    history = History(events)
    assert history.followers(0) == {1}, "of those that name no others, the later ones"
    assert history.followers(2) == {3}
    assert history.followers(3) == frozenset()


def test_a_line_that_was_taken_out_is_missed() -> None:
    events = tuple(chained(map(said, "ABC"), ()))
    assert missing(events) == ()
    assert missing((events[0], events[2])) == (events[1].id,)
    assert missing(events[:2]) == (), "nobody names the last one"
