"""How far each unit is in each language: what the ledger says of the texts as they are now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from functools import lru_cache

from translate.dataclass import dataclass
from translate.model import AlignedLetter, Unit, digest
from translate.review.events import BULK, Approved, Decision, Drafted, Event, Rejected, Wrote
from translate.review.history import History, taken_back
from translate.review.people import identity
from translate.review.policy import Policy

Authors = Mapping[tuple[str, str], Collection[str]]
"""Who wrote the texts, by unit id and language, as far as files and version control tell."""


class Wanted(StrEnum):
    """What else has to happen before approvals count."""

    SECOND = "a second person has to as well"
    READER = "somebody who did not write it has to read it"
    """No bulk approval can give it."""


class State(StrEnum):
    """How far a unit is in one language."""

    MISSING = "missing"
    """The version has no text for it."""
    MACHINE_DRAFT = "machine-draft"
    """An engine wrote the text, nobody edited it or decided about it."""
    UNREVIEWED = "unreviewed"
    """Nobody decided about these two texts, or fewer people than the policy asks for."""
    APPROVED = "approved"
    REJECTED = "rejected"
    STALE = "stale"
    """The source or the translation changed since the text was approved."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the ledger says of one source text and one target text."""

    approvals: tuple[Approved, ...] = ()
    """Those that count: by people who may, not taken back, each made by somebody who knew of every
    rejection."""
    rejections: tuple[Rejected, ...] = ()
    """Those that stand: nobody who knew of them approved the text against them."""
    overcome: tuple[Rejected, ...] = ()
    """Those that somebody approved the text against, with a reason."""
    draft: Drafted | None = None
    """The latest."""
    writers: frozenset[str] = frozenset()
    """Who wrote the target text, by `identity`, as far as the ledger knows."""

    @property
    def people(self) -> frozenset[str]:
        """Who approved the text, by `identity`."""
        return frozenset(identity(one.by) for one in self.approvals)

    def readers(self, authors: Iterable[str] = ()) -> frozenset[str]:
        """Who approved the text by itself and did not write it; nobody wrote an engine's draft."""
        known = frozenset() if self.draft else frozenset(map(identity, authors))
        return frozenset(
            identity(one.by) for one in self.approvals if one.read != BULK and not one.own
        ) - (self.writers | known)

    def wants(self, policy: Policy, authors: Iterable[str] = ()) -> Wanted | None:
        """What the approvals lack, under the policy of the text's language; None for nothing."""
        if len(self.people) < policy.voices:
            return Wanted.SECOND
        return Wanted.READER if len(self.readers(authors)) < policy.readers else None

    def approved(self, policy: Policy, authors: Iterable[str] = ()) -> bool:
        """Is the text approved, under the policy of its language?"""
        return not self.rejections and self.wants(policy, authors) is None


_NOTHING = Standing()
_NONE: frozenset[str] = frozenset()
_EMPTY = digest("")


class Standings:
    """The ledger by the texts that it speaks of, under a policy; `events` in their order."""

    def __init__(self, events: Iterable[Event], policy: Policy) -> None:
        self._policy = policy
        events = tuple(events)
        history = History(events)
        undone = taken_back(events)
        of: dict[tuple[str, str, str], list[int]] = {}
        for place, event in enumerate(events):
            if isinstance(event, Decision) and (not event.id or event.id not in undone):
                key = event.language, event.source_digest, event.target_digest
                of.setdefault(key, []).append(place)
        self._of = {key: _standing(events, places, history, policy) for key, places in of.items()}

    def __call__(self, letter: AlignedLetter, unit: Unit, language: str) -> Standing:
        """What the ledger says of a unit as it is now."""
        return self._of.get((language, *_pair(letter, unit, language)), _NOTHING)

    def differ(self, other: Standings, letter: AlignedLetter) -> tuple[Unit, ...]:
        """The units of a letter of which two ledgers do not say the same."""
        both = self._of.keys() | other._of.keys()
        keys = {key for key in both if self._of.get(key) != other._of.get(key)}
        pairs = _pairs(_Same(letter))
        found = {unit for unit, code in pairs if (code, *pairs[unit, code]) in keys} if keys else ()
        return tuple(unit for unit in letter.units if unit.id in found)

    def accepted(self) -> _Accepted:
        """The pairs of texts that were approved, or drafted and nothing else."""
        found = _Accepted()
        for (language, source, target), standing in self._of.items():
            drafted = standing.draft is not None and not (standing.approvals or standing.rejections)
            if standing.approved(self._policy.of(language)):
                found.targets.setdefault((language, source), set()).add(target)
            elif not drafted:
                continue
            found.sources.setdefault((language, target), set()).add(source)
        return found


