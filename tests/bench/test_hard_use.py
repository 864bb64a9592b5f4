"""A short run of the fuzzers, the kills and the pathological shapes; the long ones are commands."""

import os
from pathlib import Path

import pytest

from tests.bench import fuzz
from tests.bench.killing import SCENARIOS, Begun, warm
from tests.bench.pathological import letter, seconds
from tests.bench.shapes import SHAPES

COUNTS = {
    "documents": 4,
    "settings": 60,
    "ledgers": 200,
    "catalogues": 100,
    "office": 8,
    "pdf": 2,
    "page": 2,
}
DREADFUL = (
    "one-token",
    "hyphens",
    "dotted-letters",
    "numbers",
    "dotted-numbers",
    "digits",
    "capital-words",
    "brackets",
    "guillemets",
    "exclamations",
    "one-letter-words",
    "one-paragraph",
    "one-sentence-less",
    "romans",
    "phone-numbers",
    "definitions",
    "reversed",
    "merged-by-turns",
    "paragraph-of-dates",
    "acronyms-behind",
)
"""Each took longer than a minute, or did not end, at this size."""


@pytest.mark.parametrize("name", fuzz.FUZZERS)
def test_damaged_input_is_no_crash(name: str) -> None:
    assert fuzz.faults(name, COUNTS[name], seed=1) == {}


@pytest.fixture(scope="module")
def _tables() -> None:
    """What a process reads once is no part of a text's time."""
    seconds({"nl": "Wij wachten.\n", "en": "We wait.\n", "ru": "Мы ждём.\n"})


@pytest.mark.usefixtures("_tables")
@pytest.mark.parametrize("name", DREADFUL)
def test_a_text_that_nobody_writes_is_checked_in_time(name: str) -> None:
    assert seconds(letter(SHAPES[name], 9_000)) < 3


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
@pytest.mark.parametrize("name", ["import more", "fix", "page"])
def test_a_killed_command_leaves_nothing_half(tmp_path: Path, name: str) -> None:
    warm(tmp_path / "warm")
    (scenario,) = (one for one in SCENARIOS if one.name == name)
    begun = Begun(tmp_path / "workspace", scenario)
    for moment in {1, begun.events // 3, 2 * begun.events // 3, begun.events}:
        assert begun.killed(moment) == []
