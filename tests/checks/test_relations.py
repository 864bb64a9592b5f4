"""Faults in values and in how they are related, and right ways to say the same.

They are in the files below.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.letters import faults_in

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
    for name in FILES:
        yield from read_sentences(Path(__file__).with_name(name))


def read_sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a file, one a block; lines with `#` are for people. ValueError for a row
    that is none, and for a sentence that lacks a version."""
    sentence = Sentence({}, [])
    for number, row in enumerate([*path.read_text(encoding="utf-8").splitlines(), ""], 1):
        place = f"{path.name}:{number}"
        if row and row[0] in "=!~" and row[1:3] in LANGUAGES and row[3:4] == " ":
            sign, language, text = row[0], row[1:3], row[4:]
            if sign != "=":
                sentence.changes.append(Change(language, text, sign == "!"))
            elif sentence.versions.setdefault(language, text) != text:
                raise ValueError(f"{place}: a second version in {language}")
        elif row and not row.startswith("#"):
            raise ValueError(f"{place}: no row of a sentence: {row}")
        elif not row and sentence != ({}, []):
            if set(sentence.versions) != set(LANGUAGES):
                raise ValueError(f"{place}: the sentence before lacks a version")
            versions = {language: sentence.versions[language] for language in LANGUAGES}
            yield Sentence(versions, sentence.changes)
            sentence = Sentence({}, [])


@pytest.mark.parametrize("sentence", list(sentences()), ids=lambda one: one.versions["en"])
def test_faults_are_found_and_right_wordings_are_not_blamed(sentence: Sentence) -> None:
    assert faults_in(sentence.versions) == []
    found = {
        change: faults_in({**sentence.versions, change.language: change.text})
        for change in sentence.changes
    }
    assert [change for change, said in found.items() if bool(said) is not change.is_fault] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# a file\n\n=nl Ja.\n=en Yes.\n=ru Да.\n-nl Nee.\n", 6),
        ("=nl Ja.\n=en Yes.\n=ru Да.\n! nl Nee.\n", 4),
        ("=nl Ja.\n=en Yes.\n!nl Nee.\n", 4),
        ("=nl Ja.\n=en Yes.\n=ru Да.\n\n~nl Jawel.\n", 6),
    ],
)
def test_a_row_that_cannot_be_read_is_told_with_its_line(
    tmp_path: Path, text: str, line: int
) -> None:
    (tmp_path / "table.txt").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=f"^table.txt:{line}: "):
        list(read_sentences(tmp_path / "table.txt"))
