"""The letters on the desk: each is opened once, and again when its files have changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from hashlib import sha256
from pathlib import Path
from threading import RLock

from translate.application.authors import person_at_work
from translate.application.deciding import reviewer_of, waiting_for
from translate.application.editing import Writer, writer_of
from translate.application.looking import findings_of, policy_of, states_of
from translate.application.opening import OpenLetter, Workspace, find_workspace, open_letter
from translate.application.restoring import Edit, edit_between, edited_segment
from translate.application.signing import missed_of
from translate.application.since import APPROVED, changes_since
from translate.application.watching import (
    Stamps,
    ledger_stamps,
    text_stamps,
    with_ledger,
)
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding, Unit, digest
from translate.review.decisions import Reviewer
from translate.review.events import Noted
from translate.review.naming import unit_names
from translate.review.noting import standing_notes
from translate.review.states import Standings, State, Wanted, wanted
from translate.wording import say


@dataclass(frozen=True, slots=True)
class Look:
    """A letter as it is now, with all that the page says of it."""

    opened: OpenLetter
    texts: Stamps
    ledger: Stamps
    findings: tuple[Finding, ...]
    by_unit: Mapping[str, tuple[Finding, ...]]
    """By the unit's id; "" holds those about the letter as a whole."""
    states: Mapping[tuple[str, str], State]
    standings: Standings
    """What the ledger says of each unit's texts."""
    wanted: Mapping[tuple[str, str], Wanted]
    """Whom texts wait for that somebody approved, by unit id and language."""
    notes: Mapping[tuple[str, str], tuple[Noted, ...]]
    """Notes without a decision on the texts as they are, by unit id and language."""
    names: Mapping[str, str]
    """The units' short names by id: they mean the same texts whatever moves."""
    waiting: frozenset[tuple[str, str]]
    """What waits for the person's decision, by unit id and language."""
    unsigned: int
    """Decisions that do not count because they have to be signed and are not."""
    before: Mapping[tuple[str, int], str]
    """By `Segment.key`: the text that was approved, where another stands there now."""
    edits: tuple[Edit, ...] = ()
    """What the person edited since the page was started and may take back, the last at the end."""

    @property
    def letter(self) -> AlignedLetter:
        return self.opened.letter

    @property
    def stamp(self) -> str:
        """Changes whenever one of the files does."""
        return _name(self.texts, self.ledger)

    def unit(self, name: str) -> Unit | None:
        """The unit with an id (`u7`)."""
        number = name.removeprefix("u")
        if not number.isascii() or not number.isdigit() or not 0 < len(number) < 10:
            return None
        units = self.letter.units
        return units[int(number) - 1] if 0 < int(number) <= len(units) else None

    def last_edit(self, unit: Unit) -> Edit | None:
        """The person's last edit in a unit, where its text still stands there."""
        edits = (one for one in reversed(self.edits) if edited_segment(self.opened, unit, one))
        return next(edits, None)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What engines made of a unit, put before the person who edits it."""

    texts: tuple[str, ...]
    """As they are edited, one for each segment of the source."""
    engine: str
    model: str


@dataclass(slots=True)
class Desk:
    """The letters of one workspace, for one person.

    Whoever works with a letter holds `lock` from the look to the decision.
    """

    start: Path
    """The workspace's root, or a folder in it."""
    now: Callable[[], str]
    """Tells the time as the ledger has it: ISO 8601, UTC."""
    name: str | None = None
    """Who decides; git's user where it is None."""
    lock: RLock = field(default_factory=RLock)
    _looks: dict[str, Look] = field(default_factory=dict)
    _proposals: dict[tuple[str, str, str], Proposal] = field(default_factory=dict)
    """The last draft that was shown, by letter, language and digest of the source."""
    _edits: dict[str, tuple[Edit, ...]] = field(default_factory=dict)
    """What the person edited, by letter: texts of before that are kept nowhere else."""

    def slugs(self) -> tuple[str, ...]:
        """The letters of the workspace."""
        return find_workspace(self.start).slugs()

    def look(self, slug: str) -> Look:
        """A letter as its files are now; raises TranslateError for what can't be read."""
        workspace = self._workspace_of(slug)
        texts, ledger = text_stamps(workspace, slug), ledger_stamps(workspace, slug)
        known = self._looks.get(slug)
        if known is not None and known.texts == texts:
            if known.ledger == ledger:
                return known
            opened = with_ledger(known.opened)
        else:
            opened = None
        before = known if opened is not None else None
        look = self._look(opened or open_letter(slug, self.start), texts, ledger, before)
        self._looks[slug] = look
        return look

    def stamp(self, slug: str) -> str:
        """`Look.stamp` of a letter as its files are now, which are not read."""
        workspace = self._workspace_of(slug)
        return _name(text_stamps(workspace, slug), ledger_stamps(workspace, slug))

    def reviewer(self, look: Look) -> Reviewer:
        """Who decides; raises TranslateError where nobody is known, or they may not."""
        return reviewer_of(look.opened, self.name, self.now())

    def writer(
        self, look: Look, unit: Unit | None = None, language: str = "", text: str = ""
    ) -> Writer:
        """Who edits; raises TranslateError where nobody is known.

        Where `text` is the draft of a unit that was shown, as it is, the engine is named.
        """
        writer = writer_of(look.opened, self.name, self.now())
        shown = self._proposals.get(_place(look, unit, language)) if unit else None
        if shown is None or shown.texts != (text,):
            return writer
        return replace(writer, engine=shown.engine, model=shown.model)

    def remember(self, look: Look, unit: Unit, language: str, proposal: Proposal) -> None:
        """Keeps a draft that is shown, so that nobody counts as the writer of what they took."""
        self._proposals[_place(look, unit, language)] = proposal

    def keep_edit(self, before: Look, language: str) -> None:
        """Keeps what an edit that was just made replaced, so that it can be taken back."""
        slug = before.letter.name
        edit = edit_between(before.opened, self.look(slug).opened, language)
        if edit is not None:
            self._set_edits(slug, (*self._edits.get(slug, ()), edit))

    def drop_edit(self, look: Look, edit: Edit) -> None:
        """Forgets an edit that was taken back."""
        slug = look.letter.name
        kept = tuple(one for one in self._edits.get(slug, ()) if one is not edit)
        self._set_edits(slug, kept)

    def _set_edits(self, slug: str, edits: tuple[Edit, ...]) -> None:
        self._edits[slug] = edits
        self._looks[slug] = replace(self.look(slug), edits=edits)

    def person(self, look: Look) -> str:
        """The name of who decides; "" where nobody is known, or they may not."""
        try:
            return self.reviewer(look).name
        except TranslateError:
            return ""

    def visitor(self, look: Look) -> str:
        """The name of who is here and may not decide; "" where they may, or nobody is known."""
        if self.person(look):
            return ""
        try:
            return person_at_work(look.opened, self.name)
        except TranslateError:
            return ""

    def _look(self, opened: OpenLetter, texts: Stamps, ledger: Stamps, before: Look | None) -> Look:
        """The look at a letter; `before` is the last one at the same texts, if there was one."""
        findings = findings_of(opened)
        by_unit: dict[str, tuple[Finding, ...]] = {}
        for finding in findings:
            by_unit[finding.unit] = (*by_unit.get(finding.unit, ()), finding)
        states = states_of(opened)
        standings = Standings(opened.events, policy_of(opened))
        return Look(
            opened,
            texts,
            ledger,
            findings,
            by_unit,
            states,
            standings,
            wanted(opened.letter, standings, policy_of(opened)),
            standing_notes(opened.letter, opened.events),
            unit_names(opened.letter) if before is None else before.names,
            self._waiting(opened, standings, before),
            len(missed_of(opened)),
            _before(opened) if State.STALE in states.values() else {},
            self._edits.get(opened.letter.name, ()),
        )

    def _waiting(
        self, opened: OpenLetter, standings: Standings, before: Look | None
    ) -> frozenset[tuple[str, str]]:
        """What waits for the person; only what the ledger says otherwise of is asked anew."""
        letter = opened.letter
        asked = letter.units
        kept: frozenset[tuple[str, str]] = frozenset()
        if before is not None:
            asked = standings.differ(before.standings, letter)
            names = {unit.id for unit in asked}
            kept = frozenset(place for place in before.waiting if place[0] not in names)
        try:
            reviewer = reviewer_of(opened, self.name, self.now())
            return kept | waiting_for(opened, reviewer, asked)
        except TranslateError:
            return frozenset()

    def _workspace_of(self, slug: str) -> Workspace:
        workspace = find_workspace(self.start)
        if slug not in workspace.slugs():
            raise TranslateError(
                say("there is no letter “{slug}” here", slug=slug),
                remedy="go back to the list of letters",
            )
        return workspace


def _place(look: Look, unit: Unit, language: str) -> tuple[str, str, str]:
    return look.letter.name, language, digest(unit.source(look.letter.source))


def _before(opened: OpenLetter) -> Mapping[tuple[str, int], str]:
    """The approved texts in whose place others stand; nothing where git does not have them."""
    try:
        found = changes_since(opened, APPROVED)
    except TranslateError:
        return {}
    return {
        (language, ordinal): text
        for language, changes in found.items()
        for ordinal, text in changes.before.items()
    }


def _name(texts: Stamps, ledger: Stamps) -> str:
    return sha256(repr((texts, ledger)).encode()).hexdigest()[:16]
