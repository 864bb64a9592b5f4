"""A segment as runs, for programs that show bold as bold; what they can't show stands as markup."""

from __future__ import annotations

from itertools import pairwise

from translate.converting.rich import Run, looking
from translate.model import Mark, MarkKind, Segment

_LOOKS = {
    MarkKind.STRONG: "bold",
    MarkKind.EMPHASIS: "italic",
    MarkKind.STRIKETHROUGH: "strike",
}


def runs_of(segment: Segment) -> tuple[Run, ...]:
    """The runs of a segment; the mark of a note is its label as `[^1]`, code is in backticks."""
    edges = sorted({0, len(segment.text), *(e for m in segment.marks for e in (m.start, m.end))})
    found: list[Run] = list(_points(segment, 0))
    for start, end in pairwise(edges):
        around = [m for m in segment.marks if m.start <= start and end <= m.end and m.start < m.end]
        text = segment.text[start:end]
        if any(mark.kind is MarkKind.CODE for mark in around):
            text = f"`{text}`"
        look = {_LOOKS[mark.kind]: True for mark in around if mark.kind in _LOOKS}
        links = [mark.target for mark in around if mark.kind is MarkKind.LINK]
        found.append(looking(text, look, links[0] if links else ""))
        found += _points(segment, end)
    return tuple(run for run in found if run.text)


def _points(segment: Segment, at: int) -> list[Run]:
    """What stands at a place without being a part of the text."""
    return [Run(_shown(segment, m)) for m in segment.marks if m.start == m.end == at and
            m.kind in (MarkKind.FOOTNOTE, MarkKind.HTML, MarkKind.IMAGE)]  # fmt: skip


def _shown(segment: Segment, mark: Mark) -> str:
    return segment.source[mark.source_start : mark.source_end]
