"""Files that went out with an export and come back: which they are, and what each changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate.application.letters import OpenLetter
from translate.application.opening import open_letter
from translate.application.returning import ReturnedFile, returned_files, take_file_back
from translate.application.taking_back import TakenBack
from translate.storage.workspace import Workspace


def coming_back(workspace: Workspace, slug: str, files: Sequence[str]) -> tuple[ReturnedFile, ...]:
    """What the files hold where a letter is there and all of them went out with an export.

    Nothing where one of them is another document: they are versions to be brought in. Raises
    TranslateError with path and line for a file that is malformed.
    """
    found: list[ReturnedFile] = []
    for name in files if workspace.folder(slug).exists() else ():
        held = returned_files(name)
        if not held:
            return ()
        found += held
    return tuple(found)


def taken_back(
    workspace: Workspace, slug: str, back: Sequence[ReturnedFile], overwrite: bool
) -> Iterator[tuple[OpenLetter, str, TakenBack]]:
    """(Letter, path, what it changes) of each: the letter as what came before it has left it.

    An edit of a text that was changed here meanwhile is taken where `overwrite` says so.
    """
    for one in back:
        opened = open_letter(slug, workspace.root)
        yield opened, one.path, take_file_back(opened, one, overwrite)
