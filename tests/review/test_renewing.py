"""Ledgers of before, whose digests told one space from two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reports.letters import letter
from translate.model import digest, exact_digest
from translate.review.events import Approved, Confirmed, Event, Pinned, Waived
from translate.review.renewing import renewed, runs

AT = "2026-03-14T09:30:00Z"
NL, EN = "Een  boom.", "A\u00a0 tree."
LETTER = letter(nl=[NL, "Twee  bomen."], en=[EN, "Two  trees."])


def approved(source: str, target: str, after: tuple[str, ...] | None = None) -> Approved:
    return Approved(
        by="Anna", at=AT, language="en", source_digest=source, target_digest=target, after=after
    )


def test_the_texts_are_told_apart_by_their_spaces_before_and_not_today() -> None:
    assert exact_digest(NL) != digest(NL) == digest("Een boom.")


def test_a_decision_of_before_is_about_the_text_that_stands_there() -> None:
    (one,) = renewed([approved(exact_digest(NL), exact_digest(EN))], LETTER.versions)
    assert one == approved(digest(NL), digest(EN))


def test_several_segments_that_were_one_unit() -> None:
    both = f"{NL}\n\nTwee  bomen.", f"{EN}\n\nTwo  trees."
    (one,) = renewed([approved(exact_digest(both[0]), exact_digest(both[1]))], LETTER.versions)
    assert one == approved(digest(both[0]), digest(both[1]))


@pytest.mark.parametrize(
    ("source", "target"),
    [("Een  struik.", EN), (NL, "A  shrub.")],
    ids=["another source", "another translation"],
)
def test_a_text_that_is_gone_keeps_its_digest(source: str, target: str) -> None:
    (one,) = renewed([approved(exact_digest(source), exact_digest(target))], LETTER.versions)
    assert isinstance(one, Approved)
    assert (one.source_digest == digest(source)) is (source == NL)
    assert (one.target_digest == digest(target)) is (target == EN)
    assert {one.source_digest, one.target_digest} & {exact_digest(source), exact_digest(target)}


def test_a_translation_is_looked_for_in_its_own_language() -> None:
    (one,) = renewed([approved(exact_digest(NL), exact_digest(NL))], LETTER.versions)
    assert isinstance(one, Approved)
    assert (one.source_digest, one.target_digest) == (digest(NL), exact_digest(NL))


def test_waivers_and_pins_of_before() -> None:
    old = {"nl": exact_digest(NL), "en": exact_digest("gone"), "fr": "unknown"}
    new = old | {"nl": digest(NL)}
    waived = Waived(by="Anna", at=AT, check="name-drift", finding="f", texts=old, reason="so be it")
    pinned = Pinned(by="Anna", at=AT, texts=old)
    assert renewed([waived, pinned], LETTER.versions) == (
        replace(waived, texts=new),
        replace(pinned, texts=new),
    )


def test_events_that_name_others_are_today_s() -> None:
    of_today = approved(exact_digest(NL), exact_digest(EN), after=())
    of_before = approved(exact_digest(NL), exact_digest(EN))
    assert renewed([of_today], LETTER.versions) == (of_today,)
    mixed: tuple[Event, ...] = renewed([of_before, of_today], LETTER.versions)
    assert mixed == (approved(digest(NL), digest(EN)), of_today)


def test_a_confirmation_of_the_whole_stays_as_it_is() -> None:
    confirmed = Confirmed(by="Anna", at=AT, language="en", digest=exact_digest(EN))
    assert renewed([confirmed], LETTER.versions) == (confirmed,)


def test_every_run_of_neighbours_and_no_other() -> None:
    three = letter(nl=["a", "b", "c"]).versions["nl"]
    assert [*runs(three)] == ["a", "a\n\nb", "a\n\nb\n\nc", "b", "b\n\nc", "c"]
