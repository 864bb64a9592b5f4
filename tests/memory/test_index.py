"""Look-ups in the memory: the best match there is, as an exhaustive search finds it."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.drafting.memory import MINIMUM, MatchKind, MemoryUnit
from translate.drafting.similarity import similarity, tokens
from translate.drafting.tags import Tagged
from translate.memory.index import build
from translate.memory.search import MemoryIndex

PAIRS = [
    ("Wij vragen om een eerlijke procedure.", "We ask for a fair procedure."),
    ("Onze stichting heeft 300 leden in 9 steden.", "Our foundation has 300 members in 9 cities."),
    ("Wij hebben 4 eisen.", "We have four demands."),
    ("Wij helpen vluchtelingen met taal en recht.", "We help refugees with language and law."),
    ("Wij helpen buren met taal en recht.", "We help neighbours with language and law."),
    ("Lees <g1>meer</g1>.", "Read <g1>more</g1>."),
]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[MemoryIndex]:
    yield from opened(tmp_path, PAIRS)


def opened(folder: Path, pairs: Sequence[tuple[str, str]]) -> Iterator[MemoryIndex]:
    units = [
        MemoryUnit({"nl": Tagged(nl), "en": Tagged(en)}, f"unit {number}")
        for number, (nl, en) in enumerate(pairs, 1)
    ]
    build(folder / "a.sqlite", units)
    with MemoryIndex(folder / "a.sqlite") as found:
        yield found


@pytest.mark.parametrize(
    ("text", "kind", "percent", "origin"),
    [
        ("Wij vragen om een eerlijke procedure.", MatchKind.EXACT, 100, "unit 1"),
        ("Wij\u00a0vragen  om een eer\u00adlijke procedure.", MatchKind.EXACT, 100, "unit 1"),
        ("Wij vragen om een eerlijke procedure", MatchKind.FUZZY, 99, "unit 1"),
        ("Wij vragen om een éérlijke procedure.", MatchKind.FUZZY, 88, "unit 1"),
        (
            "Onze stichting heeft 1.200 leden in 9 steden.",
            MatchKind.NUMBERS,
            99,
            "unit 2",
        ),
        ("Wij hebben 5 eisen.", MatchKind.FUZZY, 80, "unit 3"),
        ("Wij helpen vluchtelingen met taal.", MatchKind.FUZZY, 87, "unit 4"),
        ("Wij helpen de buren met taal en recht.", MatchKind.FUZZY, 94, "unit 5"),
        ("Lees <x1/>meer.", MatchKind.EXACT, 100, "unit 6"),
    ],
)
def test_the_best_match(
    index: MemoryIndex, text: str, kind: MatchKind, percent: int, origin: str
) -> None:
    match = index.look_up(Tagged(text), "nl", "en")
    assert match is not None
    assert (match.kind, match.percent, match.origin) == (kind, percent, origin)


@pytest.mark.parametrize("text", ["", "…", "Iets heel anders.", "Wij", "procedure"])
def test_no_match(index: MemoryIndex, text: str) -> None:
    assert index.look_up(Tagged(text), "nl", "en") is None


def test_a_higher_minimum(index: MemoryIndex) -> None:
    text = Tagged("Wij helpen vluchtelingen met taal.")
    assert index.look_up(text, "nl", "en", 0.87) is not None
    assert index.look_up(text, "nl", "en", 0.88) is None


def test_the_other_way_round_and_not_into_a_language_it_lacks(index: MemoryIndex) -> None:
    match = index.look_up(Tagged("We have four demands."), "en", "nl")
    assert match is not None
    assert match.target.text == "Wij hebben 4 eisen."
    assert index.look_up(Tagged("We have four demands."), "en", "ru") is None
    assert index.look_up(Tagged("We have four demands."), "nl", "en") is None


def test_among_equals_the_same_tags_win_then_the_first(tmp_path: Path) -> None:
    pairs = [("Lees dit.", "Read this."), ("Lees <g1>dit</g1>.", "Do."), ("Lees dit.", "Read it.")]
    for found in opened(tmp_path, pairs):
        assert (match := found.look_up(Tagged("Lees dit."), "nl", "en")) is not None
        assert match.target.text == "Read this."
        assert (match := found.look_up(Tagged("Lees <g1>dit</g1>."), "nl", "en")) is not None
        assert match.target.text == "Do."


def test_an_empty_memory(tmp_path: Path) -> None:
    for found in opened(tmp_path, []):
        assert len(found) == 0
        assert found.look_up(Tagged("Iets."), "nl", "en") is None


def test_building_leaves_nothing_behind(tmp_path: Path, index: MemoryIndex) -> None:
    assert len(index) == len(PAIRS)
    assert [path.name for path in tmp_path.iterdir()] == ["a.sqlite"]


WORDS = "de het wij raad stad wet recht burger gemeenteraad verblijfsvergunning 12 2024".split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCES, max_size=30), SENTENCES, st.sampled_from([0.7, 0.85]))
def test_nothing_better_is_ever_missed(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], query: str, minimum: float
) -> None:
    folder = tmp_path_factory.mktemp("index")
    for found in opened(folder, [(text, "x") for text in texts]):
        check(found, texts, query, minimum)


def test_nothing_better_is_missed_among_many(tmp_path: Path) -> None:
    dice = random.Random(3)
    words = [f"{first}{last}" for first in WORDS for last in ("", "en", "straat", "plein")]

    def text() -> str:
        return " ".join(
            words[int(len(words) * dice.random() ** 2)] for _ in range(dice.randint(3, 25))
        )

    texts = [text() for _ in range(3000)]
    for found in opened(tmp_path, [(text, "x") for text in texts]):
        for _ in range(60):
            query = dice.choice(texts).split()
            for _ in range(dice.randint(1, 5)):
                query[dice.randrange(len(query))] = dice.choice(words)
            check(found, texts, " ".join(query), MINIMUM)


def check(index: MemoryIndex, texts: Sequence[str], query: str, minimum: float) -> None:
    """Compares a look-up with the comparison of all texts."""
    match = index.look_up(Tagged(query), "nl", "en", minimum)
    scores = [similarity(tokens(query), tokens(text)) for text in texts]
    best = max(scores, default=0.0)
    if match is None:
        assert best < minimum
    elif match.kind is MatchKind.FUZZY:
        assert match.similarity == pytest.approx(best)
        assert match.origin == f"unit {scores.index(best) + 1}"
