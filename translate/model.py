"""The values that travel through the house: segment, mark, version, fact, unit, letter, finding.

Everything here is frozen and built from tuples; nothing here does work beyond looking at itself.
Offsets are characters (Python string indices) unless a name says bytes. Lines and columns count
from 1, columns in characters.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256
from operator import itemgetter
from typing import Any, Protocol

from translate.dataclass import dataclass


class Kind(StrEnum):
    """What kind of block a segment is."""

    TITLE = "title"
    """The front matter's title."""
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    """The first block of a list item; paragraphs under it are PARAGRAPH, nested in the item."""
    QUOTATION = "quotation"
    TABLE_CELL = "table-cell"
    FOOTNOTE = "footnote"
    """A paragraph of a footnote's text."""
    ENTRY = "entry"
    """One string of a PO, TMX, XLIFF or TSV file."""


class MarkKind(StrEnum):
    """What an inline construct inside a segment is."""

    FOOTNOTE = "footnote"
    """A reference `[^1]`: zero characters wide in the text; `target` is its label."""
    LINK = "link"
    """`[text](target)`, `<target>`; `target` is the address, "" where it is empty or `#`."""
    IMAGE = "image"
    CODE = "code"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    STRIKETHROUGH = "strikethrough"
    HTML = "html"
    """An inline HTML tag: zero characters wide in the text; `target` is the tag's source."""
    BREAK = "break"
    """A hard line break; one newline in the text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An inline construct, with its place in the segment's text and in its source."""

    kind: MarkKind
    start: int
    """Offset in the segment's `text`."""
    end: int
    source_start: int
    """Offset in the segment's `source`, delimiters included."""
    source_end: int
    target: str = ""


@dataclass(frozen=True, slots=True)
class Container:
    """One step of a segment's nesting, from the outside in."""

    kind: str
    """`bullet-item`, `ordered-item`, `quote`, `cell`, `footnote`."""
    label: str = ""
    """The number of an ordered item, `row,column` of a cell, the label of a footnote."""


@dataclass(frozen=True, slots=True)
class PluralForm:
    """Which form of a catalogue's plural entry a string is."""

    number: int
    """From 0, as in `msgstr[0]`."""
    count: int
    """How many forms the entry has."""
    wanted: int
    """How many it must have by the file's rule, or by its language where the file has none."""
    only: int | None
    """The one number that the form stands beside; None where there are several."""
    other: str = ""
    """What the source says besides: the plural, where the form is paired with the singular."""
    header: str = ""
    """What is wrong with the file's rule, in the file's first plural entry; else ""."""


ACCELERATOR = "accelerator:"
"""How the flag begins that tells the mark of shortcut keys: `accelerator:&`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a catalogue says of one of its strings, besides the string."""

    flags: frozenset[str] = frozenset()
    """`fuzzy`, `python-format`, `no-c-format` and so on, as PO files have them; and what their
    header names as the mark of shortcut keys."""
    context: str = ""
    """What tells it from an entry with the same source (`msgctxt`)."""
    form: PluralForm | None = None
    codes: tuple[str, ...] = ()
    """The inline codes of XLIFF that its text leaves out: `<g 1>`, `<x 2>`."""

    @property
    def fuzzy(self) -> bool:
        """Whether the file says that the translation has yet to be looked at."""
        return "fuzzy" in self.flags


