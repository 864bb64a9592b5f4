"""Two states of one version, unit by unit: what `git diff` shows of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from translate.model import Segment, Version
from translate.reports.styled import Line, Style
from translate.reports.wording import changed_words
from translate.review.changes import changes
from translate.wording import say

Numbered = tuple[int, str]
"""A line's number and its text."""


def revision_lines(path: str, old: Version, new: Version) -> Iterator[Line]:
    """The units that are new, changed or gone, words marked, then what changed between units."""
    yield ((path, Style.STRONG),)
    changed = changes(_with_marks(old), _with_marks(new))
    told = _with_marks(new)
    for segment in told.segments:
        if segment.ordinal not in changed.before:
            continue
        before = changed.before[segment.ordinal]
        yield _head(segment, say("changed") if before else say("new"))
        yield _on_one_line(changed_words(before, segment.source))
        yield ()
    for segment in changed.gone:
        yield _head(segment, say("gone, was there"))
        yield _on_one_line(((segment.source, Style.REMOVED),))
        yield ()
    yield from _between_lines(old, new)


def _head(segment: Segment, what: str) -> Line:
    return (
        (f"── {segment.language} {segment.line} ", Style.STRONG),
        (say(segment.kind.value.replace("-", " ")), Style.STRONG),
        (" ", Style.STRONG),
        ("── ", Style.FAINT),
        (what, Style.FAINT),
        (" ──", Style.FAINT),
    )


def _on_one_line(line: Line) -> Line:
    return tuple((text.replace("\r", "").replace("\n", " "), style) for text, style in line)


def _with_marks(version: Version) -> Version:
    """The version with what begins a segment's line as part of it: `## `, `- `, `1. `."""
    lines = _lines(version)
    segments = []
    taken = 0
    for one in version.segments:
        start = lines[one.line - 1][: one.column - 1] if one.line != taken else ""
        segments.append(replace(one, source=start + one.source))
        taken = one.line + one.source.count("\n")
    return replace(version, segments=tuple(segments))


def _between_lines(old: Version, new: Version) -> Iterator[Line]:
    """Lines without any unit's text that came or went: code, HTML, rules, front matter."""
    before, after = _between(old), _between(new)
    texts = [text for _, text in before], [text for _, text in after]
    for tag, a, b, c, d in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        edits = [(one, Style.REMOVED) for one in before[a:b]]
        edits += [(one, Style.ADDED) for one in after[c:d]]
        for (number, text), style in edits:
            where = say("line {line}", line=number)
            yield ("── ", Style.FAINT), (where, Style.FAINT), (" ── ", Style.FAINT), (text, style)


def _between(version: Version) -> list[Numbered]:
    inside: set[int] = set()
    for one in version.segments:
        inside.update(range(one.line, one.line + one.source.count("\n") + 1))
    numbered = enumerate(_lines(version), 1)
    return [(number, text) for number, text in numbered if number not in inside and text.strip()]


def _lines(version: Version) -> list[str]:
    text = version.data.decode("utf-8-sig", errors="replace")
    return [line.removesuffix("\r") for line in text.split("\n")]
