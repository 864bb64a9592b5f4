"""From the place that a finding speaks of back to the segment it lies in."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter

from translate.model import AlignedLetter, Segment, Span


def offset_of(segment: Segment, line: int, column: int) -> int:
    """The offset in `segment.source` of a line and column of the file, kept inside the source."""
    if segment.places:
        behind = bisect_right(segment.places, (line, column), key=itemgetter(1, 2))
        at, _, first = segment.places[max(behind, 1) - 1]
        return max(0, min(at + column - first, len(segment.source)))
    if line <= segment.line:
        return max(0, min(column - segment.column, len(segment.source)))
    start = -1
    for _ in range(line - segment.line):
        start = segment.source.find("\n", start + 1)
        if start < 0:
            return len(segment.source)
    return min(start + column, len(segment.source))


def end_of(segment: Segment) -> tuple[int, int]:
    """(line, column) in the file of the first character behind a segment."""
    if segment.places:
        at, line, column = segment.places[-1]
        return line, column + len(segment.source) - at
    newlines = segment.source.count("\n")
    if not newlines:
        return segment.line, segment.column + len(segment.source)
    return segment.line + newlines, len(segment.source) - segment.source.rfind("\n")


def locate(letter: AlignedLetter, span: Span) -> Segment | None:
    """The segment of a letter that a span begins in, None where it lies outside all of them."""
    version = letter.versions.get(span.language)
    segments = version.segments if version else ()
    start = span.line, span.column
    after = bisect_right(segments, start, key=lambda segment: (segment.line, segment.column))
    if after == 0:
        return None
    segment = segments[after - 1]
    return segment if segment.path == span.path and start <= end_of(segment) else None


def source_range(segment: Segment, span: Span) -> tuple[int, int]:
    """A span as (start, end) offsets in its segment's source."""
    return (
        offset_of(segment, span.line, span.column),
        offset_of(segment, span.end_line, span.end_column),
    )
