"""A new workspace: its settings, the folders of letters and glossary, what git is told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from translate.errors import TranslateError
from translate.review.people import identity
from translate.storage.creating import check_languages, quoted
from translate.storage.files import locked, write_atomically
from translate.storage.letter_settings import LetterSettings
from translate.storage.settings import SETTINGS
from translate.storage.sharing import share_through_git
from translate.storage.terms import TERMS
from translate.storage.workspace import LETTERS, named
from translate.wording import say


def found_workspace(
    root: Path, letters: LetterSettings, reviewers: Sequence[str]
) -> tuple[str, ...]:
    """Makes a workspace in the folder `root`; gives the names of what was made.

    `letters` says what a new letter is; `reviewers` are who may decide, everybody where nobody is
    named. Letters, glossary and git's files that are there stay. Raises TranslateError, and makes
    nothing, where the folder is or lies in a workspace, or the reviewers are too few.
    """
    refuse_second(root)
    check_languages(letters)
    check_reviewers(reviewers)
    made = [SETTINGS]
    with locked(root):
        (root / LETTERS).mkdir(exist_ok=True)
        if not (root / TERMS).exists():
            (root / TERMS).parent.mkdir(exist_ok=True)
            header = ",".join((*letters.languages, "note"))
            write_atomically(root / TERMS, f"{header}\n".encode())
            made.append(str(TERMS))
        made += share_through_git(root)
        write_atomically(root / SETTINGS, _toml(letters, reviewers).encode())
    return tuple(made)


def refuse_second(root: Path) -> None:
    """Raises TranslateError where a folder is a workspace already, or lies in one."""
    for folder in (root, *root.parents):
        if (folder / SETTINGS).is_file():
            raise TranslateError(
                "there is a workspace already",
                path=str(named(folder / SETTINGS)),
                remedy="change its settings there; see docs/editors.md",
            )


def check_reviewers(reviewers: Sequence[str]) -> None:
    """Raises TranslateError where one of them is nobody, or they are too few."""
    people = [identity(name) for name in reviewers]
    if "" in people:
        raise TranslateError(
            say("“{reviewers}” names nobody", reviewers=reviewers[people.index("")]),
            remedy="write a name with letters",
        )
    if people and len(set(people)) < 2:
        raise TranslateError(
            say(
                "{reviewers} alone can approve nothing: each text wants two people",
                reviewers=reviewers[0],
            ),
            remedy="name two reviewers or more, or nobody: then everybody may decide",
        )


def _toml(letters: LetterSettings, reviewers: Sequence[str]) -> str:
    return f"""# The workspace. Everything here has a default; see docs/editors.md.
[letters]
# What a new letter is; its own letter.toml has the last word.
source = {quoted(letters.source)}
languages = [{", ".join(map(quoted, letters.languages))}]
# No text of a confidential letter leaves the machine, and it is not released.
confidential = {"true" if letters.confidential else "false"}

[policy]
# Two people approve each text; one of them has read it and did not write it.
two_people = true
# An open warning stands against a release; "list" only names it.
warnings = "block"
# Who may approve, reject and waive; everybody where it is empty.
reviewers = [{", ".join(map(quoted, reviewers))}]
"""
