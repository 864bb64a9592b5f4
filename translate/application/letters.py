"""A letter as a command works on it, and how its files are read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import field
from pathlib import Path
from shlex import join
from typing import TYPE_CHECKING

from translate.dataclass import dataclass
from translate.documents.decoding import decode, refuse_conflicts
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding, Version
from translate.review.events import Event
from translate.review.renewing import renewed
from translate.storage.files import read_bytes, read_version
from translate.storage.ledger import read_ledger
from translate.storage.letter_index import letter_stamps
from translate.storage.letter_settings import LetterSettings, read_letter_settings
from translate.storage.regular import TEXT_SIZE
from translate.storage.settings import Settings
from translate.storage.stamps import Stamps
from translate.storage.workspace import Workspace
from translate.wording import say

if TYPE_CHECKING:
    from translate.checks.levels import Rule
    from translate.review.signing import Seals
    from translate.review.states import State
    from translate.storage.authors import Lines
    from translate.storage.people import Person


@dataclass(slots=True)
class Examined:
    """What takes long to find out about a letter, so that it is done once however often somebody
    asks: the page decides about one letter many times."""

    letter: AlignedLetter | None = None
    """The one that `findings` are about; None before anybody asked."""
    findings: tuple[Finding, ...] = ()
    """What the checks found, as heavy as the settings have it, before waivers."""
    key: tuple[AlignedLetter, str] | None = None
    """The letter, and what names all that its findings come from; None before anybody asked."""
    written: AlignedLetter | None = None
    """The one that `lines` are about; None before anybody asked."""
    lines: dict[str, Lines] = field(default_factory=dict)
    """The authors of the lines of its versions, by language, as far as version control tells."""
    present: Person | None = None
    """Who is at work, as git has it; None before anybody asked."""
    judged: tuple[AlignedLetter, tuple[Event, ...]] | None = None
    """The letter and the ledger that `states` are about; None before anybody asked."""
    states: Mapping[tuple[str, str], State] = field(default_factory=dict)
    """By unit id and language."""


@dataclass(frozen=True, slots=True)
class OpenLetter:
    """A letter as a command works on it."""

    letter: AlignedLetter
    settings: LetterSettings
    workspace: Workspace
    events: tuple[Event, ...] = ()
    """Its ledger as it counts, the earliest first: where signatures are required, an unsigned
    decision says nothing here (`review.signing.those_that_count`)."""
    folder: Path | None = None
    """None for files that are no letter of a workspace: they have no ledger."""
    ledger: tuple[Event, ...] = ()
    """Its ledger as it stands, line by line."""
    sealed: Seals | None = None
    """What the signatures are worth; None where they are not required, or can't be verified."""
    uncompared: Mapping[str, TranslateError] = field(default_factory=dict)
    """The letters that it is not compared with, by slug, and why they can't be read."""
    examined: Examined = field(default_factory=Examined, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class LetterFiles:
    """A letter's files, not yet aligned."""

    folder: Path
    settings: LetterSettings
    versions: Mapping[str, Version]
    events: tuple[Event, ...]
    stamps: Stamps
    """What they were like just before they were read."""


def read_files(folder: Path, unsaved: Mapping[Path, bytes]) -> LetterFiles:
    before = letter_stamps(folder)
    settings = read_letter_settings(folder)
    root = folder.resolve()
    versions = {}
    for code in settings.languages:
        path = folder / f"{code}.md"
        if path.resolve().parent != root:
            raise TranslateError(
                say("leads out of the letter's folder, to {path}", path=path.resolve()),
                path=str(path),
                remedy="put the file itself there",
            )
        data = unsaved.get(root / path.name)
        if data is None:
            data = read_bytes(path, TEXT_SIZE) if code == settings.source else read_version(path)
        refuse_conflicts(decode(data, str(path)), str(path))
        versions[code] = read_markdown(data, code, str(path))
    return LetterFiles(folder, settings, versions, renewed(read_ledger(folder), versions), before)


def typed_files(letter: AlignedLetter) -> str:
    """The files of a letter as a command line names them."""
    return join(dict.fromkeys(version.path for version in letter.versions.values()))


def empty_letter(path: str) -> TranslateError:
    """The error of a letter in which nothing is written."""
    return TranslateError("the letter is empty", path=path, line=1, remedy="write its text there")


def tell_waiting(waits: Callable[[str], None], name: str, versions: Collection[Version]) -> None:
    """Says that a letter is aligned, where that takes a second or more."""
    number = sum(len(one.segments) for one in versions)
    if number > _WAITED_FOR:
        waits(say("aligning the {count} texts of {letter}…", count=number, letter=name))


_WAITED_FOR = 1000
"""Segments of all versions together."""


def rules_of(opened: OpenLetter) -> tuple[Rule, ...]:
    """What the checks are set to for a letter."""
    return rules_under(opened.workspace.settings, opened.settings)


def rules_under(workspace: Settings, letter: LetterSettings) -> tuple[Rule, ...]:
    """What the checks are set to: by the workspace, then by the letter, which has the last word."""
    return (*workspace.checks, *letter.checks)
