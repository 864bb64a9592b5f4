"""`translate.toml`, the workspace's settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from translate import languages
from translate.dataclass import dataclass
from translate.release.format_names import DEFAULT_FORMATS, FORMATS
from translate.release.letterhead import Look
from translate.review.people import identity
from translate.review.policy import OFF, OPTIONAL, REQUIRED, ROLES, Person, Policy
from translate.storage.engines import ENGINES, NAMES
from translate.storage.letter_settings import (
    FORMALITY,
    NEW_LETTER,
    LetterSettings,
    check_rules,
    new_letter,
)
from translate.storage.look import read_look
from translate.storage.toml import Table, read_table
from translate.wording import say

if TYPE_CHECKING:
    from translate.checks.levels import Rule

SETTINGS = "translate.toml"


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
    named_languages: tuple[str, ...] = ()
    """Those of `letters` where the file names them; what is imported may have fewer else."""


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
    letters = table.table("letters")
    names_languages = "languages" in letters.keys()  # noqa: SIM118  (a Table is no mapping)
    usual = new_letter(letters)
    settings = Settings(
        _policy(policy, _people(table.table("people"))),
        DraftingSettings(
            engines=_engines(drafting, "engines", ("memory",)),
            pairs=_pairs(drafting.table("pairs")),
            formality=drafting.string("formality", among=FORMALITY),
            options=_options(drafting),
        ),
        check_rules(table.table("checks")),
        _formats(release),
        read_look(table.table("look"), root),
        usual,
        usual.languages if names_languages else (),
    )
    for part in (policy, drafting, release, table):
        part.finish()
    return settings


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
