"""Look-up in an index of the translation memory: exact, but for numbers, or the most similar."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from translate.drafting.memory import MINIMUM, Match, MatchKind
from translate.drafting.similarity import normal
from translate.drafting.tags import Tagged
from translate.drafting.tokens import plain
from translate.drafting.transfer import carried
from translate.memory.index import key, tagged_from
from translate.memory.nearest import Nearest


class MemoryIndex:
    """An index opened for look-ups; close it, or use it in a `with` statement.

    Raises sqlite3.DatabaseError where there is none, or none that is whole.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        self._database.execute("PRAGMA mmap_size = 4294967296")
        try:
            self._database.execute("SELECT 1 FROM posting LIMIT 1")
        except sqlite3.DatabaseError:
            self._database.close()
            raise

    def __enter__(self) -> MemoryIndex:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._database.close()

    def __len__(self) -> int:
        """The number of units."""
        row = self._database.execute("SELECT max(id) FROM unit").fetchone()
        return int(row[0] or 0)

    def look_up(
        self, text: Tagged, source: str, target: str, minimum: float = MINIMUM
    ) -> Match | None:
        """The best match for a text in one language that has a translation in another.

        An exact one, else one that differs in numbers only, else the most similar from `minimum`
        (0 to 1) on. `source` and `target` are language codes.
        """
        words = plain(text.text)
        return self._same(text, words, source, target) or self._similar(
            words, source, target, minimum
        )

    def _same(self, text: Tagged, words: str, source: str, target: str) -> Match | None:
        """A text that says the same; preferably with the same numbers, then with the same tags."""
        rows = self._database.execute(
            "SELECT one.tagged, other.tagged, origin FROM text AS one"
            " JOIN text AS other USING (unit) JOIN unit ON unit.id = unit"
            " WHERE one.key = ? AND one.language = ? AND other.language = ? ORDER BY unit",
            (key(words, source), source, target),
        )
        best: Match | None = None
        rank = (False, False)
        for one, other, origin in rows:
            found, translation = tagged_from(one), tagged_from(other)
            exact = normal(plain(found.text)) == normal(words)
            if not exact and carried(found, translation, text, (source, target)) is None:
                continue
            if best is None or (exact, found == text) > rank:
                rank = (exact, found == text)
                kind = MatchKind.EXACT if exact else MatchKind.NUMBERS
                best = Match(kind, 1.0, found, translation, origin)
        return best

    def _similar(self, words: str, source: str, target: str, minimum: float) -> Match | None:
        hit = Nearest(self._database, words, source, target, minimum).run()
        if hit is None:
            return None
        score, unit = hit
        by_language = dict(
            self._database.execute("SELECT language, tagged FROM text WHERE unit = ?", (unit,))
        )
        (origin,) = self._database.execute(
            "SELECT origin FROM unit WHERE id = ?", (unit,)
        ).fetchone()
        found, translation = tagged_from(by_language[source]), tagged_from(by_language[target])
        return Match(MatchKind.FUZZY, score, found, translation, origin)
