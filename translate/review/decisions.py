"""What a person decides about units, as events; refused as a whole where any of it can't be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field, replace

from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import AlignedLetter, Unit, digest
from translate.review.events import BULK, READ, Approved, Event, Rejected
from translate.review.people import identity, same_person
from translate.review.policy import Policy
from translate.review.states import Authors, Standing, Standings, State, Wanted
from translate.wording import either, say

Place = tuple[Unit, str]
"""A unit in one language."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who decides, when, and under which policy."""

    name: str
    at: str
    """ISO 8601, UTC."""
    policy: Policy
    authors: Authors = field(default_factory=dict)
    """Who wrote the texts, as far as files and version control tell."""

    def wrote(self, unit: Unit, language: str, standing: Standing) -> bool:
        """Whether the reviewer wrote the text; nobody wrote what an engine drafted."""
        who = identity(self.name)
        authors = () if standing.draft else self.authors.get((unit.id, language), ())
        return who in standing.writers or who in map(identity, authors)


@dataclass(frozen=True, slots=True)
class Manner:
    """How an approval comes about."""

    read: bool = True
    """The unit was shown and is approved by itself, not with others at once."""
    note: str = ""
    despite: str = ""
    """Why it is approved although something speaks against it."""
    faulty: Collection[str] = ()
    """The ids of the units in which an error is open."""
    marked: Collection[str] = ()
    """The ids of the units in which something is marked for a reader."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a decision about one unit in one language."""

    unit: str
    language: str
    event: Approved | Rejected | None
    """None where the reviewer decided so before."""
    wants: Wanted | None = None
    """None where it counts."""


