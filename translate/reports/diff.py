"""The versions side by side, unit by unit, with the differences marked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from translate.dataclass import dataclass
from translate.model import AlignedLetter, Finding, Segment, Severity, Unit
from translate.reports.columns import GAP, hanging, side_by_side, wrap
from translate.reports.findings import SEVERITY_STYLES, count_line, half_said
from translate.reports.locating import locate, source_range
from translate.reports.machine import SCHEMA, as_json, finding_record, letter_record
from translate.reports.styled import Line, Piece, Style, bracketed, spoken
from translate.reports.translating import in_language
from translate.reports.units import state_said
from translate.reports.wording import changed_words
from translate.review.changes import Changes
from translate.review.states import Wanted
from translate.wording import Said, say

NARROWEST = 24
"""Cells of text below which versions stand under each other instead of side by side."""

LONG = 20
MOST = 0.8
"""A mark over more than this share of a segment longer than `LONG` characters is left out: it
would mark everything, which is nothing."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a diff shows of a letter."""

    letter: AlignedLetter
    findings: Sequence[Finding]
    states: Mapping[tuple[str, str], str]
    """By (unit id, language): `approved`, `missing` …"""
    languages: tuple[str, ...]
    """The versions shown, in order."""
    units: tuple[Unit, ...]
    """The units shown, in order."""
    changed: Mapping[str, Changes] | None = None
    """What changed since a revision, by language, where the diff shows that instead."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The units' short names by id, `translate.review.naming`."""
    notes: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=dict)
    """What people noted, by unit id and language: `rejected by Vera: “…”`."""
    mine: Collection[tuple[str, str]] | None = None
    """What waits for the person who looks, by unit id and language; None where nobody asked."""
    wanted: Mapping[tuple[str, str], Wanted] = field(default_factory=dict)
    """Whom texts wait for that somebody approved, by unit id and language."""
    explain: bool = False
    """Show each unit's confidence and the evidence for it."""

    def findings_of(self, unit: Unit) -> list[Finding]:
        """The unit's findings that are open or waived, notes included."""
        return [finding for finding in self.findings if finding.unit == unit.id]

    @property
    def has_errors(self) -> bool:
        """Whether an open error concerns what is shown, or the letter as a whole."""
        ids = {"", *(unit.id for unit in self.units)}
        return any(
            finding.severity is Severity.ERROR and not finding.waived and finding.unit in ids
            for finding in self.findings
        )

    def only(self, kind: str | None) -> Shown:
        """Reduced to the units with findings (`findings`), with a state (`missing`, `stale`), or,
        where the diff shows what changed, to those that did."""
        return replace(
            self,
            units=tuple(
                unit
                for unit in self.units
                if (kind is None or self._is(unit, kind))
                and (self.changed is None or self._changed(unit))
            ),
        )

    def _is(self, unit: Unit, kind: str) -> bool:
        if kind == "attention":
            return any(
                finding.severity is Severity.ATTENTION and not finding.waived
                for finding in self.findings_of(unit)
            )
        if kind == "findings":
            return any(
                finding.severity.is_fault and not finding.waived
                for finding in self.findings_of(unit)
            )
        if kind == "mine":
            return any((unit.id, language) in (self.mine or ()) for language in self.languages)
        return any(self.states.get((unit.id, language)) == kind for language in self.languages)

    def _changed(self, unit: Unit) -> bool:
        return any(
            segment.ordinal in self.changed[language].before
            for language in self.languages
            if self.changed and language in self.changed
            for segment in unit.segments.get(language, ())
        )


def diff_json(shown: Sequence[Shown]) -> str:
    """`translate diff --format json`."""
    letters = [
        {**letter_record(one.letter), "units": [_unit_record(one, unit) for unit in one.units]}
        for one in shown
    ]
    return as_json({"schema": SCHEMA, "letters": letters})


def _unit_record(shown: Shown, unit: Unit) -> dict[str, Any]:
    record: dict[str, Any] = {
        "unit": unit.id,
        "name": shown.names.get(unit.id, ""),
        "kind": unit.kind.value,
        "segments": {
            language: [_segment_record(segment) for segment in unit.segments.get(language, ())]
            for language in shown.languages
        },
        "state": {
            language: shown.states[unit.id, language]
            for language in shown.languages
            if (unit.id, language) in shown.states
        },
        "notes": {
            language: list(shown.notes[unit.id, language])
            for language in shown.languages
            if (unit.id, language) in shown.notes
        },
        "findings": [finding_record(finding) for finding in shown.findings_of(unit)],
    }
    if shown.explain:
        record["confidence"] = round(unit.confidence, 3)
        record["evidence"] = list(unit.evidence)
    return record


def _segment_record(segment: Segment) -> dict[str, Any]:
    return {
        "line": segment.line,
        "end_line": segment.line + segment.source.count("\n"),
        "text": segment.text,
    }


def diff_lines(shown: Shown, width: int, *, colour: bool, language: str = "en") -> Iterator[Line]:
    """A letter for a terminal of `width` cells; without colour, differences are bracketed.

    `language` is the reader's, of `INTERFACES`.
    """
    for unit in shown.units:
        yield from _unit_lines(shown, unit, width, colour, language)
        yield ()
    yield from _gone_lines(shown, width, colour, language)
    yield count_line(shown.letter, shown.findings, language)