@dataclass(frozen=True, slots=True)
class Segment:
    """One block of a version that carries text."""

    language: str
    path: str
    """As the user named the file, for messages."""
    ordinal: int
    """Place in the version, from 1; for people, never stored: it does not survive an insertion."""
    kind: Kind
    source: str
    """Exactly what stands in the file between the byte offsets: markup, escapes and all."""
    text: str
    """What a reader reads: markup, escapes and container prefixes removed, Unicode as it was."""
    line: int
    column: int
    start: int
    """First byte of `source` in the file's bytes, a BOM counted."""
    end: int
    """First byte after it."""
    level: int = 0
    """1 to 6 for a heading, else 0."""
    nesting: tuple[Container, ...] = ()
    runs: tuple[tuple[int, int], ...] = ((0, 0),)
    """(text offset, source offset) pairs, ascending: from each pair on, both advance together."""
    marks: tuple[Mark, ...] = ()
    """In the order of the text."""
    entry: Entry | None = None
    """What its file says of it, where that is a catalogue that says something."""
    places: tuple[tuple[int, int, int], ...] = ()
    """(offset in `source`, line, column), ascending, where the file writes it otherwise: from each
    on, offset and column advance together. None where it stands in the file as it is."""

    @property
    def key(self) -> tuple[str, int]:
        """Names the segment within its letter."""
        return self.language, self.ordinal

    def source_offset(self, offset: int) -> int:
        """The offset in `source` of the character at `offset` in `text`."""
        last = bisect_right(self.runs, offset, key=itemgetter(0)) - 1
        at_text, at_source = self.runs[last] if last >= 0 else (0, 0)
        return at_source + offset - at_text

    def position(self, offset: int) -> tuple[int, int]:
        """(line, column) in the file of the character at `offset` in `text`."""
        length = self.source_offset(offset)
        if self.places:
            at, line, column = self.places[bisect_right(self.places, length, key=itemgetter(0)) - 1]
            return line, column + length - at
        ends = _line_ends(self.source)
        newlines = bisect_left(ends, length)
        if newlines:
            return self.line + newlines, length - ends[newlines - 1]
        return self.line, self.column + length

    def span(self, start: int, end: int, value: str = "") -> Span:
        """The place of `text[start:end]` in the file."""
        line, column = self.position(start)
        if end > start:
            end_line, end_column = self.position(end - 1)
            end_column += 1
        else:
            end_line, end_column = line, column
        return Span(
            self.language,
            self.path,
            line,
            column,
            end_line,
            end_column,
            self.text[start:end],
            value,
        )

    def whole(self, value: str = "") -> Span:
        """The place of the whole text."""
        return self.span(0, len(self.text), value)


@lru_cache(64)
def _line_ends(source: str) -> tuple[int, ...]:
    """The offsets of its line feeds."""
    return tuple(found.start() for found in re.finditer("\n", source))


@dataclass(frozen=True, slots=True)
class Version:
    """A letter in one language: one file's bytes and the segments in them."""

    language: str
    path: str
    data: bytes = field(repr=False)
    segments: tuple[Segment, ...]


class FactKind(StrEnum):
    """What a segment asserts, and must assert in every language."""

    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    AMOUNT = "amount"
    QUANTITY = "quantity"
    FOOTNOTE = "footnote"
    LINK = "link"
    NAME = "name"


VALUES = frozenset(
    (FactKind.NUMBER, FactKind.DATE, FactKind.TIME, FactKind.AMOUNT, FactKind.QUANTITY)
)
"""The kinds of facts that are compared with each other: a number may be an amount elsewhere."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a segment asserts: its value, and where it says so."""

    kind: FactKind
    value: Any
    """One of the frozen values of `translate.facts.values`; equal facts have equal values."""
    start: int
    """Offset in the segment's `text`."""
    end: int
    text: str
    """As written."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The segments of all versions that say the same thing (TMX's translation unit)."""

    ordinal: int
    """Place in the letter, from 1."""
    segments: Mapping[str, tuple[Segment, ...]]
    """By language, every language of the letter; an empty tuple where a version lacks it."""
    moved: frozenset[str] = frozenset()
    """The languages in which it stands out of order."""
    confidence: float = 1.0
    """0 to 1: how sure the alignment is."""
    evidence: tuple[str, ...] = ()
    """Why these segments belong together, for people."""
    pinned: bool = False
    """A person decided it."""

    @property
    def id(self) -> str:
        return f"u{self.ordinal}"

    @property
    def fuzzy(self) -> bool:
        """Whether a catalogue says that a translation of it has yet to be looked at."""
        return any(segment.entry is not None and segment.entry.fuzzy for segment in self)

    @property
    def kind(self) -> Kind:
        """The kind of its first segment."""
        return next(segment.kind for segments in self.segments.values() for segment in segments)

    def text(self, language: str) -> str:
        """What the unit says in a language, one line a segment; "" where it says nothing."""
        return "\n".join(segment.text for segment in self.segments.get(language, ()))

    def source(self, language: str) -> str:
        """The unit's markup in a language, a blank line between segments; what digests cover."""
        segments = self.segments.get(language, ())
        if len(segments) == 1:
            return segments[0].source
        return "\n\n".join(segment.source for segment in segments)

    def __iter__(self) -> Iterator[Segment]:
        for segments in self.segments.values():
            yield from segments


