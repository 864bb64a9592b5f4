"""How similar two texts are, and what must hold for a search to miss nothing."""

import random

import pytest

from translate.drafting.similarity import (
    bare,
    lengths,
    lengths_of,
    needed,
    normal,
    numbered,
    similarity,
    size_of,
    tokens,
    window,
    witnesses,
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("De vergadering begint", "de VERGADERING begint!", 1.0),
        ("Всё хорошо", "Все хорошо", 1.0),
        ("“Wij” komen", "«Wij» komen", 1.0),
        ("een twee drie vier", "een twee drie vijf", 0.75),
        ("de vergunning", "de vergunningen", 0.667),
        ("een twee", "drie vier", 0.0),
        ("…", "…", 1.0),
    ],
)
def test_similarity(one: str, other: str, expected: float) -> None:
    assert similarity(tokens(one), tokens(other)) == pytest.approx(expected, abs=0.001)


def test_tokens_are_beginnings_and_endings() -> None:
    assert tokens("De vergunningen, 1.200!") == ("de", "vergu", "-nningen", "1", "200")
    assert tokens("?!") == ("?", "!")
    assert tokens("") == ()


def test_what_no_reader_sees_makes_no_difference() -> None:
    assert normal("cafe\u0301\u00a0 is\tver\u00adgunning\u200b\n") == "café is vergunning"


def test_repeats_are_told_apart_and_taken_together_again() -> None:
    found = numbered([7, 8, 7])
    assert len(set(found)) == 3
    assert bare(found) == [7, 8, 7]
    assert len(set(numbered([1] * 100))) == 64


def test_what_the_search_leaves_out_can_not_be_similar() -> None:
    """Two texts as similar as a minimum have so many witnesses in their windows, always."""
    dice = random.Random(7)
    close = 0
    for _ in range(20_000):
        one = [dice.randrange(30) for _ in range(dice.randint(1, 25))]
        other = list(one) if dice.random() < 0.5 else [dice.randrange(30) for _ in range(9)]
        for _ in range(dice.randint(0, 9)):
            other[dice.randrange(len(other))] = dice.randrange(30)
            if len(other) > 1 and dice.random() < 0.4:
                del other[dice.randrange(len(other))]
            if dice.random() < 0.4:
                other.insert(dice.randrange(len(other)), dice.randrange(30))
        minimum = dice.choice((0.7, 0.8, 0.95))
        if similarity(one, other) < minimum:
            continue
        close += 1
        shortest, longest = lengths(minimum, len(one))
        assert shortest <= len(other) <= longest
        shared = needed(minimum, len(one), len(other))
        windows = (
            set(sorted(numbered(text))[: window(len(text), shared)]) for text in (one, other)
        )
        assert len(set.intersection(*windows)) >= witnesses(shared)
    assert close > 2_000


def test_every_length_has_one_size() -> None:
    for length in range(5_000):
        shortest, longest = lengths_of(size_of(length))
        assert shortest <= length <= longest
        assert longest - shortest <= shortest // 10
    assert [lengths_of(size_of(length)) for length in (0, 7, 32, 33, 100)] == [
        (0, 0),
        (7, 7),
        (32, 34),
        (32, 34),
        (99, 107),
    ]
