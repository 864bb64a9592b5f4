"""Signed decisions: who signs with which key, and what the signatures of a ledger are worth."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from translate.application.authors import present_of
from translate.application.letters import OpenLetter
from translate.application.looking import policy_of
from translate.application.wholeness import around
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
    those_that_count,
    to_sign,
    uncounted,
)
from translate.review.subjects import Subjects
from translate.review.whole import whole_digests
from translate.storage.kept import program, read_kept, write_kept
from translate.storage.ledger import append
from translate.storage.signing import (
    ALLOWED,
    KEY,
    allowed_signers,
    can_verify,
    key_of,
    sign,
    verify,
)
from translate.storage.workspace import Workspace
from translate.wording import counted, say

_FILE = "signatures.json"
"""Where verdicts are kept."""


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


def as_they_count(
    workspace: Workspace, events: tuple[Event, ...], *, afresh: bool = False
) -> tuple[tuple[Event, ...], Seals | None]:
    """A ledger as it counts where signatures are required, and what its signatures are worth.

    Without ssh-keygen nothing that has to be signed counts, and None is given for the signatures;
    `afresh` raises TranslateError then, and trusts no verdict that was kept.
    """
    if not (afresh or can_verify()):
        return those_that_count(events, Seals()), None
    sealed = seals_of(workspace, events, afresh=afresh)
    return those_that_count(events, sealed), sealed


def missed_of(opened: OpenLetter) -> tuple[Event, ...]:
    """The decisions about a letter as it is now that do not count because nobody signed them;
    nothing where signatures are not required."""
    if policy_of(opened).signatures != REQUIRED:
        return ()
    missed = uncounted(opened.ledger, opened.sealed or Seals())
    if not missed:
        return ()
    whole = whole_digests(opened.letter, around(opened))
    subjects = Subjects(opened.letter, opened.ledger, whole)
    return tuple(one for one in missed if subjects(one))


def missed_said(name: str, number: int) -> str:
    """That so many decisions about the letter `name` do not count, and what settles it."""
    if not can_verify():
        return counted(
            number,
            "{letter}: {count} decision does not count here: ssh-keygen, which verifies "
            "signatures, is not installed",
            "{letter}: {count} decisions do not count here: ssh-keygen, which verifies "
            "signatures, is not installed",
            letter=name,
            count=number,
        )
    return counted(
        number,
        "{letter}: {count} decision does not count, for it is not signed; see {code}",
        "{letter}: {count} decisions do not count, for they are not signed; see {code}",
        letter=name,
        count=number,
        code=f"translate ledger verify {name}",
    )


def seals_of(workspace: Workspace, events: Sequence[Event], *, afresh: bool = True) -> Seals:
    """What the signatures of a ledger are worth; unless `afresh`, as was found out before.

    Raises TranslateError where there are any and ssh-keygen is not installed.
    """
    signed = [one for one in events if isinstance(one, Signed)]
    if not signed:
        return Seals()
    known = {} if afresh else _kept_verdicts(workspace)
    policy = workspace.settings.policy
    keys = {one.id: " ".join((one.sum, *_principals(one.by, policy))) for one in signed}
    unknown = [one for one in signed if keys[one.id] not in known]
    if unknown:
        from concurrent.futures import ThreadPoolExecutor  # not where nobody signs

        with ThreadPoolExecutor() as pool:
            verdicts = pool.map(lambda one: _verdict(workspace, one), unknown)
            known |= {keys[one.id]: said for one, said in zip(unknown, verdicts, strict=True)}
        if not afresh:
            write_kept(workspace.root, _FILE, _signers(workspace), known)
    return seals(events, {one.id: known[keys[one.id]] for one in signed})


def _kept_verdicts(workspace: Workspace) -> dict[str, Verdict]:
    """The verdicts that were kept under these keys, by line and by the names of its writer."""
    kept = read_kept(workspace.root, _FILE, _signers(workspace))
    values = {one.value for one in Verdict}
    return {key: Verdict(said) for key, said in kept.items() if str(said) in values}


def _signers(workspace: Workspace) -> str:
    """Names what verdicts depend on beside the line: whose keys count, and the program."""
    return sha256(program().encode() + allowed_signers(workspace.root)).hexdigest()


def unsigned_of(opened: OpenLetter, reviewer: Reviewer) -> tuple[Event, ...]:
    """The reviewer's own decisions that no signature covers yet, for them to look at."""
    return to_sign(opened.ledger, seals_of(opened.workspace, opened.ledger), reviewer.name)


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
