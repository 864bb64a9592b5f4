"""Sentences that one version turns around, and right ways to say the same.

They are in the files below, in the form of `relations.txt`. A fault is found where it is told
as an error or a warning, or as a place for a reader to judge.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.test_relations import LANGUAGES, Sentence, read_sentences
from translate.alignment import align_letter
from translate.checks import examine
from translate.documents.markdown import read_markdown
from translate.model import Finding, Severity

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


def told(versions: dict[str, str]) -> list[Finding]:
    """What is found in a sentence, notes apart."""
    read = {name: read_markdown(versions[name].encode(), name, f"{name}.md") for name in LANGUAGES}
    found = examine(align_letter("x", "nl", read))
    return [one for one in found if one.severity is not Severity.NOTE]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda one: one.versions["en"])
def test_reversals_are_found_and_right_wordings_are_not_marked(sentence: Sentence) -> None:
    assert told(sentence.versions) == []
    for change in sentence.changes:
        found = told({**sentence.versions, change.language: change.text})
        assert bool(found) is change.is_fault, (change.text, found)
