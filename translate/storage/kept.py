"""Files of `.translate` that say again what took long to find out; damaged ones count for none."""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import translate
from translate.errors import TranslateError
from translate.storage.files import CACHE, cache_folder, cache_part, write_atomically
from translate.storage.regular import regular_bytes

ARRANGED, FOUND, UNITS, PARTS = "arranged", "found", "units", "parts"
SEEN, IMPORTED = "seen", "imported"
OF_A_LETTER = (ARRANGED, FOUND, UNITS, PARTS, SEEN, IMPORTED)
"""The folders with a file, or a folder, named after each letter."""
MEMORY = "memory"
"""The folder of the translation memory's indexes, and of what each letter adds to it."""
OF_LETTERS = ("letters-", "units-")
"""How the names of those files in it begin that are made of letters."""


@cache
def program() -> str:
    """Names the program and its tables, by the sizes and times of the package's files."""
    found: list[tuple[str, int, int, int]] = []
    folders = [os.path.dirname(translate.__file__)]  # noqa: PTH120  600 files: a Path takes longer
    while folders:
        with suppress(OSError), os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        folders.append(entry.path)
                else:
                    state = entry.stat()
                    found.append((entry.path, state.st_size, state.st_mtime_ns, state.st_ino))
    return sha256(repr(sorted(found)).encode()).hexdigest()


def read_kept(root: Path, name: str, version: str) -> dict[str, Any]:
    """What a file keeps by letter, if it is of this version; `root` is the workspace's folder."""
    try:
        data = json.loads(regular_bytes(root / CACHE / name))
        letters = data["letters"] if data["version"] == version else {}
    except (OSError, TranslateError, ValueError, KeyError, TypeError):
        return {}
    return letters if isinstance(letters, dict) else {}


def write_kept(root: Path, name: str, version: str, letters: dict[str, Any]) -> None:
    """Keeps it; not where nobody may write."""
    data = json.dumps({"version": version, "letters": letters}).encode()
    with suppress(TranslateError, OSError):
        write_atomically(cache_folder(root) / name, data, 0o660, lasting=False)


def read_kept_of(root: Path, name: str, slug: str, key: str) -> Any:
    """What the folder `name` keeps of one letter under a key; None where it keeps another.

    The key names everything that it was made from, the program among it.
    """
    try:
        kept = json.loads(regular_bytes(_file_of(root, name, slug)))
        return kept["value"] if kept["key"] == key else None
    except (OSError, TranslateError, ValueError, KeyError, TypeError, RecursionError):
        return None


def write_kept_of(root: Path, name: str, slug: str, key: str, value: Any) -> None:
    """Keeps it, in the place of what was kept of the letter before; not where nobody may write."""
    data = json.dumps({"key": key, "value": value}, ensure_ascii=False).encode()
    with suppress(TranslateError, OSError):
        cache_part(root, name)
        write_atomically(_file_of(root, name, slug), data, 0o660, lasting=False)


def forget_gone(root: Path, slugs: Collection[str]) -> None:
    """Deletes what is kept of letters that are gone, their texts among it; `slugs` are those that
    are there. Of the memory that is what came from letters, which is made again."""
    with suppress(OSError):
        kept = [path for folder in OF_A_LETTER for path in _entries(root / CACHE / folder)]
        gone = [path for path in kept if path.name.removesuffix(".json") not in slugs]
        for path in gone:
            _delete(path)
        if gone:
            for path in _entries(root / CACHE / MEMORY):
                if path.name.startswith(OF_LETTERS):
                    path.unlink(missing_ok=True)


def _entries(folder: Path) -> list[Path]:
    """What is in a folder, but what is being written; nothing where there is no folder."""
    try:
        with os.scandir(folder) as entries:
            return [Path(one.path) for one in entries if not one.name.startswith(".")]
    except OSError:
        return []


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        import shutil  # 2 ms, not for every start

        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _file_of(root: Path, name: str, slug: str) -> Path:
    return root / CACHE / name / f"{slug}.json"
