"""What is missing for which feature, and how to get it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from translate.application.git_drivers import drivers_installed
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.storage.encoding import PACKAGES
from translate.storage.environment import known_key, lacking_packages, lacking_programs
from translate.storage.git import asked
from translate.storage.workspace import Workspace, find_workspace
from translate.wording import counted, say


@dataclass(frozen=True, slots=True)
class Feature:
    """Something the tool can do, and what it lacks for it here."""

    name: str
    commands: str
    """The commands, or the settings, that need it."""
    lacking: str = ""
    """What is not there; "" where nothing is."""
    remedy: str = ""
    """How to get it."""

    @property
    def works(self) -> bool:
        return not self.lacking


@dataclass(frozen=True, slots=True)
class Extra:
    """A feature whose packages are an extra of the distribution."""

    name: str
    commands: str
    extra: str
    modules: tuple[str, ...]


EXTRAS = (
    Extra(say("review page"), "translate review", "page", ("jinja2", "starlette", "uvicorn")),
    Extra(say("editors"), "translate lsp", "lsp", ("pygls",)),
    Extra("PDF", '[release] formats = ["pdf"]', "pdf", ("typst",)),
    Extra(
        say("Word and OpenDocument"),
        '[release] formats = ["docx", "odt"]',
        "documents",
        ("pypandoc",),
    ),
    Extra(
        say("local models"),
        "translate draft --engine local",
        "local",
        ("ctranslate2", "sentencepiece"),
    ),
    Extra(
        say("clusters, .zst corpora"),
        "translate audit",
        "corpora",
        ("distributed", "zstandard"),
    ),
    Extra(
        say("paragraphs about something else"),
        say("the check meaning-drift, by a model on this machine"),
        "meaning",
        PACKAGES,
    ),
)
SERVICES = (("DeepL", "deepl", "DEEPL_AUTH_KEY"),)
"""Services that want a key: their name, their name in the keyring, the variable."""


def examine_machine(start: Path) -> tuple[Feature, ...]:
    """Every feature that needs something, in the order in which people come to it.

    `start` is the folder to look from.
    """
    return (*_workspace(start), *_git(start), *_extras(), *_services())


def _workspace(start: Path) -> Iterator[Feature]:
    name, commands = say("workspace"), "translate status, release, review …"
    try:
        slugs = find_workspace(start).slugs()
    except TranslateError as error:
        yield Feature(name, commands, say("{error}", error=error), say("mend translate.toml"))
        return
    if slugs:
        yield Feature(name, commands)
    else:
        yield Feature(
            name,
            commands,
            say("there are no letters here"),
            say("run translate init, then translate new SLUG"),
        )


def _git(start: Path) -> Iterator[Feature]:
    history: tuple[str, str] = (
        say("history"),
        say("{commands}, who wrote a text", commands="translate diff --since, check --since"),
    )
    name: tuple[str, str] = say("your name"), "translate approve, reject, waive (or --as NAME)"
    drivers: tuple[str, str] = say("diffs and merges unit by unit"), "git diff, git merge"
    if lacking_programs("git"):
        for feature in (history, name, drivers):
            yield Feature(*feature, say("git is not installed"), say("install git"))
        return
    inside = bool(asked(start, "rev-parse", "--git-dir"))
    yield Feature(
        *history, *(() if inside else (say("this is no git repository"), say("run git init")))
    )
    user = asked(start, "config", "user.name").strip()
    wanted = (say("git knows no name"), say('run git config user.name "Your Name"'))
    yield Feature(*name, *(() if user else wanted))
    if inside:
        installed = drivers_installed(_root(start))
        lacking = (say("git uses lines"), say("run translate git install, once in each clone"))
        yield Feature(*drivers, *(() if installed else lacking))
    signing: tuple[str, str] = say("signatures"), "translate ledger sign, verify"
    unsigned = (say("ssh-keygen is not installed"), say("install OpenSSH"))
    yield Feature(*signing, *(unsigned if lacking_programs("ssh-keygen") else ()))


def _root(start: Path) -> Path:
    try:
        workspace: Workspace = find_workspace(start)
    except TranslateError:
        return start
    return workspace.root


def _extras() -> Iterator[Feature]:
    for one in EXTRAS:
        missing = lacking_packages(*one.modules)
        told = (
            counted(
                len(missing),
                "{names} is not installed",
                "{names} are not installed",
                names=", ".join(missing),
            )
            if missing
            else ""
        )
        yield Feature(
            one.name,
            one.commands,
            told,
            say('run pip install "translate-letters[{extra}]"', extra=one.extra),
        )


def _services() -> Iterator[Feature]:
    for name, service, variable in SERVICES:
        told = "" if known_key(variable, service) else say("there is no key")
        remedy = say(
            "set {variable}, or run keyring set translate-letters {service}",
            variable=variable,
            service=service,
        )
        yield Feature(name, f"translate draft --engine {service}", told, remedy)
