"""Long lists of lines that come again: each finds its place by the lines around it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice, product

import pytest

from tests.alignment.building import aligned
from translate.alignment import lists
from translate.alignment.bands import band
from translate.alignment.bundles import Score
from translate.alignment.chains import ascending
from translate.alignment.lists import listed_pairs
from translate.alignment.pairs import Pair
from translate.alignment.pins import FixedPoints
from translate.alignment.sides import Side
from translate.alignment.terms import Termbase
from translate.documents.markdown import read_markdown
from translate.facts.extract import extract

NAMES = (("Anoniem", "Anonymous"), ("Jan de Boer", "Jan de Boer"), ("Maria Smit", "Maria Smit"))
PLACES = (("Den Haag", "The Hague"), ("Delft", "Delft"), ("Antwerpen", "Antwerp"))


def _signatories(number: int) -> list[tuple[str, str]]:
    """Dutch and English lines in an order that does not come again soon."""
    return list(islice(_endless(), number))


def _endless() -> Iterator[tuple[str, str]]:
    people = list(product(NAMES, PLACES))
    step, place = 1, 0
    while True:
        (name, city) = people[place % len(people)]
        yield f"{name[0]}, {city[0]}", f"{name[1]}, {city[1]}"
        place, step = place + step, step * 7 % 101


def _lines(number: int, lacking: Collection[int] = ()) -> dict[str, list[str]]:
    rows = _signatories(number)
    return {
        "nl": [nl for nl, _ in rows],
        "en": [en for place, (_, en) in enumerate(rows) if place not in lacking],
    }


def _pair(texts: dict[str, list[str]]) -> Pair:
    versions = {
        code: read_markdown("".join(f"- {line}\n" for line in lines).encode(), code, "")
        for code, lines in texts.items()
    }
    facts = {
        one.key: tuple(extract(one, code))
        for code, version in versions.items()
        for one in version.segments
    }
    fixed = FixedPoints({code: version.segments for code, version in versions.items()})
    sides = [
        Side.of(code, version.segments, fixed.groups(code), facts, Termbase((), tuple(texts)))
        for code, version in versions.items()
    ]
    return Score(sides, fixed).pairs[0, 1]


def _listed(texts: dict[str, list[str]]) -> list[tuple[int, int]]:
    pair = _pair(texts)
    return listed_pairs(pair, (-1, -1), (len(texts["nl"]), len(texts["en"])))


@pytest.mark.parametrize("lacking", [(), (0,), (59,), (30,), (20, 40)])
def test_lines_of_a_list_are_where_their_neighbours_are(lacking: tuple[int, ...]) -> None:
    texts = _lines(60, lacking)
    found = _listed(texts)
    assert {(texts["nl"][i], texts["en"][k]) for i, k in found} <= set(_signatories(60))
    assert len(found) >= 60 - 5 * len(lacking)
    assert found == sorted(found)


@pytest.mark.parametrize("lacking", [(), (30,), (20, 40)])
def test_a_list_is_aligned_line_by_line(lacking: tuple[int, ...]) -> None:
    texts = _lines(60, lacking)
    units = aligned(texts).units
    rows = _signatories(60)
    said = {(one.text("nl"), one.text("en")) for one in units}
    assert said <= {*rows, *((nl, "") for nl, _ in rows)}
    assert sum(not one.text("en") for one in units) == len(lacking)


def test_the_band_of_a_long_list_is_narrow() -> None:
    """Two borders on each side at the most, but for where a line is lacking."""
    wide = [last - first for first, last in band(_pair(_lines(400, (200,))))]
    assert sum(width > 5 for width in wide) < 20


def test_a_short_list_and_lines_that_are_all_alike_are_none() -> None:
    assert _listed(_lines(lists.LEAST - 1)) == []
    assert _listed(_lines(lists.LEAST)) != []
    assert _listed({"nl": ["Anoniem, Delft"] * 30, "en": ["Anonymous, Delft"] * 30}) == []


def test_too_many_different_lines_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = _lines(60, (30,))
    monkeypatch.setattr(lists, "_MOST", 80)
    assert _listed(texts) == []
    monkeypatch.setattr(lists, "_MOST", 81)
    assert _listed(texts) != []


def test_the_longest_chain_ascends() -> None:
    assert ascending([]) == []
    assert ascending([(0, 5), (1, 1), (2, 2), (3, 0), (4, 3)]) == [(1, 1), (2, 2), (4, 3)]
