"""Decisions about a letter: who decides, what is approved, rejected, waived or taken back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from translate.application.authors import authors_of, person_at_work
from translate.application.letters import OpenLetter
from translate.application.looking import findings_about, findings_of, policy_of, states_of
from translate.application.recording import record
from translate.application.units import units_named
from translate.application.wholeness import whole_of
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding, Severity, Unit
from translate.review.decisions import (
    Manner,
    Outcome,
    Place,
    Reviewer,
    approve,
    own_places,
    places,
    reject,
    undecided_places,
    unread_places,
)
from translate.review.events import Confirmed, Event, Undone, Waived
from translate.review.selection import clean_units, is_range, select_languages, select_versions
from translate.review.undoing import undo
from translate.review.waivers import is_waivable, waive
from translate.storage.encoding import MEANING_CHECK
from translate.wording import listed, say

WHOLE = "letter"
"""Names the letter as a whole where a unit is asked for."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of an approval or a rejection; the ledger is written."""

    outcomes: tuple[Outcome, ...]
    own: tuple[Place, ...]
    """Left to somebody else, because the reviewer wrote them."""
    units: tuple[Unit, ...] = ()
    """Those that were decided about by themselves, to be shown."""
    findings: tuple[Finding, ...] | None = None
    """What is found about the units that were named; None where that was not looked at."""

    @property
    def recorded(self) -> int:
        """How many decisions are new."""
        return sum(outcome.event is not None for outcome in self.outcomes)


@dataclass(frozen=True, slots=True)
class Waivers:
    """What came of a waiver; the ledger is written."""

    events: tuple[tuple[str, Waived], ...]
    """(Unit's id, event), "" for the letter as a whole."""
    second_wanted: bool
    """An error among them waits for a second person."""


def reviewer_of(opened: OpenLetter, name: str | None, at: str) -> Reviewer:
    """Who decides: `name`, or git's user; `at` is the time (ISO 8601, UTC).

    Raises TranslateError where nobody is known or the policy does not let them decide at all.
    """
    policy, person = policy_of(opened), person_at_work(opened, name)
    if objection := policy.objection(person):
        if name:
            message = say("“{person}” is no reviewer here", person=person)
        else:
            message = say("“{person}” (git's user.name) is no reviewer here", person=person)
        raise TranslateError(message, remedy=objection, argument="name")
    return Reviewer(person, at, policy)


def approve_units(
    opened: OpenLetter,
    reviewer: Reviewer,
    units: Sequence[str],
    languages: Sequence[str] = (),
    *,
    note: str = "",
    despite: str = "",
) -> Decided:
    """Approves units in languages (all but the source where none is named).

    `units` are names and ranges (`7`, `u7`, `3-9`). A unit that is named by itself counts as read;
    whoever calls must show it. `despite` says why single units are right although something speaks
    against them. Raises TranslateError, and writes nothing, where any of it is refused.
    """
    named, single = _named(opened, units)
    if despite and not single:
        raise TranslateError(
            "why a text is right all the same is said of single units",
            remedy="name them one by one, without ranges",
        )
    chosen = _allowed(reviewer, select_languages(opened.letter, languages), languages)
    findings = findings_about(opened, named)
    manner = _manner(findings, single, note, despite)
    outcomes = _approved(opened, reviewer, places(named, chosen), manner)
    return Decided(outcomes, (), named if single else (), findings)


def approve_clean(
    opened: OpenLetter, reviewer: Reviewer, languages: Sequence[str] = (), *, note: str = ""
) -> Decided:
    """Approves every unit in which nothing is found and that wants a decision, as one voice.

    What the reviewer wrote themselves is left to somebody else where the policy asks for a reader.
    Raises TranslateError, and writes nothing, where the policy does not let them.
    """
    letter = opened.letter
    chosen = _allowed(reviewer, select_languages(letter, languages), languages)
    findings = findings_of(opened)
    wanted = undecided_places(clean_units(letter, findings), chosen, states_of(opened))
    known = replace(reviewer, authors=authors_of(opened, chosen))
    own = own_places(letter, opened.events, wanted, known)
    others = tuple(place for place in wanted if place not in own)
    outcomes = _approved(opened, reviewer, others, _manner(findings, False, note))
    return Decided(outcomes, own, (), findings)


def reject_units(
    opened: OpenLetter,
    reviewer: Reviewer,
    units: Sequence[str],
    languages: Sequence[str] = (),
    *,
    note: str = "",
) -> Decided:
    """Rejects units, named as for `approve_units`, in languages; `note` says what is wrong.

    Raises TranslateError, and writes nothing, where any of it is refused.
    """
    named, single = _named(opened, units)
    chosen = _allowed(reviewer, select_languages(opened.letter, languages), languages)
    outcomes = reject(opened.letter, opened.events, places(named, chosen), reviewer, note)
    _record(opened, outcomes)
    return Decided(outcomes, (), named if single else ())


def confirm_whole(
    opened: OpenLetter, reviewer: Reviewer, languages: Sequence[str] = (), note: str = ""
) -> tuple[Confirmed, ...]:
    """Confirms versions as they will be released, with all that stands between their units.

    `languages` are by default all but the source that have a text; a letter in one language is
    confirmed in that. Raises TranslateError where the policy does not let the reviewer, and where
    there is no text.
    """
    chosen = _allowed(reviewer, select_versions(opened.letter, languages), languages)
    written = tuple(code for code in chosen if opened.letter.versions[code].segments)
    if not languages and written:
        chosen = written
    for language in chosen:
        _refuse_empty(opened.letter, language)
    events = tuple(
        Confirmed(
            by=reviewer.name,
            at=reviewer.at,
            language=language,
            digest=whole_of(opened, language),
            note=note,
        )
        for language in chosen
    )
    record(opened, events)
    return events


