"""The language that a file's name says."""

import pytest

from translate.languages.file_names import language_named


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("nl.md", "nl"),
        ("letters/pool/brief.nl.md", "nl"),
        ("letter_en.md", "en"),
        ("Brief (NL).docx", "nl"),
        ("corpus.nl", "nl"),
        ("corpus.en.ru", "ru"),
        ("ru", "ru"),
        ("brief.md", None),
        ("nl/brief.md", None),
        ("kernel.txt", None),
    ],
)
def test_the_language_that_a_name_says(path: str, language: str | None) -> None:
    assert language_named(path) == language
