"""The library: check, align and segment texts from Python, with no folder and no settings.

Nothing is printed, nothing is written and nothing is sent. `import translate` offers what is here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from translate.alignment import align_letter
from translate.application.auditing import Plan, examine_rows
from translate.application.meaning import require
from translate.bilingual.rows import Text as RowText
from translate.checks import examine
from translate.dataclass import dataclass
from translate.documents.markdown import ENDINGS, read_markdown
from translate.errors import TranslateError
from translate.languages import get
from translate.model import AlignedLetter, Concept, Finding, Segment, Severity, Unit, Version
from translate.storage.corpora import CorpusRow
from translate.storage.encoding import encoder_for
from translate.storage.files import read_bytes
from translate.storage.regular import TEXT_SIZE
from translate.storage.terms import parse_terms, read_terms_file
from translate.wording import say

Text = str | os.PathLike[str]
"""A version: its Markdown, or the path of its file. A string is a path where it is one line that
ends in `.md`, `.markdown` or `.txt`; a `Path` always is."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the checks find in a letter."""

    letter: AlignedLetter
    findings: tuple[Finding, ...]
    """In the order of the text; those about the letter as a whole come first."""

    @property
    def units(self) -> tuple[Unit, ...]:
        """The segments of all versions that say the same, in the order of the letter."""
        return self.letter.units

    @property
    def consistent(self) -> bool:
        """No finding is an error."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


def check(
    versions: Mapping[str, Text],
    *,
    source: str | None = None,
    glossary: Text | None = None,
    meaning: bool = True,
) -> Report:
    """Compares the versions of a letter.

    `versions` holds a text or a path by language code (`nl`, `en`, `ru`), two at least. `source`
    is the language it was written in, by default the first. `glossary` is the text of a
    `terms.csv`, or the path of one. Where the extra `meaning` is installed its language model is
    asked as well, unless `meaning` is False. Raises TranslateError for what can't be read or is
    unknown.
    """
    letter = align(versions, source=source, glossary=glossary)
    letter = replace(letter, encoder=encoder_for((), None) if meaning else None)
    return Report(letter, examine(letter))


def align(
    versions: Mapping[str, Text], *, source: str | None = None, glossary: Text | None = None
) -> AlignedLetter:
    """The units of a letter, with the facts of every segment; arguments as for `check`."""
    if len(versions) < 2:
        raise TranslateError(
            "one version is compared with nothing", remedy="give two languages or more"
        )
    read = {code: _version(text, code) for code, text in versions.items()}
    source = source or next(iter(read))
    if source not in read:
        raise TranslateError(
            say("there is no version in “{source}”", source=source),
            remedy=say("use one of {names}", names=", ".join(read)),
        )
    languages = (source, *(code for code in read if code != source))
    return align_letter(source, source, read, languages=languages, glossary=_concepts(glossary))


def audit(
    rows: Iterable[Mapping[str, str]],
    *,
    languages: Sequence[str] | None = None,
    glossary: Text | None = None,
    meaning: bool = False,
) -> Iterator[tuple[Finding, ...]]:
    """What is found in each row of a parallel corpus, in order; one row is looked at at a time.

    A row holds a text by language code; one that is absent or empty is missing. `languages` are
    those of all rows, the source first, by default those of the first row. Findings are those that
    concern one row; each unit's number is its row's, from 1. With `meaning`, the language model
    of the extra of that name is asked of each row. Raises TranslateError for an unknown language,
    and where that model is wanted and not installed.
    """
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return
    codes = tuple(get(code).code for code in languages or first)
    plan = Plan(codes, dict.fromkeys(codes, ""), _concepts(glossary), minimum=Severity.NOTE)
    if meaning:
        require()
        plan = replace(plan, meaning=True)
    for number, row in enumerate(chain([first], rows), start=1):
        texts = {code: RowText(row[code], number) for code in codes if row.get(code, "").strip()}
        yield examine_rows(plan, [CorpusRow(number, texts)])[0]


def segments(text: Text, language: str = "en") -> tuple[Segment, ...]:
    """The blocks of a version that carry text: headings, paragraphs, list items, notes and so on.

    Each knows its place: line and column from 1 (characters), first and last byte.
    """
    return _version(text, language).segments


def _version(text: Text, code: str) -> Version:
    language = get(code).code
    path = _path(text, ENDINGS)
    data = read_bytes(path, TEXT_SIZE) if path else str(text).encode()
    return read_markdown(data, language, str(path) if path else f"{language}.md")


def _concepts(glossary: Text | None) -> tuple[Concept, ...]:
    if glossary is None:
        return ()
    path = _path(glossary, (".csv",))
    return read_terms_file(path) if path else parse_terms(str(glossary), "glossary")


def _path(text: Text, endings: tuple[str, ...]) -> Path | None:
    """The path that an argument is; None where it is a text."""
    if not isinstance(text, str):
        return Path(text)
    is_path = "\n" not in text and text.lower().endswith(endings)
    return Path(text) if is_path else None
