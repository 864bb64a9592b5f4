"""Sentences that one version turns around, and right ways to say the same.

They are in the files below, in the form of `relations.txt`. A fault is found where it is told
as an error or a warning, or as a place for a reader to judge.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.test_relations import Sentence, read_sentences
from tests.letters import told_in

FILES = (
    "reversals.txt",
    "meanings.txt",
    "denials.txt",
    "turns.txt",
    "exchanges.txt",
    "restrictions.txt",
    "causes.txt",
    "contrasts.txt",
    "joints.txt",
)
SENTENCES = [
    sentence for name in FILES for sentence in read_sentences(Path(__file__).with_name(name))
]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda one: one.versions["en"])
def test_reversals_are_found_and_right_wordings_are_not_marked(sentence: Sentence) -> None:
    assert told_in(sentence.versions) == []
    for change in sentence.changes:
        found = told_in({**sentence.versions, change.language: change.text})
        assert bool(found) is change.is_fault, (change.text, found)
