"""Right translations that were blamed, and faults that look like them.

A row of `silence.txt` is a letter: its versions stand between `|`, its paragraphs between `¶`. One
with `=` is right, and nothing louder than a mark may be said of it; of one with `!` an error or a
warning has to be said.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.letters import faults_in


def read_rows(text: str) -> Iterator[str]:
    """The rows of the file; lines with `#` are for people. ValueError for a row that is none."""
    for number, line in enumerate(text.splitlines(), 1):
        if line[:1] in ("=", "!") and line.count("|") == 2:
            yield line
        elif line and not line.startswith("#"):
            raise ValueError(f"silence.txt:{number}: no letter of three versions: {line}")


ROWS = list(read_rows(Path(__file__).with_name("silence.txt").read_text(encoding="utf-8")))


def blamed(row: str) -> list[str]:
    texts = (text.strip().replace("¶", "\n\n") + "\n" for text in row[1:].split("|"))
    versions = dict(zip(("nl", "en", "ru"), texts, strict=True))
    return [f"{one.check}: {one.message}" for one in faults_in(versions)]


@pytest.mark.parametrize("row", [row for row in ROWS if row[0] == "="])
def test_what_is_right_is_not_blamed(row: str) -> None:
    assert blamed(row) == []


@pytest.mark.parametrize("row", [row for row in ROWS if row[0] == "!"])
def test_what_looks_like_it_and_is_wrong_is_told(row: str) -> None:
    assert blamed(row)


@pytest.mark.parametrize("row", ["~ Ja. | Yes. | Да.", "= Ja. | Yes.", " = Ja. | Yes. | Да."])
def test_a_row_that_cannot_be_read_is_told_with_its_line(row: str) -> None:
    with pytest.raises(ValueError, match=r"^silence.txt:2: "):
        list(read_rows(f"# Rows\n{row}\n"))
