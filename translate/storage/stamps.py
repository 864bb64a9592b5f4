"""What tells whether files have changed, without reading them; to be taken before they are read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

Stamps = tuple[tuple[str, int, int, int], ...]
"""Of files: name or path, size, time of the last change (ns) and inode."""


def stamps(folder: Path, endings: tuple[str, ...] = ("",)) -> Stamps:
    """Of the files of a folder, by name; none of a folder that is not there."""
    found = []
    with suppress(OSError), os.scandir(folder) as files:
        for file in files:
            if file.name.endswith(endings) and not file.is_dir():
                found.append(_stamp(file.name, file.stat()))
    return tuple(sorted(found))


def stamps_of(paths: Iterable[Path]) -> Stamps:
    """Of files by their paths, in this order; those that are not there are left out."""
    found = []
    for path in paths:
        with suppress(OSError):
            found.append(_stamp(str(path), path.stat()))
    return tuple(found)


def _stamp(name: str, state: os.stat_result) -> tuple[str, int, int, int]:
    return name, state.st_size, state.st_mtime_ns, state.st_ino
