"""A footnote mark, put where the other versions have it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from translate.checks.comparing.marks import label_of
from translate.checks.fixing.edits import Edit, same, to_mend
from translate.checks.fixing.rereading import Change, joined, notes, reread
from translate.facts.sentences import sentences
from translate.languages import get
from translate.model import AlignedLetter, Finding, Kind, Mark, Segment, Unit
from translate.precompiled import expression

_Places = tuple[tuple[str, int, int], ...]
"""In the order of the text: a note, the sentence at whose end its mark stands (from 0), and how
many sentences there are."""

_Labels = Mapping[tuple[str, str], str]
"""By language and label, the note: the id of the unit that its text is in."""


def lost_mark(letter: AlignedLetter, unit: Unit, finding: Finding) -> Edit | None:
    """A mark that one version lacks, put in; the version must have the note's text."""
    return _marks_as_elsewhere(letter, unit, finding, may_add=True)


def moved_marks(letter: AlignedLetter, unit: Unit, finding: Finding) -> Edit | None:
    """Marks of a paragraph that stand elsewhere in it, put in their places."""
    return _marks_as_elsewhere(letter, unit, finding, may_add=False)


def _marks_as_elsewhere(
    letter: AlignedLetter, unit: Unit, finding: Finding, *, may_add: bool
) -> Edit | None:
    """The marks of one version at the ends of the sentences that have them in all others.

    Nothing is proposed for a mark in the middle of a sentence (clauses come in another order), nor
    where the versions differ in the number of sentences.
    """
    language = to_mend(letter, unit, finding)
    segments = {code: each[0] for code, each in unit.segments.items() if len(each) == 1}
    target = segments.pop(language or "", None)
    if target is None or len(segments) + 1 < sum(map(bool, unit.segments.values())):
        return None
    labels = _labels(letter)
    wanted = same([_places(one, labels) for one in segments.values()])
    if not wanted:
        return None
    own = {note: label for (code, label), note in labels.items() if code == language}
    here = {labels.get((target.language, mark.target)) for mark in notes(target)}
    there = {note for note, _, _ in wanted}
    if not here <= there <= own.keys() or (here != there and not may_add):
        return None
    changes = _changes(target, wanted, own, labels, _stands_before_stop(letter, target.language))
    edit = joined(target, changes) if changes else None
    after = reread(edit) if edit else None
    if after is None or after.text != target.text or _places(after, labels) != wanted:
        return None
    return replace(edit, marks=len(after.marks) - len(target.marks)) if edit else None


def _labels(letter: AlignedLetter) -> _Labels:
    return {
        (segment.language, label_of(segment)): unit.id
        for unit in letter.units
        if unit.kind is Kind.FOOTNOTE
        for segment in unit
    }


def _places(segment: Segment, labels: _Labels) -> _Places | None:
    """Where each note is marked; None where a mark is not at the end of a sentence, or twice."""
    found: list[tuple[str, int, int]] = []
    bounds = list(sentences(segment.text, get(segment.language)))
    for mark in notes(segment):
        note = labels.get((segment.language, mark.target))
        ends = [
            number
            for number, (_, end) in enumerate(bounds)
            if mark.start in (end, _stop(segment.text, end))
        ]
        if note is None or not ends or any(note == other for other, _, _ in found):
            return None
        found.append((note, ends[0], len(bounds)))
    return tuple(found)


def _changes(
    segment: Segment,
    wanted: _Places,
    own: Mapping[str, str],
    labels: _Labels,
    before_stop: bool,
) -> list[Change]:
    """The marks that stand elsewhere taken out, and put in where they are wanted."""
    bounds = list(sentences(segment.text, get(segment.language)))
    if any(number != len(bounds) for _, _, number in wanted):
        return []
    ends = {note: bounds[sentence][1] for note, sentence, _ in wanted}
    changes: list[Change] = []
    settled = set[str]()
    for mark in notes(segment):
        note = labels[segment.language, mark.target]
        if mark.start in (ends[note], _stop(segment.text, ends[note])) and note not in settled:
            settled.add(note)
        else:
            changes.append((mark.source_start, mark.source_end, ""))
    for note, end in ends.items():
        if note not in settled:
            at = _behind(segment, _stop(segment.text, end) if before_stop else end)
            changes.append((at, at, f"[^{own[note]}]"))
    return changes


def _behind(segment: Segment, offset: int) -> int:
    """The offset in the source behind the character before `offset`, and behind what it closes."""
    closing = (mark.source_end for mark in segment.marks if mark.end == offset > mark.start)
    return max((segment.source_offset(offset - 1) + 1, *closing))


def _stop(text: str, end: int) -> int:
    """Where the punctuation begins that ends a sentence."""
    match = _closing().search(text[:end])
    return match.start() if match else end


def _stands_before_stop(letter: AlignedLetter, language: str) -> bool:
    """Whether a version puts its marks before the full stop, as Russian does, by its own use; where
    it has no mark at the end of a sentence, by that of the others."""
    versions = letter.versions
    own = versions[language].segments if language in versions else ()
    votes = _votes(own) or [
        vote for code, one in versions.items() if code != language for vote in _votes(one.segments)
    ]
    return sum(votes) * 2 > len(votes)


def _votes(segments: Iterable[Segment]) -> list[bool]:
    """For each mark at a full stop, whether it stands before it."""
    return [
        _is_stop(segment.text[mark.start : mark.start + 1])
        for segment in segments
        for mark in notes(segment)
        if _is_at_stop(segment.text, mark)
    ]


def _is_at_stop(text: str, mark: Mark) -> bool:
    return _is_stop(text[mark.start : mark.start + 1]) or _is_stop(
        text[max(0, mark.start - 1) : mark.start]
    )


def _is_stop(character: str) -> bool:
    return character in tuple(".!?…")


@cache
def _closing() -> re.Pattern[str]:
    return expression(r"[.!?…]+[\"'”»’)\]]*$")
