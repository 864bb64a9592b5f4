"""What stands in the way of a release: every reason, grouped, so that they can be counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from translate.checks import CHECKS
from translate.dataclass import dataclass
from translate.model import AlignedLetter, Finding, Severity
from translate.review.events import Event
from translate.review.history import missing
from translate.review.people import identity
from translate.review.policy import Policy
from translate.review.signing import Seals
from translate.review.states import Authors, Standing, Standings, State, Wanted, states
from translate.review.subjects import Subjects
from translate.review.whole import unconfirmed, whole_digests
from translate.wording import chained, listed, say

CONFIDENTIAL = "confidential"
WHOLE = "whole"
LEDGER = "ledger"
UNCOMMITTED = "uncommitted"
UNREADABLE = "unreadable"
FORGED = "forged"
UNCHECKED = "unchecked"
OF_THE_WHOLE = frozenset({CONFIDENTIAL, WHOLE, LEDGER, UNCOMMITTED, UNREADABLE, FORGED, UNCHECKED})
"""The kinds of reasons that are about no unit."""
UNSIGNED = "unsigned"
VOICES = "voices"
READER = "reader"

BY_STATE = (
    (State.MISSING, say("missing"), "translate draft {letter} --to {language}"),
    (State.MACHINE_DRAFT, say("that nobody approved"), "translate approve {letter} UNIT{as_name}"),
    (State.UNREVIEWED, say("not reviewed"), "translate approve {letter} UNIT{as_name}"),
    (
        VOICES,
        say("that a second person has to approve"),
        "translate approve {letter} UNIT --as NAME",
    ),
    (
        READER,
        say("waiting for a reader who did not write the text"),
        "translate approve {letter} UNIT --as NAME",
    ),
    (State.STALE, say("changed since the approval"), "translate diff {letter} --only stale"),
    (State.REJECTED, say("rejected"), "translate log {letter} UNIT"),
)
"""By what a unit is: the words for it, and the command that settles it."""

TOLD = {State.MISSING: "{command}, or write it", READER: "{command}, each by itself"}
"""How the command is told, where there is more to say."""

_IN_RANGES = (State.MACHINE_DRAFT, State.UNREVIEWED, VOICES)
"""What a range may settle, but for units that are marked for a reader."""

_SAYS_MISSING = frozenset(check.id for check in CHECKS if check.absence)
"""The checks that say of a unit in words what its state says."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One kind of thing that keeps a letter from being released."""

    kind: str
    """A state that is not `approved`, a check's id, or one of the constants above."""
    language: str
    """Of a state; "" for a check, whose findings may be about several."""
    message: str
    units: tuple[str, ...]
    """The ids of the units, one for each thing: a unit may be named more than once; "" is the
    letter as a whole."""
    remedy: str = ""
    """The command that settles it."""
    detail: str = ""
    """What the message or the remedy names, for whoever says the rest in other words: files, lines,
    a person; who waived a finding alone."""


@dataclass(frozen=True, slots=True)
class Case:
    """A letter that is to be released, and all that the decision depends on."""

    letter: AlignedLetter
    events: tuple[Event, ...]
    """Its ledger."""
    findings: tuple[Finding, ...]
    """With their waivers."""
    policy: Policy
    authors: Authors = field(default_factory=dict)
    confidential: bool = False
    uncommitted: tuple[str, ...] = ()
    """The letter's files that differ from what is committed; those the editor let pass left out."""
    committing: str = ""
    """The command that commits them."""
    as_name: str = ""
    """` --as NAME` where git's user may not decide here: the commands that decide want a name."""
    around: Mapping[str, str] = field(default_factory=dict)
    """By language: what the settings put around the text."""
    uncompared: Mapping[str, str] = field(default_factory=dict)
    """The letters that it should be compared with, by slug, and why they can't be read."""
    sealed: Seals = field(default_factory=Seals)
    """What the signatures of the ledger are worth."""
    lacking: tuple[str, ...] = ()
    """The checks that the settings ask for and that can't run here, in words."""
    uncounted: tuple[Event, ...] = ()
    """The decisions that do not count because signatures are required and they have none; `events`
    and `findings` do without them."""


def reasons(case: Case) -> tuple[Reason, ...]:
    """Why a letter can't be released, each reason once; nothing where it can.

    Every unit must be approved in every language as the policy asks, each version confirmed as a
    whole, and no error may be open; nor any warning, where the policy says so. A unit may be
    missing where the finding that says so is waived.
    """
    by_state = tuple(_by_state(case))
    unsaid = tuple(one for one in case.findings if not _says_again(one, by_state))
    blocking = case.policy.warnings == "block"
    return (
        *_of_the_whole(case),
        *_unsigned(case),
        *by_state,
        *_by_check(case, unsaid, Severity.ERROR),
        *(_by_check(case, case.findings, Severity.WARNING) if blocking else ()),
        *_unconfirmed(case),
    )