@dataclass(frozen=True, slots=True)
class _Accepted:
    sources: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    """By language and target digest: the source texts it was approved or drafted for."""
    targets: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    """By language and source digest: the target texts that were approved for it."""


def states(
    letter: AlignedLetter, events: Iterable[Event], policy: Policy, authors: Authors | None = None
) -> Mapping[tuple[str, str], State]:
    """The state of every unit in every language, by unit id and language, in the letter's order.

    The source has a state only where it is missing. What was decided about exactly these two texts
    counts. Where nothing was, a text is stale if it was approved or drafted for another source
    text, or if another text was approved for its source text; else it is unreviewed.
    """
    standings = Standings(events, policy)
    changed = frozenset().union(*_changed(letter, standings))
    result: dict[tuple[str, str], State] = {}
    for unit in letter.units:
        for language in letter.languages:
            if not unit.segments.get(language):
                result[unit.id, language] = State.MISSING
            elif language != letter.source:
                place = unit.id, language
                standing = standings(letter, unit, language)
                state = None
                if standing is not _NOTHING:
                    known = (authors or {}).get(place, ())
                    state = _state(standing, policy.of(language), known)
                if state is None:
                    state = State.STALE if place in changed else State.UNREVIEWED
                result[place] = state
    return result


def wanted(
    letter: AlignedLetter, standings: Standings, policy: Policy
) -> Mapping[tuple[str, str], Wanted]:
    """What the texts lack that somebody approved and that do not count as approved yet, by unit id
    and language: those among the `State.UNREVIEWED` that wait for somebody else's approval."""
    found = {
        (unit.id, language): standing.wants(policy.of(language))
        for unit in letter.units
        for language in letter.languages
        if (standing := standings(letter, unit, language)).approvals and not standing.rejections
    }
    return {place: lacks for place, lacks in found.items() if lacks is not None}


def outdated(
    letter: AlignedLetter, events: Iterable[Event], policy: Policy
) -> frozenset[tuple[str, str]]:
    """The stale texts that wait for a translator: their source changed, they did not.

    By unit id and language. A stale text that was itself edited waits for a reviewer alone.
    """
    standing = states(letter, events, policy)
    places, _ = _changed(letter, Standings(events, policy))
    return frozenset(place for place in places if standing.get(place) is State.STALE)


def approved_before(
    letter: AlignedLetter, events: Iterable[Event], policy: Policy
) -> Mapping[tuple[str, str], frozenset[str]]:
    """The digests of the texts that were approved in place of those of stale units.

    By unit id and the language of the text: the source's where that changed, else the target's.
    """
    standings = Standings(events, policy)
    accepted = standings.accepted()
    found: dict[tuple[str, str], frozenset[str]] = {}
    stale = (
        place for place, state in states(letter, events, policy).items() if state is State.STALE
    )
    units = {unit.id: unit for unit in letter.units}
    for name, language in stale:
        source, target = _pair(letter, units[name], language)
        sources = accepted.sources.get((language, target), set()) - {source}
        targets = accepted.targets.get((language, source), set()) - {target}
        if targets:
            found[name, language] = frozenset(targets)
        if sources:
            found[name, letter.source] = frozenset(sources)
    return found


