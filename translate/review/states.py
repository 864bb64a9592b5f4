"""How far each unit is in each language: what the ledger says of the texts as they are now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from translate.model import AlignedLetter, Unit, digest
from translate.review.events import Approved, Decision, Drafted, Event, Rejected, identity


class State(StrEnum):
    """How far a unit is in one language."""

    MISSING = "missing"
    """The version has no text for it."""
    MACHINE_DRAFT = "machine-draft"
    """An engine wrote the text, nobody edited it or decided about it."""
    UNREVIEWED = "unreviewed"
    """Nobody decided about these two texts: a new translation, or one edited since."""
    APPROVED = "approved"
    REJECTED = "rejected"
    STALE = "stale"
    """The text was approved or drafted for a source text that has changed since."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the ledger says of one source text and one target text."""

    decision: Approved | Rejected | None = None
    """The latest."""
    draft: Drafted | None = None
    """The latest."""
    approvals: tuple[Approved, ...] = ()
    """Those since the last rejection."""

    @property
    def people(self) -> frozenset[str]:
        """Who stands behind the text, by `identity`: who drafted it, and who approved it."""
        drafters = (self.draft,) if self.draft else ()
        return frozenset(identity(event.by) for event in (*drafters, *self.approvals))

    def approved(self, two_people: bool) -> bool:
        """Is the text approved, under a policy that may ask for two people?"""
        enough = len(self.people) > 1 or not two_people
        return isinstance(self.decision, Approved) and enough


@dataclass(slots=True)
class Standings:
    """The ledger by the texts that it speaks of."""

    _of: dict[tuple[str, str, str], Standing] = field(default_factory=dict)
    """By language, source digest and target digest."""

    @classmethod
    def of(cls, events: Iterable[Event]) -> Standings:
        """Reads a ledger, the earliest event first."""
        standings = cls()
        for event in events:
            if isinstance(event, Approved | Rejected | Drafted):
                key = event.language, event.source_digest, event.target_digest
                standings._of[key] = _after(standings._of.get(key, Standing()), event)
        return standings

    def __call__(self, letter: AlignedLetter, unit: Unit, language: str) -> Standing:
        """What the ledger says of a unit as it is now."""
        return self._of.get((language, *_pair(letter, unit, language)), Standing())

    def sources(self, two_people: bool) -> Mapping[tuple[str, str], set[str]]:
        """By language and target digest: the source texts it was approved or drafted for."""
        sources: dict[tuple[str, str], set[str]] = {}
        for (language, source, target), standing in self._of.items():
            undecided = standing.decision is None and standing.draft is not None
            if undecided or standing.approved(two_people):
                sources.setdefault((language, target), set()).add(source)
        return sources


def states(
    letter: AlignedLetter, events: Iterable[Event], *, two_people: bool = False
) -> Mapping[tuple[str, str], State]:
    """The state of every unit in every language, by unit id and language, in the letter's order.

    The source has a state only where it is missing. The last decision on exactly these two texts
    counts; without one, a text that stands unchanged since it was approved or drafted for another
    source text is stale, and any other is unreviewed: an edited translation wants a reviewer, one
    of a changed source wants a translator.
    """
    standings = Standings.of(events)
    sources = standings.sources(two_people)
    # What was approved for a paragraph that still stands says nothing of one worded like it.
    current = {digest(unit.source(letter.source)) for unit in letter.units}
    result: dict[tuple[str, str], State] = {}
    for unit in letter.units:
        for language in letter.languages:
            if not unit.segments.get(language):
                result[unit.id, language] = State.MISSING
            elif language != letter.source:
                standing = standings(letter, unit, language)
                state = _state(standing, two_people)
                if state is None:
                    _, target = _pair(letter, unit, language)
                    earlier = sources.get((language, target), set())
                    state = State.STALE if earlier - current else State.UNREVIEWED
                result[unit.id, language] = state
    return result


def _state(standing: Standing, two_people: bool) -> State | None:
    """What the ledger says of exactly these texts; None where it says nothing."""
    if isinstance(standing.decision, Rejected):
        return State.REJECTED
    if standing.approved(two_people):
        return State.APPROVED
    if standing.draft is not None and standing.decision is None:
        return State.MACHINE_DRAFT
    return State.UNREVIEWED if standing.decision is not None else None


def _after(standing: Standing, event: Decision) -> Standing:
    if isinstance(event, Drafted):
        return replace(standing, draft=event)
    if isinstance(event, Approved):
        return replace(standing, decision=event, approvals=(*standing.approvals, event))
    assert isinstance(event, Rejected)
    return replace(standing, decision=event, approvals=())


def _pair(letter: AlignedLetter, unit: Unit, language: str) -> tuple[str, str]:
    """The digests of the source text and the target text."""
    return digest(unit.source(letter.source)), digest(unit.source(language))
