"""What each version was when it was imported last: whether somebody edited it since.

The ledger has the digest of the file, so that it is known on every machine and after the cache was
deleted; the bytes are in the cache, or in git.
"""

from __future__ import annotations

from collections.abc import Mapping

from translate.dataclass import dataclass
from translate.documents.decoding import decode
from translate.errors import TranslateError
from translate.model import Version, exact_digest
from translate.review.events import Imported
from translate.storage.history import earlier_file
from translate.storage.incoming import imported_text, remember_imported
from translate.storage.ledger import append, read_ledger
from translate.storage.people import current_person
from translate.storage.workspace import Workspace

NOBODY = "translate import"
"""Who imported, where git knows nobody."""


@dataclass(frozen=True, slots=True)
class LastImport:
    """A version as it was imported last."""

    data: bytes | None
    """None where the bytes are in no place any more, or it was never imported."""
    is_other: bool
    """It is known to be another than the version is now."""


def last_import(workspace: Workspace, slug: str, version: Version) -> LastImport:
    """What a version was when it was imported last; raises TranslateError for a broken ledger."""
    folder = workspace.folder(slug)
    cached = imported_text(workspace.root, slug, version.language)
    told = [
        one.digest
        for one in read_ledger(folder)
        if isinstance(one, Imported) and one.language == version.language
    ]
    if not told:  # imported before the ledger said so
        return LastImport(cached, cached is not None and cached != version.data)
    if _name(version.data) == told[-1]:
        return LastImport(version.data, False)
    if cached is not None and _name(cached) == told[-1]:
        return LastImport(cached, True)
    return LastImport(earlier_file(folder / f"{version.language}.md", told[-1]), True)


def remember(workspace: Workspace, slug: str, versions: Mapping[str, bytes], at: str) -> None:
    """Records versions, by language, as they were imported or updated.

    What the ledger says already is not said again; `at` is the time (ISO 8601, UTC).
    """
    folder = workspace.folder(slug)
    known = read_ledger(folder)
    last = {one.language: one.digest for one in known if isinstance(one, Imported)}
    new = {code: _name(data) for code, data in versions.items()}
    try:
        by = current_person(workspace.root)
    except TranslateError:
        by = NOBODY
    events = [
        Imported(by=by, at=at, language=code, digest=name)
        for code, name in new.items()
        if last.get(code) != name
    ]
    append(workspace.root, folder, events, known)
    for code, data in versions.items():
        remember_imported(workspace.root, slug, code, data)


def _name(data: bytes) -> str:
    return exact_digest(decode(data, ""))
