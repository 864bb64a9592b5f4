"""A letter's units as entries for another tool: Poedit, Weblate, OmegaT, a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from importlib import import_module

from translate.dataclass import dataclass
from translate.documents.entries import read_entry
from translate.documents.lines import content
from translate.drafting.codes import coded, counterpart
from translate.drafting.tags import Tagged
from translate.model import AlignedLetter, Kind, Segment, Unit
from translate.review.naming import file_names

LOOK_AGAIN = frozenset(("machine-draft", "stale", "rejected"))
"""States of a text that somebody has yet to look at."""
OURS = "translate"
"""The author of findings in a file: they do not come back as notes."""
REVIEWED = "reviewed"
"""Of a text that somebody approved, and fewer people than the policy asks for."""


class Format(StrEnum):
    """The formats there are writers for."""

    PO = "po"
    XLIFF = "xliff"
    """1.2, which every tool reads."""
    XLIFF2 = "xliff2"
    """2.1."""
    CSV = "csv"
    """For a spreadsheet, with the columns of Weblate."""
    TMX = "tmx"
    TSV = "tsv"
    DOCX = "docx"
    """A bilingual table for a translator who has only Word."""

    @property
    def is_bilingual(self) -> bool:
        """It holds one target language."""
        return self not in (Format.TMX, Format.TSV)


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said beside a unit."""

    by: str
    """A person; `translate` where it is a finding."""
    text: str
    at: str = ""
    """ISO 8601, UTC; "" for a finding."""

    @property
    def line(self) -> str:
        """The remark in one line, with the person and the day where it has a time."""
        text = " ".join(self.text.split())
        return f"{self.by}, {self.at[:10]}: {text}" if self.at else text


@dataclass(frozen=True, slots=True)
class Beside:
    """What goes out with a letter's texts."""

    states: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """By unit id and language: the words of `translate.review.states.State`, and `REVIEWED`."""
    previous: Mapping[str, str] = field(default_factory=dict)
    """By unit id: the source text that a stale translation was approved for."""
    remarks: Mapping[str, Sequence[Remark]] = field(default_factory=dict)
    """By unit id: notes of people and open findings."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit in the form that all writers take."""

    id: str
    """Its name, which an insertion does not change."""
    kind: Kind
    place: str
    """`path:line` of its first segment."""
    texts: Mapping[str, str]
    """Markdown by language, a blank line between paragraphs, "" where the version lacks it."""
    codes: Mapping[str, Tagged]
    """The same with codes for the markup, those of a target numbered as their source's."""
    states: Mapping[str, str]
    """By language."""
    previous: str
    """The source's Markdown that a stale translation was made for; "" where it is not known."""
    previous_codes: Tagged
    """The same with codes."""
    remarks: Sequence[Remark]

    def about(self, language: str) -> str:
        """What kind of block it is, and the state of its text in a language."""
        state = self.states.get(language, "")
        return f"{self.kind}; {state}" if state else str(self.kind)

    def is_fuzzy(self, language: str) -> bool:
        """Whether somebody has yet to look at the text."""
        return self.states.get(language, "") in LOOK_AGAIN


def export(
    letter: AlignedLetter, output: Format, languages: Sequence[str], beside: Beside | None = None
) -> bytes:
    """The letter as a file, the same bytes for the same input: nothing is wrapped, nothing dated.

    `languages` are the source and the targets, one target for a bilingual format.
    """
    writer = import_module(f"translate.bilingual.{output}_writer")
    written: str = writer.write(entries_of(letter, languages, beside or Beside()), languages)
    return written.encode()


def entries_of(
    letter: AlignedLetter, languages: Sequence[str], beside: Beside
) -> tuple[Entry, ...]:
    """An entry for each unit that has text in one of the languages, the source first."""
    names = file_names(letter)
    return tuple(
        _entry(unit, names[unit.id], languages, beside)
        for unit in letter.units
        if any(unit.segments.get(code) for code in languages)
    )


def _entry(unit: Unit, name: str, languages: Sequence[str], beside: Beside) -> Entry:
    first = next(iter(unit))
    segments = {code: unit.segments.get(code, ()) for code in languages}
    source = coded(segments[languages[0]])
    codes = {code: counterpart(coded(own), source) for code, own in segments.items()}
    previous = beside.previous.get(unit.id, "")
    return Entry(
        name,
        unit.kind,
        f"{first.path}:{first.line}",
        {code: "\n\n".join(map(written, own)) for code, own in segments.items()},
        codes,
        {code: beside.states.get((unit.id, code), "") for code in languages},
        previous,
        counterpart(coded(read_blocks(previous, languages[0])), source),
        beside.remarks.get(unit.id, ()),
    )


def read_blocks(text: str, language: str) -> tuple[Segment, ...]:
    """The paragraphs of a Markdown text, a blank line between them, as segments."""
    blocks = [block.strip() for block in text.replace("\r\n", "\n").split("\n\n")]
    return tuple(read_entry(block, language, "", ordinal=1, line=1) for block in blocks if block)


def written(segment: Segment) -> str:
    """A segment as a translator edits it: Markdown; a title is plain text."""
    return segment.text if segment.kind is Kind.TITLE else content(segment)