@dataclass(frozen=True, slots=True)
class Concept:
    """One row of the glossary."""

    terms: Mapping[str, tuple[str, ...]]
    """By language, the alternatives that are right; the first is preferred."""
    forbidden: Mapping[str, tuple[str, ...]]
    """By language, the variants that must not be used."""
    note: str = ""
    line: int = 0
    """Where it stands in its file, for messages."""


class Encoder(Protocol):
    """A language model that gives texts vectors; those of texts that say the same are alike."""

    @property
    def model(self) -> str:
        """The model's name and version."""

    def __call__(self, texts: Sequence[str]) -> Sequence[bytes]:
        """A vector a text, signed bytes, all of one length; its own length says nothing."""


@dataclass(frozen=True, slots=True)
class AlignedLetter:
    """A letter in all its languages, aligned, with the facts of every segment."""

    name: str
    source: str
    """The code of the language it was written in."""
    languages: tuple[str, ...]
    """The source first."""
    versions: Mapping[str, Version]
    units: tuple[Unit, ...]
    facts: Mapping[tuple[str, int], tuple[Fact, ...]]
    """By `Segment.key`, in the order of the text."""
    glossary: tuple[Concept, ...] = ()
    peers: tuple[AlignedLetter, ...] = ()
    """Other letters that share a paragraph with this one, for repeats across letters."""
    remarks: Mapping[tuple[str, int], tuple[str, ...]] = field(default_factory=dict)
    """By `Segment.key`, what an engine did to the marks of a text; while drafts are put in."""
    encoder: Encoder | None = field(default=None, compare=False, repr=False)
    """What `meaning-drift` asks; None where that check is not to run."""
    left_out: int = 0
    """Units of a long catalogue that were let go: no finding speaks of them."""

    @property
    def size(self) -> int:
        """How many units the letter has."""
        return len(self.units) + self.left_out


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """Blocks a release."""
    WARNING = "warning"
    """Wants a look."""
    ATTENTION = "attention"
    """Only a reader can judge it: a "not" in two versions and none in the third. No fault is
    claimed; the unit is approved by somebody who read it, by itself."""
    NOTE = "note"
    """Right as far as can be told; said so that nobody has to wonder."""

    @property
    def is_fault(self) -> bool:
        """Whether it says that something is wrong: an error or a warning."""
        return self in (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a version that a finding speaks of."""

    language: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    """As written."""
    value: str = ""
    """What it was understood as."""


@dataclass(frozen=True, slots=True)
class Fix:
    """An edit that would settle a finding: a place in a version, and what to write there."""

    language: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    """The first column behind what is replaced; the place is empty where something is put in."""
    replacement: str
    """Markup, as it goes into the file."""
    start: int
    """First byte in the file."""
    end: int
    """First byte after it."""
    old: str
    """What stands there now; whoever applies the fix looks whether it still does."""
    marks: int = 0
    """How many inline constructs there are more afterwards: 1 where a footnote mark is put in."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A recorded decision that a finding is right as it is."""

    people: tuple[str, ...]
    """Who said so, the first one first."""
    at: str
    """ISO 8601, UTC."""
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check reports about a unit."""

    check: str
    severity: Severity
    unit: str
    """The unit's id (`u7`), "" where it speaks of the letter as a whole."""
    languages: tuple[str, ...]
    """The odd ones out; all of them where none can be singled out."""
    message: str
    spans: tuple[Span, ...] = ()
    waived: Waiver | None = None
    fix: Fix | None = None
    """The edit that would settle it, where it is certain."""
    also: tuple[str, ...] = ()
    """Ids of the checks whose findings it explains: they are folded into it."""
    fuzzy: bool = False
    """Whether it speaks of an entry that a catalogue calls fuzzy, and that no program shows."""
    half_waived: Waiver | None = None
    """What one person said where two have to: it is open until a second one waives it as well."""


@lru_cache(1 << 14)
def digest(text: str) -> str:
    """Names a text: hex SHA-256 of its UTF-8 in NFC, white space folded.

    Wrapping a paragraph otherwise, a second space or one that does not break make no other text.
    """
    folded = " ".join(unicodedata.normalize("NFC", text).split())
    return sha256(folded.encode()).hexdigest()


def exact_digest(text: str) -> str:
    """Names a text to the last space, line ends as LF: what ledgers had before `digest` folded."""
    return sha256(text.replace("\r\n", "\n").encode()).hexdigest()
