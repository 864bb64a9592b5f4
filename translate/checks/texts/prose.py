"""What of a text is in its version's own language: neither a quotation nor a source's title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translate.facts.placeholders import spans as placeholders
from translate.model import Kind, MarkKind, Segment

_QUOTED = r"«[^»]*»|“[^”“]*[”“]|„[^“”]*[“”]|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)|‘[^’]*’(?!\w)"

_LEFT_OUT = frozenset((MarkKind.LINK, MarkKind.CODE))


def prose(segment: Segment) -> str:
    """The text with its quotations, its links, its placeholders and, in a note, its titles blanked
    out.

    Offsets stay those of the text.
    """
    text = segment.text
    for mark in segment.marks:
        if mark.kind in _LEFT_OUT or (
            segment.kind is Kind.FOOTNOTE and mark.kind is MarkKind.EMPHASIS
        ):
            text = text[: mark.start] + " " * (mark.end - mark.start) + text[mark.end :]
    for start, end in placeholders(segment):
        text = text[:start] + " " * (end - start) + text[end:]
    return _quoted().sub(lambda match: " " * len(match[0]), text)


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of what stands in quotation marks, the marks included."""
    return (match.span() for match in _quoted().finditer(text))


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(_QUOTED)
