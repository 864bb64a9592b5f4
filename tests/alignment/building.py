"""Versions for the tests of alignment: one paragraph a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from translate.alignment import align_letter
from translate.model import AlignedLetter, Kind, Segment, Version


def version(language: str, texts: Sequence[str]) -> Version:
    """A version of bare paragraphs."""
    segments = tuple(
        Segment(language, f"{language}.md", place, Kind.PARAGRAPH, text, text, place, 1, 0, 0)
        for place, text in enumerate(texts, 1)
    )
    return Version(language, f"{language}.md", b"", segments)


def aligned(texts: Mapping[str, Sequence[str]], **options: object) -> AlignedLetter:
    """A letter of bare paragraphs, its first language the source."""
    versions = {language: version(language, own) for language, own in texts.items()}
    return align_letter("letter", next(iter(texts)), versions, **options)  # type: ignore[arg-type]


def shape(letter: AlignedLetter) -> list[str]:
    """The units, each as `nl1 en1+2 ru-`, a `!` before a language that has it out of order."""
    return [
        " ".join(
            ("!" if language in unit.moved else "")
            + language
            + ("+".join(str(one.ordinal) for one in unit.segments[language]) or "-")
            for language in letter.languages
        )
        for unit in letter.units
    ]
