"""Letters for tests and benchmarks, and what the checks say of them."""

from __future__ import annotations

from collections.abc import Mapping

from translate.alignment import align_letter, paired_letter
from translate.checks import examine
from translate.documents.entries import read_entry
from translate.documents.markdown import read_markdown
from translate.model import AlignedLetter, Finding, Severity


def aligned_texts(texts: Mapping[str, str], name: str = "letter") -> AlignedLetter:
    """The letter of Markdown texts by language, the source first, aligned."""
    versions = {
        language: read_markdown(text.encode(), language, f"{language}.md")
        for language, text in texts.items()
    }
    return align_letter(name, next(iter(texts)), versions)


def languages_of(rows: Mapping[int, Mapping[str, str]]) -> tuple[str, ...]:
    """Those of the first row."""
    return tuple(next(iter(rows.values()), {"nl": "", "en": ""}))


def paired_rows(rows: Mapping[int, Mapping[str, str]]) -> AlignedLetter:
    """A letter with one unit a row, of the languages of the first one; a row's number is the line
    of its segments."""
    languages = languages_of(rows)
    return paired_letter(
        "rows",
        languages[0],
        [
            {
                language: read_entry(
                    row[language], language, "rows.tsv", ordinal=number, line=number
                )
                for language in languages
            }
            for number, row in rows.items()
        ],
        languages=languages,
    )


def told_in(texts: Mapping[str, str], check: str = "") -> list[Finding]:
    """What every check, or one, says of a letter of Markdown texts, notes apart."""
    found = examine(aligned_texts(texts))
    return [one for one in found if one.severity is not Severity.NOTE and check in ("", one.check)]


def faults_in(texts: Mapping[str, str], check: str = "") -> list[Finding]:
    """The errors and warnings among that."""
    return [one for one in told_in(texts, check) if one.severity.is_fault]
