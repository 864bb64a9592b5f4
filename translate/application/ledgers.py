"""A ledger looked through line by line: what was changed, forged or lost, what is out of date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from translate.application.letters import OpenLetter
from translate.application.shelf import Shelf
from translate.application.signing import seals_of
from translate.application.wholeness import whole_of
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import Severity
from translate.review.events import Approved, Decision, Event, Imported, Undone
from translate.review.history import taken_back
from translate.review.ledger import ledger_line
from translate.review.people import identity
from translate.review.policy import REQUIRED, Policy
from translate.review.signing import SIGNABLE, Seals, unsigned
from translate.review.subjects import Subjects
from translate.storage.history import lines_of_before
from translate.storage.ledger import LEDGER, read_lines
from translate.storage.workspace import Workspace
from translate.wording import chained, counted, said, say


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a line of a ledger."""

    line: int
    """From 1; 0 for a line that is not there any more."""
    severity: Severity
    kind: str
    """`torn`, `gone`, `forged`, `key`, `unsigned`, `unknown`, `unheard`, `unchained` or `old`."""
    message: str


@dataclass(frozen=True, slots=True)
class Signer:
    """Whose key vouches for how many decisions."""

    name: str
    key: str
    decisions: int


@dataclass(frozen=True, slots=True)
class LedgerReport:
    """What a look through a letter's ledger came to."""

    letter: str
    path: str
    lines: int
    """Those that hold something."""
    decisions: int
    """Approvals, rejections, waivers, confirmations, and what takes them back."""
    signers: tuple[Signer, ...]
    remarks: tuple[Remark, ...]
    """By line."""

    @property
    def sound(self) -> bool:
        """Whether nothing weighs as an error."""
        return all(one.severity is not Severity.ERROR for one in self.remarks)


def examine_ledger(workspace: Workspace, slug: str) -> LedgerReport:
    """Looks through the ledger of a letter, torn lines and all.

    Raises TranslateError for a letter that is not there or can't be read, ledger aside.
    """
    shelf = Shelf(workspace)
    folder = workspace.folder(slug)
    read = read_lines(folder)
    numbers: dict[str, int] = {}
    events: list[Event] = []
    for number, one in read:
        if isinstance(one, Event) and one.id not in numbers:
            numbers[one.id] = number
            events.append(one)
    torn = [
        Remark(number, Severity.ERROR, "torn", _said(one))
        for number, one in read
        if isinstance(one, TranslateError)
    ]
    opened = None if torn else shelf.open(slug, may_be_empty=True)
    policy = workspace.settings.policy
    sealed = seals_of(workspace, events)
    look = _Look(events, numbers, policy, sealed)
    remarks = [*torn, *look.remarks(), *_lost(folder, numbers)]
    if opened is not None:
        remarks += look.about(opened)
    return LedgerReport(
        slug,
        str(folder / LEDGER),
        len(read),
        sum(isinstance(one, SIGNABLE) for one in events),
        _signers(events, sealed),
        tuple(sorted(dict.fromkeys(remarks), key=lambda one: one.line)),
    )


