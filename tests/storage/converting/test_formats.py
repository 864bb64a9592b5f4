"""One letter in the formats of several programs: all of them hold the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from translate.storage.converting import convert

HERE = Path(__file__).parent
DOCUMENTS = sorted((HERE / "documents").glob("*-??.*"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_becomes_the_letter_that_it_was_made_of(path: Path) -> None:
    language = path.stem.rpartition("-")[2]
    letter = (HERE / "letter" / f"{language}.md").read_text(encoding="utf-8")
    found = convert(path.read_bytes(), path.name, path.suffix)
    assert found.text == letter
    assert len(found.places) == letter.count("\n")
    assert {message for _, message in found.remarks} <= {
        "left out “1”",
        "left out “2”",
        "left out “2”: it is the footer of the pages",
    }


def test_there_are_documents_of_each_format_and_language() -> None:
    kinds = {(path.stem.partition("-")[0], path.suffix) for path in DOCUMENTS}
    assert {(by, end) for by in ("pandoc", "office") for end in (".docx", ".odt", ".html")} <= kinds
    assert {path.stem.rpartition("-")[2] for path in DOCUMENTS} == {"nl", "en", "ru"}