def _changed(
    letter: AlignedLetter, standings: Standings
) -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]:
    """The texts that were approved or drafted for another source text, and those in whose place
    another text was approved; by unit id and language."""
    accepted = standings.accepted()
    # What was approved for a paragraph that still stands says nothing of one worded like it.
    current = _current(_Same(letter))
    outdated, edited = set(), set()
    if not accepted.sources and not accepted.targets:
        return frozenset(), frozenset()
    for (unit, language), (source, target) in _pairs(_Same(letter)).items():
        if language == letter.source or target == _EMPTY:
            continue
        if accepted.sources.get((language, target), _NONE) - current[letter.source]:
            outdated.add((unit, language))
        elif accepted.targets.get((language, source), _NONE) - current[language]:
            edited.add((unit, language))
    return frozenset(outdated), frozenset(edited)


def _state(standing: Standing, policy: Policy, authors: Collection[str]) -> State | None:
    """What the ledger says of exactly these texts; None where it says nothing."""
    if standing.rejections:
        return State.REJECTED
    if standing.approved(policy, authors):
        return State.APPROVED
    if standing.approvals or standing.overcome:
        return State.UNREVIEWED
    return State.MACHINE_DRAFT if standing.draft is not None else None


def _standing(
    events: Sequence[Event], places: Sequence[int], history: History, policy: Policy
) -> Standing:
    """What events say that are all about the same two texts; `places` in their order."""
    approvals: dict[int, Approved] = {}
    rejections: dict[int, Rejected] = {}
    draft: Drafted | None = None
    writers = set()
    for place in places:
        event = events[place]
        if isinstance(event, Approved) and not policy.objection(event.by, event.language):
            approvals[place] = event
        elif isinstance(event, Rejected):
            rejections[place] = event
        elif isinstance(event, Drafted):
            draft = event
        elif isinstance(event, Wrote):
            writers.add(identity(event.by))
    counted = approvals
    standing: list[Rejected] = []
    overcome: list[Rejected] = []
    for place, rejection in rejections.items():
        followers = history.followers(place)
        knowing = {one: approval for one, approval in approvals.items() if one in followers}
        who = identity(rejection.by)
        if any(identity(approval.by) == who for approval in knowing.values()):
            continue  # whoever rejected it approved it since
        answered = any(_answers(approval, rejection) for approval in knowing.values())
        (overcome if answered else standing).append(rejection)
        counted = {one: approval for one, approval in counted.items() if one in followers}
    return Standing(
        tuple(counted.values()), tuple(standing), tuple(overcome), draft, frozenset(writers)
    )


def _answers(approval: Approved, rejection: Rejected) -> bool:
    """Whether an approval by somebody who knew of a rejection was made against it.

    Before events named one another, any later approval was.
    """
    return approval.after is None or rejection.id in approval.against


def _pair(letter: AlignedLetter, unit: Unit, language: str) -> tuple[str, str]:
    """The digests of the source text and the target text."""
    if 0 < unit.ordinal <= len(letter.units) and letter.units[unit.ordinal - 1] is unit:
        return _pairs(_Same(letter))[unit.id, language]
    return digest(unit.source(letter.source)), digest(unit.source(language))


class _Same:
    """A letter as a key: the same object and no other, for it is never changed."""

    __slots__ = ("letter",)

    def __init__(self, letter: AlignedLetter) -> None:
        self.letter = letter

    def __hash__(self) -> int:
        return id(self.letter)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.letter is self.letter


@lru_cache(4)
def _pairs(of: _Same) -> Mapping[tuple[str, str], tuple[str, str]]:
    """By unit id and language: the digests of the source text and the text."""
    letter = of.letter
    return {
        (unit.id, language): (source, digest(unit.source(language)))
        for unit in letter.units
        for source in (digest(unit.source(letter.source)),)
        for language in letter.languages
    }


@lru_cache(4)
def _current(of: _Same) -> Mapping[str, frozenset[str]]:
    """By language: the digests of all texts."""
    found: dict[str, set[str]] = {language: set() for language in of.letter.languages}
    for (_, language), (_, target) in _pairs(of).items():
        found[language].add(target)
    return {language: frozenset(digests) for language, digests in found.items()}
