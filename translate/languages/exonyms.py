"""Names that sound different in Dutch, English and Russian: Den Haag, The Hague, Гаага.

`exonyms.txt` is plain data; `exonyms_cldr.txt` adds what `scripts/exonyms_of_cldr.py` finds in
CLDR. One row a place, people, body or work: the ways each language names it,
lower case, `ё` as `е`, its adjective and its inhabitants in the same row, because `the Dutch
minister` is `министр Нидерландов`. `*` leaves the ending open (cases, plurals); `_` joins the words
of a longer name. Names that sound alike everywhere need no row. A country's capital has a row of
its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pkgutil import get_data
from typing import Any

from translate.dataclass import dataclass
from translate.languages.compiled import compiled
from translate.languages.remembered import WORDS

_SEATS = """
dutch hague amsterdam, russian moscow kremlin, german berlin, french paris, british london england,
american washington, ukrainian kyiv, belarusian minsk, polish warsaw, belgian brussels, austrian
vienna, italian rome, vatican pope, spanish madrid, portuguese lisbon, greek athens, turkish ankara,
hungarian budapest, czech prague, romanian bucharest, serbian belgrade, danish copenhagen, swedish
stockholm, norwegian oslo, finnish helsinki, irish dublin, egyptian cairo, chinese beijing, japanese
tokyo, indian delhi, iranian tehran, iraqi baghdad, syrian damascus, lebanese beirut, israeli
jerusalem, saudi riyadh, georgian tbilisi, armenian yerevan, azerbaijani baku, kazakh astana,
moldovan chisinau, soviet russian, european_union eu european brussels, british scottish, british
welsh, british english, east_german german, north_korea korea, south_korea korea, south_africa
africa
"""
"""Countries and where they are governed from, and wholes with their parts: one version may speak of
Paris where another speaks of the French capital."""


_FILES = ("exonyms.txt", "exonyms_cldr.txt")
"""Read with `get_data`: importlib.resources costs 10 ms more."""
_PEOPLES = "# Countries and peoples"


@dataclass(frozen=True, slots=True)
class _Index:
    """The table turned round: from a spelling to the numbers of its rows."""

    whole: Mapping[str, Sequence[int]]
    open: Mapping[str, Sequence[tuple[str, int]]]
    """Beginnings with an open ending, by their first two letters."""
    longer: Mapping[str, Sequence[tuple[tuple[str, ...], int]]]
    """Names of several words, by the first two letters of the first word."""


def rows() -> list[str]:
    """The rows of the table, as they are written."""
    return [line for line in _lines() if line and not line.startswith("#")]


def _lines() -> list[str]:
    files = (get_data("translate.languages", name) for name in _FILES)
    return [line for data in files for line in (data or b"").decode().splitlines()]


@cache
def peoples() -> frozenset[int]:
    """The rows of countries and peoples: those under the heading that says so."""
    found, row, under = set[int](), 0, False
    for line in _lines():
        if line.startswith("#"):
            under = line == _PEOPLES
        elif line:
            found |= {row} if under else set()
            row += 1
    return frozenset(found)


def exonym(word: str) -> frozenset[int]:
    """The rows that a folded word belongs to: what it has in common with its translations."""
    return _known(word)[0]


def exonyms(words: Sequence[str]) -> list[frozenset[int]]:
    """For each of a text's folded words the rows it belongs to, alone or with its neighbours."""
    known = list(map(_known, words))
    found = [rows for rows, _ in known]
    for place, (_, longer) in enumerate(known):
        for parts, row in longer:
            here = words[place : place + len(parts)]
            if len(here) == len(parts) and all(map(_matches, here, parts)):
                for step in range(len(parts)):
                    found[place + step] |= {row}
    return found


@lru_cache(WORDS)
def _known(word: str) -> tuple[frozenset[int], tuple[tuple[tuple[str, ...], int], ...]]:
    """Both answers about a folded word, which is looked up once for them."""
    return _rows_of(word), _longer_beginning(word)


def _longer_beginning(word: str) -> tuple[tuple[tuple[str, ...], int], ...]:
    """The names of several words whose first one a folded word is, with their rows."""
    longer = _index().longer.get(word[:2], ())
    return tuple([(parts, row) for parts, row in longer if _matches(word, parts[0])])


def kin(row: int) -> frozenset[int]:
    """The rows that a version may name instead: a country for its capital; itself among them."""
    return _kin().get(row, frozenset()) | {row}


@cache
def _kin() -> dict[int, frozenset[int]]:
    found: dict[int, frozenset[int]] = {}
    for group in _SEATS.split(","):
        names = [name.split("_") for name in group.split()]
        rows = frozenset[int]().union(*(found for name in names for found in exonyms(name)))
        for row in rows:
            found[row] = found.get(row, frozenset()) | rows
    return found


def _rows_of(word: str) -> frozenset[int]:
    index = _index()
    bare = word.removesuffix("'s")
    found = {row for start, row in index.open.get(word[:2], ()) if bare.startswith(start)}
    found.update(index.whole.get(word) or index.whole.get(bare, ()))
    return frozenset(found)


def _matches(word: str, part: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


@cache
def _index() -> _Index:
    return _Index(*compiled("exonyms", (*_FILES, "exonyms.py"), _turned_round))


def _turned_round() -> tuple[dict[str, Any], ...]:
    """The three tables of an `_Index`."""
    whole: dict[str, list[int]] = {}
    beginnings: dict[str, list[tuple[str, int]]] = {}
    longer: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for row, line in enumerate(rows()):
        for spelling in line.split():
            if "_" in spelling or "-" in spelling:
                parts = tuple(spelling.replace("-", "_").split("_"))
                longer.setdefault(spelling[:2], []).append((parts, row))
            elif spelling[-1] == "*":
                beginnings.setdefault(spelling[:2], []).append((spelling[:-1], row))
            else:
                whole.setdefault(spelling, []).append(row)
    return whole, beginnings, longer
