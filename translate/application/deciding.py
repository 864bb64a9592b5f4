"""Decisions about a letter: who decides, what is approved, rejected, waived or taken back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from translate.application.authors import authors_of, present_of
from translate.application.letters import OpenLetter
from translate.application.looking import findings_about, findings_of, policy_of, states_of
from translate.application.signing import record
from translate.application.units import units_named
from translate.application.wholeness import whole_of
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import Finding, Severity, Unit
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
)
from translate.review.events import Approved, Confirmed, Event, Rejected, Undone, Waived
from translate.review.people import identity
from translate.review.selection import clean_units, is_range, select_languages
from translate.review.states import Standings
from translate.review.undoing import undo
from translate.review.waivers import is_waivable, waive
from translate.storage.encoding import MEANING_CHECK
from translate.storage.people import named_person
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
    policy = policy_of(opened)
    person = named_person(present_of(opened)) if name is None else _person(name)
    if objection := policy.objection(person):
        if name:
            message = say("“{person}” is no reviewer here", person=person)
        else:
            message = say("“{person}” (git's user.name) is no reviewer here", person=person)
        raise TranslateError(
            message,
            remedy=say(
                '{objection}; who you are is said with --as "Your Name"', objection=objection
            ),
        )
    known = policy.person(person)
    spelled = {identity(one): one for one in policy.reviewers}
    return Reviewer(known.name if known else spelled.get(identity(person), person), at, policy)


def decide_units(
    opened: OpenLetter,
    kind: type[Approved] | type[Rejected],
    reviewer: Reviewer,
    units: Sequence[str],
    languages: Sequence[str] = (),
    *,
    all_clean: bool = False,
    note: str = "",
    despite: str = "",
) -> Decided:
    """Approves or rejects units in languages (all but the source where none is named).

    `units` are names and ranges (`7`, `u7`, `3-9`); `all_clean` means every unit in which nothing
    is found instead. A unit that is named by itself counts as read; whoever calls must show it.
    Raises TranslateError, and writes nothing, where any of it is refused.
    """
    if bool(units) == all_clean:
        raise TranslateError(
            "no units are named" if not units else "--all-clean names the units already",
            remedy="name units (7, 3-9), or say --all-clean",
        )
    letter, events = opened.letter, opened.events
    chosen = _allowed(opened, reviewer, languages)
    single = not all_clean and not any(map(is_range, units))
    named = () if all_clean else units_named(opened, units)
    if kind is Rejected:
        outcomes = reject(letter, events, places(named, chosen), reviewer, note)
        _record(opened, outcomes)
        return Decided(outcomes, (), named if single else ())
    reviewer = replace(reviewer, authors=authors_of(opened, chosen))
    findings = findings_of(opened) if all_clean else findings_about(opened, named)
    own: tuple[Place, ...] = ()
    if all_clean:
        wanted = undecided_places(clean_units(letter, findings), chosen, states_of(opened))
        own = own_places(letter, events, wanted, reviewer)
        wanted = tuple(place for place in wanted if place not in own)
    else:
        wanted = places(named, chosen)
    manner = Manner(
        single,
        note,
        despite,
        _units_with(findings, Severity.ERROR),
        _units_with(findings, Severity.ATTENTION),
    )
    if despite and not single:
        raise TranslateError(
            "--despite is said of single units", remedy="name them one by one, without ranges"
        )
    outcomes = approve(letter, events, wanted, reviewer, manner)
    _record(opened, outcomes)
    return Decided(outcomes, own, named if single else (), findings)


def confirm_whole(
    opened: OpenLetter, reviewer: Reviewer, languages: Sequence[str] = (), note: str = ""
) -> tuple[Confirmed, ...]:
    """Confirms versions as they will be released, with all that stands between their units.

    Raises TranslateError where the policy does not let the reviewer.
    """
    events = tuple(
        Confirmed(
            by=reviewer.name,
            at=reviewer.at,
            language=language,
            digest=whole_of(opened, language),
            note=note,
        )
        for language in _allowed(opened, reviewer, languages)
    )
    record(opened, events)
    return events


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
    taken = undo(opened.letter, opened.events, units_named(opened, units), reviewer)
    ids = tuple(event.id for event in taken)
    record(opened, [Undone(by=reviewer.name, at=reviewer.at, events=ids)])
    return taken


def waiting_for(
    opened: OpenLetter, reviewer: Reviewer, units: Sequence[Unit] | None = None
) -> frozenset[tuple[str, str]]:
    """The texts that the reviewer could approve and did not, by unit id and language.

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
    own = own_places(letter, opened.events, wanted, reviewer)
    standings = Standings(opened.events, reviewer.policy)
    return frozenset(
        (unit.id, language)
        for unit, language in wanted
        if (unit, language) not in own
        and identity(reviewer.name) not in standings(letter, unit, language).people
    )


def _allowed(opened: OpenLetter, reviewer: Reviewer, languages: Sequence[str]) -> tuple[str, ...]:
    """The languages that a decision is about: those named, or those the reviewer may decide on."""
    chosen = select_languages(opened.letter, languages)
    objections = {code: reviewer.policy.objection(reviewer.name, code) for code in chosen}
    allowed = tuple(code for code in chosen if not objections[code])
    refused = [code for code in chosen if objections[code]]
    if refused and (languages or not allowed):
        raise TranslateError(
            say(
                "{name} does not decide about {languages}",
                name=reviewer.name,
                languages=listed(refused),
            ),
            remedy=objections[refused[0]],
        )
    return allowed


def _units_with(findings: Sequence[Finding], severity: Severity) -> Collection[str]:
    return {one.unit for one in findings if one.severity is severity and one.waived is None}


def _record(opened: OpenLetter, outcomes: Sequence[Outcome]) -> None:
    """Writes what was decided; units with the same texts need one line."""
    decided = (one.event for one in outcomes if one.event is not None)
    record(opened, tuple(dict.fromkeys(decided)))


def _person(name: str) -> str:
    """A name as the ledger has it, on one line; TranslateError where there is none in it."""
    person = " ".join(name.split())
    if not identity(person) or not person.isprintable():
        raise TranslateError("--as names nobody", remedy='say --as "Your Name", or leave it out')
    return person
