"""The challenge set: every edit applies, and there are enough of every group."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.bench import challenge
from translate.documents.markdown import read_markdown

SETS = {name: challenge.letters_of(name) for name in challenge.SETS}
LETTERS = [letter for letters in SETS.values() for letter in letters]
DIKES = next(letter for letter in LETTERS if letter.name == "dikes")
LEAST = {
    "values": 110,
    "relations": 85,
    "apparatus": 80,
    "names": 75,
    "completeness": 65,
    "meaning": 140,
    "reword": 320,
}


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.name)
def test_every_edit_applies_and_leaves_a_letter(letter: Path) -> None:
    texts = challenge.read_texts(letter)
    for place, edit in enumerate(challenge.read_edits(letter)):
        edited = challenge.apply(edit, texts)[edit.language]
        assert edited != texts[edit.language]
        if place % 8 == 0:  # reading all of them takes half a minute
            assert len(read_markdown(edited.encode(), edit.language, "x.md").segments) > 10


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.name)
def test_no_edit_stands_there_twice(letter: Path) -> None:
    rows = Counter((edit.language, edit.old, edit.new) for edit in challenge.read_edits(letter))
    assert [row for row, count in rows.items() if count > 1] == []


def test_there_are_enough_of_every_group() -> None:
    counts = Counter(edit.group for letter in SETS["1"] for edit in challenge.read_edits(letter))
    assert len(SETS["1"]) >= 9
    assert counts.keys() == LEAST.keys()
    assert {group: counts[group] for group in LEAST if counts[group] < LEAST[group]} == {}
    assert counts.total() - counts["reword"] >= 560


def test_an_edit_that_has_no_single_place_is_refused() -> None:
    edit = challenge.Edit(Path("own"), "values", "number", "nl", "twee", "drie", 7)
    with pytest.raises(ValueError, match=r"own/edits.tsv:7: 'twee' occurs 2 times in nl.md"):
        challenge.apply(edit, {"nl": "twee en twee"})


def test_the_changed_number_is_found_and_its_language_named() -> None:
    edit = next(edit for edit in challenge.read_edits(DIKES) if edit.kind == "number")
    outcome = challenge.judge(edit)
    assert (outcome.severity, outcome.named) == ("error", True)
