"""Faults in values and in how they are related, and right ways to say the same.

They are in the files below.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from translate.alignment import align_letter
from translate.checks import examine
from translate.documents.markdown import read_markdown
from translate.model import Finding

FILES = ("relations.txt", "rewordings.txt", "figures.txt", "sides.txt")
LANGUAGES = ("nl", "en", "ru")


class Change(NamedTuple):
    """One version of a sentence in other words."""

    language: str
    text: str
    is_fault: bool


class Sentence(NamedTuple):
    """A sentence in three languages, and what may stand in place of a version."""

    versions: dict[str, str]
    changes: list[Change]


def sentences() -> Iterator[Sentence]:
    here = Path(__file__).parent
    for name in FILES:
        yield from read_sentences((here / name).read_text(encoding="utf-8"))


def read_sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a file, one a block, behind what stands before the first empty line."""
    for block in text.split("\n\n")[1:]:
        rows = [(row[0], row[1:3], row[4:]) for row in block.splitlines() if row]
        versions = {language: text for sign, language, text in rows if sign == "="}
        changes = [Change(name, text, sign == "!") for sign, name, text in rows if sign in "!~"]
        yield Sentence(versions, changes)


def loud(versions: dict[str, str]) -> list[Finding]:
    """The errors and warnings about a sentence."""
    read = {name: read_markdown(versions[name].encode(), name, f"{name}.md") for name in LANGUAGES}
    return [one for one in examine(align_letter("x", "nl", read)) if one.severity.is_fault]


@pytest.mark.parametrize("sentence", list(sentences()), ids=lambda one: one.versions["en"])
def test_faults_are_found_and_right_wordings_are_not_blamed(sentence: Sentence) -> None:
    assert loud(sentence.versions) == []
    found = {
        change: loud({**sentence.versions, change.language: change.text})
        for change in sentence.changes
    }
    assert [change for change, said in found.items() if bool(said) is not change.is_fault] == []
