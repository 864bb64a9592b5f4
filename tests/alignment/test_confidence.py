"""What a margin is worth, and what three versions are worth together."""

from __future__ import annotations

from itertools import combinations
from math import log
from types import SimpleNamespace
from typing import cast

import pytest

from translate.alignment.bundles import Nodes, Score, prior
from translate.alignment.confidence import (
    CEILING,
    _probability,
    _shifted,
    _without,
    evidence,
    margins,
    weighed,
)
from translate.alignment.moves import Placed
from translate.alignment.pins import DECIDED, FixedPoints
from translate.alignment.sides import Side
from translate.alignment.terms import Termbase
from translate.documents.markdown import read_markdown
from translate.facts.extract import extract

TEXTS = {
    "nl": "Op 12 maart 2026 sloot het college het zwembad.",
    "en": "On 12 March 2026 the council closed the swimming pool.",
    "ru": "12 марта 2026 года мэрия закрыла бассейн.",
}


@pytest.mark.parametrize("margin", [-60.0, -3.0, 0.0, 1.5, 4.5])
def test_a_nat_and_a_half_of_margin_is_a_unit_of_log_odds(margin: float) -> None:
    def log_odds(value: float) -> float:
        share = _probability(value) / CEILING
        return log(share / (1 - share))

    assert log_odds(margin + 1.5) - log_odds(margin) == pytest.approx(1.0)
    assert log_odds(0.0) == pytest.approx(0.0)


def test_nobody_is_surer_than_the_surest_were_right() -> None:
    assert _probability(49.0) == pytest.approx(0.985)


def test_a_third_version_says_partly_what_the_others_have_said() -> None:
    three, two = score(("nl", "en", "ru")), score(("nl", "en"))
    one = ((0,), (0,), (0,))
    apart = sum(three.pairs[pair].match((0,), (0,)) for pair in combinations(range(3), 2))
    assert apart > 0
    assert three.of(one) - prior((1, 1, 1)) == pytest.approx(0.94 * apart)
    assert two.of(one[:2]) - prior((1, 1)) == pytest.approx(two.pairs[0, 1].match((0,), (0,)))


def test_each_outer_node_of_a_unit_is_tried_apart() -> None:
    """Of a unit with two Dutch nodes and an English one: either Dutch node, and the English one."""
    assert len(list(_without(score(("nl", "en"), times=3).of, ((0, 1), (0,))))) == 3
    assert len(list(_without(score(("nl", "en"), times=3).of, ((0, 1, 2), (0,))))) == 3
    assert not list(_without(score(("nl", "en"), times=3).of, ((0,), ())))


def test_the_rivals_of_two_neighbours() -> None:
    # Either takes the other's node, or the two are one unit.
    both = (((0, 1), (0, 1)), ((), ()))
    assert set(_shifted(((0,), (0,)), ((1,), (1,)))) == {
        (((), (0,)), ((0, 1), (1,))),
        (((0, 1), (0,)), ((), (1,))),
        (((0,), ()), ((1,), (0, 1))),
        (((0,), (0, 1)), ((1,), ())),
    }
    # What only one version has may be the other's counterpart.
    assert (((0,), (0,)), ((), ())) in set(_shifted(((0,), ()), ((), (0,))))
    # A unit of one text may be a part of a larger neighbour.
    assert (((0, 1, 2), (0,)), ((), ())) in set(_shifted(((0,), ()), ((1, 2), (0,))))
    assert both not in set(_shifted(((0,), (0,)), ((1,), (1,))))
    # What only one version has can be cut any way: that is no rival.
    assert not list(_shifted(((0,), ()), ((1,), ())))


def score(languages: tuple[str, ...], times: int = 1) -> Score:
    """Of versions that hold the same paragraph so many times."""
    versions = {
        code: read_markdown("\n\n".join([TEXTS[code]] * times).encode(), code, "")
        for code in languages
    }
    facts = {
        segment.key: tuple(extract(segment, code))
        for code, version in versions.items()
        for segment in version.segments
    }
    fixed = FixedPoints({code: version.segments for code, version in versions.items()})
    termbase = Termbase((), languages)
    sides = [
        Side.of(code, version.segments, fixed.groups(code), facts, termbase)
        for code, version in versions.items()
    ]
    return Score(sides, fixed)


class Worths:
    """A score that is looked up: what a unit of these nodes is worth, 0 for any other."""

    def __init__(self, worths: dict[Nodes, float]) -> None:
        self.worths = worths

    def of(self, nodes: Nodes) -> float:
        return self.worths.get(nodes, 0.0)


def worths(table: dict[Nodes, float]) -> Score:
    return cast(Score, Worths(table))