def places(units: Iterable[Unit], languages: Sequence[str]) -> tuple[Place, ...]:
    """The units in those of the languages in which they have text.

    Raises TranslateError for a unit that has text in none of them.
    """
    found: list[Place] = []
    for unit in units:
        present = [(unit, language) for language in languages if unit.segments.get(language)]
        if not present:
            raise TranslateError(
                say("{id} has no text in {languages}", id=unit.id, languages=either(languages)),
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


def own_places(
    letter: AlignedLetter, events: Iterable[Event], places: Iterable[Place], reviewer: Reviewer
) -> tuple[Place, ...]:
    """The places that the reviewer's approval would do nothing for: they wrote the text, and the
    policy asks for one voice, a reader's."""
    standings = Standings(events, reviewer.policy)
    return tuple(
        (unit, language)
        for unit, language in places
        if _is_idle(standings(letter, unit, language), unit, language, reviewer)
    )


def unread_places(
    letter: AlignedLetter, events: Iterable[Event], places: Iterable[Place], reviewer: Reviewer
) -> tuple[Place, ...]:
    """The places that a reading by the reviewer would do something for: their voice is lacking, or
    a reader is, and they are none yet."""
    standings = Standings(events, reviewer.policy)
    return tuple(
        (unit, language)
        for unit, language in places
        if _counts(standings(letter, unit, language), unit, language, reviewer)
    )


def _counts(standing: Standing, unit: Unit, language: str, reviewer: Reviewer) -> bool:
    """Whether the reviewer's reading would bring a text nearer to its approval."""
    policy, who = reviewer.policy.of(language), identity(reviewer.name)
    if who not in standing.people and len(standing.people) < policy.voices:
        return not _is_idle(standing, unit, language, reviewer)
    readers = standing.readers(reviewer.authors.get((unit.id, language), ()))
    may_read = who not in readers and not reviewer.wrote(unit, language, standing)
    return may_read and len(readers) < policy.readers


def reject(
    letter: AlignedLetter,
    events: Iterable[Event],
    places: Iterable[Place],
    reviewer: Reviewer,
    note: str = "",
) -> tuple[Outcome, ...]:
    """What rejecting the texts of `places` comes to, given the ledger's events."""
    standings = Standings(events, reviewer.policy)
    outcomes = []
    for unit, language in places:
        standing = standings(letter, unit, language)
        event = Rejected(
            by=reviewer.name,
            at=reviewer.at,
            language=language,
            source_digest=digest(unit.source(letter.source)),
            target_digest=digest(unit.source(language)),
            note=note,
        )
        before = any(
            same_person(one.by, reviewer.name) and note in ("", one.note)
            for one in standing.rejections
        )
        outcomes.append(Outcome(unit.id, language, None if before else event))
    return tuple(outcomes)


def approve(
    letter: AlignedLetter,
    events: Iterable[Event],
    places: Iterable[Place],
    reviewer: Reviewer,
    manner: Manner | None = None,
) -> tuple[Outcome, ...]:
    """What approving the texts of `places` comes to, given the ledger's events.

    Raises TranslateError for an approval that the policy does not let count, and for one that
    something speaks against and that gives no reason.
    """
    standings = Standings(events, reviewer.policy)
    manner = manner or Manner()
    return tuple(
        _approve(letter, unit, language, standings(letter, unit, language), reviewer, manner)
        for unit, language in places
    )


def _approve(
    letter: AlignedLetter,
    unit: Unit,
    language: str,
    standing: Standing,
    reviewer: Reviewer,
    manner: Manner,
) -> Outcome:
    _refuse(unit, language, standing, reviewer, manner)
    event = Approved(
        by=reviewer.name,
        at=reviewer.at,
        language=language,
        source_digest=digest(unit.source(letter.source)),
        target_digest=digest(unit.source(language)),
        note=manner.note,
        read=READ if manner.read else BULK,
        own=reviewer.wrote(unit, language, standing),
        despite=manner.despite,
        against=tuple(one.id for one in _others(standing, reviewer)),
    )
    before = not standing.rejections and any(
        same_person(one.by, reviewer.name) and (one.read != BULK or not manner.read)
        for one in standing.approvals
    )
    after = standing if before else replace(standing, approvals=(*standing.approvals, event))
    wants = after.wants(reviewer.policy.of(language))
    return Outcome(unit.id, language, None if before else event, wants)


def _refuse(
    unit: Unit, language: str, standing: Standing, reviewer: Reviewer, manner: Manner
) -> None:
    """Raises TranslateError where the approval can't be."""
    if _is_idle(standing, unit, language, reviewer):
        raise TranslateError(
            say(
                "{id} ({language}) was written by {name}",
                id=unit.id,
                language=language,
                name=reviewer.name,
            ),
            remedy="let somebody else read and approve it: policy.readers asks for a reader",
        )
    speaking = _others(standing, reviewer)
    if speaking and not manner.despite:
        said = say(": “{note}”", note=speaking[0].note) if speaking[0].note else ""
        raise TranslateError(
            say(
                "{id} ({language}) was rejected by {by}{said}",
                id=unit.id,
                language=language,
                by=speaking[0].by,
                said=said,
            ),
            remedy="mend the text, or say why it is right all the same",
            argument="despite",
        )
    if unit.id in manner.faulty and not manner.despite:
        raise TranslateError(
            say("{id} has an open error", id=unit.id),
            remedy="mend it, waive it, or say why it is right all the same",
            argument="despite",
        )
    if unit.id in manner.marked and not manner.read:
        raise TranslateError(
            say("{id} has something that only a reader can judge", id=unit.id),
            remedy=say("approve it by itself: {ordinal}", ordinal=unit.ordinal),
        )


def _others(standing: Standing, reviewer: Reviewer) -> tuple[Rejected, ...]:
    """The rejections of others: one's own is taken back by one's own approval."""
    return tuple(one for one in standing.rejections if not same_person(one.by, reviewer.name))


def _is_idle(standing: Standing, unit: Unit, language: str, reviewer: Reviewer) -> bool:
    policy = reviewer.policy.of(language)
    one_reader = policy.voices == 1 == policy.readers
    return one_reader and reviewer.wrote(unit, language, standing)
