"""Signed decisions: who signs with which key, and what the signatures of a ledger are worth."""

from __future__ import annotations

from collections.abc import Sequence

from translate.application.authors import present_of
from translate.application.letters import OpenLetter
from translate.application.looking import policy_of
from translate.errors import TranslateError
from translate.review.decisions import Reviewer
from translate.review.events import Event, Signed
from translate.review.policy import OFF, REQUIRED, Policy
from translate.review.signing import (
    SIGNABLE,
    Seals,
    Verdict,
    allowed_line,
    fingerprint,
    message,
    seals,
    to_sign,
)
from translate.storage.ledger import append
from translate.storage.signing import ALLOWED, KEY, key_of, sign, verify
from translate.storage.workspace import Workspace
from translate.wording import say


def sealed(opened: OpenLetter, written: Sequence[Event]) -> Signed | None:
    """The signature of the decisions among lines that are about to be written, all one person's.

    None where there are none, or the policy wants none. Raises TranslateError where it requires one
    that can't be made.
    """
    policy = policy_of(opened)
    decisions = [one for one in written if isinstance(one, SIGNABLE)]
    if policy.signatures == OFF or not decisions:
        return None
    by = Reviewer(decisions[0].by, decisions[0].at, policy)
    key = key_of(present_of(opened))
    if not key and policy.signatures == REQUIRED:
        raise _no_key(by.name)
    if not key:
        return None
    signed = _signed(decisions, key, by)
    if _verdict(opened.workspace, signed) is Verdict.GOOD:
        return signed
    if policy.signatures == REQUIRED:
        raise _not_allowed(signed)
    return None


def seals_of(workspace: Workspace, events: Sequence[Event]) -> Seals:
    """What the signatures of a ledger are worth.

    Raises TranslateError where there are any and ssh-keygen is not installed.
    """
    signed = [one for one in events if isinstance(one, Signed)]
    if not signed:
        return Seals()
    from concurrent.futures import ThreadPoolExecutor  # not where nobody signs

    with ThreadPoolExecutor() as pool:
        verdicts = pool.map(lambda one: _verdict(workspace, one), signed)
        return seals(events, {one.id: said for one, said in zip(signed, verdicts, strict=True)})


def unsigned_of(opened: OpenLetter, reviewer: Reviewer) -> tuple[Event, ...]:
    """The reviewer's own decisions that no signature covers yet, for them to look at."""
    return to_sign(opened.events, seals_of(opened.workspace, opened.events), reviewer.name)


def sign_decisions(opened: OpenLetter, reviewer: Reviewer, events: Sequence[Event]) -> str:
    """Signs lines of the reviewer's that are in the ledger; gives the key's fingerprint.

    Raises TranslateError, and writes nothing, where that can't be, or the workspace does not know
    the key as theirs.
    """
    key = key_of(present_of(opened))
    if not key:
        raise _no_key(reviewer.name)
    signed = _signed(events, key, reviewer)
    if _verdict(opened.workspace, signed) is not Verdict.GOOD:
        raise _not_allowed(signed)
    if opened.folder is not None:
        append(opened.workspace.root, opened.folder, [signed], opened.events)
    return fingerprint(signed.signature)


def _signed(events: Sequence[Event], key: str, by: Reviewer) -> Signed:
    lines = tuple(one.sum for one in events)
    return Signed(by=by.name, at=by.at, lines=lines, signature=sign(message(lines), key))


def _verdict(workspace: Workspace, one: Signed) -> Verdict:
    names = _principals(one.by, workspace.settings.policy)
    return verify(message(one.lines), one.signature, workspace.root, names, one.at)


def _principals(name: str, policy: Policy) -> tuple[str, ...]:
    """The names by which the allowed signers may know a person."""
    person = policy.person(name)
    known = (person.email, person.name) if person else (name,)
    return tuple(one for one in known if one and one.isprintable())


def _no_key(name: str) -> TranslateError:
    return TranslateError(
        say("decisions have to be signed here, and no key of {name} is set", name=name),
        remedy=say(
            "set {key}, or git's gpg.format = ssh and user.signingKey; see docs/signatures.md",
            key=KEY,
        ),
    )


def _not_allowed(signed: Signed) -> TranslateError:
    return TranslateError(
        say(
            "{allowed} does not give {by} the key {fingerprint}",
            allowed=ALLOWED,
            by=signed.by,
            fingerprint=fingerprint(signed.signature),
        ),
        path=ALLOWED,
        remedy=say(
            "if the key is theirs, put this line into it, beside translate.toml: {code}; see "
            "docs/signatures.md",
            code=allowed_line(signed.by, signed.signature),
        ),
    )
