"""Tab-separated values: a header of language codes, then one row a line (IANA, no quoting).

Quotation marks are text: a sentence in a letter may well begin and end with them. A file that went
out of here has a column more, `unit`, by which it comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from translate.bilingual.returned import Came, Returned, ReturnedFile, fingerprint, read_base
from translate.bilingual.rows import Bilingual, Text, bilingual, code_of
from translate.documents.decoding import decode
from translate.errors import TranslateError
from translate.wording import say

UNIT = "unit"
"""The column with a unit's name and the fingerprints of what went out: `kv2dv8 en:1f… ru:2a…`."""
PARAGRAPH = "  "
"""What stands between two paragraphs in one cell."""


def read(data: bytes, path: str) -> Bilingual:
    """The rows of a TSV file; the first column is the source language."""
    columns, lines = _parsed(data, path)
    languages = [code for code in columns if code != UNIT]
    found = ((_texts(cells), False) for cells in rows(lines, 2, columns, path))
    return bilingual(path, languages[0], languages, found)


def read_returned(data: bytes, path: str) -> tuple[ReturnedFile, ...]:
    """The entries of a TSV file that went out of here, for each target language.

    Without the column `unit` its texts are known by their source. A program that put cells into
    quotation marks is known by cells that are what went out without them.
    """
    columns, lines = _parsed(data, path)
    found = [dict(cells) for cells in rows(lines, 2, columns, path)]
    source, *targets = (code for code in columns if code != UNIT)
    told = [_told(cells.get(UNIT, Text("", 0)).string) for cells in found]
    if any(
        _bare(text.string) != text.string
        and code in prints
        and fingerprint(text.string) != prints[code] == fingerprint(_bare(text.string))
        for cells, (_, prints) in zip(found, told, strict=True)
        for code, text in cells.items()
    ):
        found = [
            {code: Text(_bare(one.string), one.line, one.column) for code, one in cells.items()}
            for cells in found
        ]
    return tuple(
        ReturnedFile(
            path,
            source,
            target,
            False,
            {name: prints[target] for name, prints in told if name and target in prints},
            tuple(
                Returned(
                    name,
                    _markdown(cells[source]),
                    _markdown(cells[target]),
                    Came.TRANSLATED,
                    (),
                    cells[source].line,
                )
                for cells, (name, _) in zip(found, told, strict=True)
            ),
            has_lines=False,
            has_base_in_rows=True,
        )
        for target in targets
    )


def header(line: str, path: str) -> list[str]:
    """The columns that a first line names: codes of languages, and `unit`."""
    tags = line.split("\t")
    return [UNIT if tag.strip().lower() == UNIT else code_of(tag, path, 1) for tag in tags]


def raised(error: TranslateError) -> None:
    """Refuses a line, and with it the file."""
    raise error


def rows(
    lines: Iterable[str],
    first: int,
    columns: Sequence[str],
    path: str,
    refuse: Callable[[TranslateError], None] = raised,
) -> Iterator[Mapping[str, Text]]:
    """The cells of each line, by column; empty lines are left out.

    `first` is the number of the first line, for messages. A line that has not as many cells as
    there are columns is left out where `refuse` does not raise the error that it is given.
    """
    for number, line in enumerate(lines, start=first):
        if not line:
            continue
        cells = line.split("\t")
        if len(cells) != len(columns):
            refuse(
                TranslateError(
                    say(
                        "has {cells} of {languages} columns",
                        cells=len(cells),
                        languages=len(columns),
                    ),
                    path=path,
                    line=number,
                    remedy="put one tab between two columns and none inside a text",
                )
            )
            continue
        texts: dict[str, Text] = {}
        column = 1
        for language, cell in zip(columns, cells, strict=True):
            texts[language] = Text(cell, number, column)
            column += len(cell) + 1
        yield texts


def _parsed(data: bytes, path: str) -> tuple[list[str], list[str]]:
    """The columns and the lines under them."""
    lines = [line.removesuffix("\r") for line in decode(data, path).split("\n")]
    if not lines[0].strip():
        raise TranslateError(
            "has no header", path=path, line=1, remedy="name the language of each column first"
        )
    columns = header(lines[0], path)
    if len({*columns} - {UNIT}) < 2 or len(set(columns)) < len(columns):
        raise TranslateError(
            say("the header names {languages}", languages=", ".join(columns)),
            path=path,
            line=1,
            remedy="name two languages or more, each once, with a tab between them",
        )
    return columns, lines[1:]


def _texts(cells: Mapping[str, Text]) -> Mapping[str, Text]:
    return {code: text for code, text in cells.items() if code != UNIT}


def _told(cell: str) -> tuple[str, dict[str, str]]:
    """A unit's name, and the fingerprint of each text that went out, by language."""
    name, *prints = _bare(cell).split() or [""]
    return name, read_base(" ".join(prints))


def _markdown(text: Text) -> str:
    """A cell's text with its paragraphs apart."""
    return text.string.strip().replace(PARAGRAPH, "\n\n")


def _bare(cell: str) -> str:
    """A cell without the quotation marks that some programs put around it."""
    if len(cell) > 1 and cell.startswith('"') and cell.endswith('"'):
        return cell[1:-1].replace('""', '"')
    return cell
