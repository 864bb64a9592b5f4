"""A new workspace, and a new letter in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from translate.storage.creating import check_languages, create_letter
from translate.storage.founding import check_reviewers, found_workspace, refuse_second
from translate.storage.letter_settings import LetterSettings
from translate.storage.workspace import LETTERS, find_workspace

__all__ = [
    "LETTERS",
    "check_reviewers",
    "check_spoken",
    "new_letter",
    "new_workspace",
    "refuse_second",
]


def new_letter(
    start: Path,
    slug: str,
    *,
    source: str | None = None,
    languages: Sequence[str] = (),
    title: str = "",
) -> tuple[Path, str]:
    """Makes the folder of a letter with an empty file a language; gives it and the source.

    `start` is a folder of the workspace, whose settings say what is not said here. Raises
    TranslateError, and makes nothing, where the letter exists, the name is none or a language is
    unknown.
    """
    workspace = find_workspace(start)
    usual = workspace.settings.letters
    settings = replace(
        usual,
        source=usual.source if source is None else source,
        languages=tuple(languages) or usual.languages,
        title=title,
    )
    return create_letter(workspace, slug, settings), settings.source


def check_spoken(source: str, languages: Sequence[str]) -> None:
    """Raises TranslateError where letters can't be written in one of some languages."""
    check_languages(LetterSettings(source, tuple(languages)))


def new_workspace(
    root: Path,
    *,
    source: str,
    languages: Sequence[str],
    reviewers: Sequence[str],
    confidential: bool,
) -> tuple[str, ...]:
    """Makes a workspace in the folder `root`; gives the names of the files that were made.

    Raises TranslateError, and makes nothing, where there is one, a language is unknown or the
    reviewers are too few for two of them to approve.
    """
    letters = LetterSettings(source, tuple(languages), confidential)
    return found_workspace(root, letters, tuple(reviewers))
