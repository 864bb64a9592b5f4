"""A new letter in a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from translate.storage.creating import create_letter
from translate.storage.settings import LetterSettings
from translate.storage.workspace import find_workspace


def new_letter(
    start: Path, slug: str, *, source: str, languages: Sequence[str], title: str = ""
) -> Path:
    """Makes the folder of a confidential letter with an empty file a language, and gives it.

    `start` is a folder of the workspace. Raises TranslateError, and makes nothing, where the letter
    exists, the name is none or a language is unknown.
    """
    settings = LetterSettings(source, tuple(languages), confidential=True, title=title)
    return create_letter(find_workspace(start), slug, settings)