def _refuse_empty(letter: AlignedLetter, language: str) -> None:
    """Raises TranslateError for a version in which nothing is written: there is no whole."""
    version = letter.versions[language]
    if version.segments:
        return
    command = say(
        "{command}, or write it", command=f"translate draft {letter.name} --to {language}"
    )
    raise TranslateError(
        say(
            "{language} has no text yet: all {count} units are missing",
            language=language,
            count=len(letter.units),
        ),
        path=version.path,
        remedy=say("restore or write it") if language == letter.source else command,
    )


def waive_findings(
    opened: OpenLetter, reviewer: Reviewer, units: Sequence[str], check: str, reason: str
) -> Waivers:
    """Waives what a check found about units.

    `check` may be "" where a unit's findings are all of one check. Of a range (`3-9`) the units in
    which there is something to waive are meant. Raises TranslateError, and writes nothing, where
    there is nothing to waive, no reason, or a choice is needed.
    """
    single = [unit for unit in units if unit != WHOLE and not is_range(unit)]
    named = units_named(opened, [unit for unit in units if unit != WHOLE])
    findings = findings_about(opened, named, ask=check == MEANING_CHECK)
    asked = {unit.id for unit in units_named(opened, single)}
    some = [unit.id for unit in named if unit.id in asked or is_waivable(findings, unit.id, check)]
    names = [*([""] if WHOLE in units else []), *(some or (unit.id for unit in named))]
    try:
        waived = tuple(
            (name, event)
            for name in names
            for event in waive(
                opened.letter, findings, name, check, reason, reviewer, opened.events
            )
        )
    except TranslateError as error:
        if len(names) == 1:
            raise
        message = say("nothing is recorded: {why}", why=error.message)
        raise TranslateError(message, remedy=error.remedy) from None
    record(opened, [event for _, event in waived])
    events = (*opened.events, *(event for _, event in waived))
    after = findings_about(replace(opened, events=events), named, ask=check == MEANING_CHECK)
    about = {(unit, event.check) for unit, event in waived}
    second = any(one.waived is None and (one.unit, one.check) in about for one in after)
    return Waivers(waived, second)


def undo_last(
    opened: OpenLetter, reviewer: Reviewer, units: Sequence[str] = ()
) -> tuple[Event, ...]:
    """Takes back the reviewer's own last decisions about units, or the very last without one.

    Gives what was taken back. Raises TranslateError where there is nothing to take back.
    """
    taken = undo(opened.letter, opened.ledger, units_named(opened, units), reviewer)
    ids = tuple(event.id for event in taken)
    record(opened, [Undone(by=reviewer.name, at=reviewer.at, events=ids)])
    return taken


def waiting_for(
    opened: OpenLetter, reviewer: Reviewer, units: Sequence[Unit] | None = None
) -> frozenset[tuple[str, str]]:
    """The texts that a reading by the reviewer would bring nearer to their approval, by unit id
    and language: a voice without a reading waits still, where a reader is wanted.

    Only those of `units`, where they are given.
    """
    letter = opened.letter
    languages = tuple(
        code
        for code in letter.languages
        if code != letter.source and not reviewer.policy.objection(reviewer.name, code)
    )
    reviewer = replace(reviewer, authors=authors_of(opened, languages))
    wanted = undecided_places(
        letter.units if units is None else units, languages, states_of(opened)
    )
    waiting = unread_places(letter, opened.events, wanted, reviewer)
    return frozenset((unit.id, language) for unit, language in waiting)


def _allowed(reviewer: Reviewer, chosen: Sequence[str], named: Sequence[str]) -> tuple[str, ...]:
    """Those of the languages chosen that the reviewer may decide on; all, where they were named."""
    objections = {code: reviewer.policy.objection(reviewer.name, code) for code in chosen}
    allowed = tuple(code for code in chosen if not objections[code])
    refused = [code for code in chosen if objections[code]]
    if refused and (named or not allowed):
        raise TranslateError(
            say(
                "{name} does not decide about {languages}",
                name=reviewer.name,
                languages=listed(refused),
            ),
            remedy=objections[refused[0]],
        )
    return allowed


def _named(opened: OpenLetter, units: Sequence[str]) -> tuple[tuple[Unit, ...], bool]:
    """The units of these names, and whether each is named by itself."""
    if not units:
        raise TranslateError("no units are named", remedy="name units (7, 3-9)", argument="units")
    return units_named(opened, units), not any(map(is_range, units))


def _manner(findings: Sequence[Finding], read: bool, note: str, despite: str = "") -> Manner:
    faulty = _units_with(findings, Severity.ERROR)
    return Manner(read, note, despite, faulty, _units_with(findings, Severity.ATTENTION))


def _approved(
    opened: OpenLetter, reviewer: Reviewer, wanted: Sequence[Place], manner: Manner
) -> tuple[Outcome, ...]:
    """Approves texts, and writes it down."""
    authors = authors_of(opened, dict.fromkeys(language for _, language in wanted))
    known = replace(reviewer, authors=authors)
    outcomes = approve(opened.letter, opened.events, wanted, known, manner)
    _record(opened, outcomes)
    return outcomes


def _units_with(findings: Sequence[Finding], severity: Severity) -> Collection[str]:
    return {one.unit for one in findings if one.severity is severity and one.waived is None}


def _record(opened: OpenLetter, outcomes: Sequence[Outcome]) -> None:
    """Writes what was decided; units with the same texts need one line."""
    decided = (one.event for one in outcomes if one.event is not None)
    record(opened, tuple(dict.fromkeys(decided)))
