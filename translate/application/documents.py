"""The files of a release: each version in each format, with what the settings put around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from translate.application.letters import OpenLetter
from translate.dataclass import dataclass
from translate.facts.values import Date
from translate.model import AlignedLetter, FactKind, Kind, Segment
from translate.release.edition import Edition
from translate.release.format_names import FORMATS
from translate.release.formats import Maker, document, documents, editions
from translate.release.letterhead import Letterhead, letterhead
from translate.storage.look import read_logo
from translate.storage.office import docx, odt
from translate.storage.typesetting import pdf
from translate.wording import counted

_MAKERS: Mapping[str, Maker] = {"pdf": pdf, "docx": docx, "odt": odt}
_DATELINE = 60
"""Characters: what is longer than this is a sentence, not a place and a date."""
_HEAD = 6
"""Segments: the date of a letter stands among its first."""


@dataclass(frozen=True, slots=True)
class Documents:
    """A letter in the formats that the settings ask for."""

    files: Mapping[str, bytes]
    """By name: `nl.pdf`."""
    left_out: tuple[str, ...]
    """What of the versions is not published, in words, one line each."""


def documents_of(opened: OpenLetter) -> Documents:
    """The files of a letter, none of them written yet.

    Raises TranslateError where a package is not installed that a format needs, with the command
    that installs it, and where the settings name a logo that can't be used.
    """
    made = editions_of(opened)
    formats = opened.workspace.settings.formats
    return Documents(documents(made, formats, _MAKERS), tuple(_left_out(made)))


def editions_of(opened: OpenLetter) -> tuple[Edition, ...]:
    """The editions of a letter; TranslateError where the logo can't be used."""
    title = opened.settings.title or opened.letter.name
    return editions(opened.letter, title, _letterheads(opened))


def document_of(made: Edition, opened: OpenLetter, name: str) -> bytes:
    """The file of a name, `nl.pdf`, that an edition of a letter gives; b"" for an unknown format.

    Raises TranslateError as `documents_of`.
    """
    wanted = name.rpartition(".")[2]
    if wanted not in FORMATS:
        return b""
    return document(made, wanted, opened.letter.languages, _MAKERS)


def is_converted(name: str) -> bool:
    """Whether a program beside this one writes the file of a name: its version counts."""
    return name.rpartition(".")[2] in _MAKERS


def _letterheads(opened: OpenLetter) -> Mapping[str, Letterhead]:
    looks = (opened.settings.look, opened.workspace.settings.look)
    pictured = next((look for look in looks if look.logo), None)
    day = day_of(opened.letter)
    heads = {}
    for language in opened.letter.languages:
        head = letterhead(language, looks, day)
        says = head.sender[0] if head.sender else opened.settings.title
        logo = read_logo(pictured, says) if pictured else None
        heads[language] = letterhead(language, looks, day, logo)
    return heads


def _left_out(made: Sequence[Edition]) -> list[str]:
    comments = [(one.language, one.markdown.comments) for one in made]
    return [
        counted(
            count,
            "{count} comment of {file} left out",
            "{count} comments of {file} left out",
            count=count,
            file=f"{language}.md",
        )
        for language, count in comments
        if count
    ]


def day_of(letter: AlignedLetter) -> date | None:
    """The day that a letter bears in all its languages; None where they do not agree on one."""
    days = {_day(letter, language) for language in letter.languages}
    return days.pop() if len(days) == 1 else None


def _day(letter: AlignedLetter, language: str) -> date | None:
    """The date in the first short paragraph that has one."""
    for segment in letter.versions[language].segments[:_HEAD]:
        found = _whole_date(letter, segment)
        if found and segment.kind is Kind.PARAGRAPH and len(segment.text) <= _DATELINE:
            return found
    return None


def _whole_date(letter: AlignedLetter, segment: Segment) -> date | None:
    for fact in letter.facts.get(segment.key, ()):
        value = fact.value
        if fact.kind is FactKind.DATE and isinstance(value, Date):
            year, month, day = value.year or 0, value.month, value.day
            if year > 0 and month and day:
                return date(year, month, day)
    return None
