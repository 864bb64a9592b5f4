"""Tab-separated values: a header of language codes, then one row a line (IANA, no quoting).

Quotation marks are text: a sentence in a letter may well begin and end with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from translate.documents.decoding import decode
from translate.errors import TranslateError
from translate.storage.bilingual.rows import Bilingual, Text, bilingual, code_of
from translate.wording import say


def read(data: bytes, path: str) -> Bilingual:
    """The rows of a TSV file; the first column is the source language."""
    lines = [line.removesuffix("\r") for line in decode(data, path).split("\n")]
    if not lines[0].strip():
        raise TranslateError(
            "has no header", path=path, line=1, remedy="name the language of each column first"
        )
    languages = [code_of(tag, path, 1) for tag in lines[0].split("\t")]
    if len(languages) < 2 or len(set(languages)) < len(languages):
        raise TranslateError(
            say("the header names {languages}", languages=", ".join(languages)),
            path=path,
            line=1,
            remedy="name two languages or more, each once, with a tab between them",
        )
    found = ((texts, False) for texts in rows(lines[1:], 2, languages, path))
    return bilingual(path, languages[0], languages, found)


def rows(
    lines: Iterable[str], first: int, languages: Sequence[str], path: str
) -> Iterator[Mapping[str, Text]]:
    """The texts of each line, by language; empty lines are left out.

    `first` is the number of the first line, for messages. Raises TranslateError for a line that has
    not as many columns as there are languages.
    """
    for number, line in enumerate(lines, start=first):
        if not line:
            continue
        cells = line.split("\t")
        if len(cells) != len(languages):
            raise TranslateError(
                say(
                    "has {cells} of {languages} columns", cells=len(cells), languages=len(languages)
                ),
                path=path,
                line=number,
                remedy="put one tab between two columns and none inside a text",
            )
        texts: dict[str, Text] = {}
        column = 1
        for language, cell in zip(languages, cells, strict=True):
            texts[language] = Text(cell, number, column)
            column += len(cell) + 1
        yield texts
