"""Who wrote the lines of a file, as git tells; nobody where there is no repository."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from translate.errors import TranslateError
from translate.storage.people import current_person

_SECONDS = 60
_UNCOMMITTED = "not.committed.yet"


class Author(NamedTuple):
    """Somebody, as git knows them."""

    name: str
    email: str
    at: str = ""
    """When, ISO 8601 in UTC; "" for what is not committed."""


def line_authors(path: Path) -> tuple[Author, ...]:
    """The author of each line of a file, the first first; changes of white space don't count.

    What is not committed is the present user's. Empty where git can't tell.
    """
    present = Author(_present(path.parent), _asked(path.parent, "config", "user.email").strip())
    inside = _asked(path.parent, "rev-parse", "--is-inside-work-tree").strip() == "true"
    if not inside:
        return ()
    told = _asked(path.parent, "blame", "-w", "--line-porcelain", "--", path.name)
    if not told:
        lines = path.read_bytes().count(b"\n") + 1 if path.exists() else 0
        return (present,) * lines
    authors = []
    name = email = at = ""
    for line in told.split("\n"):
        if line.startswith("author "):
            name = line.removeprefix("author ")
        elif line.startswith("author-mail "):
            email = line.removeprefix("author-mail ").strip("<>")
        elif line.startswith("author-time "):
            seconds = int(line.removeprefix("author-time "))
            at = datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        elif line.startswith("\t"):
            authors.append(present if email == _UNCOMMITTED else Author(name, email, at))
    return tuple(authors)


def _present(folder: Path) -> str:
    try:
        return current_person(folder)
    except TranslateError:
        return ""


def _asked(folder: Path, *arguments: str) -> str:
    """What git answers; "" where it is not there or refuses."""
    try:
        asked = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.decode(errors="replace") if asked.returncode == 0 else ""
