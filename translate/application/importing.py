"""Files that are brought in as versions of a letter: read, sorted, and stored where none is yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from shlex import join

from translate.application.imported import remember
from translate.application.incoming import Incoming
from translate.dataclass import dataclass
from translate.documents.decoding import decode
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.languages import CODES
from translate.model import Kind
from translate.storage.creating import create_letter
from translate.storage.files import locked, read_bytes
from translate.storage.ledger import read_ledger
from translate.storage.letter_settings import LETTER, LetterSettings, read_letter_settings
from translate.storage.settings import SETTINGS
from translate.storage.sharing import share_through_git
from translate.storage.together import write_together
from translate.storage.workspace import LETTERS, Workspace
from translate.wording import say


@dataclass(frozen=True, slots=True)
class Stored:
    """What an import has done."""

    folder: Path
    written: tuple[str, ...]
    """The languages of the versions that were written."""
    is_new: bool
    """The letter was made by it."""
    source: str
    """The language that the letter counts as written in."""
    is_first: bool = False
    """No workspace was there before: the folder is one now, with default settings."""
    empty: tuple[str, ...] = ()
    """The languages of a new letter that nothing was brought in for."""


def store(
    workspace: Workspace,
    slug: str,
    incoming: Incoming,
    source: str | None = None,
    languages: Sequence[str] = (),
    *,
    at: str,
) -> Stored:
    """Adds versions to the letter that is there, as `store_more`, or makes it, as `store_new`."""
    if workspace.folder(slug).exists():
        return store_more(workspace, slug, incoming, source, at=at)
    return store_new(workspace, slug, incoming, source, languages, at=at)


def store_new(
    workspace: Workspace,
    slug: str,
    incoming: Incoming,
    source: str | None = None,
    languages: Sequence[str] = (),
    *,
    at: str,
) -> Stored:
    """Makes a new letter of the versions; the first heading is its title.

    It is confidential unless the workspace says that new letters are not.

    `source` is by default the language that came first in one file with several, and else the first
    that the house knows; `languages`, by default those that the workspace's settings name, may be
    more than were found: their versions are empty yet.
    `at` is the time (ISO 8601, UTC).
    """
    imported = incoming.imported
    is_first = not any((workspace.root / name).exists() for name in (LETTERS, SETTINGS))
    found = tuple(imported.versions)
    source = source or _likely_source(incoming)
    usual = tuple(languages) or workspace.settings.named_languages
    wanted = tuple(dict.fromkeys((source, *found, *usual)))
    ordered = tuple(code for code in CODES if code in wanted) + tuple(
        code for code in wanted if code not in CODES
    )
    versions = {code: text.encode() for code, text in imported.versions.items()}
    title = _title(versions.get(source, versions[found[0]]))
    confidential = workspace.settings.letters.confidential
    settings = LetterSettings(source, ordered, confidential=confidential, title=title)
    folder = create_letter(workspace, slug, settings, versions)
    remember(workspace, slug, _texts(incoming), at)
    empty = tuple(code for code in ordered if code not in found)
    return Stored(folder, found, True, source, is_first, empty)


def store_more(
    workspace: Workspace, slug: str, incoming: Incoming, source: str | None = None, *, at: str
) -> Stored:
    """Adds versions to a letter that is there; an empty file is no version.

    `source` says anew in which language the letter was written. Raises TranslateError, and writes
    nothing, where one of them is there already.
    """
    folder = workspace.folder(slug)
    imported = incoming.imported
    read_ledger(folder)  # what is wrong with it is said before anything is written
    with locked(workspace.root):
        settings = read_letter_settings(folder)
        for code in imported.versions:
            path = folder / f"{code}.md"
            if path.exists() and read_bytes(path).strip():
                raise TranslateError(
                    "is there already, and is not overwritten",
                    path=str(path),
                    remedy=say(
                        "look at what would change with `{command}`",
                        command=f"translate import {slug} {join(incoming.named)}"
                        " --update --dry-run",
                    ),
                )
        share_through_git(workspace.root)
        files = {folder / f"{code}.md": text.encode() for code, text in imported.versions.items()}
        names = (*imported.versions, *((source,) if source else ()))
        added = [code for code in dict.fromkeys(names) if code not in settings.languages]
        if added or source:
            languages = (*settings.languages, *added)
            files[folder / LETTER] = _set(folder / LETTER, languages, source or settings.source)
        write_together(workspace.root, files)
    remember(workspace, slug, _texts(incoming), at)
    return Stored(folder, tuple(imported.versions), False, source or settings.source)


def _texts(incoming: Incoming) -> dict[str, bytes]:
    return {code: text.encode() for code, text in incoming.imported.versions.items()}


def _likely_source(incoming: Incoming) -> str:
    found = tuple(incoming.imported.versions)
    return found[0] if incoming.together else min(found, key=CODES.index)


def _title(data: bytes) -> str:
    """What a version calls itself: its title, else its first heading."""
    segments = read_markdown(data, "", "").segments
    found = (s.text for s in segments if s.kind in (Kind.TITLE, Kind.HEADING))
    return " ".join(next(found, "").split())


def _set(path: Path, languages: Sequence[str], source: str) -> bytes:
    """`letter.toml` with languages and source put into it; everything else stays as it is."""
    import tomlkit

    document = tomlkit.parse(decode(read_bytes(path), str(path)))
    if list(document["languages"]) != list(languages):
        document["languages"] = list(languages)
    if document["source"] != source:
        document["source"] = source
    return tomlkit.dumps(document).encode()
