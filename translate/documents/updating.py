"""A newer text of a version: what differs, and the version with nothing else changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from translate.dataclass import dataclass
from translate.documents.lines import content
from translate.documents.markdown import read_markdown
from translate.documents.splicing import replace
from translate.errors import TranslateError
from translate.model import Segment, Version

Key = tuple[object, ...]
"""What makes two segments say the same: kind, text, and the marks in it."""


@dataclass(frozen=True, slots=True)
class Change:
    """A place where two texts of a version differ."""

    old: tuple[Segment, ...]
    """What stands there; empty where the newer text adds something."""
    new: tuple[Segment, ...]
    """What the newer text has instead; empty where it lacks it."""


def changes(old: Version, new: Version) -> tuple[Change, ...]:
    """Where a newer version differs, segment by segment; not in spaces, nor in how it is marked up.

    Segments that replace as many of the same kinds are changes one by one.
    """
    found: list[Change] = []
    for tag, i, j, k, m in _opcodes(old.segments, new.segments):
        if tag == "equal":
            continue
        before, after = old.segments[i:j], new.segments[k:m]
        if len(before) == len(after) and all(map(_alike, before, after)):
            found += (Change((one,), (two,)) for one, two in zip(before, after, strict=True))
        else:
            found += [Change(tuple(before), ())] if before else []
            found += [Change((), tuple(after))] if after else []
    return tuple(found)


def updated(old: Version, new: Version) -> bytes:
    """The bytes of a version with what a newer one changes; the rest stays as it is.

    Blocks that are added, deleted or of another kind come as the newer text has them.
    """
    found = changes(old, new)
    if all(len(one.old) == len(one.new) == 1 and _alike(one.old[0], one.new[0]) for one in found):
        try:
            return replace(old, {one.old[0]: content(one.new[0]) for one in found})
        except TranslateError:
            pass  # the markup means something else in the old place
    merged = _merged(old, new)
    again = read_markdown(merged, old.language, old.path)
    same = [key(one) for one in again.segments] == [key(one) for one in new.segments]
    return merged if same else new.data


def key(segment: Segment) -> Key:
    """What two segments share that say the same."""
    marks = tuple((mark.kind, mark.target) for mark in segment.marks)
    nesting = tuple((one.kind, one.label if one.kind == "footnote" else "") for one in
                    segment.nesting)  # fmt: skip
    return segment.kind, segment.level, " ".join(segment.text.split()), marks, nesting


def _opcodes(
    old: Sequence[Segment], new: Sequence[Segment]
) -> Iterator[tuple[str, int, int, int, int]]:
    matcher = SequenceMatcher(None, list(map(key, old)), list(map(key, new)), autojunk=False)
    yield from matcher.get_opcodes()


def _alike(old: Segment, new: Segment) -> bool:
    """Whether the one can stand where the other does."""
    kinds = [[one.kind for one in segment.nesting] for segment in (old, new)]
    labels = [
        [one.label for one in segment.nesting if one.kind in ("footnote", "cell")]
        for segment in (old, new)
    ]
    same = (old.kind, old.level) == (new.kind, new.level)
    return same and kinds[0] == kinds[1] and labels[0] == labels[1]


def _merged(old: Version, new: Version) -> bytes:
    """Block by block: the old bytes where both say the same, else the new ones."""
    before, after = list(_blocks(old)), list(_blocks(new))
    keys, others = ([block[1] for block in blocks] for blocks in (before, after))
    pieces: list[bytes] = []
    for tag, i, j, k, m in SequenceMatcher(None, keys, others, autojunk=False).get_opcodes():
        chosen = before[i:j] if tag == "equal" else after[k:m]
        pieces += (data for data, _ in chosen)
    end = b"\r\n" if b"\r\n" in old.data else b"\n"
    return (end + end).join(pieces) + end


def _blocks(version: Version) -> Iterator[tuple[bytes, Key]]:
    """(bytes, what they say) of what blank lines part; code between fences is one block."""
    starts: Mapping[int, Segment] = {segment.start: segment for segment in version.segments}
    at = 0
    held: list[bytes] = []
    begin = 0
    fence = b""
    for line in version.data.splitlines(keepends=True):
        bare = line.strip()
        if bare[:3] in (b"```", b"~~~"):
            fence = b"" if fence and bare.startswith(fence) else fence or bare[:3]
        if bare or fence:
            begin = begin if held else at
            held.append(line)
        elif held:
            yield _block(held, begin, starts)
            held = []
        at += len(line)
    if held:
        yield _block(held, begin, starts)


def _block(lines: Sequence[bytes], begin: int, starts: Mapping[int, Segment]) -> tuple[bytes, Key]:
    data = b"".join(lines)
    own = [starts[at] for at in range(begin, begin + len(data)) if at in starts]
    shape = data.strip() if not own else len(data) - len(data.lstrip())
    return data.rstrip(b"\r\n"), (*map(key, own), shape)
