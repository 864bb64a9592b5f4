"""The translation memory's index: one SQLite file for one content, built once, deletable always.

An index is named after a digest of what it holds, so it is never stale: changed content has
another name. It is written beside its place and renamed into it, and never changed afterwards.

Tables: `unit` (origin), `text` (a unit's text in a language: its tags, key, tokens), `word` (a
language's tokens and their numbers), `token` (the same, repeats told apart, and in how many texts
they stand), `posting` (for a token and a size: the units whose text of that size has the token
among its rarest, and how many rarer ones each has).
"""

from __future__ import annotations

import sqlite3
import threading
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import msgspec

from translate.drafting.figures import without_figures
from translate.drafting.memory import MINIMUM, MemoryUnit
from translate.drafting.similarity import lengths, needed, normal, numbered, size_of, tokens, window
from translate.drafting.tags import Tagged
from translate.drafting.tokens import plain
from translate.languages import get

VERSION = 3
"""Part of an index's name: a new layout or another similarity is another file."""

_SCHEMA = """
CREATE TABLE unit (id INTEGER PRIMARY KEY, origin TEXT NOT NULL);
CREATE TABLE text (
    unit INTEGER NOT NULL, language TEXT NOT NULL, key INTEGER NOT NULL,
    tagged TEXT NOT NULL, tokens BLOB NOT NULL, PRIMARY KEY (unit, language)) WITHOUT ROWID;
CREATE TABLE word (id INTEGER PRIMARY KEY, language TEXT NOT NULL, token TEXT NOT NULL);
CREATE TABLE token (id INTEGER PRIMARY KEY, texts INTEGER NOT NULL);
CREATE TABLE posting (
    token INTEGER NOT NULL, size INTEGER NOT NULL, ranks BLOB NOT NULL, units BLOB NOT NULL,
    PRIMARY KEY (token, size)) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX text_by_key ON text (key, language);
CREATE UNIQUE INDEX word_by_token ON word (language, token);
"""

_ID = "I"
"""The array type of unit and token numbers: four bytes, unsigned."""


def key(text: str, language: str) -> int:
    """Names a text by what it says without its numbers: equal keys are exact matches but for them.

    64 bits, signed, as SQLite holds them.
    """
    masked = without_figures(normal(text), get(language))
    return int.from_bytes(sha256(masked.encode()).digest()[:8], signed=True)


def pack(numbers: Iterable[int]) -> bytes:
    return array(_ID, numbers).tobytes()


def unpack(data: bytes) -> array[int]:
    numbers = array(_ID)
    numbers.frombytes(data)
    return numbers


def tagged_from(data: str) -> Tagged:
    return msgspec.json.decode(data, type=Tagged)


def build(path: Path, units: Iterable[MemoryUnit]) -> None:
    """Writes the index of these units; among equally good matches an earlier unit wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # The page looks things up in several threads at once; the first to finish is as good as any.
    temporary = path.with_name(f".{path.name}.{threading.get_native_id()}.tmp")
    temporary.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(temporary, isolation_level=None)) as database:
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("PRAGMA synchronous = OFF")
            database.execute("BEGIN")
            for statement in _SCHEMA.split(";"):
                database.execute(statement)
            _fill(database, units)
            for statement in _INDEXES.split(";"):
                database.execute(statement)
            database.execute("COMMIT")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _fill(database: sqlite3.Connection, units: Iterable[MemoryUnit]) -> None:
    """The texts first; then, when it is known which tokens are rare, the postings.

    These are held in memory until they are written, eight bytes each.
    """
    words: dict[tuple[str, str], int] = {}
    texts: Counter[int] = Counter()

    def rows() -> Iterator[tuple[int, str, int, str, bytes]]:
        for number, unit in enumerate(units, 1):
            database.execute("INSERT INTO unit VALUES (?, ?)", (number, unit.origin))
            for language, tagged in unit.texts.items():
                text = plain(tagged.text)
                found = numbered(
                    [words.setdefault((language, token), len(words) + 1) for token in tokens(text)]
                )
                texts.update(found)
                encoded = msgspec.json.encode(tagged).decode()
                yield number, language, key(text, language), encoded, pack(found)

    database.executemany("INSERT INTO text VALUES (?, ?, ?, ?, ?)", rows())
    named = ((number, *name) for name, number in words.items())
    database.executemany("INSERT INTO word VALUES (?, ?, ?)", named)
    database.executemany("INSERT INTO token VALUES (?, ?)", texts.items())
    database.executemany("INSERT INTO posting VALUES (?, ?, ?, ?)", _postings(database, texts))


def _postings(
    database: sqlite3.Connection, texts: Mapping[int, int]
) -> Iterator[tuple[int, int, bytes, bytes]]:
    """(token, size, ranks, units), the units in the order of their ranks."""
    found: defaultdict[tuple[int, int], array[int]] = defaultdict(lambda: array("Q"))
    """A rank and a unit in one number, so that sorting puts the ranks in order."""
    for unit, data in database.execute("SELECT unit, tokens FROM text"):
        rarest = sorted(unpack(data), key=lambda token: (texts[token], token))
        length = len(rarest)
        shared = needed(MINIMUM, lengths(MINIMUM, length)[0], length)
        size = size_of(length)
        for rank, token in enumerate(rarest[: window(length, shared)]):
            found[token, size].append(rank << 32 | unit)
    for place in sorted(found):
        entries = sorted(found.pop(place))
        ranks = pack(entry >> 32 for entry in entries)
        yield *place, ranks, pack(entry & 0xFFFFFFFF for entry in entries)
