"""`letter.toml`, a letter's settings."""

from __future__ import annotations

import re
from dataclasses import field
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from translate import languages
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.precompiled import expression
from translate.release.letterhead import Look
from translate.storage.files import inside
from translate.storage.look import read_look
from translate.storage.toml import Table, read_table
from translate.wording import say

if TYPE_CHECKING:
    from translate.checks.levels import Rule

LETTER = "letter.toml"
FORMALITY = ("", "default", "more", "less", "prefer_more", "prefer_less")
_VERSION = expression(r"[A-Za-z]{2,3}([_-][A-Za-z]{2,4})?\.(md|markdown)", re.IGNORECASE)
"""What a version's file may be called by somebody who doesn't know how they are called here."""


@dataclass(frozen=True, slots=True)
class LetterSettings:
    """What `letter.toml` says."""

    source: str
    """The code of the language the letter was written in."""
    languages: tuple[str, ...]
    confidential: bool = True
    """No text of it leaves the machine."""
    title: str = ""
    formality: str = ""
    """Of drafts; "" leaves it to the workspace."""
    checks: tuple[Rule, ...] = ()
    """What checks are set to in this letter; it goes before what the workspace says."""
    look: Look = field(default_factory=Look)
    """What stands around this letter; it goes before what the workspace says."""


NEW_LETTER = LetterSettings("nl", ("nl", "en", "ru"))
"""A new letter where the workspace says nothing of it."""


def read_letter_settings(folder: Path) -> LetterSettings:
    """The settings of the letter in a folder.

    Raises TranslateError with file and line for what is malformed, unknown or contradictory.
    """
    path = folder / LETTER
    if not path.exists():
        raise TranslateError(
            say("there is no {letter} in this folder", letter=LETTER),
            path=str(folder),
            remedy=_restored(path),
        )
    table = read_table(inside(path, folder, say("the letter's folder")))
    settings = LetterSettings(
        source=table.string("source"),
        languages=table.strings("languages"),
        confidential=table.flag("confidential", True),
        title=table.string("title"),
        formality=table.string("formality", among=FORMALITY),
        checks=check_rules(table.table("checks")),
        look=read_look(table.table("look"), folder),
    )
    table.finish()
    _check_languages(table, settings)
    _check_versions(table, settings, folder)
    return settings


def _restored(path: Path) -> str:
    """How a letter gets its settings back: from git where they are committed, else by hand."""
    from translate.storage.git import asked  # not for every start

    if asked(path.parent, "ls-tree", "HEAD", "--", path.name):
        return say("restore it: {command}", command=f"git checkout HEAD -- {quote(str(path))}")
    there = [code for code in languages.CODES if (path.parent / f"{code}.md").exists()]
    codes = there or NEW_LETTER.languages
    named = ", ".join(f'"{code}"' for code in codes)
    return say(
        "restore it, or write two lines into it: {source} and {languages}",
        source=f'source = "{codes[0]}"',
        languages=f"languages = [{named}]",
    )


def new_letter(table: Table) -> LetterSettings:
    """`[letters]`: the languages and the confidentiality of a new letter."""
    settings = LetterSettings(
        source=table.string("source", NEW_LETTER.source),
        languages=table.strings("languages", NEW_LETTER.languages),
        confidential=table.flag("confidential", NEW_LETTER.confidential),
    )
    table.finish()
    _check_languages(table, settings)
    return settings


def _check_languages(table: Table, settings: LetterSettings) -> None:
    remedy = say("use some of {names}", names=", ".join(languages.CODES))
    if not settings.languages:
        raise table.error("languages", say("names no language"), remedy)
    for code in settings.languages:
        if code not in languages.CODES:
            raise table.error(
                "languages", say("names an unknown language, “{code}”", code=code), remedy
            )
        if settings.languages.count(code) > 1:
            raise table.error(
                "languages", say("names “{code}” twice", code=code), say("name each language once")
            )
    if settings.source not in settings.languages:
        raise table.error(
            "source",
            say("is “{source}”, which languages does not name", source=settings.source),
            say("use one of {names}", names=", ".join(settings.languages)),
        )


def _check_versions(table: Table, settings: LetterSettings, folder: Path) -> None:
    """The source is there, and every version that is there is listed: nothing is passed over.

    Another version that is listed may not be there yet: it is to be translated.
    """
    for code in languages.CODES:
        there = (folder / f"{code}.md").exists()
        if code == settings.source and not there:
            raise table.error(
                "source",
                say(
                    "names “{code}”, but {path} is not there",
                    code=code,
                    path=folder / f"{code}.md",
                ),
                say("restore or write it"),
            )
        if there and code not in settings.languages:
            raise table.error(
                "languages",
                say(
                    "does not name “{code}”, but {path} is there",
                    code=code,
                    path=folder / f"{code}.md",
                ),
                say("add the language, or move the file away"),
            )
    known = {f"{code}.md" for code in settings.languages}
    for path in sorted(folder.iterdir()):
        if path.name not in known and _VERSION.fullmatch(path.name):
            raise table.error(
                "languages",
                say("names no version that {path} could be", path=path),
                say(
                    "name a version after its language, {known}, or move it away",
                    known=", ".join(sorted(known)),
                ),
            )


def check_rules(table: Table) -> tuple[Rule, ...]:
    """`number-drift = "warning"`, or `[checks.name-drift]` with a level by language."""
    rules = []
    for check in table.keys():  # noqa: SIM118  (a Table is no mapping)
        from translate.checks import IDS, instead_of
        from translate.checks.levels import LEVELS, Rule

        if check not in IDS:
            raise table.error(check, say("is no check"), instead_of(check))
        where = table.place(check)
        if not table.holds_table(check):
            rules.append(Rule(check, table.string(check, among=LEVELS), "", where))
            continue
        own = table.table(check)
        for code in own.keys():  # noqa: SIM118
            if code not in languages.CODES:
                remedy = say("use some of {names}", names=", ".join(languages.CODES))
                raise own.error(code, say("is no language"), remedy)
            rules.append(Rule(check, own.string(code, among=LEVELS), code, where))
    return tuple(rules)
