"""Edits of markup: put together from several changes, and proved by reading the result."""

from __future__ import annotations

from collections.abc import Sequence

from translate.checks.fixing.edits import Edit
from translate.documents.markdown import read_markdown
from translate.model import Mark, MarkKind, Segment

Change = tuple[int, int, str]
"""(start, end, replacement), offsets in a segment's source."""


def joined(segment: Segment, changes: Sequence[Change]) -> Edit:
    """One edit that makes several changes, which don't overlap; what is between them stays."""
    ordered = sorted(changes)
    start, end = ordered[0][0], max(after for _, after, _ in ordered)
    text, at = "", start
    for first, after, replacement in ordered:
        text += segment.source[at:first] + replacement
        at = after
    return Edit(segment, start, end, text + segment.source[at:end])


def reread(edit: Edit) -> Segment | None:
    """The segment after an edit, as the reader of Markdown takes it.

    None where the result can't be foretold: where it is no longer one block, or where even the
    unedited source reads otherwise by itself (its links are defined elsewhere, say).
    """
    segment, source = edit.segment, edit.segment.source
    before = _read(segment, source)
    if before is None or before.text != segment.text or _targets(before) != _targets(segment):
        return None
    return _read(segment, source[: edit.start] + edit.replacement + source[edit.end :])


def notes(segment: Segment) -> list[Mark]:
    """The footnote marks of a segment, in the order of its text."""
    return [mark for mark in segment.marks if mark.kind is MarkKind.FOOTNOTE]


def _read(segment: Segment, source: str) -> Segment | None:
    found = read_markdown(source.encode(), segment.language, segment.path).segments
    return found[0] if len(found) == 1 else None


def _targets(segment: Segment) -> list[tuple[MarkKind, str]]:
    return [(mark.kind, mark.target) for mark in segment.marks]
