"""The most similar text of an index, for certain, without comparing them all.

Two texts that are as similar as the best found so far share so many tokens that some of these, the
witnesses, are among the rarest tokens of both (`similarity.window` says why). The index lists for
each token the texts that have it among their rarest; the query's rarest tokens are looked up in it,
and only the texts that were met often enough are compared in full. Every better match narrows the
windows. The lists are kept apart by the size of the texts: longer ones must share more, and what is
far too long or too short can't win at all.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from translate.drafting.memory import MINIMUM
from translate.drafting.similarity import (
    bare,
    lengths,
    lengths_of,
    needed,
    numbered,
    similarity,
    size_of,
    tokens,
    window,
    witnesses,
)
from translate.memory.index import unpack

_PROBE = 4
"""After so many lists the likeliest texts are compared: a good match ends the search early."""
_CHUNK = 32
"""Texts compared between two looks at what the best is by now."""


class Nearest:
    """One search for the most similar text: what was read so far, and the best of it."""

    def __init__(
        self, database: sqlite3.Connection, text: str, source: str, target: str, minimum: float
    ) -> None:
        self._database = database
        self._source, self._target = source, target
        self._best = max(minimum, MINIMUM)
        self._unit: int | None = None
        self._tokens = self._known(tokens(text))
        self._size = len(self._tokens)
        self._met: defaultdict[int, Counter[int]] = defaultdict(Counter)
        """By size and unit: in how many lists."""
        self._compared: set[int] = set()

    def _known(self, query: Sequence[str]) -> list[int]:
        """The query's tokens as numbers of the index; above all of these where it lacks one."""
        distinct = list(dict.fromkeys(query))
        rows = self._database.execute(
            f"SELECT token, id FROM word WHERE language = ? AND token IN ({_holes(distinct)})",
            (self._source, *distinct),
        )
        numbers = dict(rows.fetchall())
        for place, token in enumerate(distinct):
            numbers.setdefault(token, (1 << 32) + place)
        return [numbers[token] for token in query]

    def run(self) -> tuple[float, int] | None:
        """(similarity, unit) of the most similar text; of equals, the unit that came first."""
        for rank, token in enumerate(self._rarest()):
            shortest, longest = self._reach(rank)
            if longest < shortest:
                break
            self._read(token, shortest, longest)
            if rank == _PROBE:
                self._compare(self._likeliest()[:_CHUNK])
        self._compare(self._likeliest())
        return None if self._unit is None else (self._best, self._unit)

    def _reach(self, rank: int) -> tuple[int, int]:
        """The shortest and the longest text for which the token of a rank is in the window."""
        shortest, longest = lengths(self._best, self._size)
        texts = range(shortest, longest + 1)
        # Longer texts must share more, so the query's window gets narrower.
        inside = bisect_left(
            texts, -rank, key=lambda length: -window(self._size, self._needed(length))
        )
        return shortest, shortest + inside - 1

    def _needed(self, length: int) -> int:
        """How many tokens a text of a length must share to be as good as the best."""
        return needed(self._best, self._size, length)

    def _rarest(self) -> list[int]:
        """The query's tokens, repeats told apart, in the order of the index."""
        query = numbered(self._tokens)
        texts = dict(
            self._database.execute(
                f"SELECT id, texts FROM token WHERE id IN ({_holes(query)})",
                query,
            ).fetchall()
        )
        return sorted(query, key=lambda token: (texts.get(token, 0), token))

    def _read(self, token: int, shortest: int, longest: int) -> None:
        """Notes which texts of about these lengths have the token in their window."""
        rows = self._database.execute(
            "SELECT size, ranks, units FROM posting WHERE token = ? AND size BETWEEN ? AND ?",
            (token, size_of(shortest), size_of(longest)),
        )
        for size, ranks, units in rows:
            # The longest texts of a size have the widest window.
            most = min(lengths_of(size)[1], longest)
            near = bisect_left(unpack(ranks), window(most, self._needed(most)))
            self._met[size].update(unpack(units)[:near])

    def _likeliest(self) -> list[tuple[float, int]]:
        """(the most its similarity can be, unit) of the texts that can still win, best first.

        Of the tokens in common, those behind the windows were not counted: no more than are needed
        to be as good as the best, less the witnesses. What was counted beyond makes it better.
        """
        bounds = []
        for size, met in self._met.items():
            least = lengths_of(size)[0]
            seen = witnesses(self._needed(least))
            bounds += [
                (self._best + 2 * (times - seen + 1) / (self._size + least), unit)
                for unit, times in met.items()
                if times >= seen and unit not in self._compared
            ]
        bounds.sort(key=lambda bound: (-bound[0], bound[1]))
        return bounds

    def _compare(self, bounds: Sequence[tuple[float, int]]) -> None:
        """Compares texts in full until none that is left can be better than the best."""
        for start in range(0, len(bounds), _CHUNK):
            chunk = [unit for bound, unit in bounds[start : start + _CHUNK] if bound >= self._floor]
            if not chunk:
                return
            self._compare_all(chunk)

    @property
    def _floor(self) -> float:
        """The best so far, less what a division may have rounded."""
        return self._best - 1e-9

    def _compare_all(self, units: Sequence[int]) -> None:
        self._compared.update(units)
        rows = self._database.execute(
            "SELECT one.unit, one.tokens FROM text AS one JOIN text AS other USING (unit)"
            " WHERE one.language = ? AND other.language = ?"
            f" AND unit IN ({_holes(units)})",
            (self._source, self._target, *units),
        )
        for unit, data in rows:
            score = similarity(self._tokens, bare(unpack(data)))
            if score > self._best or (score >= self._floor and unit < (self._unit or unit + 1)):
                self._best, self._unit = score, unit


def _holes(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))