def _of_the_whole(case: Case) -> Iterator[Reason]:
    name = case.letter.name
    if case.confidential:
        remedy = say("set confidential = false in letter.toml when it may be public")
        yield Reason(CONFIDENTIAL, "", say("the letter is confidential"), ("",), remedy)
    if case.uncommitted:
        files = ", ".join(case.uncommitted)
        message = say("not committed: {uncommitted}", uncommitted=files)
        remedy = say("{command}, or say --uncommitted", command=case.committing)
        yield Reason(UNCOMMITTED, "", message, ("",), remedy, files)
    for slug, error in case.uncompared.items():
        message = say("can't be compared with {slug}: {error}", slug=slug, error=error)
        yield Reason(
            UNREADABLE,
            "",
            message,
            ("",),
            say("{command}; mend its files", command=f"translate check {slug}"),
            error,
        )
    for absent in case.lacking:
        remedy = say('pip install "translate-letters[meaning]", or take that line out')
        yield Reason(UNCHECKED, "", absent, ("",), remedy)
    if lost := missing(case.events):
        lines = ", ".join(lost[:3])
        message = say("the ledger lacks lines that others name: {lost}", lost=lines)
        remedy = say("restore reviews.jsonl from version control")
        yield Reason(LEDGER, "", message, ("",), remedy, lines)
    for fault in case.sealed.faults:
        remedy = say(
            "{command}; restore reviews.jsonl from version control",
            command=f"translate ledger verify {name}",
        )
        yield Reason(FORGED, "", fault.message, ("",), remedy)


def _unconfirmed(case: Case) -> Iterator[Reason]:
    """The versions to confirm, after all that would change them: another text is another whole."""
    for language in unconfirmed(case.letter, case.events, case.policy, case.around):
        message = say("nobody confirmed the letter as a whole as it is now")
        remedy = say(
            "read it, then {command}",
            command=f"translate approve {case.letter.name} --whole --lang {language}{case.as_name}",
        )
        yield Reason(WHOLE, language, message, ("",), remedy)


def _unsigned(case: Case) -> Iterator[Reason]:
    """By person: the decisions about the letter as it is now that do not count."""
    letter = case.letter
    subjects = Subjects(letter, case.events, whole_digests(letter, case.around))
    people = {identity(one.by): one.by for one in reversed(case.uncounted)}
    for who, name in reversed(people.items()):
        own = [one for one in case.uncounted if identity(one.by) == who]
        if units := tuple(unit for one in own for unit in subjects(one) or ()):
            message = say("by {name} without a signature", name=name)
            yield Reason(
                UNSIGNED,
                "",
                message,
                units,
                f"translate ledger sign {letter.name} --as {name!r}",
                name,
            )


def _says_again(finding: Finding, by_state: Sequence[Reason]) -> bool:
    """Whether a finding says of a unit, or of a whole version, what its state has said."""
    absent = [one for one in by_state if one.kind == State.MISSING]
    if finding.check not in _SAYS_MISSING:
        return False
    if finding.unit:
        return any(finding.unit in one.units for one in absent)
    return set(finding.languages) <= {one.language for one in absent}


def waived_absences(findings: Iterable[Finding]) -> frozenset[str]:
    """The ids of the units of which a text may be missing: somebody decided so."""
    return frozenset(
        one.unit for one in findings if one.check in _SAYS_MISSING and one.waived is not None
    )


def _by_state(case: Case) -> Iterator[Reason]:
    accepted = waived_absences(case.findings)
    marked = {
        one.unit
        for one in case.findings
        if one.severity is Severity.ATTENTION and one.waived is None
    }
    found = states(case.letter, case.events, case.policy, case.authors)
    standings = Standings(case.events, case.policy)
    kinds = {
        (unit.id, language): _kind(
            found.get((unit.id, language)), standings(case.letter, unit, language), case, language
        )
        for unit in case.letter.units
        for language in case.letter.languages
        if not (found.get((unit.id, language)) is State.MISSING and unit.id in accepted)
    }
    for language in case.letter.languages:
        for kind, words, remedy in BY_STATE:
            units = tuple(
                unit.id for unit in case.letter.units if kinds.get((unit.id, language)) == kind
            )
            if units:
                command = remedy.format(
                    letter=case.letter.name, language=language, as_name=case.as_name
                )
                if kind == State.MISSING and language == case.letter.source:
                    command = say("restore or write it")
                elif kind in TOLD:
                    command = say(TOLD[kind], command=command)
                if kind in _IN_RANGES and (own := [one for one in units if one in marked]):
                    command = say(
                        "{command}; by itself: {units}", command=command, units=", ".join(own)
                    )
                yield Reason(str(kind), language, words, units, command)


def _kind(state: State | None, standing: Standing, case: Case, language: str) -> str | None:
    """A state, or what an approval lacks that does not count yet."""
    if state is not State.UNREVIEWED or not standing.approvals:
        return state
    lacks_voice = standing.wants(case.policy.of(language)) is Wanted.SECOND
    return VOICES if lacks_voice else READER


def _by_check(case: Case, findings: Iterable[Finding], severity: Severity) -> Iterator[Reason]:
    still_open = [one for one in findings if one.waived is None and one.severity is severity]
    for check in dict.fromkeys(finding.check for finding in still_open):
        found = [finding for finding in still_open if finding.check == check]
        units = tuple(finding.unit for finding in found)
        name = case.letter.name
        command = f"translate check {name} --select {check}"
        if set(units) == {""}:
            waive = f"translate waive {name} letter --check {check}{case.as_name}"
            settles = say("{command}; mend, or {waive}", command=command, waive=waive)
        else:
            settles = say("{command}; mend or waive", command=command)
        half = chained(_half_waived(one) for one in found if one.half_waived)
        remedy = chained((settles, half)) if half else settles
        yield Reason(check, "", severity.value, units, remedy, half)


def _half_waived(finding: Finding) -> str:
    """Who waived a finding that a second person has to waive as well."""
    assert finding.half_waived is not None
    return say(
        "{unit} is waived by {name}: {reason}; a second person has to as well",
        unit=finding.unit or say("the letter as a whole"),
        name=listed(finding.half_waived.people),
        reason=finding.half_waived.reason,
    )
