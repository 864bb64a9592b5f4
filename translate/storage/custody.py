"""The custody of a letter, read from the `letter.toml` beside its versions."""

from __future__ import annotations

from translate.drafting.custody import Custody, entrust
from translate.storage.letter_settings import read_letter_settings
from translate.storage.workspace import Workspace


def custody_of(workspace: Workspace, slug: str) -> Custody:
    """What a letter's settings say now, about the version files in its own folder and no others.

    The file is read here, whatever somebody has in memory. Raises TranslateError where it can't be
    read, or the folder leads out of the workspace.
    """
    folder = workspace.folder(slug)
    settings = read_letter_settings(folder)
    paths = frozenset(str(folder / f"{code}.md") for code in settings.languages)
    return entrust(slug, str(folder), paths, confidential=settings.confidential)
