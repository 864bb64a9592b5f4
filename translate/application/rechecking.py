"""Letters checked again whenever their files change, by a process that stays warm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from translate.application.letters import OpenLetter
from translate.application.looking import findings_of
from translate.application.shelf import Shelf
from translate.application.watching import Stamps, ledger_stamps, text_stamps
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding
from translate.storage.workspace import Workspace, find_workspace


@dataclass(frozen=True, slots=True)
class Checked:
    """A letter, looked at again."""

    slug: str
    letter: AlignedLetter | None
    """None where it can't be read."""
    findings: tuple[Finding, ...] = ()
    error: TranslateError | None = None
    """Why it can't be read."""


@dataclass(slots=True)
class Rechecker:
    """Looks at the letters of a workspace, and again at those that changed since it did."""

    workspace: Workspace
    named: Sequence[str] = ()
    """The slugs to look at; all letters, new ones too, where it is empty."""
    _shelf: Shelf | None = None
    _stamps: dict[str, tuple[Stamps, Stamps]] = field(default_factory=dict)
    """By slug: the files that a letter was last checked from."""
    _peers: dict[str, frozenset[str]] = field(default_factory=dict)
    """By slug: the letters that it is compared with."""

    def stamps(self) -> dict[str, tuple[Stamps, Stamps]]:
        """Names the present bytes of all files that matter, by slug; nothing is read."""
        slugs = self.named or self.workspace.slugs()
        return {
            s: (text_stamps(self.workspace, s), ledger_stamps(self.workspace, s)) for s in slugs
        }

    def changed(self, stamps: dict[str, tuple[Stamps, Stamps]]) -> bool:
        """Whether a file is another than when it was last checked."""
        return stamps != self._stamps

    def check(self, stamps: dict[str, tuple[Stamps, Stamps]]) -> Iterator[Checked]:
        """The letters whose files changed, then those that are compared with them.

        A letter that is no longer there is not told.
        """
        changed = [slug for slug, stamp in stamps.items() if self._stamps.get(slug) != stamp]
        self._renew(changed, stamps)
        self._stamps = dict(stamps)
        beside = [
            slug
            for slug in stamps
            if slug not in changed and self._peers.get(slug, frozenset()) & set(changed)
        ]
        for slug in (*changed, *beside):
            yield self._look(slug)

    def _renew(self, changed: Sequence[str], stamps: dict[str, tuple[Stamps, Stamps]]) -> None:
        """Forgets what may have changed: a letter, of which only texts changed, or everything."""
        if self._shelf is None or not all(self._texts_alone(slug, stamps) for slug in changed):
            self.workspace = find_workspace(self.workspace.root)
            self._shelf = Shelf(self.workspace)
        for slug in changed:
            self._shelf = self._shelf.without(slug)

    def _texts_alone(self, slug: str, stamps: dict[str, tuple[Stamps, Stamps]]) -> bool:
        """Whether nothing but the versions of a letter that was known changed."""
        if slug not in self._stamps:
            return False
        (before, ledger), (after, ledger_now) = self._stamps[slug], stamps[slug]
        return ledger == ledger_now and _rest(before) == _rest(after)

    def _look(self, slug: str) -> Checked:
        assert self._shelf is not None
        try:
            opened: OpenLetter = self._shelf.open(slug, may_be_empty=True)
        except TranslateError as error:
            return Checked(slug, None, error=error)
        self._peers[slug] = frozenset(peer.name for peer in opened.letter.peers)
        return Checked(slug, opened.letter, findings_of(opened))


def _rest(stamp: Stamps) -> Stamps:
    """The stamps of what is no version: settings and glossary."""
    return tuple(one for one in stamp if not one[0].endswith(".md"))
