"""What is known of each letter of a workspace, kept until one of its files changes.

A command on one letter of two hundred asks of every other one whether the two share a paragraph.
The answer lies in `.translate/letters.json`: digests of paragraphs, no text. An entry counts as
long as the letter's files are the same by size, time and inode; it is kept only once they are
`_AGE` old, because a file that is written twice in a moment may keep its time.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from translate import __version__
from translate.dataclass import dataclass
from translate.storage.kept import read_kept, write_kept
from translate.storage.stamps import Stamps, stamps

_FILE = "letters.json"
_VERSION = f"{__version__} 1"
"""The last number is raised when an entry says something else than before."""
_AGE = 2_000_000_000
"""Nanoseconds."""
_ENDINGS = (".md", ".toml", ".jsonl")


@dataclass(frozen=True, slots=True)
class Entry:
    """What the other letters need of one."""

    source: str
    """The code of the language that it was written in."""
    texts: Mapping[str, frozenset[str]]
    """By language, the digests of its paragraphs that are long enough to be shared."""
    approved: tuple[Mapping[str, str], ...]
    """The pairs of texts that somebody approved, each by language, as `model.digest` names them."""


def letter_stamps(folder: Path) -> Stamps:
    """The stamps of a letter's own files."""
    return stamps(folder, _ENDINGS)


def are_settled(taken: Stamps) -> bool:
    """Whether files are old enough for their stamps to tell the next change."""
    return max((one[2] for one in taken), default=0) <= time.time_ns() - _AGE


class LetterIndex:
    """The entries of one workspace; none where the file is damaged or of another version."""

    def __init__(self, root: Path) -> None:
        """`root` is the workspace's folder."""
        self._root = root
        self._kept = read_kept(root, _FILE, _VERSION)
        self._changed = False

    def get(self, slug: str, now: Stamps) -> Entry | None:
        """What is known of a letter whose files are so now; None where nothing is."""
        try:
            kept = self._kept[slug]
            if not now or kept["stamps"] != _as_kept(now):
                return None
            texts = {language: frozenset(own) for language, own in kept["texts"].items()}
            return Entry(kept["source"], texts, tuple(map(dict, kept["approved"])))
        except (KeyError, TypeError, AttributeError, ValueError):
            return None

    def put(self, slug: str, then: Stamps, entry: Entry) -> None:
        """Keeps what was found out about a letter whose files were so before they were read."""
        if not are_settled(then):
            return
        kept: dict[str, Any] = {
            "stamps": _as_kept(then),
            "source": entry.source,
            "texts": {language: sorted(own) for language, own in entry.texts.items()},
            "approved": [dict(pair) for pair in entry.approved],
        }
        if self._kept.get(slug) != kept:
            self._kept[slug] = kept
            self._changed = True

    def save(self, slugs: tuple[str, ...]) -> None:
        """Writes what is new, for the letters that there are."""
        if self._changed:
            kept = {slug: self._kept[slug] for slug in slugs if slug in self._kept}
            write_kept(self._root, _FILE, _VERSION, kept)
            self._changed = False


def _as_kept(taken: Stamps) -> list[list[str | int]]:
    """Stamps as JSON has them."""
    return [list(one) for one in taken]
