"""`translate.toml`, the workspace's settings, and `letter.toml`, a letter's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from translate import languages
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.precompiled import expression
from translate.release.format_names import DEFAULT_FORMATS, FORMATS
from translate.release.letterhead import Look
from translate.review.people import identity
from translate.review.policy import OFF, OPTIONAL, REQUIRED, ROLES, Person, Policy
from translate.storage.engines import ENGINES, NAMES
from translate.storage.files import inside
from translate.storage.look import read_look
from translate.storage.toml import Table, read_table
from translate.wording import say

if TYPE_CHECKING:
    from translate.checks.levels import Rule

SETTINGS = "translate.toml"
LETTER = "letter.toml"
FORMALITY = ("", "default", "more", "less", "prefer_more", "prefer_less")
_VERSION = expression(r"[A-Za-z]{2,3}([_-][A-Za-z]{2,4})?\.(md|markdown)", re.IGNORECASE)
"""What a version's file may be called by somebody who doesn't know how they are called here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftingSettings:
    """Which engines draft, and how."""

    engines: tuple[str, ...] = ("memory",)
    """In the order in which they are asked."""
    pairs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Engines for one pair of languages, `nl-ru`, instead of `engines`."""
    formality: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    """The engines' own settings, by the keys that `translate.storage.engines.ENGINES` names; those
    that are not set are left out."""


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


@dataclass(frozen=True, slots=True)
class Settings:
    """The workspace's settings; the defaults where it has no `translate.toml`."""

    policy: Policy = field(default_factory=Policy)
    drafting: DraftingSettings = field(default_factory=DraftingSettings)
    checks: tuple[Rule, ...] = ()
    """What checks are set to, in the order of the file."""
    formats: tuple[str, ...] = DEFAULT_FORMATS
    """Of the files of a release."""
    look: Look = field(default_factory=Look)
    """What stands around every letter."""
    letters: LetterSettings = field(default_factory=lambda: NEW_LETTER)
    """What a new letter is, unless somebody says otherwise."""


def read_settings(root: Path) -> Settings:
    """The settings of the workspace at `root`.

    Raises TranslateError with file and line for what is malformed or unknown.
    """
    path = root / SETTINGS
    if not path.exists():
        return Settings()
    table = read_table(path)
    policy = table.table("policy")
    drafting = table.table("drafting")
    release = table.table("release")
    settings = Settings(
        _policy(policy, _people(table.table("people"))),
        DraftingSettings(
            engines=_engines(drafting, "engines", ("memory",)),
            pairs=_pairs(drafting.table("pairs")),
            formality=drafting.string("formality", among=FORMALITY),
            options=_options(drafting),
        ),
        _rules(table.table("checks")),
        _formats(release),
        read_look(table.table("look"), root),
        _new_letter(table.table("letters")),
    )
    for part in (policy, drafting, release, table):
        part.finish()
    return settings


def read_letter_settings(folder: Path) -> LetterSettings:
    """The settings of the letter in a folder.

    Raises TranslateError with file and line for what is malformed, unknown or contradictory.
    """
    path = folder / LETTER
    if not path.exists():
        raise TranslateError(
            say("there is no {letter} in this folder", letter=LETTER),
            path=str(folder),
            remedy="name a letter's folder, or make one with `translate new`",
        )
    table = read_table(inside(path, folder, say("the letter's folder")))
    settings = LetterSettings(
        source=table.string("source"),
        languages=table.strings("languages"),
        confidential=table.flag("confidential", True),
        title=table.string("title"),
        formality=table.string("formality", among=FORMALITY),
        checks=_rules(table.table("checks")),
        look=read_look(table.table("look"), folder),
    )
    table.finish()
    _check_languages(table, settings)
    _check_versions(table, settings, folder)
    return settings


def _new_letter(table: Table) -> LetterSettings:
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
                "languages",
                say(
                    "names “{code}”, but {path} is not there",
                    code=code,
                    path=folder / f"{code}.md",
                ),
                say("write the file (an empty one will do), or take the language off the list"),
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


def _rules(table: Table) -> tuple[Rule, ...]:
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


def _policy(table: Table, people: tuple[Person, ...]) -> Policy:
    """`[policy]`, and `[policy.ru]` for what holds in one language instead."""
    defaults = Policy()
    base = Policy(
        table.flag("two_people", defaults.two_people),
        table.number("readers", defaults.readers),
        table.string("warnings", defaults.warnings, among=("list", "block")),
        table.strings("reviewers"),
        people,
        signatures=table.string("signatures", OFF, among=(OFF, OPTIONAL, REQUIRED)),
    )
    of_languages = {}
    for code in languages.CODES:
        if table.holds_table(code):
            own = table.table(code)
            of_languages[code] = replace(
                base,
                two_people=own.flag("two_people", base.two_people),
                readers=own.number("readers", base.readers),
                reviewers=own.strings("reviewers", base.reviewers),
            )
            own.finish()
    return replace(base, languages=of_languages)


def _people(table: Table) -> tuple[Person, ...]:
    """`[people."Anna de Wit"]` with e-mail, languages and roles."""
    people: list[Person] = []
    for name in table.keys():  # noqa: SIM118  (a Table is no mapping)
        own = table.table(name)
        person = Person(name, own.string("email"), own.strings("languages"), own.strings("roles"))
        if not identity(name):
            raise table.error(name, say("names nobody"), say("write a name with letters"))
        if any(identity(name) == identity(one.name) for one in people):
            raise table.error(
                name, say("looks like somebody named before"), say("name each person once")
            )
        for role in person.roles:
            if role not in ROLES:
                raise own.error(
                    "roles",
                    say("“{role}” is no role", role=role),
                    say("use {names}", names=", ".join(ROLES)),
                )
        for code in person.languages:
            if code not in languages.CODES:
                remedy = say("use some of {names}", names=", ".join(languages.CODES))
                raise own.error("languages", say("“{code}” is no language", code=code), remedy)
        own.finish()
        people.append(person)
    return tuple(people)


def _formats(table: Table) -> tuple[str, ...]:
    formats = table.strings("formats", DEFAULT_FORMATS)
    if not formats:
        raise table.error(
            "formats",
            say("names no format"),
            say("use some of {names}", names=", ".join(FORMATS)),
        )
    for name in formats:
        if name not in FORMATS:
            remedy = say("use some of {names}", names=", ".join(FORMATS))
            raise table.error(
                "formats", say("names an unknown format, “{name}”", name=name), remedy
            )
    # The order is the house's: the same files for the same choice.
    return tuple(name for name in FORMATS if name in formats)


def _engines(table: Table, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
    engines = table.strings(key, default)
    if engines == default:
        return engines

    for engine in engines:
        if engine not in NAMES:
            raise table.error(
                key,
                say("names an unknown engine, “{engine}”", engine=engine),
                say("use some of {names}", names=", ".join(NAMES)),
            )
    return engines


def _options(table: Table) -> Mapping[str, str]:
    if not table.keys():
        return {}

    keys = (key for row in ENGINES for key in row.options)
    return {key: value for key in keys if (value := table.string(key))}


def _pairs(table: Table) -> Mapping[str, tuple[str, ...]]:
    pairs = {}
    for pair in table.keys():  # noqa: SIM118  (a Table is no mapping)
        source, _, target = pair.partition("-")
        if source == target or not {source, target} <= set(languages.CODES):
            raise table.error(pair, say("is no pair of languages"), 'write "nl-ru" = ["memory"]')
        pairs[pair] = _engines(table, pair, ())
    return pairs
