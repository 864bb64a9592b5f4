"""Who wrote the lines of files, as git tells; nobody where there is no repository."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from translate.storage.git import asked, asked_together

_UNCOMMITTED = "not.committed.yet"


class Author(NamedTuple):
    """Somebody, as git knows them."""

    name: str
    email: str
    at: str
    """When, ISO 8601 in UTC."""


Lines = tuple[Author | None, ...]
"""The author of each line of a file; None for a line that is not committed."""


def line_authors(folder: Path, names: Sequence[str]) -> tuple[Lines, ...]:
    """The authors of the lines of files in a folder; changes of white space don't count.

    One process of git a file, at the same time. Empty where git can't tell.
    """
    told = asked_together(
        folder, [("blame", "-w", "--line-porcelain", "--", name) for name in names]
    )
    if not all(told) and asked(folder, "rev-parse", "--is-inside-work-tree").strip() != "true":
        return ((),) * len(names)
    return tuple(
        tuple(_authors(answer)) if answer else _uncommitted(folder / name)
        for name, answer in zip(names, told, strict=True)
    )


def _authors(told: str) -> Iterator[Author | None]:
    """The author of each line, as `git blame --line-porcelain` writes them."""
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
            yield None if email == _UNCOMMITTED else Author(name, email, at)


def _uncommitted(path: Path) -> Lines:
    """The lines of a file that git does not keep yet."""
    return (None,) * (path.read_bytes().count(b"\n") + 1) if path.exists() else ()
