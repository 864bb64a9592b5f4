"""An edit of one segment's text: how it becomes a fix, and whether it does what it should."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any

from translate.dataclass import dataclass
from translate.facts.extract import extract
from translate.model import AlignedLetter, Fact, FactKind, Finding, Fix, Kind, Segment, Unit

Place = tuple[Segment, Fact]

_MARKUP = frozenset("\\`*_[]<>&#|~\n\r")
"""Characters that Markdown may take for markup: no fix writes them as text."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a segment's markup, and what to write in its place."""

    segment: Segment
    start: int
    """Offset in the segment's `source`, in characters."""
    end: int
    replacement: str
    marks: int = 0
    """How many inline constructs there are more afterwards."""

    def fix(self) -> Fix:
        """The edit as a finding carries it."""
        source, segment = self.segment.source, self.segment
        first = segment.start + len(source[: self.start].encode())
        old = source[self.start : self.end]
        line, column = _position(segment, self.start)
        end_line, end_column = _position(segment, self.end)
        return Fix(
            segment.language,
            segment.path,
            line,
            column,
            end_line,
            end_column,
            self.replacement,
            first,
            first + len(old.encode()),
            old,
            self.marks,
        )


def _position(segment: Segment, offset: int) -> tuple[int, int]:
    """(line, column) in the file of an offset in a segment's source."""
    before = segment.source[:offset]
    newlines = before.count("\n")
    if newlines:
        return segment.line + newlines, len(before) - before.rfind("\n")
    return segment.line, segment.column + len(before)


def text_edit(segment: Segment, start: int, end: int, replacement: str) -> Edit | None:
    """Other words for `text[start:end]`; None where markup stands in between or would come in."""
    at, after = segment.source_offset(start), segment.source_offset(end - 1) + 1
    if segment.source[at:after] != segment.text[start:end] or _MARKUP & set(replacement):
        return None
    return Edit(segment, at, after, replacement)


def is_editable(segment: Segment) -> bool:
    """Whether a segment's place in its file is known: a string of a PO or TMX file's is not."""
    return segment.kind is not Kind.ENTRY


def places(letter: AlignedLetter, unit: Unit, finding: Finding) -> dict[str, Place]:
    """By language, the fact that a finding's span shows; the first one of each language."""
    found: dict[str, Place] = {}
    for span in finding.spans:
        if span.language in found:
            continue
        for segment in unit.segments.get(span.language, ()):
            facts = sorted(letter.facts.get(segment.key, ()), key=attrgetter("start"))
            place = span.line, span.column
            first = bisect_left(facts, place, key=lambda fact: segment.position(fact.start))
            for fact in facts[first:]:
                if segment.position(fact.start) != place:
                    break
                if span.value in (str(fact.value), fact.text):
                    found.setdefault(span.language, (segment, fact))
    return found


def to_mend(letter: AlignedLetter, unit: Unit, finding: Finding) -> str | None:
    """The one version that is wrong: the odd one out, or, of two versions, the translation."""
    present = [language for language in letter.languages if unit.segments.get(language)]
    if len(finding.languages) == 1 and len(present) > 2:
        return finding.languages[0]
    if len(present) == 2 and letter.source in present:
        return next(language for language in present if language != letter.source)
    return None


def proved(
    letter: AlignedLetter, edit: Edit | None, start: int, end: int, fact: Fact, wanted: Any
) -> Edit | None:
    """The edit, if it makes one fact of the segment say something else, and no other fact.

    `start` and `end` are the offsets in the segment's text of what the edit replaces.
    """
    if edit is None:
        return None
    before = letter.facts[edit.segment.key]
    after = extract(_edited(edit, start, end), edit.segment.language)
    expected = [(one.kind, wanted if one is fact else one.value) for one in before if _counts(one)]
    return edit if [(one.kind, one.value) for one in after if _counts(one)] == expected else None


def _counts(fact: Fact) -> bool:
    """A month may be read as a name or not, depending on its letters: names do not count."""
    return fact.kind is not FactKind.NAME


def _edited(edit: Edit, start: int, end: int) -> Segment:
    """The segment as it reads after the edit."""
    segment, delta = edit.segment, len(edit.replacement) - (end - start)
    marks = tuple(
        replace(
            mark,
            start=_moved(mark.start, end, delta),
            end=_moved(mark.end, end, delta),
            source_start=_moved(mark.source_start, edit.end, delta),
            source_end=_moved(mark.source_end, edit.end, delta),
        )
        for mark in segment.marks
    )
    return replace(
        segment,
        text=segment.text[:start] + edit.replacement + segment.text[end:],
        source=segment.source[: edit.start] + edit.replacement + segment.source[edit.end :],
        marks=marks,
        runs=tuple((_moved(a, end, delta), _moved(b, edit.end, delta)) for a, b in segment.runs),
    )


def _moved(offset: int, end: int, delta: int) -> int:
    return offset + delta if offset >= end else offset


def same(values: Sequence[Any]) -> Any | None:
    """The one value that all of them are; None where they differ, or there is none."""
    return values[0] if values and all(value == values[0] for value in values) else None
