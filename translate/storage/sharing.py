"""What git is told of a workspace: how ledgers merge, which line ends, what stays at home."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from translate.storage.files import CACHE, read_bytes, write_atomically
from translate.storage.workspace import DIST

ATTRIBUTES = ".gitattributes"
IGNORE = ".gitignore"

_ATTRIBUTES = (
    ("# Ledgers only grow: a merge keeps the lines of both sides.", "", ()),
    ("", "letters/*/reviews.jsonl", ("text", "eol=lf", "merge=union")),
    ("# The same bytes on every machine.", "", ()),
    ("", "letters/*/*.md", ("text", "eol=lf")),
    ("", "letters/*/letter.toml", ("text", "eol=lf")),
    ("", "glossary/*.csv", ("text", "eol=lf")),
    ("", "translate.toml", ("text", "eol=lf")),
)
"""Comments, and patterns with what holds for the files they match."""

_IGNORED = (f"{CACHE}/", f"{DIST}/")
"""What can be made again: the cache, and bundles, whose bytes follow from the letters."""


def share_through_git(root: Path) -> tuple[str, ...]:
    """Completes `.gitattributes` and `.gitignore` of the workspace at `root`.

    A line that is there stays, and what it says of an attribute has the last word. A `.gitignore`
    that is there gets the cache alone: somebody may want to keep bundles. Gives the names of the
    files that were written. Whoever calls holds the workspace's lock.
    """
    written = []
    for name, lines in ((ATTRIBUTES, _attributes(root)), (IGNORE, _ignored(root))):
        if added := "".join(f"{line}\n" for line in lines):
            before = _text(root / name)
            if before and not before.endswith("\n"):
                before += "\n"
            write_atomically(root / name, (before + added).encode(errors="surrogateescape"))
            written.append(name)
    return tuple(written)


def _attributes(root: Path) -> list[str]:
    """The lines that `.gitattributes` lacks; comments come with a new file alone."""
    before = _text(root / ATTRIBUTES)
    said = {
        (pattern, _attribute(one)) for pattern, *attributes in _words(before) for one in attributes
    }
    lines = []
    for comment, pattern, wanted in _ATTRIBUTES:
        lacking = [one for one in wanted if (pattern, _attribute(one)) not in said]
        if comment and not before:
            lines.append(comment)
        elif lacking:
            lines.append(" ".join((pattern, *lacking)))
    return lines


def _attribute(setting: str) -> str:
    """`merge` of `merge=union`, `-merge` or `!merge`."""
    return setting.lstrip("-!").partition("=")[0]


def _ignored(root: Path) -> Iterable[str]:
    if not (root / IGNORE).exists():
        return _IGNORED
    there = {line.strip().strip("/") for line in _text(root / IGNORE).splitlines()}
    return () if CACHE in there else _IGNORED[:1]


def _words(text: str) -> Iterator[list[str]]:
    for line in text.splitlines():
        words = line.split()
        if words and not words[0].startswith("#"):
            yield words


def _text(path: Path) -> str:
    """A file's text, whatever its bytes; "" where it is absent."""
    return read_bytes(path).decode(errors="surrogateescape") if path.exists() else ""