def _unit_lines(shown: Shown, unit: Unit, width: int, colour: bool, reader: str) -> Iterator[Line]:
    yield spoken(_header(shown, unit, width, reader), reader)
    if shown.explain:
        sure = say("confidence {percent}", percent=f"{unit.confidence:.0%}")
        yield ((f"  {in_language(sure, reader)}", Style.FAINT),)
        for reason in unit.evidence:
            yield ((f"  · {in_language(reason, reader)}", Style.FAINT),)
    columns = [
        [
            line if colour else bracketed(line)
            for line in (spoken(line, reader) for line in _cell(shown, unit, language))
        ]
        for language in shown.languages
    ]
    room = (width - len(GAP) * (len(columns) - 1)) // len(columns)
    if room >= NARROWEST:
        wrapped = [[part for line in cell for part in wrap(line, room)] for cell in columns]
        yield from side_by_side(wrapped, room)
    else:
        for language, cell in zip(shown.languages, columns, strict=True):
            yield ((f"{language} ", Style.STRONG),)
            for line in cell:
                for part in wrap(line, max(width - 3, 10)):
                    yield (("   ", Style.PLAIN), *part)
    for language in shown.languages:
        for note in shown.notes.get((unit.id, language), ()):
            told = in_language(note, reader)
            yield from hanging(((f"  {language} {told}", Style.PLAIN),), width, 4)
    for finding in shown.findings_of(unit):
        style = Style.FAINT if finding.waived else SEVERITY_STYLES[finding.severity]
        waived = say(" (waived: {reason})", reason=finding.waived.reason) if finding.waived else ""
        if finding.half_waived:
            waived = say(" ({note})", note=half_said(finding.half_waived))
        told_line: Line = (
            ("  ", style),
            (say(finding.severity.value), style),
            (": ", style),
            (finding.message, Style.FAINT if finding.waived else Style.PLAIN),
            (waived, Style.FAINT),
            (f" [{finding.check}]", Style.FAINT),
        )
        yield from hanging(spoken(told_line, reader), width, 4)


def _header(shown: Shown, unit: Unit, width: int, reader: str) -> Line:
    """`── u7 list-item 2 ── en unreviewed · ru approved ───`."""
    segment = next(iter(unit))
    label = segment.nesting[-1].label if segment.nesting else ""
    name = f"·{shown.names[unit.id]}" if shown.names else ""
    kind = in_language(say(unit.kind.value.replace("-", " ")), reader)
    head = f"── {unit.id}{name} {kind}{f' {label}' if label else ''} "
    states = " · ".join(
        in_language(_state(shown, unit, language), reader)
        for language in shown.languages
        if (unit.id, language) in shown.states
    )
    middle = f"── {states} " if states else ""
    rest = "─" * max(0, width - len(head) - len(middle))
    return (head, Style.STRONG), (middle + rest, Style.FAINT)


def _state(shown: Shown, unit: Unit, language: str) -> Said:
    place = unit.id, language
    said = state_said(shown.states[place], shown.wanted.get(place))
    return say("{language} {state}", language=language, state=said)


def _cell(shown: Shown, unit: Unit, language: str) -> list[Line]:
    """A unit in one language: a line a segment, its number in front."""
    segments = unit.segments.get(language, ())
    if not segments:
        return [
            ((f"{language} — ", Style.ERROR), (say("missing"), Style.ERROR), (" —", Style.ERROR))
        ]
    changed = (shown.changed or {}).get(language)
    lines: list[Line] = []
    for segment in segments:
        head: Piece = (f"{language} {segment.line}  ", Style.FAINT)
        if changed is not None and segment.ordinal in changed.before:
            pieces = changed_words(changed.before[segment.ordinal], segment.source)
        else:
            pieces = marked(shown.letter, shown.findings_of(unit), segment)
        lines.append((head, *_on_one_line(pieces)))
    return lines


def marked(letter: AlignedLetter, findings: Iterable[Finding], segment: Segment) -> Line:
    """A segment's source with the pieces marked that open findings of its unit speak of."""
    styles = [Style.PLAIN] * len(segment.source)
    for finding in findings:
        if finding.waived or finding.severity is Severity.NOTE:
            continue
        for span in finding.spans:
            if locate(letter, span) is not segment:
                continue
            start, end = source_range(segment, span)
            if len(segment.source) > LONG and end - start > MOST * len(segment.source):
                continue
            odd = span.language in finding.languages
            for offset in range(start, end):
                if odd or styles[offset] is Style.PLAIN:
                    styles[offset] = Style.ODD if odd else Style.DIFFERENT
    return _runs(segment.source, styles)


def _runs(text: str, styles: Sequence[Style]) -> Line:
    """Characters of the same style joined into pieces."""
    pieces: list[Piece] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or styles[end] is not styles[start]:
            pieces.append((text[start:end], styles[start]))
            start = end
    return tuple(pieces)


def _on_one_line(pieces: Line) -> Line:
    return tuple((text.replace("\r", "").replace("\n", " "), style) for text, style in pieces)


def _gone_lines(shown: Shown, width: int, colour: bool, reader: str) -> Iterator[Line]:
    """What a version no longer has."""
    for language, changed in (shown.changed or {}).items():
        for segment in changed.gone:
            text = " ".join(segment.source.split())
            gone = in_language(say("gone, was line {line}", line=segment.line), reader)
            line: Line = (f"{language} {gone}: ", Style.STRONG), (text, Style.REMOVED)
            yield from hanging(line if colour else bracketed(line), width, 4)
            yield ()
