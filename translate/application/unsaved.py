"""Letters as they stand in an editor: unsaved texts in the place of files, followed as one types.

A text that changed is read again, and what it says; the units keep their texts as long as the
blocks of the version are the same ones. As soon as one comes or goes they are aligned anew around
it; a save aligns the letter as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from translate.alignment import Pin, align_letter
from translate.alignment.nearby import align_nearby
from translate.application.letters import Examined, OpenLetter, rules_of
from translate.application.loose import is_bilingual, is_version, open_versions
from translate.application.shelf import Shelf
from translate.application.watching import Stamps, ledger_stamps, text_stamps
from translate.checks.again import Examination, examine_again
from translate.checks.contents import saying
from translate.dataclass import dataclass
from translate.documents.decoding import decode, refuse_conflicts
from translate.documents.markdown import read_markdown
from translate.facts.extract import extract
from translate.languages import CODES
from translate.languages.file_names import language_named
from translate.model import AlignedLetter, Fact, Unit, Version
from translate.review.pins import pins
from translate.storage.stamps import stamps_of
from translate.storage.workspace import LETTERS, Workspace, absolute, find_workspace

Unsaved = Mapping[Path, bytes]
"""What stands in an editor instead of a file, by the file's resolved path."""


@dataclass(frozen=True, slots=True)
class Place:
    """The letter that a file is a version of."""

    workspace: Workspace
    slug: str = ""
    """Of a letter of the workspace; "" for files beside each other."""
    loose: Mapping[str, Path] | None = None
    """Files beside each other, by language, the source first."""

    @property
    def key(self) -> tuple[Path, ...]:
        """Names the letter among all that are open."""
        if self.loose is None:
            return (self.workspace.root, Path(self.slug))
        return tuple(self.loose.values())


@dataclass(frozen=True, slots=True)
class Typed:
    """A letter that somebody is typing in."""

    place: Place
    opened: OpenLetter
    files: Mapping[str, Path]
    """The versions' files by language, resolved."""
    stamp: Stamps
    """The files on disk that it was opened from."""
    examination: Examination
    approved: tuple[Pin, ...] = ()
    """The pairs of texts that somebody approved, for the aligner."""
    from_editor: frozenset[Path] = frozenset()
    """The files in whose stead the editor's text was read."""

    @property
    def letter(self) -> AlignedLetter:
        return self.opened.letter


def place_of(path: Path, unsaved: Unsaved) -> Place | None:
    """The letter that a file (resolved) belongs to; None where it is a version of none.

    Outside a workspace's `letters/` the versions are the files beside it whose names differ in the
    language alone: `nl.md` and `en.md`, `brief.nl.md` and `brief.ru.md`. Raises TranslateError for
    a workspace whose settings can't be read.
    """
    if is_bilingual(str(path)) or not is_version(str(path)):
        return None
    workspace = find_workspace(path.parent)
    if path.parent.parent == workspace.root / LETTERS:
        return Place(workspace, path.parent.name) if path.suffix == ".md" else None
    found = _beside(path, unsaved)
    return Place(workspace, loose=found) if len(found) > 1 else None


def _beside(path: Path, unsaved: Unsaved) -> Mapping[str, Path]:
    code = language_named(str(path))
    if code is None:
        return {}
    stem = path.stem[: -len(code)]
    paths = {one: path.with_name(f"{stem}{one}{path.suffix}") for one in CODES}
    paths[code] = path
    return {one: path for one, path in paths.items() if path in unsaved or path.is_file()}


def open_typed(place: Place, unsaved: Unsaved, before: Typed | None = None) -> Typed:
    """A letter from its files, with what is unsaved in their stead.

    Raises TranslateError for whatever can't be read. Units that are as `before` keep their
    findings.
    """
    stamp = place_stamps(place)
    approved: tuple[Pin, ...] = ()
    if place.loose is None:
        shelf = Shelf(place.workspace, unsaved=unsaved)
        opened = shelf.open(place.slug, may_be_empty=True)
        approved = shelf.approved(place.slug)
        shelf.keep()
    else:
        names = [f"{code}={path}" for code, path in place.loose.items()]
        opened = open_versions(names, place.workspace, unsaved)
    files = {
        code: absolute(Path(version.path)).resolve()
        for code, version in opened.letter.versions.items()
    }
    known = before.examination if before else None
    examination = examine_again(opened.letter, rules_of(opened), known)
    taken = frozenset(files.values()) & unsaved.keys()
    return Typed(place, _known(opened, examination), files, stamp, examination, approved, taken)


