"""The letters of a workspace: each read once, aligned once, and set beside those that repeat it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate.alignment import Pin
from translate.alignment.known import Facts, known_letter, segments_of, source_first
from translate.application.arrangements import (
    Before,
    Place,
    keep_arrangement,
    kept_arrangement,
)
from translate.application.letters import (
    LetterFiles,
    OpenLetter,
    empty_letter,
    read_files,
    rules_under,
    tell_waiting,
)
from translate.application.shared_paragraphs import (
    Approves,
    may_hold,
    paragraph_digest,
    stand_in,
    without_unapproved,
)
from translate.dataclass import dataclass
from translate.documents.repeats import SHORTEST_REPEAT, folded
from translate.errors import TranslateError
from translate.facts.on_demand import FactsOnDemand
from translate.model import AlignedLetter, Concept, Unit
from translate.review.pins import approved_pairs, pins
from translate.review.policy import REQUIRED
from translate.storage.encoding import encoder_for, is_installed
from translate.storage.files import read_text
from translate.storage.kept import program
from translate.storage.letter_index import Entry, LetterIndex, are_settled, letter_stamps
from translate.storage.stamps import Stamps, stamps
from translate.storage.terms import read_terms
from translate.storage.unmerged import memory_files, refuse_unmerged
from translate.storage.workspace import Workspace

if TYPE_CHECKING:
    from translate.alignment import Arrangement
    from translate.review.events import Event
    from translate.review.signing import Seals


@dataclass(slots=True)
class Shelf:
    """Opens the letters of one workspace.

    One that can't be read stops no other: the others are opened without being compared with it,
    and say so.
    """

    workspace: Workspace
    _files: dict[str, LetterFiles] = field(default_factory=dict)
    _aligned: dict[str, AlignedLetter] = field(default_factory=dict)
    _texts: dict[tuple[str, str], str] = field(default_factory=dict)
    _terms: tuple[Concept, ...] | None = None
    _unreadable: dict[str, TranslateError] = field(default_factory=dict)
    _entries: dict[str, Entry] = field(default_factory=dict)
    _states: dict[str, str] = field(default_factory=dict)
    _slugs: tuple[str, ...] | None = None
    _index: LetterIndex | None = None
    unsaved: Mapping[Path, bytes] = field(default_factory=dict)
    """What stands in an editor instead of a file, by the file's resolved path. Nothing is kept of
    such a letter: the next command finds its files."""
    waits: Callable[[str], None] = lambda _: None
    """Hears of what takes its time."""
    afresh: bool = False
    """Whether letters are aligned whatever is kept of them."""

    def open(self, slug: str, *, may_be_empty: bool = False) -> OpenLetter:
        """A letter with its peers.

        Raises TranslateError for whatever can't be read, and for a letter without any text unless
        it `may_be_empty`.
        """
        read = self.read(slug)
        if not may_be_empty and not any(one.segments for one in read.versions.values()):
            raise empty_letter(f"{read.folder / read.settings.source}.md")
        letter = self._align(slug)
        events, sealed = self.counting(read.events)
        others = (
            other for other in self._sharing(slug) if self._translates_otherwise(letter, other)
        )
        letter = replace(letter, peers=tuple(self._peers(letter, others)))
        rules = rules_under(self.workspace.settings, read.settings)
        letter = replace(letter, encoder=encoder_for(rules, self.workspace.root))
        return OpenLetter(
            letter,
            read.settings,
            self.workspace,
            events,
            read.folder,
            read.events,
            sealed,
            {other: error for other, error in self._unreadable.items() if other != slug},
        )

    def _peers(self, letter: AlignedLetter, others: Iterable[str]) -> Iterator[AlignedLetter]:
        """Other letters as this one is compared with them."""
        approves: Approves | None = None
        for slug in others:
            approves = approves or self._approves(letter.name)
            yield without_unapproved(self._align(slug), self._approves(slug), letter, approves)

    def _approves(self, slug: str) -> Approves:
        from translate.review.states import Standings  # not for every start

        policy = self.workspace.settings.policy
        standings = Standings(self.counting(self.read(slug).events)[0], policy)

        def approves(letter: AlignedLetter, unit: Unit, language: str) -> bool:
            return standings(letter, unit, language).approved(policy.of(language))

        return approves

    def counting(self, events: tuple[Event, ...]) -> tuple[tuple[Event, ...], Seals | None]:
        """A ledger as it counts, and what its signatures are worth where they are required."""
        if self.workspace.settings.policy.signatures != REQUIRED:
            return events, None
        from translate.application.signing import as_they_count  # not where nobody has to sign

        return as_they_count(self.workspace, events, afresh=self.afresh)

    def without(self, slug: str) -> Shelf:
        """A shelf that knows what this one knows, but for a letter whose files changed."""
        return Shelf(
            self.workspace,
            {name: read for name, read in self._files.items() if name != slug},
            {name: letter for name, letter in self._aligned.items() if name != slug},
            {key: text for key, text in self._texts.items() if key[0] != slug},
            self._terms,
        )

    def read(self, slug: str) -> LetterFiles:
        """A letter's files; TranslateError where one is absent or malformed."""
        if slug not in self._files:
            self._files[slug] = read_files(self.workspace.folder(slug), self.unsaved)
        return self._files[slug]

    def align(self, slugs: Sequence[str], jobs: int) -> None:
        """Aligns letters that can be read, in so many processes."""
        from translate.application.workers import each  # several processes are seldom asked for

        aligned = each(_aligned, [self._unaligned(slug) for slug in slugs], jobs)
        for slug, (letter, found) in zip(slugs, aligned, strict=True):
            self._take(slug, letter, found)

    def _align(self, slug: str) -> AlignedLetter:
        if slug not in self._aligned:
            self._take(slug, *_aligned(self._unaligned(slug)))
        return self._aligned[slug]

    def _take(self, slug: str, letter: AlignedLetter, found: Arrangement | None) -> None:
        """Holds an aligned letter; what was `found` for it is kept for the next command."""
        self._aligned[slug] = letter
        if found is not None and not self._is_typed_in(slug):
            keep_arrangement(self._place(slug), found)

    def _unaligned(self, slug: str) -> dict[str, Any]:
        """The arguments of `align_letter`."""
        read = self.read(slug)
        kept = None if self.afresh else kept_arrangement(self._place(slug))
        if kept is None:
            tell_waiting(self.waits, slug, read.versions.values())
        return {
            "name": slug,
            "source": read.settings.source,
            "versions": read.versions,
            "languages": read.settings.languages,
            "glossary": self.terms(),
            "pins": pins(read.events),
            "approved": self.approved(slug),
            "arrangement": kept,
        }

    def _place(self, slug: str) -> Place:
        read = self.read(slug)
        return Place(
            self.workspace.root,
            slug,
            read.settings.source,
            read.versions,
            self.terms(),
            pins(read.events),
        )

    def approved(self, slug: str) -> tuple[Pin, ...]:
        """The pairs of texts that somebody approved, in a letter and in those that repeat it."""
        read = self.read(slug)
        approved = approved_pairs(read.events, read.settings.source)
        for peer in self._sharing(slug):
            approved += tuple(map(Pin, self._entry(peer).approved))
        return approved

    def terms(self) -> tuple[Concept, ...]:
        """The glossary; TranslateError where it can't be read, or a merge left a file half done."""
        if self._terms is None:
            for path in memory_files(self.workspace.root):
                refuse_unmerged(path)
            self._terms = read_terms(self.workspace.root)
        return self._terms

    def _sharing(self, slug: str) -> list[str]:
        """The letters in which a text of this one's source stands as well.

        They are not read for it, unless they have changed: a workspace may hold many letters.
        """
        if self._slugs is None:
            self._slugs = self.workspace.slugs()
        others = [other for other in self._slugs if other != slug]
        if not others:
            return []
        source = self._entry(slug).source
        own = self._entry(slug).texts.get(source)
        return [other for other in others if own and self._holds(other, source, own)]

    def _holds(self, slug: str, language: str, texts: Collection[str]) -> bool:
        """Whether one of some paragraphs (digests) stands in a letter; not where that can't be
        read."""
        if slug in self._unreadable:
            return False
        try:
            return not self._entry(slug).texts.get(language, frozenset()).isdisjoint(texts)
        except TranslateError as error:
            if may_hold(self.workspace.folder(slug) / f"{language}.md", language, texts):
                self._unreadable[slug] = error
            return False

    def _entry(self, slug: str) -> Entry:
        """What the other letters need of one; TranslateError where it has to be read and can't."""
        if slug in self._entries:
            return self._entries[slug]
        self._index = self._index or LetterIndex(self.workspace.root)
        entry = None
        if slug not in self._files:
            now = letter_stamps(self.workspace.folder(slug))
            self._states[slug] = _named(now)
            entry = self._index.get(slug, now)
        if entry is None:
            read = self.read(slug)
            entry = Entry(
                read.settings.source,
                {
                    language: frozenset(
                        paragraph_digest(one)
                        for one in version.segments
                        if len(one.text) >= SHORTEST_REPEAT
                    )
                    for language, version in read.versions.items()
                },
                tuple(pin.digests for pin in approved_pairs(read.events, read.settings.source)),
            )
            self._states[slug] = _named(read.stamps)
            if not self._is_typed_in(slug):
                self._index.put(slug, read.stamps, entry)
        self._entries[slug] = entry
        return entry

    def _is_typed_in(self, slug: str) -> bool:
        folder = self.workspace.folder(slug).resolve()
        return any(path.parent == folder for path in self.unsaved)

    def key(self, slug: str) -> str:
        """Names all that the findings and the states of a letter come from: its files, those of
        the letters that share a paragraph with it, the glossary, the settings, the keys of those
        who sign, and the program; "" while one of the files is too new for that. TranslateError
        where a file can't be read."""
        self._entry(slug)
        glossary = _named(stamps(self.workspace.root / "glossary"))
        letters = [self._states[one] for one in (slug, *self._sharing(slug))]
        if not (glossary and all(letters)):
            return ""
        model = str(is_installed())
        signers = ""
        if self.workspace.settings.policy.signatures == REQUIRED:
            from translate.storage.signing import ALLOWED, can_verify  # not where nobody signs

            signers = _named(stamps(self.workspace.root, (ALLOWED,)))
            if not signers:
                return ""
            signers += str(can_verify())
        told = (program(), model, repr(self.workspace.settings), glossary, signers, *letters)
        return sha256("\0".join(told).encode()).hexdigest()

    def keep(self) -> None:
        """Keeps what was found out about the letters for the next command."""
        if self._index is not None:
            self._index.save(self.workspace.slugs())

    def _translates_otherwise(self, letter: AlignedLetter, other: str) -> bool:
        """Does another letter lack the translation of a text that the two share?

        Only then is it worth aligning. It is read where its paragraphs are not the same.
        """
        texts = self._entry(other).texts
        shared = [
            unit
            for unit in letter.units
            if len(unit.text(letter.source)) >= SHORTEST_REPEAT
            and stand_in(texts, unit.segments[letter.source])
        ]
        return any(
            not stand_in(texts, unit.segments[language])
            and folded(unit.source(language)) not in self._folded(other, language)
            for unit in shared
            for language in letter.languages
        )

    def _folded(self, slug: str, language: str) -> str:
        """The text of a version, folded; "" where there is none."""
        if (slug, language) not in self._texts:
            path = self.workspace.folder(slug) / f"{language}.md"
            self._texts[slug, language] = folded(read_text(path)) if path.exists() else ""
        return self._texts[slug, language]


