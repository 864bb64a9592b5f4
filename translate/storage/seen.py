"""Which unit each number meant when somebody last looked at a letter here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from translate.errors import TranslateError
from translate.storage.files import CACHE, cache_part, write_atomically
from translate.storage.kept import SEEN
from translate.storage.regular import regular_bytes


def read_seen(root: Path, slug: str) -> Mapping[int, str]:
    """The units' short names by number; empty where nobody looked, or the file is damaged."""
    try:
        names = json.loads(regular_bytes(root / CACHE / SEEN / f"{slug}.json"))
    except (OSError, TranslateError, ValueError, RecursionError):
        return {}
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return {}
    return dict(enumerate(names, start=1))


def write_seen(root: Path, slug: str, names: Mapping[int, str]) -> None:
    """Keeps the names in the workspace's cache; a workspace that nobody may write in keeps none."""
    if read_seen(root, slug) == names:
        return
    try:
        path = cache_part(root, SEEN) / f"{slug}.json"
        write_atomically(path, json.dumps(list(names.values())).encode(), 0o660, lasting=False)
    except (OSError, TranslateError):
        return
