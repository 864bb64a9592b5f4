"""The vectors that a language model gave texts, by digest of the text.

They lie in the workspace's `.translate/vectors.sqlite`, which can be deleted at any time, else in
memory. What can't be kept there is made again.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from hashlib import sha256
from itertools import islice
from pathlib import Path
from zlib import crc32

from translate.errors import TranslateError
from translate.storage.files import cache_folder, inside

FILE = "vectors.sqlite"
SIZE = 512
"""Bytes of a vector."""
MOST = 60_000
"""Vectors that a workspace keeps; about 35 MB."""
_IN_MEMORY = 8_192
"""Vectors that a process keeps, the latest: more than a hundred units ask for, which are read at
once and then judged one by one."""
_CUT = 10_000
"""Characters of a text that are read: what comes behind changes little, and costs time."""
_PATIENCE = 5.0
"""Seconds to wait for another process that writes vectors."""


class Vectors:
    """The vectors of one workspace, or of none; threads may share it, processes must not."""

    def __init__(
        self, make: Callable[[Sequence[str]], Sequence[bytes]], model: str, root: Path | None
    ) -> None:
        """`make` gives texts their vectors, `model` names all that these depend on."""
        self._make = make
        self._known: dict[bytes, bytes] = {}
        self._lock = threading.Lock()
        self._database = _opened(root, model) if root is not None else None

    def get(self, texts: Sequence[str]) -> list[bytes]:
        """A vector a text."""
        cut = [text[:_CUT] for text in texts]
        keys = list(map(_key, cut))
        with self._lock:
            found = {key: vector for key in keys if (vector := self._kept(key))}
            absent = {key: text for key, text in zip(keys, cut, strict=True) if key not in found}
            if absent:
                new = dict(zip(absent, self._make(tuple(absent.values())), strict=True))
                self._keep(new)
                found |= new
            self._known |= found
            for key in tuple(islice(self._known, max(0, len(self._known) - _IN_MEMORY))):
                del self._known[key]
        return [found[key] for key in keys]

    def absent(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Those of the texts that have no vector yet."""
        with self._lock:
            return tuple(text for text in texts if not self._kept(_key(text[:_CUT])))

    def _kept(self, key: bytes) -> bytes | None:
        if vector := self._known.get(key):
            return vector
        if self._database is None:
            return None
        try:
            query = "SELECT vector FROM vector WHERE digest = ?"
            row = self._database.execute(query, (key,)).fetchone()
        except sqlite3.Error:
            self._database = None
            return None
        return row[0] if row and isinstance(row[0], bytes) and len(row[0]) == SIZE else None

    def _keep(self, new: dict[bytes, bytes]) -> None:
        if self._database is None:
            return
        try:
            with self._database:
                self._database.executemany("REPLACE INTO vector VALUES (?, ?)", new.items())
        except sqlite3.Error:  # no space left, or another process writes on and on
            self._database = None


def _key(text: str) -> bytes:
    return sha256(text.encode(errors="surrogatepass")).digest()[:16]


def _opened(root: Path, model: str) -> sqlite3.Connection | None:
    """The workspace's file; a damaged one is made anew; None where nobody may write."""
    try:
        path = inside(cache_folder(root) / FILE, root)
    except TranslateError:
        return None
    for _ in range(2):
        try:
            return _connected(path, model)
        except sqlite3.OperationalError:  # locked, or nothing may be written
            return None
        except (sqlite3.DatabaseError, OSError):
            with suppress(OSError):
                path.unlink(missing_ok=True)
    return None


def _connected(path: Path, model: str) -> sqlite3.Connection:
    # As private as its folder: a vector tells what a text is about.
    mode = path.parent.stat().st_mode & 0o660
    os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK, mode))
    database = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
    try:
        # What is lost in a power cut is made again; a killed process leaves a whole file.
        database.execute("PRAGMA synchronous = OFF")
        _prepare(database, crc32(model.encode()) & 0x7FFFFFFF)
    except BaseException:
        database.close()
        raise
    return database


def _prepare(database: sqlite3.Connection, model: int) -> None:
    """Makes the table; vectors of another model go, and the oldest where there are too many."""
    ((kept,),) = database.execute("PRAGMA user_version")
    with database:
        if kept != model:
            database.execute("DROP TABLE IF EXISTS vector")
            database.execute(f"PRAGMA user_version = {model}")
        schema = "vector (digest BLOB PRIMARY KEY, vector BLOB NOT NULL)"
        database.execute(f"CREATE TABLE IF NOT EXISTS {schema}")
    ((first, last),) = database.execute("SELECT min(rowid), max(rowid) FROM vector")
    if first is not None and last - first >= MOST:
        with database:
            database.execute("DELETE FROM vector WHERE rowid <= ?", (last - MOST // 2,))
