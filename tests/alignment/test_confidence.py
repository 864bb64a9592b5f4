"""What a margin is worth, and what three versions are worth together."""

from __future__ import annotations

from itertools import combinations
from math import log

import pytest

from translate.alignment.bundles import Score, prior
from translate.alignment.confidence import CEILING, _probability, _shifted, _without
from translate.alignment.pins import FixedPoints
from translate.alignment.sides import Side
from translate.alignment.terms import Termbase
from translate.documents.markdown import read_markdown
from translate.facts.extract import extract

TEXTS = {
    "nl": "Op 12 maart 2026 sloot het college het zwembad.",
    "en": "On 12 March 2026 the council closed the swimming pool.",
    "ru": "12 марта 2026 года мэрия закрыла бассейн.",
}


@pytest.mark.parametrize("margin", [-3.0, 0.0, 1.5, 4.5])
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
    assert three.of(one) - prior([1, 1, 1]) == pytest.approx(0.94 * apart)
    assert two.of(one[:2]) - prior([1, 1]) == pytest.approx(two.pairs[0, 1].match((0,), (0,)))


def test_each_outer_node_of_a_unit_is_tried_apart() -> None:
    """Of a unit with two Dutch nodes and an English one: either Dutch node, and the English one."""
    assert len(list(_without(score(("nl", "en"), times=3), ((0, 1), (0,))))) == 3
    assert len(list(_without(score(("nl", "en"), times=3), ((0, 1, 2), (0,))))) == 3
    assert not list(_without(score(("nl", "en"), times=3), ((0,), ())))


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
