"""Who is at the keyboard, as far as git knows."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from translate.errors import TranslateError
from translate.storage.git import asked


class Person(NamedTuple):
    """What git says of somebody; "" for what is not set."""

    name: str
    email: str
    key: str = ""
    """The SSH key that they sign commits with: its file, or the public key itself."""


def present_person(folder: Path) -> Person:
    """Who git says is at work in a folder; without a name and an address where it knows nobody."""
    keys = r"^(user\.(name|email|signingkey)|gpg\.format)$"
    told = asked(folder, "config", "-z", "--get-regexp", keys)
    # A key may be set more than once, for the machine and for the repository: the last one counts.
    known = dict(entry.split("\n", 1) for entry in told.split("\0") if "\n" in entry)
    key = known.get("user.signingkey", "") if known.get("gpg.format") == "ssh" else ""
    name, email = known.get("user.name", ""), known.get("user.email", "")
    return Person(name.strip(), email.strip(), key.strip())


def current_person(folder: Path) -> str:
    """git's `user.name` in a folder; TranslateError where there is none."""
    return named_person(present_person(folder))


def named_person(person: Person) -> str:
    """The name of whom git knows; TranslateError where it knows none."""
    if not person.name:
        raise TranslateError(
            "can't tell who decides: git knows no user.name",
            remedy='run `git config --global user.name "Your Name"`',
            argument="name",
        )
    return person.name
