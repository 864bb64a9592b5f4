"""Several files written as one: all new or all old, whenever the command is killed.

The new files are put beside the old ones first; then a journal names them, and from there on they
are all written: by this command, or, if it is killed, by the next one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from translate.errors import TranslateError
from translate.storage.files import (
    CACHE,
    cache_folder,
    read_bytes,
    stage,
    sync_folder,
    write_atomically,
)

_JOURNAL = "writing.json"


def write_together(root: Path, files: Mapping[Path, bytes]) -> None:
    """Replaces files of the workspace `root`, all or none; hold its lock.

    Raises TranslateError, and changes nothing, where one of them can't be written.
    """
    if len(files) < 2:
        for path, data in files.items():
            write_atomically(path, data)
        return
    staged: list[tuple[Path, Path]] = []
    try:
        for path, data in files.items():
            temporary, file = stage(path, data)
            staged.append((temporary, path))
            file.close()
        names = [[_within(root, one), _within(root, path)] for one, path in staged]
        write_atomically(cache_folder(root) / _JOURNAL, json.dumps(names).encode())
    except BaseException:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)
        raise
    finish(root)


def is_unfinished(root: Path) -> bool:
    """Whether a command was killed while it replaced several files, or does so now."""
    return (root / CACHE / _JOURNAL).exists()


def finish(root: Path) -> None:
    """Does what the journal says is yet to do; hold the lock of the workspace."""
    journal = root / CACHE / _JOURNAL
    if not journal.exists():
        return
    for temporary, path in _named(root, journal):
        if temporary.exists():
            temporary.replace(path)
            sync_folder(path.parent)
    journal.unlink()


def _named(root: Path, journal: Path) -> list[tuple[Path, Path]]:
    """The files that a journal names; none where it could not have been written by us."""
    try:
        names = json.loads(read_bytes(journal))
        pairs = [(root / temporary, root / path) for temporary, path in names]
    except (ValueError, TypeError, RecursionError, TranslateError):
        return []
    ours = all(
        temporary.parent == path.parent
        and temporary.name.startswith(f".{path.name}.")
        and temporary.name.endswith(".tmp")
        and not temporary.is_symlink()
        and path.parent.resolve().is_relative_to(root.resolve())
        for temporary, path in pairs
    )
    return pairs if ours else []


def _within(root: Path, path: Path) -> str:
    return str((path.parent.resolve() / path.name).relative_to(root.resolve()))
