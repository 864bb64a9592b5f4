"""Decisions about a letter: who decides, what is approved, rejected or waived, and its record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from translate.application.letters import OpenLetter
from translate.application.looking import findings_of, states_of
from translate.errors import TranslateError
from translate.review.decisions import (
    Outcome,
    Place,
    Reviewer,
    decide,
    own_drafts,
    places,
    undecided_places,
)
from translate.review.events import Approved, Event, Rejected, Waived, identity
from translate.review.selection import clean_units, select_languages, select_units
from translate.review.waivers import waive
from translate.storage.ledger import append
from translate.storage.people import current_person

WHOLE = "letter"
"""Names the letter as a whole where a unit is asked for."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of an approval or a rejection; the ledger is written."""

    outcomes: tuple[Outcome, ...]
    own: tuple[Place, ...]
    """Left to somebody else, because the reviewer drafted them."""

    @property
    def recorded(self) -> int:
        """How many decisions are new."""
        return sum(outcome.event is not None for outcome in self.outcomes)


def reviewer_of(opened: OpenLetter, name: str | None, at: str) -> Reviewer:
    """Who decides: `name`, or git's user; `at` is the time (ISO 8601, UTC).

    Raises TranslateError where nobody is known or the policy does not let them.
    """
    policy = opened.workspace.settings.policy
    person = current_person(opened.workspace.root) if name is None else _person(name)
    reviewers = {identity(one): one for one in policy.reviewers}
    if reviewers and identity(person) not in reviewers:
        raise TranslateError(
            f"“{person}” is no reviewer here",
            remedy=f"policy.reviewers in translate.toml names {', '.join(policy.reviewers)}",
        )
    return Reviewer(reviewers.get(identity(person), person), at, policy.two_people)


def decide_units(
    opened: OpenLetter,
    kind: type[Approved] | type[Rejected],
    reviewer: Reviewer,
    units: Sequence[str],
    languages: Sequence[str] = (),
    *,
    all_clean: bool = False,
    note: str = "",
) -> Decided:
    """Approves or rejects units in languages (all but the source where none is named).

    `units` are names and ranges (`7`, `u7`, `3-9`); `all_clean` means every unit in which nothing
    is found instead. Raises TranslateError, and writes nothing, where any of it is refused.
    """
    if bool(units) == all_clean:
        raise TranslateError(
            "no units are named" if not units else "--all-clean names the units already",
            remedy="name units (7, 3-9), or say --all-clean",
        )
    letter, events = opened.letter, opened.events
    chosen = select_languages(letter, languages)
    own: tuple[Place, ...] = ()
    if all_clean:
        clean = clean_units(letter, findings_of(opened))
        wanted = undecided_places(clean, chosen, states_of(opened))
        own = own_drafts(letter, events, wanted, reviewer)
        wanted = tuple(place for place in wanted if place not in own)
    else:
        wanted = places(select_units(letter, units), chosen)
    outcomes = decide(kind, letter, events, wanted, reviewer, note)
    decided = [one.event for one in outcomes if one.event is not None]
    _record(opened, tuple(dict.fromkeys(decided)))  # units with the same texts need one
    return Decided(tuple(outcomes), own)


def waive_findings(
    opened: OpenLetter, reviewer: Reviewer, units: Sequence[str], check: str, reason: str
) -> tuple[tuple[str, Waived], ...]:
    """Waives what a check found about units; gives (unit's id, event), "" for the whole letter.

    `check` may be "" where a unit's findings are all of one check. Raises TranslateError, and
    writes nothing, where there is nothing to waive, no reason, or a choice is needed.
    """
    findings = findings_of(opened)
    named = select_units(opened.letter, [unit for unit in units if unit != WHOLE])
    names = [*([""] if WHOLE in units else []), *(unit.id for unit in named)]
    by, at = reviewer.name, reviewer.at
    waived = tuple(
        (name, event)
        for name in names
        for event in waive(opened.letter, findings, name, check, reason, by=by, at=at)
    )
    _record(opened, [event for _, event in waived])
    return waived


def _record(opened: OpenLetter, events: Sequence[Event]) -> None:
    """Appends events to the ledger of the letter, where it has one."""
    if opened.folder is not None:
        append(opened.workspace.root, opened.folder, events)


def _person(name: str) -> str:
    """A name as the ledger has it, on one line; TranslateError where there is none in it."""
    person = " ".join(name.split())
    if not any(map(str.isalnum, person)) or not person.isprintable():
        raise TranslateError("--as names nobody", remedy='say --as "Your Name", or leave it out')
    return person
