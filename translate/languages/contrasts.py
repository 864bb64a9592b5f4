"""Which concepts of the lexicon say something else, put in each other's place.

`contrasts.tsv` is plain data that a linguist can mend: a concept, a tab, and the concepts that
contrast with it, parted by `|`. A concept is named by two words that stand in its row of
`lexicon.tsv` before the `;`, `lift/opheffen`; the first line says of which languages. Each pair
stands once and counts both ways. A pair that a right translation may use for one thing, `sell` and
`buy` seen from either side, `glass` and `window`, has no place in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pkgutil import get_data

from translate.languages import lexicon
from translate.languages.compiled import compiled

_DATA = "contrasts.tsv"
_SOURCES = (_DATA, "contrasts.py", "lexicon.tsv", "lexicon.py")

Table = dict[int, tuple[int, ...]]


@cache
def contrasts() -> Table:
    """By number of a concept, those of the concepts that contrast with it."""
    return compiled("contrasts", _SOURCES, _table)


def _table() -> Table:
    found: dict[int, set[int]] = {}
    for one, other in pairs():
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {concept: tuple(sorted(others)) for concept, others in found.items()}


def pairs() -> Iterator[tuple[int, int]]:
    """The numbers of each two concepts of the data; LookupError where the lexicon has no row with
    both words of one."""
    header, *lines = (get_data("translate.languages", _DATA) or b"").decode().splitlines()
    numbers = _numbers(*header.split("\t")[0].split("/"))
    for line in lines:
        concept, others = line.split("\t")
        for other in others.split("|"):
            yield numbers[concept], numbers[other]


def _numbers(*languages: str) -> dict[str, int]:
    """The numbers of concepts by two words of theirs; that of the concept whose first words they
    are, where several have both."""
    header, *rows = lexicon.rows()
    places = [header.index(language) for language in languages]
    found: dict[str, tuple[int, int]] = {}
    for number, row in enumerate(rows):
        one, other = (row[place].partition(";")[0].split("|") for place in places)
        for rank, word in enumerate(one):
            for rank_beside, beside in enumerate(other):
                own = (rank + rank_beside, number)
                found[f"{word}/{beside}"] = min(own, found.get(f"{word}/{beside}", own))
    return {words: number for words, (_, number) in found.items()}
