"""What is known of each letter of a workspace, kept until one of its files changes.

A command on one letter of two hundred asks of every other one whether the two share a paragraph.
The answer lies in `.translate/letters.json`: digests of paragraphs, no text. An entry counts as
long as the letter's files are the same by size, time and inode; it is kept only once they are
`_AGE` old, because a file that is written twice in a moment may keep its time.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from translate import __version__
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.storage.files import CACHE, cache_folder, write_atomically
from translate.storage.regular import regular_bytes

_FILE = "letters.json"
_VERSION = f"{__version__} 1"
"""The last number is raised when an entry says something else than before."""
_AGE = 2_000_000_000
"""Nanoseconds."""
_ENDINGS = (".md", ".toml", ".jsonl")

Stamps = list[list[Any]]
"""Name, size, time of the last change in nanoseconds and inode of a letter's files, by name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the other letters need of one."""

    texts: Mapping[str, frozenset[str]]
    """By language, the digests of its paragraphs that are long enough to be shared."""
    approved: tuple[Mapping[str, str], ...]
    """The pairs of texts that somebody approved, each by language, as `model.digest` names them."""


def stamps(folder: Path) -> Stamps:
    """What tells whether a letter's files have changed; to be taken before they are read."""
    found: Stamps = []
    with suppress(OSError), os.scandir(folder) as files:
        for file in files:
            if file.name.endswith(_ENDINGS):
                state = file.stat()
                found.append([file.name, state.st_size, state.st_mtime_ns, state.st_ino])
    return sorted(found)


class LetterIndex:
    """The entries of one workspace; none where the file is damaged or of another version."""

    def __init__(self, root: Path) -> None:
        """`root` is the workspace's folder."""
        self._root = root
        self._kept = _read(root / CACHE / _FILE)
        self._changed = False

    def get(self, slug: str, now: Stamps) -> Entry | None:
        """What is known of a letter whose files are so now; None where nothing is."""
        kept = self._kept.get(slug)
        if not now or kept is None or kept["stamps"] != now:
            return None
        texts = {language: frozenset(own) for language, own in kept["texts"].items()}
        return Entry(texts, tuple(kept["approved"]))

    def put(self, slug: str, then: Stamps, entry: Entry) -> None:
        """Keeps what was found out about a letter whose files were so before they were read."""
        if max((one[2] for one in then), default=0) > time.time_ns() - _AGE:
            return
        texts = {language: sorted(own) for language, own in entry.texts.items()}
        approved = [dict(pair) for pair in entry.approved]
        self._kept[slug] = {"stamps": then, "texts": texts, "approved": approved}
        self._changed = True

    def save(self, slugs: tuple[str, ...]) -> None:
        """Writes what is new, for the letters that there are; not where nobody may write."""
        if not self._changed:
            return
        kept = {slug: self._kept[slug] for slug in slugs if slug in self._kept}
        data = json.dumps({"version": _VERSION, "letters": kept}).encode()
        with suppress(TranslateError, OSError):
            write_atomically(cache_folder(self._root) / _FILE, data)
        self._changed = False


def _read(path: Path) -> dict[str, dict[str, Any]]:
    try:
        data = json.loads(regular_bytes(path))
        letters: dict[str, dict[str, Any]] = data["letters"]
        return (
            letters if data["version"] == _VERSION and all(map(_is_whole, letters.values())) else {}
        )
    except (OSError, TranslateError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _is_whole(kept: Any) -> bool:
    return (
        isinstance(kept["texts"], dict)
        and all(isinstance(own, list) for own in kept["texts"].values())
        and all(isinstance(pair, dict) for pair in kept["approved"])
    )
