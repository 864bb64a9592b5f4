"""The bytes of a regular file, and of nothing else: no pipe is waited for, no device is read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from translate.errors import TranslateError
from translate.wording import say

SETTINGS_SIZE = 1 << 20
"""The most bytes of a file of settings: 1 MiB."""

TEXT_SIZE = 16 << 20
"""The most bytes of a version: 16 MiB, ten times the longest novels."""

SIZE = 256 << 20
"""The most bytes of any other file, such as a ledger, a catalogue or a Word file: 256 MiB."""

_KINDS = (
    (stat.S_ISFIFO, say("a pipe")),
    (stat.S_ISSOCK, say("a socket")),
    (stat.S_ISCHR, say("a device")),
    (stat.S_ISBLK, say("a device")),
)


def regular_bytes(path: Path, most: int = SIZE) -> bytes:
    """A regular file's bytes, `most` of them at the most.

    Raises OSError where there is no file, it is a folder or can't be read, and TranslateError for
    a pipe, a device or a socket, and for a file that is too large.
    """
    _require_regular(path.stat(), path)
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        state = os.fstat(handle)
        _require_regular(state, path)  # it may have become something else
        data = b"" if state.st_size > most else file.read(most + 1)
    if state.st_size > most or len(data) > most:
        raise TranslateError(
            say("is larger than {megabytes} MiB", megabytes=most >> 20),
            path=str(path),
            remedy="check that it is the right file; divide it where it is",
        )
    return data


def _require_regular(state: os.stat_result, path: Path) -> None:
    for is_kind, name in _KINDS:
        if is_kind(state.st_mode):
            raise TranslateError(
                say("is {name}, not a file", name=name),
                path=str(path),
                remedy="save what comes from it to a file, and name that",
            )
