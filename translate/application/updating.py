"""A newer file of versions that are there: what changes is shown, and spliced in."""

from __future__ import annotations

from pathlib import Path

from translate.application.imported import last_import, remember
from translate.application.incoming import Incoming
from translate.dataclass import dataclass
from translate.documents.markdown import read_markdown
from translate.documents.updating import Change, changes, updated
from translate.errors import TranslateError
from translate.model import Version
from translate.storage.files import locked, read_bytes
from translate.storage.together import write_together
from translate.storage.workspace import Workspace
from translate.wording import counted, say


@dataclass(frozen=True, slots=True)
class Update:
    """What a newer file changes in one version."""

    old: Version
    data: bytes
    """The file's bytes with the changes in them."""
    changes: tuple[Change, ...]
    edited: tuple[Change, ...]
    """What was edited here since the version was imported."""
    is_known: bool
    """What was imported then is known, to the letter."""
    is_other: bool
    """The version is not what was imported then, whether that is known to the letter or not."""


def updates(workspace: Workspace, slug: str, incoming: Incoming) -> tuple[Update, ...]:
    """What the files change in the versions of a letter, which is not written yet.

    Raises TranslateError for a language that the letter has no version in.
    """
    folder = workspace.folder(slug)
    found = []
    for code, text in incoming.imported.versions.items():
        path = folder / f"{code}.md"
        if not path.exists() or not read_bytes(path).strip():
            raise TranslateError(
                say("there is no {code}.md yet that could be updated", code=code),
                path=str(folder),
                remedy="bring it in without --update",
            )
        old = read_markdown(read_bytes(path), code, str(path))
        new = read_markdown(text.encode(), code, str(path))
        last = last_import(workspace, slug, old)
        base = last.data
        edited = changes(read_markdown(base, code, str(path)), old) if base is not None else ()
        found.append(
            Update(
                old, updated(old, new), changes(old, new), edited, base is not None, last.is_other
            )
        )
    return tuple(found)


def apply_updates(
    workspace: Workspace, slug: str, found: tuple[Update, ...], overwrite: bool, at: str
) -> None:
    """Writes the versions that change; `at` is the time (ISO 8601, UTC).

    Raises TranslateError, and writes nothing, where a version was edited since it was imported,
    or nobody knows whether it was, unless the edits may be lost (`overwrite`); and where a file
    has changed since it was read.
    """
    for one in found:
        if one.changes and not overwrite:
            _check_unedited(one)
    with locked(workspace.root):
        for one in found:
            if read_bytes(Path(one.old.path)) != one.old.data:
                raise TranslateError(
                    "was changed meanwhile", path=one.old.path, remedy="run the command again"
                )
        write_together(
            workspace.root, {Path(one.old.path): one.data for one in found if one.changes}
        )
    remember(workspace, slug, {one.old.language: one.data for one in found}, at)


def _check_unedited(one: Update) -> None:
    if one.is_other and not one.is_known:
        raise TranslateError(
            "was edited here since it was imported; where, git does not know",
            path=one.old.path,
            remedy="look with --dry-run; put the edits into the newer file, then say --overwrite",
        )
    if not one.is_known:
        raise TranslateError(
            "nobody knows whether it was edited since it was imported",
            path=one.old.path,
            remedy="look with --dry-run; then say --overwrite",
        )
    if one.edited:
        first = next((s for change in one.edited for s in (*change.new, *change.old)), None)
        raise TranslateError(
            counted(
                len(one.edited),
                "was edited here in {edited} place since it was imported",
                "was edited here in {edited} places since it was imported",
                edited=len(one.edited),
            ),
            path=one.old.path,
            line=first.line if first else None,
            remedy="put these edits into the newer file, or say --overwrite",
        )