def test_a_unit_against_its_texts_with_one_outer_node_apart() -> None:
    whole: Nodes = ((0, 1, 2), (5,))
    table: dict[Nodes, float] = {
        ((1, 2), (5,)): 1.0,
        ((0,), ()): 0.25,
        ((0, 1), (5,)): 2.0,
        ((2,), ()): 0.5,
        ((0, 1, 2), ()): 4.0,
        ((), (5,)): 0.75,
        # The middle node is no outer one, and two nodes never leave together.
        ((0, 2), (5,)): 100.0,
        ((2,), (5,)): 100.0,
    }
    assert list(_without(worths(table).of, whole)) == [(0, 1.25), (0, 2.5), (1, 4.75)]
    pair: dict[Nodes, float] = {((3,), ()): 1.0, ((), (4,)): 2.0}
    assert list(_without(worths(pair).of, ((3,), (4,)))) == [(0, 3.0), (1, 3.0)]


def test_neighbours_are_never_left_empty_unless_all_of_one_goes() -> None:
    assert list(_shifted(((0, 1), (0,)), ((2, 3), (1,)))) == [
        (((0,), (0,)), ((1, 2, 3), (1,))),
        (((0, 1, 2), (0,)), ((3,), (1,))),
        (((0, 1), ()), ((2, 3), (0, 1))),
        (((0, 1), (0, 1)), ((2, 3), ())),
    ]
    # The second has one node: that it goes to the first is the two as one unit, and said once.
    assert list(_shifted(((0,), (0,)), ((1,), ()))) == [
        (((), (0,)), ((0, 1), ())),
        (((0,), ()), ((1,), (0,))),
        (((0, 1), (0,)), ((), ())),
    ]
    # Of three versions, what is shifted in the last one leaves the others as they are.
    assert (((0,), (0,), ()), ((1,), (1,), (0, 1))) in list(
        _shifted(((0,), (0,), (0,)), ((1,), (1,), (1,)))
    )


def test_a_margin_is_to_the_best_rival_of_either_neighbour() -> None:
    first, second, third = Placed(((0,), (0,))), Placed(((1,), (1,))), Placed(((2,), (2,)))
    table: dict[Nodes, float] = {first.nodes: 10.0, second.nodes: 20.0, third.nodes: 40.0}
    # Apart from one another: each node alone is worth nothing, each shift of a node too.
    assert weighed(margins(worths(table), [first, second, third])) == [
        _probability(10.0),
        _probability(20.0),
        _probability(40.0),
    ]
    # The second and the third are worth 60; with a node of the third in the second, 57.
    shifted: dict[Nodes, float] = {((1, 2), (1,)): 50.0, ((), (2,)): 7.0}
    assert weighed(margins(worths(table | shifted), [first, second, third])) == [
        _probability(10.0),
        _probability(3.0),
        _probability(3.0),
    ]
    # The first and the second are worth 30; with a node of the first in the second, 29.
    back: dict[Nodes, float] = {((), (0,)): 4.0, ((0, 1), (1,)): 25.0}
    assert weighed(margins(worths(table | back), [first, second, third])) == [
        _probability(1.0),
        _probability(1.0),
        _probability(40.0),
    ]


def test_a_unit_without_a_rival_is_as_sure_as_any() -> None:
    assert weighed(margins(worths({}), [])) == []
    assert weighed(margins(worths({}), [Placed(((0,), ()))])) == [pytest.approx(CEILING)]


def test_a_person_decides_from_a_quarter_of_a_decision_on() -> None:
    assert _probability(DECIDED / 4) == 1.0
    assert _probability(DECIDED / 4 - 0.5) == CEILING
    # However bad a unit is, it has a confidence; from 75 nats on the same one.
    assert 0 < _probability(-1e9) == _probability(-75.0) < _probability(-74.0)


def evidence_of(
    shared: dict[tuple[int, int], list[tuple[float, str]]], nodes: Nodes
) -> tuple[str, ...]:
    """Of a Dutch and an English side whose nodes share these words, each with its weight."""
    pair = SimpleNamespace(
        left=SimpleNamespace(language="nl"),
        right=SimpleNamespace(language="en"),
        shared=lambda i, k: shared.get((i, k), []),
    )
    return evidence(cast(Score, SimpleNamespace(pairs={(0, 1): pair})), Placed(nodes))


def test_evidence_names_the_rarest_six_and_counts_the_rest() -> None:
    words = [(1.0, "f"), (6.0, "a"), (2.0, "e"), (2.0, "d"), (5.0, "b"), (4.0, "c")]
    both: Nodes = ((0,), (0,))
    assert evidence_of({(0, 0): words}, both) == ("nl–en: a, b, c, d, e, f",)
    seven = [*words, (0.5, "g")]
    assert evidence_of({(0, 0): seven}, both) == ("nl–en: a, b, c, d, e, f and 1 more",)
    assert evidence_of({(0, 0): [*seven, (0.25, "h")]}, both) == (
        "nl–en: a, b, c, d, e, f and 2 more",
    )


def test_evidence_is_of_versions_that_both_have_a_text() -> None:
    assert evidence_of({}, ((0,), (0,))) == ("nl–en: place and length only",)
    assert evidence_of({}, ((0,), ())) == evidence_of({}, ((), (0,))) == ()
    # Words that several nodes share are named once.
    twice = {(0, 0): [(2.0, "15")], (1, 0): [(1.0, "15"), (3.0, "Delft")]}
    assert evidence_of(twice, ((0, 1), (0,))) == ("nl–en: Delft, 15",)
