"""Footnote references: `dienstplicht[^1]` asserts that note 1 backs the claim."""

from __future__ import annotations

from translate.facts.values import Note
from translate.model import Fact, FactKind, MarkKind, Segment


def footnotes(segment: Segment) -> tuple[Fact, ...]:
    """The references to footnotes in a segment, in the order of its text, zero characters wide.

    Labels are case-folded, as Markdown compares them (GitHub Flavored Markdown, footnotes).
    """
    return tuple(
        Fact(
            FactKind.FOOTNOTE,
            Note(mark.target.casefold()),
            mark.start,
            mark.end,
            segment.source[mark.source_start : mark.source_end],
        )
        for mark in segment.marks
        if mark.kind is MarkKind.FOOTNOTE
    )
