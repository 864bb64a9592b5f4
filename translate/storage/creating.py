"""A new letter's folder, made whole or not at all."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from translate import languages
from translate.errors import TranslateError
from translate.storage.files import locked, sync_folder, write_atomically
from translate.storage.letter_settings import LETTER, LetterSettings
from translate.storage.sharing import share_through_git
from translate.storage.workspace import LETTERS, Workspace
from translate.wording import say

_SLUG = re.compile(r"[^\W_][\w-]*")


def create_letter(
    workspace: Workspace,
    slug: str,
    settings: LetterSettings,
    versions: Mapping[str, bytes] | None = None,
) -> Path:
    """Makes `letters/<slug>/` with its settings and versions, and gives the folder.

    A language without bytes in `versions` gets an empty file: nothing is translated yet. Completes
    what git is told of the workspace before. Raises TranslateError, and makes no letter, where
    there is one of this name, the name is none, a language is unknown or the disk is full. Takes
    the workspace's lock.
    """
    folder = workspace.folder(slug)
    _check(slug, settings)
    texts = versions or {}
    letters = workspace.root / LETTERS
    with locked(workspace.root):
        alike = (one for one in workspace.slugs() if one.casefold() == slug.casefold())
        if other := next(alike, slug if folder.exists() else ""):  # one folder on many a disk
            raise TranslateError(
                "there is a letter of this name already",
                path=str(workspace.folder(other)),
                remedy=say(
                    "choose another name; to bring texts into it, use "
                    "`translate import {slug} FILE…`",
                    slug=other,
                ),
            )
        share_through_git(workspace.root)  # first: what fails for want of space makes no letter
        letters.mkdir(exist_ok=True)
        temporary = Path(tempfile.mkdtemp(dir=letters, prefix=f".{slug}."))
        try:
            temporary.chmod(letters.stat().st_mode & 0o777)
            write_atomically(temporary / LETTER, _toml(settings).encode())
            for code in settings.languages:
                write_atomically(temporary / f"{code}.md", texts.get(code, b""))
            temporary.rename(letters / slug)
        except BaseException:
            shutil.rmtree(temporary, ignore_errors=True)
            raise
        sync_folder(letters)
    return folder


def _check(slug: str, settings: LetterSettings) -> None:
    if not _SLUG.fullmatch(slug):
        raise TranslateError(
            say("“{slug}” is no letter's name", slug=slug), remedy="use letters, digits and hyphens"
        )
    check_languages(settings)


def check_languages(settings: LetterSettings) -> None:
    """Raises TranslateError where a language is unknown, named twice, or the source not named."""
    for code in (settings.source, *settings.languages):
        languages.get(code)
    if settings.source not in settings.languages:
        raise TranslateError(
            say("the source, {source}, is not among the languages", source=settings.source),
            remedy=say(
                "add it: {languages}", languages=",".join((settings.source, *settings.languages))
            ),
        )
    if len(set(settings.languages)) < len(settings.languages):
        raise TranslateError("a language is named twice", remedy="name each language once")


def quoted(text: str) -> str:
    """A text as a string of TOML: one of JSON, but for DEL, which JSON leaves as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _toml(settings: LetterSettings) -> str:
    lines = [
        f"source = {quoted(settings.source)}",
        f"languages = [{', '.join(map(quoted, settings.languages))}]",
        "# No text of it leaves the machine. Set to false when it is published.",
        f"confidential = {'true' if settings.confidential else 'false'}",
        f"title = {quoted(settings.title)}",
    ]
    if settings.formality:
        lines.append(f"formality = {quoted(settings.formality)}")
    return "\n".join(lines) + "\n"
