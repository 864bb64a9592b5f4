"""Drafts on their way into a letter's files: recorded in the ledger, then written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from translate.application.letters import OpenLetter
from translate.application.recording import record
from translate.drafting.placement import Done
from translate.drafting.settling import Result, settle
from translate.errors import TranslateError
from translate.model import digest
from translate.review.events import Drafted
from translate.review.pins import approved_pairs, pins
from translate.storage.files import locked, read_version, write_atomically


def settle_in(opened: OpenLetter, done: Sequence[Done]) -> Result:
    """The letter with drafts in it, aligned under what its ledger knows; nothing is written."""
    approved = approved_pairs(opened.ledger, opened.letter.source)
    return settle(opened.letter, done, pins=pins(opened.ledger), approved=approved)


def events(result: Result, by: str, at: str) -> tuple[Drafted, ...]:
    """What the ledger is told: `by` ran the engines, `at` is the time (ISO 8601, UTC)."""
    source = result.letter.source
    return tuple(
        Drafted(
            by=by,
            at=at,
            language=one.done.job.language,
            source_digest=digest(one.unit.source(source)),
            target_digest=digest(one.unit.source(one.done.job.language)),
            engine=_said(draft.engine for draft in one.done.drafts),
            model=_said(draft.model for draft in one.done.drafts),
            previous="\n\n".join(segment.source for segment in one.done.job.old),
        )
        for one in result.settled
    )


def _said(words: Iterable[str]) -> str:
    """Different words once each, in their order."""
    return ", ".join(dict.fromkeys(word for word in words if word))


def write_drafts(opened: OpenLetter, result: Result, by: str, at: str) -> None:
    """Records the drafts, then writes the versions: a draft is never taken for a person's text.

    Killed in between, the ledger speaks of texts that are not there, which says nothing; the next
    run writes the same versions, and records no draft twice. Raises TranslateError, and writes
    nothing, where somebody changed a version since it was read.
    """
    assert opened.folder is not None
    known = {_key(event) for event in opened.events if isinstance(event, Drafted)}
    _check_unchanged(opened, result)
    root = opened.workspace.root
    new = [event for event in events(result, by, at) if _key(event) not in known]
    record(opened, new)
    with locked(root):
        _check_unchanged(opened, result)
        for language, version in result.versions.items():
            write_atomically(opened.folder / f"{language}.md", version.data)


def _key(event: Drafted) -> tuple[str, ...]:
    return event.language, event.source_digest, event.target_digest, event.engine, event.model


def _check_unchanged(opened: OpenLetter, result: Result) -> None:
    assert opened.folder is not None
    for language in result.versions:
        path = opened.folder / f"{language}.md"
        if read_version(path) != opened.letter.versions[language].data:
            raise TranslateError(
                "was changed while it was being drafted",
                path=str(path),
                remedy="run the command again: nothing is paid for twice",
            )
