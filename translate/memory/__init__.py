"""The translation memory of a workspace, ready to be asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from translate.drafting.memory import MINIMUM, Match, MatchKind
from translate.drafting.tags import Tagged
from translate.errors import TranslateError
from translate.memory.cache import UnitsCache
from translate.memory.index import build
from translate.memory.search import MemoryIndex
from translate.memory.sources import Source
from translate.storage.files import CACHE, cache_folder
from translate.storage.kept import MEMORY
from translate.storage.workspace import named
from translate.wording import say

_RANK = {MatchKind.EXACT: 2, MatchKind.NUMBERS: 1, MatchKind.FUZZY: 0}


class Memory:
    """Looks texts up in all sources; indexes are built when they are first needed."""

    def __init__(
        self,
        root: Path,
        sources: Callable[[], Sequence[Source]],
        minimum: float = MINIMUM,
        mention: Callable[[str], None] = lambda _: None,
    ) -> None:
        """`root` is the workspace's folder, `sources` finds what the memory is made of, `minimum`
        is the least similarity of a match (0 to 1), `mention` hears what takes its time."""
        self._root = root
        self._sources = sources
        self._minimum = minimum
        self._mention = mention
        self._indexes: list[MemoryIndex] | None = None

    def look_up(self, text: Tagged, source: str, target: str) -> Match | None:
        """The best match of all sources: an exact one, one but for numbers, the most similar.

        Among equals the letters go before the files, these in the order of the alphabet.
        """
        best: Match | None = None
        for index in self.indexes():
            match = index.look_up(text, source, target, self._minimum)
            if match is not None and (best is None or _worth(match) > _worth(best)):
                best = match
        return best

    def sizes(self) -> list[tuple[str, int]]:
        """(name, number of units) of every source."""
        names = [source.name for source in self._sources()]
        return list(zip(names, map(len, self.indexes()), strict=True))

    def clear(self) -> int:
        """Deletes the indexes, and says how many there were."""
        self.close()
        UnitsCache(self._root).forget_others()
        return _forget_others(self._root, set())

    def close(self) -> None:
        for index in self._indexes or ():
            index.close()
        self._indexes = None

    def indexes(self) -> list[MemoryIndex]:
        """The indexes, up to date, those of other contents deleted."""
        if self._indexes is None:
            found = self._sources()
            self._indexes = [self._opened(source) for source in found]
            _forget_others(self._root, {source.index for source in found})
        return self._indexes

    def _opened(self, source: Source) -> MemoryIndex:
        """The index of a source, built where it is not there or damaged."""
        try:
            return MemoryIndex(source.index)
        except sqlite3.DatabaseError:
            self._mention(f"indexing {source.name}")
        cache_folder(self._root)
        try:
            build(source.index, source.units())
        except (OSError, sqlite3.OperationalError) as error:
            raise TranslateError(
                say("the memory's index can't be written ({error})", error=error),
                path=str(named(source.index.parent)),
                remedy="check who may write there, and the space left",
            ) from None
        return MemoryIndex(source.index)


def _worth(match: Match) -> tuple[int, float]:
    return _RANK[match.kind], match.similarity


def _forget_others(root: Path, wanted: set[Path]) -> int:
    """Deletes the indexes of other contents, and says how many there were."""
    folder = root / CACHE / MEMORY
    others = [path for path in folder.glob("*.sqlite") if path not in wanted]
    for path in others:
        path.unlink(missing_ok=True)
    return len(others)
