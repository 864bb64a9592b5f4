"""Two edited states of a version merged, segment by segment.

Two people who edit neighbouring paragraphs, items of a list or cells of a table never meet; where
both edited one segment, the conflict is about its lines alone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from translate.dataclass import dataclass
from translate.documents.markdown import read_markdown


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge came to."""

    data: bytes
    """The file; where there are conflicts, with git's marks around their lines."""
    conflicts: int
    """How many places both sides changed, each in its own way."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """One side puts other pieces in the place of `base[start:end]`."""

    start: int
    end: int
    pieces: tuple[bytes, ...]


Sides = tuple[bytes, bytes]
"""What stands in a place, ours and theirs."""


def merge(base: bytes, ours: bytes, theirs: bytes, *, size: int = 7) -> Merged:
    """Merges two states of a Markdown file that come from `base`.

    `size` is the number of signs in a conflict's marks. Raises TranslateError where one of the
    three is not UTF-8.
    """
    pieces = _pieces(_whole(base))
    mine, yours = _edits(pieces, _pieces(_whole(ours))), _edits(pieces, _pieces(_whole(theirs)))
    merged = _written(tuple(_parts(pieces, mine, yours)), size)
    if merged.conflicts or any(side.endswith(b"\n") for side in (ours, theirs)):
        return merged
    return Merged(merged.data.removesuffix(b"\n").removesuffix(b"\r"), 0)


def is_sound(merged: bytes, states: Sequence[bytes]) -> bool:
    """Whether every segment of a merged file is one of the states it was merged from.

    Where one side opened a block of code and the other wrote below it, it is not.
    """
    known = {one.source for state in states for one in read_markdown(state, "", "").segments}
    return all(one.source in known for one in read_markdown(merged, "", "").segments)


def _whole(data: bytes) -> bytes:
    """A file whose last line is ended: else what the other side adds would go on that line."""
    newline = b"\r\n" if b"\r\n" in data else b"\n"
    return data if not data or data.endswith(b"\n") else data + newline


def _pieces(data: bytes) -> list[bytes]:
    """A file in pieces: the source of each segment, and what stands between them, line by line."""
    pieces: list[bytes] = []
    at = 0
    for segment in read_markdown(data, "", "").segments:
        pieces += data[at : segment.start].splitlines(keepends=True)
        pieces.append(data[segment.start : segment.end])
        at = segment.end
    return pieces + data[at:].splitlines(keepends=True)


def _edits(base: Sequence[bytes], side: Sequence[bytes]) -> list[_Edit]:
    codes = SequenceMatcher(None, base, side, autojunk=False).get_opcodes()
    edits = [_Edit(a, b, tuple(side[c:d])) for tag, a, b, c, d in codes if tag != "equal"]
    ends = (*(edit.start for edit in edits[1:]), len(base))
    return [_slid(base, edit, end) for edit, end in zip(edits, ends, strict=False)]


def _slid(base: Sequence[bytes], edit: _Edit, limit: int) -> _Edit:
    """The same edit as far down as it can be said: an empty line more is one before or after.

    Both sides say the same edit in the same way then. It stays before `limit`.
    """
    start, end, pieces = edit.start, edit.end, edit.pieces
    if pieces and start < end:
        return edit
    while end < limit and base[end] == (pieces[0] if pieces else base[start]):
        pieces = (*pieces[1:], pieces[0]) if pieces else ()
        start, end = start + 1, end + 1
    return _Edit(start, end, pieces)


def _parts(
    base: Sequence[bytes], ours: Sequence[_Edit], theirs: Sequence[_Edit]
) -> Iterator[Sides]:
    """The merged file in parts; where the two sides of one differ, it is a conflict."""
    at = 0
    for mine, yours in _meetings(ours, theirs):
        start = min(edit.start for edit in (*mine, *yours))
        end = max(edit.end for edit in (*mine, *yours))
        yield from ((piece, piece) for piece in base[at:start])
        one, other = _applied(base, start, end, mine), _applied(base, start, end, yours)
        if not mine or not yours:
            whole = one if mine else other
            yield whole, whole
        else:
            yield one, other
        at = end
    yield from ((piece, piece) for piece in base[at:])


def _meetings(
    ours: Sequence[_Edit], theirs: Sequence[_Edit]
) -> Iterator[tuple[list[_Edit], list[_Edit]]]:
    """The edits in the order of the file, those together that speak of the same place."""
    edits = [(edit, side) for side, all_ in enumerate((ours, theirs)) for edit in all_]
    waiting = deque(sorted(edits, key=lambda one: (one[0].start, one[0].end, one[1])))
    while waiting:
        group: tuple[list[_Edit], list[_Edit]] = ([], [])
        edit, side = waiting.popleft()
        group[side].append(edit)
        start, end = edit.start, edit.end
        while waiting and _meet(start, end, waiting[0][0]):
            edit, side = waiting.popleft()
            group[side].append(edit)
            end = max(end, edit.end)
        yield group


def _meet(start: int, end: int, edit: _Edit) -> bool:
    """Whether an edit that comes later touches the same pieces, or puts something in there too."""
    return edit.start < end or (edit.start == edit.end == start == end)


def _applied(base: Sequence[bytes], start: int, end: int, edits: Sequence[_Edit]) -> bytes:
    """What one side has where `base[start:end]` stood."""
    pieces: list[bytes] = []
    at = start
    for edit in edits:
        pieces += [*base[at : edit.start], *edit.pieces]
        at = edit.end
    return b"".join([*pieces, *base[at:end]])


def _written(parts: Sequence[Sides], size: int) -> Merged:
    """The file, whole lines between a conflict's marks."""
    newline = b"\r\n" if any(b"\r\n" in one for one, _ in parts) else b"\n"
    out: list[bytes] = []
    conflicts = 0
    for ours, theirs in _lines(parts):
        if ours == theirs:
            out.append(ours)
            continue
        conflicts += 1
        out += [b"<" * size, b" ours", newline, _ended(ours, newline), b"=" * size, newline]
        out += [_ended(theirs, newline), b">" * size, b" theirs", newline]
    return Merged(b"".join(out), conflicts)


def _lines(parts: Sequence[Sides]) -> Iterator[Sides]:
    """The parts cut anew at line ends: what is in conflict, with all of its lines."""
    ours = theirs = b""
    for one, other in parts:
        if one != other:
            ours, theirs = ours + one, theirs + other
            if all(not side or side.endswith(b"\n") for side in (ours, theirs)):
                yield ours, theirs
                ours = theirs = b""
            continue
        for line in one.splitlines(keepends=True):
            ours, theirs = ours + line, theirs + line
            if line.endswith(b"\n"):
                yield ours, theirs
                ours = theirs = b""
    if ours or theirs:
        yield ours, theirs


def _ended(lines: bytes, newline: bytes) -> bytes:
    return lines if not lines or lines.endswith(b"\n") else lines + newline
