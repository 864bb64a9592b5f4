"""Names that sound different in Dutch, English and Russian: Den Haag, The Hague, Гаага.

`exonyms.txt` is plain data; `exonyms_cldr.txt` adds what `scripts/exonyms_of_cldr.py` finds in
CLDR. One row a place, people, body or work: the ways each language names it,
lower case, `ё` as `е`, its adjective and its inhabitants in the same row, because `the Dutch
minister` is `министр Нидерландов`. `*` leaves the ending open (cases, plurals); `_` joins the words
of a longer name. Names that sound alike everywhere need no row. A country's capital has a row of
its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pkgutil import get_data
from typing import Any, NamedTuple

from translate.dataclass import dataclass
from translate.languages.compiled import compiled
from translate.languages.patronymics import is_patronymic
from translate.languages.remembered import WORDS_OF_ALL, Answers

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
_SHORTEST = 2
"""Letters of a beginning, and of the first word of a name of several."""
_HEAD = 3
"""Letters by which beginnings are looked up: few words of a text begin as any of them does."""


_Longer = tuple[tuple[str, ...], int]
"""The parts of a name of several words, and the number of its row."""
_Open = tuple[str, Sequence[int], Sequence[_Longer]]
"""A beginning with an open ending: its rows, and the names of several words that it begins."""


@dataclass(frozen=True, slots=True)
class _Index:
    """The table turned round: from a spelling to the numbers of its rows."""

    whole: Mapping[str, Sequence[int]]
    longer: Mapping[str, Sequence[_Longer]]
    """Names of several words, by the first of them."""
    open: Mapping[str, Sequence[_Open]]
    """Beginnings with an open ending, the shortest first, by their first letters: `_HEAD` of them,
    or two of those that have no more."""


class Belonging(NamedTuple):
    """What the table says about a word."""

    rows: frozenset[int]
    """Those that it belongs to by itself."""
    longer: tuple[_Longer, ...]
    """The names of several words that it may begin."""


STRANGE = Belonging(frozenset(), ())
"""Of most words the table says nothing: all of them have this one value."""


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
    return belonging(word).rows


def exonyms(words: Sequence[str]) -> dict[int, frozenset[int]]:
    """By its place among a text's folded words, the rows that a word belongs to, alone or with its
    neighbours; most words belong to none and are left out."""
    return gathered(map(_known.__getitem__, words), words)


def gathered(
    known: Iterable[Belonging], words: Sequence[str], fold: Callable[[str], str] = str
) -> dict[int, frozenset[int]]:
    """The same for who has looked the words up: `known` is what `belonging` says about each.

    `fold` folds a word of `words`: few of them, those of names of several words, are compared.
    """
    found: dict[int, frozenset[int]] = {}
    every = list(known)
    if every.count(STRANGE) == len(every):
        return found
    several: list[tuple[int, _Longer]] = []
    for place, one in enumerate(every):
        if one is not STRANGE:
            if one.rows:
                found[place] = one.rows
            several += [(place, longer) for longer in one.longer]
    for place, (parts, row) in several:
        here = [fold(word) for word in words[place : place + len(parts)]]
        if len(here) == len(parts) and all(map(_matches, here, parts)):
            for each in range(place, place + len(parts)):
                found[each] = found.get(each, frozenset()) | {row}
    return found


def belonging(word: str) -> Belonging:
    """What the table says about a folded word."""
    return _known[word]


def _looked_up(word: str) -> Belonging:
    index = _index()
    rows: Sequence[int] = ()
    if word in index.whole:
        rows = index.whole[word]
    elif word.endswith("'s"):
        rows = index.whole.get(word[:-2], ())
    longer = index.longer.get(word, ())
    heads = (word[:_SHORTEST], word[:_HEAD]) if len(word) > _SHORTEST else (word,)
    # Georgievna is no word for Georgia.
    for head in () if is_patronymic(word) else heads:
        for beginning, own, several in index.open.get(head, ()):
            if word.startswith(beginning):
                rows, longer = [*rows, *own], [*longer, *several]
    return Belonging(frozenset(rows), tuple(longer)) if rows or longer else STRANGE


_known = Answers(_looked_up, WORDS_OF_ALL)


def kin(row: int) -> frozenset[int]:
    """The rows that a version may name instead: a country for its capital; itself among them."""
    return _kin().get(row, frozenset()) | {row}


@cache
def _kin() -> dict[int, frozenset[int]]:
    found: dict[int, frozenset[int]] = {}
    for group in _SEATS.split(","):
        names = [name.split("_") for name in group.split()]
        rows = frozenset[int]().union(
            *(found for name in names for found in exonyms(name).values())
        )
        for row in rows:
            found[row] = found.get(row, frozenset()) | rows
    return found


def _matches(word: str, part: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


@cache
def _index() -> _Index:
    return _Index(*compiled("exonyms", (*_FILES, "exonyms.py"), _turned_round))


def _turned_round() -> tuple[dict[str, Any], ...]:
    """The three tables of an `_Index`."""
    whole: dict[str, list[int]] = {}
    longer: dict[str, list[_Longer]] = {}
    beginnings: dict[str, tuple[str, list[int], list[_Longer]]] = {}
    for row, line in enumerate(rows()):
        for spelling in line.split():
            first, *others = spelling.replace("-", "_").split("_")
            name = ((first, *others), row)
            if not others and first[-1] != "*":
                whole.setdefault(first, []).append(row)
                continue
            if len(first.rstrip("*")) < _SHORTEST:
                continue  # `t-rex`: too many words begin with one letter
            if first[-1] != "*":
                longer.setdefault(first, []).append(name)
                continue
            _, own, several = beginnings.setdefault(first[:-1], (first[:-1], [], []))
            if others:
                several.append(name)
            else:
                own.append(row)
    heads: dict[str, list[_Open]] = {}
    for beginning in sorted(beginnings, key=len):
        heads.setdefault(beginning[:_HEAD], []).append(beginnings[beginning])
    return whole, longer, heads
