"""A new block in a version, with the markup of its place: what a draft of a missing unit needs."""

from __future__ import annotations

from collections.abc import Sequence

from translate.documents.decoding import BOM
from translate.documents.lines import content, newline, normal, prefix_of
from translate.documents.markdown import read_markdown
from translate.documents.placing import Place, marker_at, place_beside
from translate.documents.titles import insert_title
from translate.errors import TranslateError
from translate.model import Container, Kind, Segment, Version
from translate.wording import say


def insert(
    version: Version,
    source: str,
    like: Segment,
    *,
    after: Segment | None = None,
    before: Segment | None = None,
) -> bytes:
    """The file's bytes with a new block that is the counterpart of `like`, a segment elsewhere.

    `source` is the block's markup as `content` gives it (a title: plain text); `like` decides its
    kind, level and nesting. `after` and `before` are the neighbours in this version: both where
    there are both, neither in a version without segments. An item joins its neighbour's list with
    the list's own marker and the next number, a note gets its label.
    Raises TranslateError where the result, read again, would not be the old segments and this one.
    """
    if like.kind is Kind.TITLE:
        data = insert_title(version.data, source)
    elif like.kind is Kind.TABLE_CELL:
        raise _refused(version, like, after or before, say("add the table's row or column by hand"))
    else:
        data = _inserted(version, source, like, after, before)
    again = read_markdown(data, version.language, version.path)
    if not _as_intended(version, again, source, like):
        remedy = say("escape what Markdown takes for markup, or put it in by hand")
        raise _refused(version, like, after or before, remedy)
    return data


def _inserted(
    version: Version, source: str, like: Segment, after: Segment | None, before: Segment | None
) -> bytes:
    text = normal(source)
    places = [
        place_beside(version.data, like, anchor, anchor is after)
        for anchor in (after, before)
        if anchor and anchor.kind is not Kind.TITLE  # it stands before the first block
    ]
    if not places:
        written = version.data.rstrip(b" \t\r\n")
        end_of_line = newline(version.data)
        gap = end_of_line * 2 if written.removeprefix(BOM) else ""
        lines = _wrapped(text, like, like.nesting)
        return written + f"{gap}{end_of_line.join(lines)}{end_of_line}".encode()
    place = max(places, key=lambda place: place.shared + place.sibling)
    own = like.nesting[place.shared :]
    if place.sibling:
        marker = marker_at(version.data, place, own[0].label)
        lines = _indented(_wrapped(text, like, own[1:]), marker)
    else:
        lines = _wrapped(text, like, own)
    # Between tight items there is no blank line, nor before a list inside one of them.
    nested = bool(place.shared and own) and own[0].label in ("", "1")
    tight = (place.sibling or nested) and not place.blocks[place.shared].loose
    return _spliced(version.data, place, lines, tight)


def _wrapped(text: str, like: Segment, containers: Sequence[Container]) -> list[str]:
    """The lines of a block inside new containers."""
    lines = text.split("\n")
    if like.level:
        lines = ["#" * like.level + " " + " ".join(lines)]
    for container in reversed(containers):
        match container.kind:
            case "quote":
                lines = [f"> {line}" for line in lines]
            case "bullet-item":
                lines = _indented(lines, "- ")
            case "ordered-item":
                lines = _indented(lines, f"{container.label}. ")
            case "footnote":
                lines = _indented(lines, f"[^{container.label}]: ", room=4)
    return lines


def _indented(lines: Sequence[str], marker: str, room: int | None = None) -> list[str]:
    indent = " " * (len(marker) if room is None else room)
    return [marker + lines[0], *(indent + line for line in lines[1:])]


def _spliced(data: bytes, place: Place, lines: Sequence[str], tight: bool) -> bytes:
    """Puts lines after or before the block that holds the anchor at the depth of the place."""
    end_of_line = newline(data)
    block = place.blocks[place.shared]
    prefix = prefix_of(data, block.start)
    gap = end_of_line if tight else end_of_line + prefix.rstrip() + end_of_line
    text = (end_of_line + prefix).join(lines)
    if not place.after:
        new = text + gap + prefix
        return data[: block.start] + new.encode() + data[block.start :]
    following = data[block.end :].removeprefix(b"\r").removeprefix(b"\n")
    next_line = following.split(b"\n", 1)[0].strip(b" \t\r>")
    blank = end_of_line + prefix.rstrip() if next_line and not tight else ""
    new = gap + prefix + text + blank
    return data[: block.end] + new.encode() + data[block.end :]


def _as_intended(before: Version, after: Version, source: str, like: Segment) -> bool:
    """Whether the new segments are the old ones and one more, the one that was wanted."""
    old, new = before.segments, after.segments
    if len(new) != len(old) + 1:
        return False
    at = next(
        (index for index, pair in enumerate(zip(old, new, strict=False)) if _differ(*pair)),
        len(old),
    )
    # A text that repeats its neighbour's is found one place further; which one is new is the same.
    if any(_differ(*pair) for pair in zip(old[at:], new[at + 1 :], strict=True)):
        return False
    return is_counterpart(new[at], source, like)


def is_counterpart(found: Segment, source: str, like: Segment) -> bool:
    """Whether a segment is what `insert` was to put in: this markup, of the kind of `like`."""
    if like.kind is Kind.TITLE:
        return found.text == source
    wanted = normal(source).replace("\n", " ") if like.level else normal(source)
    kinds = [container.kind for container in found.nesting]
    return (
        (found.kind, found.level) == (like.kind, like.level)
        and kinds == [container.kind for container in like.nesting]
        and content(found) == wanted
    )


def _differ(old: Segment, new: Segment) -> bool:
    return (old.kind, old.level, old.source, len(old.nesting)) != (
        new.kind,
        new.level,
        new.source,
        len(new.nesting),
    )


def _refused(
    version: Version, like: Segment, anchor: Segment | None, remedy: str
) -> TranslateError:
    return TranslateError(
        say(
            "{kind} can't be put in here (as in {path}:{line})",
            kind=say(f"a {like.kind.value.replace('-', ' ')}"),
            path=like.path,
            line=like.line,
        ),
        path=version.path,
        line=anchor.line if anchor else 1,
        remedy=remedy,
    )
