"""Which units of a letter, as it is now, an event speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tests.reports.letters import letter
from translate.model import AlignedLetter, Unit, digest
from translate.review.events import (
    Approved,
    Confirmed,
    Event,
    Noted,
    Parted,
    Rejected,
    Sent,
    Undone,
    Waived,
)
from translate.review.ledger import chained
from translate.review.subjects import WHOLE, Subjects
from translate.review.waivers import texts_of

AT = "2026-03-14T09:30:00Z"
LETTER = letter(nl=["Vier leden", "Ja"], en=["Four members", "Yes"])
OTHER = letter(nl=["Vier leden", "Ja"], en=["Five members", "Yes"])


def about(event: Event, events: Iterable[Event] = ()) -> tuple[str, ...] | None:
    return Subjects(LETTER, events, {"en": "whole"})(event)


def approved(of: AlignedLetter, unit: int) -> Approved:
    one = of.units[unit - 1]
    texts = texts_of(of, one)
    return Approved(
        by="Anna", at=AT, language="en", source_digest=texts["nl"], target_digest=texts["en"]
    )


def waived(of: AlignedLetter, units: Iterable[Unit]) -> Waived:
    texts = {
        code: digest("\n\n".join(unit.source(code) for unit in units)) for code in of.languages
    }
    return Waived(by="Anna", at=AT, check="name-drift", finding="f", texts=texts, reason="so")


def test_a_decision_is_about_the_unit_with_both_texts() -> None:
    assert about(approved(LETTER, 1)) == ("u1",)
    assert about(approved(LETTER, 2)) == ("u2",)
    assert about(approved(OTHER, 1)) == ()
    swapped = replace(approved(LETTER, 1), source_digest=approved(LETTER, 2).source_digest)
    assert about(swapped) == ()


def test_a_waiver_is_about_a_unit_or_the_whole() -> None:
    assert about(waived(LETTER, LETTER.units[:1])) == ("u1",)
    assert about(waived(LETTER, LETTER.units)) == (WHOLE,)
    assert about(waived(OTHER, OTHER.units)) == ()
    alone = letter(nl=["Ja"], en=["Yes"])
    assert Subjects(alone, (), {})(waived(alone, alone.units)) == ("u1", WHOLE)


def test_a_note_is_about_every_unit_with_one_of_its_texts() -> None:
    both = {
        "nl": texts_of(LETTER, LETTER.units[0])["nl"],
        "en": texts_of(OTHER, OTHER.units[0])["en"],
    }
    assert about(Noted(by="Anna", at=AT, texts=both, note="?")) == ("u1",)
    apart = {"nl": both["nl"], "en": texts_of(LETTER, LETTER.units[1])["en"]}
    assert about(Parted(by="Anna", at=AT, texts=apart)) == ("u1", "u2")
    assert about(Noted(by="Anna", at=AT, texts={"en": both["en"]}, note="?")) == ()


def test_a_confirmation_is_about_the_whole_as_it_is_now() -> None:
    assert about(Confirmed(by="Anna", at=AT, language="en", digest="whole")) == (WHOLE,)
    assert about(Confirmed(by="Anna", at=AT, language="en", digest="before")) == ()
    assert about(Confirmed(by="Anna", at=AT, language="ru", digest="whole")) == ()


def test_what_takes_back_is_about_what_is_taken_back() -> None:
    said = [approved(LETTER, 2), approved(OTHER, 1), approved(LETTER, 1), approved(LETTER, 2)]
    events = tuple(chained(said, ()))
    back = Undone(by="Anna", at=AT, events=(*(one.id for one in events), "unknown"))
    assert about(back, events) == ("u2", "u1")
    (first, again) = chained([back, Undone(by="Anna", at=AT, events=("x",))], ())
    circular = replace(again, events=(first.id,)) if isinstance(again, Undone) else again
    assert about(circular, (first, circular)) == ()


def test_other_lines_are_about_no_text() -> None:
    sent = Sent(by="Anna", at=AT, engine="deepl", language="en", characters=5)
    assert about(sent) is None
    assert about(Event(by="Anna", at=AT)) is None
    assert about(Rejected(**{f: getattr(approved(LETTER, 1), f) for f in _FIELDS})) == ("u1",)


_FIELDS = ("by", "at", "language", "source_digest", "target_digest")
