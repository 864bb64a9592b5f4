"""What a person decides about units, as events; refused as a whole where any of it can't be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from translate.errors import TranslateError
from translate.model import AlignedLetter, Unit, digest
from translate.review.events import Approved, Event, Rejected, identity
from translate.review.states import Standing, Standings, State

Place = tuple[Unit, str]
"""A unit in one language."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who decides, when, and under which policy."""

    name: str
    at: str
    """ISO 8601, UTC."""
    two_people: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a decision about one unit in one language."""

    unit: str
    language: str
    event: Approved | Rejected | None
    """None where the reviewer decided so before."""
    second_wanted: bool = False
    """Approved, but a second person has to do so before it counts."""


def places(units: Iterable[Unit], languages: Sequence[str]) -> tuple[Place, ...]:
    """The units in those of the languages in which they have text.

    Raises TranslateError for a unit that has text in none of them.
    """
    found: list[Place] = []
    for unit in units:
        present = [(unit, language) for language in languages if unit.segments.get(language)]
        if not present:
            raise TranslateError(
                f"{unit.id} has no text in {' or '.join(languages)}",
                remedy="translate it first, or leave it out",
            )
        found.extend(present)
    return tuple(found)


def undecided_places(
    units: Iterable[Unit], languages: Sequence[str], states: Mapping[tuple[str, str], State]
) -> tuple[Place, ...]:
    """The units in those of the languages in which they have a text that wants a decision."""
    undecided = {State.UNREVIEWED, State.MACHINE_DRAFT, State.STALE}
    return tuple(
        (unit, language)
        for unit in units
        for language in languages
        if states[unit.id, language] in undecided
    )


def own_drafts(
    letter: AlignedLetter, events: Iterable[Event], places: Iterable[Place], reviewer: Reviewer
) -> tuple[Place, ...]:
    """The places that the reviewer may not approve: the policy asks for two people, and nobody
    but they stands behind the draft."""
    if not reviewer.two_people:
        return ()
    standings = Standings.of(events)
    return tuple(
        (unit, language)
        for unit, language in places
        if _is_own_draft(standings(letter, unit, language), reviewer.name)
    )


def decide(
    kind: type[Approved] | type[Rejected],
    letter: AlignedLetter,
    events: Iterable[Event],
    places: Iterable[Place],
    reviewer: Reviewer,
    note: str = "",
) -> tuple[Outcome, ...]:
    """What approving or rejecting the texts of `places` comes to, given the ledger's events.

    Raises TranslateError where the policy asks for two people and the reviewer would approve a
    text that nobody but they stands behind: their own draft.
    """
    standings = Standings.of(events)
    outcomes = []
    for unit, language in places:
        standing = standings(letter, unit, language)
        second_wanted = False
        if kind is Approved and reviewer.two_people:
            if _is_own_draft(standing, reviewer.name):
                raise TranslateError(
                    f"{unit.id} ({language}) was drafted by {reviewer.name}",
                    remedy="let somebody else approve it: the policy asks for two people",
                )
            second_wanted = not standing.people - {identity(reviewer.name)}
        event = kind(
            by=reviewer.name,
            at=reviewer.at,
            language=language,
            source_digest=digest(unit.source(letter.source)),
            target_digest=digest(unit.source(language)),
            note=note,
        )
        said_before = _says(standing, kind, reviewer)
        outcomes.append(Outcome(unit.id, language, None if said_before else event, second_wanted))
    return tuple(outcomes)


def _says(standing: Standing, kind: type[Approved] | type[Rejected], reviewer: Reviewer) -> bool:
    """Would the decision change nothing?"""
    if not isinstance(standing.decision, kind):
        return False
    if kind is Approved and not standing.approved(reviewer.two_people):
        names = {identity(approval.by) for approval in standing.approvals}
        return identity(reviewer.name) in names
    return True


def _is_own_draft(standing: Standing, name: str) -> bool:
    return standing.draft is not None and standing.people <= {identity(name)}