class _Look:
    """One look through the events of a ledger."""

    def __init__(
        self,
        events: Sequence[Event],
        numbers: Mapping[str, int],
        policy: Policy,
        sealed: Seals,
    ) -> None:
        self._events = events
        self._numbers = numbers
        self._policy = policy
        self._sealed = sealed

    def remarks(self) -> Iterator[Remark]:
        """What needs no look at the letter's texts."""
        chained = False
        for one in self._events:
            if gone := [name for name in _named(one) if name not in self._numbers]:
                yield self._error(
                    one,
                    "gone",
                    say("names {lines}: changed or taken out since", lines=_lines(gone)),
                )
            if one.after is None and chained:
                message = say(
                    "names no line before it, as older ones do: written by hand, or merged"
                )
                yield self._remark(one, Severity.WARNING, "unchained", message)
            chained = chained or one.after is not None
            yield from self._person(one)
        for fault in self._sealed.faults:
            yield self._error(fault.event, "forged", fault.message)
        for fault in self._sealed.strange:
            severity = Severity.ERROR if self._policy.signatures == REQUIRED else Severity.WARNING
            yield self._remark(fault.event, severity, "key", fault.message)

    def about(self, opened: OpenLetter) -> Iterator[Remark]:
        """What a look at the letter's texts shows."""
        letter = opened.letter
        whole = {language: whole_of(opened, language) for language in letter.languages}
        subjects = Subjects(letter, opened.ledger, whole)
        required = self._policy.signatures == REQUIRED
        undone = taken_back(self._events)
        wanting = {one.id for one in unsigned(self._events, self._sealed)}
        for one in opened.ledger:
            about = None if isinstance(one, Undone) else subjects(one)
            if about == ():
                message = say(
                    "{what} by {by} is about a text that is not there any more",
                    what=_what(one),
                    by=one.by,
                )
                yield self._remark(one, Severity.NOTE, "old", message)
            elif required and one.id in wanting and one.id not in undone:
                yield self._error(
                    one, "unsigned", say("{what} by {by} is not signed", what=_what(one), by=one.by)
                )

    def _person(self, one: Event) -> Iterator[Remark]:
        if isinstance(one, Imported):
            return  # says what came in, and decides nothing
        policy = self._policy
        language = one.language if isinstance(one, Decision) else ""
        if not identity(one.by):
            yield self._error(one, "unknown", say("the name shows nobody"))
        elif policy.people and policy.person(one.by) is None and not _is_reviewer(one.by, policy):
            yield self._error(one, "unknown", say("{by} is nobody whom [people] names", by=one.by))
        elif isinstance(one, SIGNABLE) and (objection := policy.objection(one.by, language)):
            message = say(
                "{what} by {by} does not count: {objection}",
                what=_what(one),
                by=one.by,
                objection=objection,
            )
            yield self._remark(one, Severity.WARNING, "unheard", message)

    def _error(self, event: Event, kind: str, message: str) -> Remark:
        return self._remark(event, Severity.ERROR, kind, message)

    def _remark(self, event: Event, severity: Severity, kind: str, message: str) -> Remark:
        return Remark(self._numbers[event.id], severity, kind, message)


def _lost(folder: Path, numbers: Mapping[str, int]) -> Iterator[Remark]:
    """The events that some commit has and the file lacks."""
    for line, commit in lines_of_before(folder / LEDGER).items():
        try:
            event = ledger_line(line, "", 0)
        except TranslateError:
            continue
        if event.id not in numbers:
            where = (
                say("commit {commit} took it out", commit=commit)
                if commit
                else say("it is committed")
            )
            yield Remark(
                0,
                Severity.ERROR,
                "gone",
                say("{what} by {by} is gone; {where}", what=_what(event), by=event.by, where=where),
            )


def _signers(events: Sequence[Event], sealed: Seals) -> tuple[Signer, ...]:
    count = Counter(
        (one.by, sealed.keys[one.id])
        for one in events
        if one.id in sealed.keys and isinstance(one, SIGNABLE)
    )
    return tuple(Signer(name, key, number) for (name, key), number in sorted(count.items()))


def _named(one: Event) -> tuple[str, ...]:
    """The ids of the events that an event names."""
    against = one.against if isinstance(one, Approved) else ()
    undone = one.events if isinstance(one, Undone) else ()
    return tuple(dict.fromkeys((*(one.after or ()), *against, *undone)))


def _lines(names: Sequence[str]) -> str:
    return counted(
        len(names),
        "a line that is not there ({ids})",
        "lines that are not there ({ids})",
        ids=", ".join(names),
    )


def _is_reviewer(name: str, policy: Policy) -> bool:
    return identity(name) in map(identity, policy.reviewers)


def _what(event: Event) -> str:
    """`the approval`, `the waiver`: what a line is."""
    return _WORDS.get(type(event).__name__, say("the line"))


_WORDS = {
    "Approved": say("the approval"),
    "Rejected": say("the rejection"),
    "Waived": say("the waiver"),
    "Confirmed": say("the confirmation"),
    "Drafted": say("the draft"),
    "Signed": say("the signature"),
    "Pinned": say("the pin"),
}


def _said(error: TranslateError) -> str:
    return chained(filter(None, (said(error.message), error.remedy and said(error.remedy))))
