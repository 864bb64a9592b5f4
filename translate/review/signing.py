"""Signatures: for which lines of a ledger a person's key vouches, and which lines then count.

One signature covers the lines that a person wrote at once. It is a line of its own after them and
names each by its SHA-256, so that a line that is changed or taken out afterwards is missed.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from hashlib import sha256

from translate.dataclass import dataclass
from translate.review.events import (
    Approved,
    Confirmed,
    Event,
    Rejected,
    Signed,
    Undone,
    Waived,
)
from translate.review.history import taken_back
from translate.review.people import identity, same_person
from translate.wording import counted, say

NAMESPACE = "translate-ledger"
"""What keeps a signature of ours from being taken for one of a commit or a mail."""

_FORM = "translate ledger 1"
_ALLOWING = (Approved, Confirmed, Undone, Waived)
"""What can let a text through a release; a rejection or a note can't."""
SIGNABLE = (*_ALLOWING, Rejected)
"""The decisions of people."""


class Verdict(StrEnum):
    """What a signature is worth."""

    GOOD = "good"
    STRANGE = "strange"
    """It fits the lines; but nobody said that the key is this person's."""
    FORGED = "forged"
    """It does not fit the lines."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that speaks against a line of a ledger."""

    event: Event
    message: str


@dataclass(frozen=True, slots=True)
class Seals:
    """What the signatures of a ledger say."""

    keys: Mapping[str, str] = field(default_factory=dict)
    """By the id of a signed event: the key, as `fingerprint` has it."""
    faults: tuple[Fault, ...] = ()
    """Signatures that don't fit, or whose lines are gone: somebody changed the ledger by hand."""
    strange: tuple[Fault, ...] = ()
    """Signatures with keys that nobody gave to their writers; they do not count."""


def message(lines: Sequence[str]) -> bytes:
    """What is signed: a first line that says what it is, then the sums of lines, one a line."""
    return "".join(f"{line}\n" for line in (_FORM, *lines)).encode()


def fingerprint(signature: str) -> str:
    """The key that made a signature, as OpenSSH names it (`SHA256:…`); "" where it is none.

    The shape of a signature is that of OpenSSH's PROTOCOL.sshsig: "SSHSIG", a version of four
    bytes, the public key with its length before it, and more.
    """
    key = _key(signature)
    return f"SHA256:{b64encode(sha256(key).digest()).decode().rstrip('=')}" if key else ""


def allowed_line(name: str, signature: str) -> str:
    """The line of allowed signers that gives a person the key that made a signature.

    A name with spaces stands in quotation marks there, as ssh-keygen(1) has it. The key begins with
    the length and the name of its type.
    """
    key = _key(signature)
    kind = key[4 : 4 + int.from_bytes(key[:4], "big")].decode(errors="replace")
    return f'"{name}" {kind} {b64encode(key).decode()}'


def _key(signature: str) -> bytes:
    """The public key in a signature; nothing where it is none."""
    try:
        blob = b64decode(signature, validate=True)
    except ValueError:
        return b""
    key = blob[14 : 14 + int.from_bytes(blob[10:14], "big")]
    return key if blob.startswith(b"SSHSIG") else b""


def seals(events: Iterable[Event], verdicts: Mapping[str, Verdict]) -> Seals:
    """What the signatures among events say; `verdicts` are by the id of each.

    A signature covers its writer's own lines alone.
    """
    written = {one.sum: one for one in events}
    keys: dict[str, str] = {}
    faults, strange = [], []
    for one in written.values():
        if not isinstance(one, Signed):
            continue
        covered = [written[line] for line in one.lines if line in written]
        verdict = verdicts[one.id] if fingerprint(one.signature) else Verdict.FORGED
        if fault := _fault(one, covered, verdict):
            faults.append(Fault(one, fault))
        if verdict is Verdict.STRANGE:
            message = say(
                "{fingerprint} is no key that is known as {by}'s",
                fingerprint=fingerprint(one.signature),
                by=one.by,
            )
            strange.append(Fault(one, message))
        elif verdict is Verdict.GOOD:
            own = (line for line in covered if same_person(line.by, one.by))
            keys.update((line.id, fingerprint(one.signature)) for line in own)
    return Seals(keys, tuple(faults), tuple(strange))


def _fault(one: Signed, covered: Sequence[Event], verdict: Verdict) -> str:
    if verdict is Verdict.FORGED:
        return say("the signature of {by} does not fit the lines that it names", by=one.by)
    if gone := len(one.lines) - len(covered):
        return counted(
            gone,
            "{by} signed {gone} line that is not there: changed or taken out since",
            "{by} signed {gone} lines that are not there: changed or taken out since",
            by=one.by,
            gone=gone,
        )
    others = [line.by for line in covered if not same_person(line.by, one.by)]
    return say("{by} signed lines of {others}", by=one.by, others=others[0]) if others else ""


def unsigned(events: Iterable[Event], sealed: Seals) -> tuple[Event, ...]:
    """The decisions that could let a text through a release and that nobody's key vouches for."""
    return tuple(one for one in events if isinstance(one, _ALLOWING) and one.id not in sealed.keys)


def uncounted(events: Iterable[Event], sealed: Seals) -> tuple[Event, ...]:
    """The unsigned decisions that are missed where signatures are required: all but those that
    were taken back, or that the same person has made again since and signed."""
    events = tuple(events)
    wanting = unsigned(events, sealed)
    undone = taken_back(those_that_count(events, sealed))
    again = {_said(one) for one in events if one.id in sealed.keys and one.id not in undone}
    return tuple(one for one in wanting if one.id not in undone and _said(one) not in again)


def _said(event: Event) -> tuple[object, ...]:
    """Who said what about which texts, whenever they did."""
    told: tuple[object, ...]
    match event:
        case Approved():
            told = event.language, event.source_digest, event.target_digest
        case Waived():
            told = event.check, event.finding, *sorted(event.texts.items())
        case Confirmed():
            told = event.language, event.digest
        case _:
            told = (event.id,)
    return (type(event), identity(event.by), *told)


def those_that_count(events: Iterable[Event], sealed: Seals) -> tuple[Event, ...]:
    """The events where signatures are required: in place of an unsigned decision that could let a
    text through, one that says nothing. It keeps its id, so that who knew what stays known."""
    events = tuple(events)
    empty = {one.id for one in unsigned(events, sealed)}
    return tuple(
        Event(by=one.by, at=one.at, after=one.after, id=one.id, sum=one.sum)
        if one.id in empty
        else one
        for one in events
    )


def to_sign(events: Iterable[Event], sealed: Seals, name: str) -> tuple[Event, ...]:
    """A person's own decisions that no signature covers yet."""
    return tuple(
        one
        for one in events
        if isinstance(one, SIGNABLE) and one.id not in sealed.keys and same_person(one.by, name)
    )