def _aligned(unaligned: dict[str, Any]) -> tuple[AlignedLetter, Arrangement | None]:
    """A letter aligned, and which segments of it belong together where that was found out."""
    versions, kept = unaligned["versions"], unaligned["arrangement"]
    facts: Facts = FactsOnDemand(versions.values())
    if isinstance(kept, Before):
        from translate.alignment.after_edit import rearranged  # not for every start

        segments = segments_of(source_first(unaligned["source"], tuple(versions)), versions)
        found = rearranged(kept.arrangement, kept.same, segments, facts, unaligned["glossary"])
    else:
        found = kept
    if found is not None:
        letter = known_letter(**{**unaligned, "arrangement": found}, facts=facts)
        if letter is not None:
            return letter, None if found is kept else found
    from translate.alignment import align_letter, arrange, facts_of

    facts = facts_of(versions.values())
    if found is None or found is not kept:
        source, given = unaligned["source"], (unaligned["glossary"], unaligned["pins"])
        found = arrange(source, versions, facts, glossary=given[0], pins=given[1])
    letter = align_letter(**{**unaligned, "arrangement": found}, facts=facts)
    return letter, None if found is kept else found


def _named(taken: Stamps) -> str:
    """Names files by their stamps; "" while one is too new to tell the next change."""
    return sha256(repr(taken).encode()).hexdigest() if are_settled(taken) else ""
