"""What signatures vouch for, without a key: verdicts are given."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

from translate.review.events import Approved, Event, Rejected, Signed, Undone
from translate.review.ledger import chained, format_event, identified
from translate.review.signing import (
    Verdict,
    fingerprint,
    message,
    seals,
    those_that_count,
    to_sign,
    unsigned,
)

AT = "2026-03-14T09:30:00Z"
KEY = b"\x00\x00\x00\x0bssh-ed25519\x00\x00\x00\x04abcd"
BLOB = b"SSHSIG\x00\x00\x00\x01" + len(KEY).to_bytes(4, "big") + KEY + b"and more"
SIGNATURE = b64encode(BLOB).decode()
NAME = "SHA256:" + b64encode(sha256(KEY).digest()).decode().rstrip("=")


def approved(by: str, text: str = "a") -> Approved:
    return Approved(by=by, at=AT, language="en", source_digest="0", target_digest=text)


def rejected(by: str) -> Rejected:
    return Rejected(by=by, at=AT, language="en", source_digest="0", target_digest="a")


def signed(by: str, *events: Event, signature: str = SIGNATURE) -> Signed:
    event = Signed(by=by, at=AT, lines=tuple(one.sum for one in events), signature=signature)
    written = identified(event)
    assert isinstance(written, Signed)
    return written


def test_what_is_signed_names_each_line_in_full() -> None:
    (event,) = chained([approved("Anna")], ())
    assert event.sum == sha256(format_event(event).encode()).hexdigest()
    assert event.id == event.sum[:16]
    assert message([event.sum, "00"]) == f"translate ledger 1\n{event.sum}\n00\n".encode()


def test_the_key_in_a_signature() -> None:
    assert fingerprint(SIGNATURE) == NAME
    assert fingerprint("") == fingerprint("?") == fingerprint(b64encode(KEY).decode()) == ""
    assert fingerprint(b64encode(b"SSHSIG\x00\x00\x00\x01\x00\x00\x00\x00").decode()) == ""
    assert fingerprint(SIGNATURE[:4] + "\n" + SIGNATURE[4:]) == ""


def test_a_signature_covers_what_it_names_and_nothing_else() -> None:
    first, second = chained([approved("Anna"), approved("Anna", "b")], ())
    seal = signed("ANNA.", first)
    found = seals([first, second, seal], {seal.id: Verdict.GOOD})
    assert found.keys == {first.id: NAME}
    assert found.faults == found.strange == ()
    assert unsigned([first, second, seal], found) == (second,)


def test_what_speaks_against_a_signature() -> None:
    first, second = chained([approved("Anna"), approved("Boris", "b")], ())
    seal = signed("Anna", first)
    forged = seals([first, seal], {seal.id: Verdict.FORGED})
    assert (forged.keys, [one.event for one in forged.faults]) == ({}, [seal])
    assert forged.faults[0].message.startswith("the signature of Anna does not fit")
    strange = seals([first, seal], {seal.id: Verdict.STRANGE})
    assert (strange.keys, strange.faults) == ({}, ())
    assert strange.strange[0].message == f"{NAME} is no key that is known as Anna's"
    gone = seals([seal], {seal.id: Verdict.GOOD})
    assert gone.faults[0].message.startswith("Anna signed 1 line that is not there")
    both = signed("Anna", first, second)
    gone = seals([both], {both.id: Verdict.GOOD})
    assert gone.faults[0].message.startswith("Anna signed 2 lines that are not there")
    others = seals([first, second, both], {both.id: Verdict.GOOD})
    assert others.faults[0].message == "Anna signed lines of Boris"
    assert others.keys == {first.id: NAME}
    shapeless = signed("Anna", first, signature="AAAA")
    found = seals([first, shapeless], {shapeless.id: Verdict.GOOD})
    assert (found.keys, len(found.faults)) == ({}, 1)


def test_what_counts_where_signatures_are_required() -> None:
    no, yes = chained([rejected("Boris"), approved("Anna")], ())
    (back,) = chained([Undone(by="Boris", at=AT, events=(no.id,))], (yes.id,))
    events = (no, yes, back)
    found = those_that_count(events, seals(events, {}))
    assert found[0] is no
    assert [type(one) for one in found] == [Rejected, Event, Event]
    assert [(one.id, one.after, one.by) for one in found] == [
        (one.id, one.after, one.by) for one in events
    ]
    seal = signed("Anna", yes)
    found = those_that_count(events, seals((*events, seal), {seal.id: Verdict.GOOD}))
    assert (found[1], type(found[2])) == (yes, Event)


def test_a_person_signs_their_own_decisions_that_are_not_signed() -> None:
    no, yes, other = chained([rejected("Anna"), approved("anna"), approved("Boris")], ())
    found = seals((no, yes, other), {})
    assert to_sign((no, yes, other, replace(other, by="")), found, "Anna") == (no, yes)
    seal = signed("Anna", yes)
    found = seals((no, yes, other, seal), {seal.id: Verdict.GOOD})
    assert to_sign((no, yes, other, seal), found, "Anna") == (no,)
