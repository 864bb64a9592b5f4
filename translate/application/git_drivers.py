"""Versions in git: what it shows of two states, how it merges two branches."""

from __future__ import annotations

from pathlib import Path

from translate.documents.markdown import read_markdown
from translate.documents.merging import is_sound, merge
from translate.errors import TranslateError
from translate.model import Version
from translate.storage.files import read_bytes, write_atomically
from translate.storage.git_drivers import (
    drivers_installed,
    install_drivers,
    merge_lines,
    uninstall_drivers,
)

__all__ = ["drivers_installed", "install_drivers", "merge_files", "state", "uninstall_drivers"]


def merge_files(base: Path, ours: Path, theirs: Path, size: int) -> int:
    """Merges two states of a version into the file `ours`; gives the number of conflicts.

    Files that are no versions, or that both branches added, are merged line by line, and so are
    states of which a merge by units would make a text that nobody wrote.
    """
    states = [read_bytes(path) for path in (base, ours, theirs)]
    try:
        merged = merge(*states, size=size) if states[0] else None
    except TranslateError:
        merged = None
    if merged is None or (not merged.conflicts and not is_sound(merged.data, states)):
        return merge_lines(base, ours, theirs, size)
    write_atomically(ours, merged.data)
    return merged.conflicts


def state(file: str, path: str) -> Version:
    """A state of a version that git wrote to `file`; `path` is its name in the repository."""
    data = b"" if file == "/dev/null" else read_bytes(Path(file))
    return read_markdown(data, Path(path).stem, path)
