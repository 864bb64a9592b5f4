"""What each letter adds to the memory, kept until the letter changes.

Who approves something in one letter of two hundred waits for that one to be read again, not for
all: opening a letter takes a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from translate.drafting.memory import MemoryUnit
from translate.errors import TranslateError
from translate.storage.files import CACHE, cache_folder, write_atomically
from translate.storage.kept import MEMORY
from translate.storage.regular import regular_bytes

Units = tuple[tuple[MemoryUnit, ...], ...]
"""Each unit by itself, and each two that follow each other."""


class UnitsCache:
    """The units of letters by digest of all that makes them; a damaged file counts for none."""

    def __init__(self, root: Path) -> None:
        """`root` is the workspace's folder."""
        self._root = root
        self._used: set[Path] = set()

    def get(self, digest: str, read: Callable[[], Units]) -> Units:
        """The units of this digest, read where they are not there yet."""
        path = self._root / CACHE / MEMORY / f"units-{digest[:32]}.json"
        self._used.add(path)
        try:
            return msgspec.json.decode(regular_bytes(path), type=Units)
        except (OSError, TranslateError, msgspec.DecodeError):
            units = read()
        (cache_folder(self._root) / MEMORY).mkdir(exist_ok=True)
        with suppress(TranslateError):  # the index itself complains of a full disk
            write_atomically(path, msgspec.json.encode(units))
        return units

    def forget_others(self) -> None:
        """Deletes what was not asked for: letters as they were before."""
        for path in (self._root / CACHE / MEMORY).glob("units-*.json"):
            if path not in self._used:
                path.unlink(missing_ok=True)
