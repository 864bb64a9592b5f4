"""What an alignment does not look at: borders beyond a sure one, and those of large regions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from math import prod
from typing import Any

import pytest

from tests.alignment.building import aligned
from tests.alignment.test_lists import _pair
from translate.alignment import bands, joint, linking
from translate.alignment.bands import band
from translate.alignment.linking import Targets
from translate.alignment.pairwise import align

STREETS = ("Molenweg", "Kerkstraat", "Dorpsplein", "Havenkade", "Zandpad", "Lindelaan")


def _streets(number: int) -> dict[str, list[str]]:
    """Paragraphs that each have a figure, a day and a name of their own."""
    days = [(place + 1, 2000 + place, STREETS[place % 6]) for place in range(number)]
    return {
        "nl": [f"Op {d} mei {y} sloot {s} {d * 37} ramen en {d * 41} deuren." for d, y, s in days],
        "en": [
            f"On {d} May {y} {s} closed {d * 37} windows and {d * 41} doors." for d, y, s in days
        ],
    }


def test_between_two_sure_pairs_there_is_one_border() -> None:
    pair = _pair(_streets(24))
    borders = band(pair)
    assert borders[5:20] == [(row, row) for row in range(5, 20)]
    assert align(pair, borders) == [(row, row + 1, row, row + 1) for row in range(24)]


def test_texts_that_overlap_are_not_parted() -> None:
    """The third of five sentences stands in one paragraph here and in the next there: both pairs
    are sure, and all are one unit."""
    texts = _streets(24)
    for language, first in (("nl", 3), ("en", 2)):
        five = texts[language][8:13]
        texts[language][8:13] = [" ".join(five[:first]), " ".join(five[first:])]
    pair = _pair(texts)
    assert min(pair.single(8, 8), pair.single(9, 9)) > bands._SURE
    borders = band(pair)
    assert borders[7] == (7, 7)
    assert borders[9] != (9, 9)
    assert (8, 10, 8, 10) in align(pair, borders)


def test_a_stretch_is_aligned_again_where_one_of_its_nodes_has_learned_a_word() -> None:
    """Between two borders that every way passes: 0 to 8, 8 to 20, 20 to 24."""
    pair = _pair(_streets(24))
    wide = [(0, 24)] * 25
    wide[:9], wide[20:] = [*[(0, 8)] * 8, (8, 8)], [(20, 20), *[(20, 24)] * 4]
    wide[9:20] = [(8, 20)] * 11
    beads = align(pair, wide)
    assert sorted(pair.stretches) == [(0, 8, 0, 8), (8, 20, 8, 20), (20, 24, 20, 24)]
    one = next(iter(pair.left.nodes[10].terms - pair.left.nodes[0].terms))
    two = next(iter(pair.right.nodes[10].terms - pair.right.nodes[0].terms))
    pair.left.places[one], pair.right.places[two] = [10], [10]
    taught = pair.taught({(one, two)})
    assert sorted(taught.stretches) == [(0, 8, 0, 8), (20, 24, 20, 24)]
    again = align(taught, wide)
    taught.stretches.clear()
    assert again == align(taught, wide) == beads


def test_no_bead_reaches_over_a_row_with_one_border() -> None:
    texts = _streets(14)
    pair = _pair(texts)
    gate = [(0, 14)] * 7 + [(6, 6)] + [(6, 14)] * 7
    beads = align(pair, gate)
    assert 7 in {bead[1] for bead in beads}
    assert {bead[3] for bead in beads if bead[1] == 7} == {6}


def test_a_large_region_lists_no_border_that_it_does_not_look_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Equal lines, unequally many: the borders of three versions are as many as their product."""

    def few(*ranges: Iterable[int], **options: Any) -> Iterator[tuple[int, ...]]:
        if not options:
            assert prod(len(tuple(one)) for one in ranges) <= joint._EXACT
        return product(*ranges, **options)

    monkeypatch.setattr(joint, "product", few)
    texts = {"nl": ["Anoniem"] * 40, "en": ["Anonymous"] * 46, "ru": ["Аноним"] * 34}
    units = aligned(texts).units
    assert len(units) == 46
    assert sum(all(one.segments.values()) for one in units) == 34


def test_what_nodes_may_mean_is_held_for_the_last_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "_HELD", 3)
    targets = Targets([(0, 1), (2,)], [frozenset({0}), frozenset({0, 1}), frozenset()] * 3)
    wanted = [{0, 1}, {0, 1, 2}, set()] * 3
    assert [set(targets[node]) for node in range(9)] == wanted
    assert len(targets) <= 3
    assert [set(targets[node]) for node in range(9)] == wanted
