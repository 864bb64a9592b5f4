"""What of a text is in its version's own language: neither a quotation nor a source's title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from translate.facts.placeholders import spans as placeholders
from translate.model import Kind, MarkKind, Segment
from translate.precompiled import expression

_OPENERS = "[«“„\"‘]|(?<!\\w)'"

_MARKS = "[«“„\"‘']"
"""The signs of `_OPENERS`: a text is soon seen to have none."""

_CLOSERS = {"«": "»", "“": "”“", "„": "“”", '"': '"', "'": "'", "‘": "’"}
"""By opening sign, the first of which signs closes it."""

_NOT_INSIDE = frozenset("'’")
"""Closing signs that are apostrophes before a letter."""

_LEFT_OUT = frozenset((MarkKind.LINK, MarkKind.CODE))


def prose(segment: Segment) -> str:
    """The text with its quotations, its links, its placeholders and, in a note, its titles blanked
    out.

    Offsets stay those of the text.
    """
    left_out = [
        (mark.start, mark.end)
        for mark in segment.marks
        if mark.kind in _LEFT_OUT
        or (segment.kind is Kind.FOOTNOTE and mark.kind is MarkKind.EMPHASIS)
    ]
    left_out += placeholders(segment)
    text = blanked(segment.text, left_out) if left_out else segment.text
    quoted = list(quotations(text))
    return blanked(text, quoted) if quoted else text


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text with spaces in the place of some spans of it, which may overlap."""
    pieces = []
    place = 0
    for start, end in sorted(spans):
        pieces += [text[place:start], " " * (end - max(start, place))]
        place = max(place, end)
    return "".join((*pieces, text[place:]))


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of what stands in quotation marks, the marks included."""
    if not expression(_MARKS).search(text):
        return
    unclosed: set[str] = set()
    """Signs that nothing closes from here on: a thousand of them are looked up once."""
    end = 0
    for opening in expression(_OPENERS).finditer(text):
        start, sign = opening.start(), opening[0]
        if start < end or sign in unclosed:
            continue
        closing = expression(_closing(sign)).search(text, start + 1)
        if closing is None:
            unclosed.add(sign)
        else:
            end = closing.end()
            yield start, end


def _closing(sign: str) -> str:
    """A pattern of what closes a quotation; an apostrophe before a letter closes none."""
    signs = _CLOSERS[sign]
    return rf"[{signs}](?!\w)" if signs in _NOT_INSIDE else f"[{signs}]"
