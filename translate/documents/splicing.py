"""Putting text into a version by splicing bytes: what is not replaced stays as it is."""

from __future__ import annotations

from collections.abc import Mapping

from translate.documents.lines import content, newline, normal, prefix_of
from translate.documents.markdown import read_markdown
from translate.documents.titles import title_value
from translate.errors import TranslateError
from translate.model import Kind, Segment, Version


def replace(version: Version, sources: Mapping[Segment, str]) -> bytes:
    """The file's bytes with other markup in the place of some segments' own.

    The new markup comes as `content` gives it, without container prefixes and with LF: the
    prefixes of the place and the file's line ends are put in here. A title comes as plain text.
    Raises TranslateError where the result, read again, would not have exactly these segments.
    """
    pieces: list[bytes] = []
    end = 0
    changed: dict[int, str] = {}
    for segment, source in sorted(sources.items(), key=lambda item: item[0].start):
        if source == segment.source or normal(source) == content(segment):
            continue
        start, after, new = _spliced(version, segment, source)
        pieces += (version.data[end:start], new.encode())
        end = after
        changed[segment.ordinal] = source
    if not changed:
        return version.data
    data = b"".join((*pieces, version.data[end:]))
    _verify(version, read_markdown(data, version.language, version.path), changed)
    return data


def _spliced(version: Version, segment: Segment, source: str) -> tuple[int, int, str]:
    """(first byte, byte after, what comes between) for one replacement."""
    if segment.kind is Kind.TITLE:
        return title_value(version.data, segment, source)
    separator = newline(version.data) + prefix_of(version.data, segment.start)
    return segment.start, segment.end, separator.join(normal(source).split("\n"))


def _verify(before: Version, after: Version, changed: Mapping[int, str]) -> None:
    for old, new in zip(before.segments, after.segments, strict=False):
        if not _as_intended(old, new, changed.get(old.ordinal)):
            _refuse(old)
    if len(before.segments) != len(after.segments):
        last = max(changed)
        _refuse(next(segment for segment in before.segments if segment.ordinal == last))


def _as_intended(old: Segment, new: Segment, source: str | None) -> bool:
    if (old.kind, old.level, old.nesting) != (new.kind, new.level, new.nesting):
        return False
    if source is None:
        return old.source == new.source
    if old.kind is Kind.TITLE:
        return new.text == source
    return content(new) == normal(source)


def _refuse(segment: Segment) -> None:
    raise TranslateError(
        "the new text would change the structure of the letter here",
        path=segment.path,
        line=segment.line,
        column=segment.column,
        remedy="escape what Markdown takes for markup, and keep it to one block",
    )