def is_current(typed: Typed, unsaved: Unsaved) -> bool:
    """Whether `retyped` will do: no file changed on disk, and none counts again instead of the
    editor's text."""
    return typed.stamp == place_stamps(typed.place) and typed.from_editor <= unsaved.keys()


def place_stamps(place: Place) -> Stamps:
    """Names the present bytes of a letter's files on disk; nothing is read."""
    if place.loose is not None:
        return stamps_of(place.loose.values())
    workspace, slug = place.workspace, place.slug
    return text_stamps(workspace, slug) + ledger_stamps(workspace, slug)


def retyped(typed: Typed, unsaved: Unsaved) -> Typed:
    """The letter with what its editor has now; the same one where no text is another.

    Raises TranslateError for a text that can't be read.
    """
    letter = typed.letter
    changed = {
        code: _read(letter.versions[code], unsaved[path])
        for code, path in typed.files.items()
        if path in unsaved and unsaved[path] != letter.versions[code].data
    }
    if not changed:
        return typed
    versions = {**letter.versions, **changed}
    facts = _facts(letter, versions)
    if all(_has_same_blocks(letter.versions[code], after) for code, after in changed.items()):
        units = _units(letter, versions)
        after = replace(letter, versions=versions, units=units, facts=facts)
    else:
        after = _aligned(typed, versions, facts)
    after = replace(after, encoder=letter.encoder)
    examination = examine_again(after, typed.examination.rules, typed.examination)
    opened = _known(replace(typed.opened, letter=after), examination)
    taken = frozenset(typed.files.values()) & unsaved.keys()
    return replace(typed, opened=opened, examination=examination, from_editor=taken)


def _aligned(
    typed: Typed,
    versions: Mapping[str, Version],
    facts: Mapping[tuple[str, int], tuple[Fact, ...]],
) -> AlignedLetter:
    """The letter with other blocks: aligned around them, or as a whole where that can't be."""
    letter, decided = typed.letter, pins(typed.opened.ledger)
    units = align_nearby(letter, versions, facts, decided, typed.approved)
    if units is not None:
        return replace(letter, versions=versions, units=units, facts=facts)
    return align_letter(
        letter.name,
        letter.source,
        versions,
        languages=letter.languages,
        glossary=letter.glossary,
        pins=decided,
        approved=typed.approved,
        peers=letter.peers,
        facts=facts,
    )


def _known(opened: OpenLetter, examination: Examination) -> OpenLetter:
    """The letter with its findings, so that nobody looks for them again."""
    examined = Examined(letter=opened.letter, findings=examination.findings)
    return replace(opened, examined=examined)


def _read(version: Version, data: bytes) -> Version:
    refuse_conflicts(decode(data, version.path), version.path)
    return read_markdown(data, version.language, version.path)


def _facts(
    letter: AlignedLetter, versions: Mapping[str, Version]
) -> Mapping[tuple[str, int], tuple[Fact, ...]]:
    """The facts of all segments; those of a text that stood in the version before are known."""
    facts: dict[tuple[str, int], tuple[Fact, ...]] = {}
    for code, version in versions.items():
        before = letter.versions[code]
        known = {saying(one): letter.facts[one.key] for one in before.segments}
        for segment in version.segments:
            found = known.get(saying(segment))
            facts[segment.key] = extract(segment, code) if found is None else found
    return facts


def _has_same_blocks(before: Version, after: Version) -> bool:
    shapes = [
        [(segment.kind, segment.level, segment.nesting) for segment in version.segments]
        for version in (before, after)
    ]
    return shapes[0] == shapes[1]


def _units(letter: AlignedLetter, versions: Mapping[str, Version]) -> tuple[Unit, ...]:
    """The units with their segments as they are now, block by block."""
    return tuple(
        replace(
            unit,
            segments={
                code: tuple(versions[code].segments[one.ordinal - 1] for one in segments)
                for code, segments in unit.segments.items()
            },
        )
        for unit in letter.units
    )
