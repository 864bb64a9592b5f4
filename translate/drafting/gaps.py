"""New blocks in the gaps of a version, in one sweep from its start to its end.

Only a window is read anew for each block: from the top-level block that holds the neighbour before
it to the one that holds the neighbour after it. What lies before the window is finished.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from translate.dataclass import dataclass
from translate.documents.insertion import insert, is_counterpart
from translate.documents.lines import newline
from translate.documents.markdown import read_markdown
from translate.documents.outline import top_level
from translate.errors import TranslateError
from translate.model import Kind, Segment, Version

Label = int | tuple[str, int]
"""Names a segment: its ordinal in the version as it was, or (unit, number) for a new one."""


class Misread(Exception):  # noqa: N818  (nothing a user meets)
    """A window reads in another way than the whole file does."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a new block goes; the ordinals of its neighbours in the version as it was."""

    before: int | None
    after: int | None


@dataclass(slots=True)
class _Window:
    """The part of a version that is being worked on."""

    version: Version
    """Its text, after blank lines that hold the file's line end where the window is cut."""
    labels: list[Label]


class Sweep:
    """Puts new blocks into a version; call `insert` in the order of the gaps."""

    def __init__(self, version: Version, *, whole: bool) -> None:
        """With `whole` the window is the whole file: slow, and right for any file."""
        self._old = version
        self._whole = whole
        self._by_ordinal = {segment.ordinal: segment for segment in version.segments}
        self._starts = [segment.start for segment in version.segments]
        self._tops = top_level(version.data, version.path)
        self._blank = newline(version.data).encode() * 2
        self._pad = b""
        self._done: list[bytes] = []
        self._labels: list[Label] = []
        self._wanted: dict[Label, tuple[str, Segment]] = {}
        end = self._end_of(None) if whole else 0
        self._upto = end
        self._window = _Window(
            self._read(version.data[:end]), list(self._by_ordinal) if whole else []
        )
        self._last: tuple[int | None, Label] | None = None

    def insert(self, gap: Gap, pieces: Sequence[tuple[Label, str, Segment]]) -> None:
        """Puts blocks into a gap, one after the other: all or, with a TranslateError, none.

        A piece is (label, markup, counterpart) as `translate.documents.insertion.insert` wants it.
        """
        if not self._whole:
            self._extend(gap)
            self._cut(gap)
        kept = _Window(self._window.version, list(self._window.labels))
        last = self._last
        try:
            for label, markup, like in pieces:
                self._insert_one(gap, label, markup, like)
        except TranslateError as error:
            self._window, self._last = kept, last
            raise self._placed(error, gap) from None
        self._wanted |= {label: (markup, like) for label, markup, like in pieces}

    def finish(self) -> tuple[Version, Sequence[Label]]:
        """(the version, a label for each segment); Misread where it is not what was wanted."""
        self._extend(Gap(None, None))
        self._flush(len(self._window.version.data), len(self._window.labels))
        found = self._read(b"".join(self._done))
        if len(found.segments) != len(self._labels):
            raise Misread
        for label, segment in zip(self._labels, found.segments, strict=True):
            if not self._is_right(label, segment):
                raise Misread
        return found, self._labels

    def _is_right(self, label: Label, found: Segment) -> bool:
        if not isinstance(label, int):
            return self._whole or is_counterpart(found, *self._wanted[label])
        old = self._by_ordinal[label]
        same = (old.kind, old.level, old.source) == (found.kind, found.level, found.source)
        return same and len(old.nesting) == len(found.nesting)

    def _insert_one(self, gap: Gap, label: Label, markup: str, like: Segment) -> None:
        version, labels = self._window.version, self._window.labels
        before = self._neighbour(gap)
        data = insert(
            version,
            markup,
            like,
            after=self._segment(before),
            before=self._segment(gap.after),
        )
        new = self._read(data)
        if not data.startswith(self._pad) or len(new.segments) != len(labels) + 1:
            raise Misread
        at = _first_difference(version, new)
        self._window = _Window(new, [*labels[:at], label, *labels[at:]])
        self._last = gap.before, label

    def _neighbour(self, gap: Gap) -> Label | None:
        """The label of the segment before: the newest one, where that stands in the same gap."""
        if self._last is not None and self._last[0] == gap.before:
            return self._last[1]
        return gap.before

    def _segment(self, label: Label | None) -> Segment | None:
        if label is None:
            return None
        if label not in self._window.labels:
            raise Misread
        return self._window.version.segments[self._window.labels.index(label)]

    def _extend(self, gap: Gap) -> None:
        """Takes the file's bytes in as far as the end of the block that holds the next segment."""
        end = max(self._end_of(gap.after), self._upto)
        if end == self._upto:
            return
        data = self._window.version.data + self._old.data[self._upto : end]
        first, last = (bisect_left(self._starts, byte) for byte in (self._upto, end))
        inside = [segment.ordinal for segment in self._old.segments[first:last]]
        self._window = _Window(self._read(data), [*self._window.labels, *inside])
        self._upto = end
        if len(self._window.version.segments) != len(self._window.labels):
            raise Misread

    def _end_of(self, ordinal: int | None) -> int:
        """Where the top-level block after the one that holds a segment starts."""
        if ordinal is None:
            return len(self._old.data)
        after = bisect_right(self._tops, self._by_ordinal[ordinal].start)
        return self._tops[after] if after < len(self._tops) else len(self._old.data)

    def _cut(self, gap: Gap) -> None:
        """Finishes what lies before the top-level block that holds the segment before."""
        segment = self._segment(self._neighbour(gap))
        if segment is None or segment.kind is Kind.TITLE:
            return
        data = self._window.version.data
        tops = top_level(data, self._old.path)
        at = bisect_right(tops, segment.start) - 1
        if at > 0:
            held = sum(1 for one in self._window.version.segments if one.start < tops[at])
            self._flush(tops[at], held)

    def _flush(self, byte: int, held: int) -> None:
        """Moves the window's first bytes, with so many segments, to what is finished."""
        data, labels = self._window.version.data, self._window.labels
        self._done.append(data[len(self._pad) : byte])
        self._labels += labels[:held]
        self._pad = self._blank
        self._window = _Window(self._read(self._pad + data[byte:]), labels[held:])
        if len(self._window.version.segments) != len(self._window.labels):
            raise Misread

    def _read(self, data: bytes) -> Version:
        return read_markdown(data, self._old.language, self._old.path)

    def _placed(self, error: TranslateError, gap: Gap) -> TranslateError:
        """The error with the line of the neighbour in the file, not in the window."""
        neighbours = [one for one in (gap.before, gap.after) if one is not None]
        line = self._by_ordinal[neighbours[0]].line if neighbours else 1
        return TranslateError(error.message, path=error.path, line=line, remedy=error.remedy)


def _first_difference(old: Version, new: Version) -> int:
    """The place among the segments of the one that is new."""
    for at, (before, after) in enumerate(zip(old.segments, new.segments, strict=False)):
        if (before.kind, before.source, before.nesting) != (
            after.kind,
            after.source,
            after.nesting,
        ):
            return at
    return len(new.segments) - 1
