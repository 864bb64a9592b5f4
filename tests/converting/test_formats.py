"""One letter in the formats of several programs: all of them hold the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from translate.converting import convert

HERE = Path(__file__).parent
DOCUMENTS = sorted((HERE / "documents").glob("*-??.*"))
SAID = (
    r"left out “\d”(?:: it is the foot(?:er)? of the pages?)?"
    r"|left out “11/29/26, \d:\d\d AM \w\w”: it is the head of the page"
    r"|left out “file:///\S+ \d/\d”: it is the foot of the page"
    r"|“[^”]+-” and “[^”]+” are “[^”]+”"
    r"|a table, read by where its cells stand: look at it"
    r"|“[^”]+ …” may begin a paragraph: it is joined to the one before"
)
"""What the reports of these documents may say, and nothing else."""


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_becomes_the_letter_that_it_was_made_of(path: Path) -> None:
    language = path.stem.rpartition("-")[2]
    letter = (HERE / "letter" / f"{language}.md").read_text(encoding="utf-8")
    found = convert(path.read_bytes(), path.name, path.suffix)
    assert found.text == letter
    assert len(found.places) == letter.count("\n")
    said = "\n".join(message for _, message in found.remarks)
    assert re.fullmatch(f"(?:(?:{SAID})(?:\n|$))*", said), said


def test_there_are_documents_of_each_format_and_language() -> None:
    kinds = {(path.stem.partition("-")[0], path.suffix) for path in DOCUMENTS}
    assert {(by, end) for by in ("pandoc", "office") for end in (".docx", ".odt", ".html")} <= kinds
    assert {path.stem.rpartition("-")[2] for path in DOCUMENTS} == {"nl", "en", "ru"}
    assert {("office", ".pdf"), ("chromium", ".pdf"), ("columns", ".pdf")} <= kinds
