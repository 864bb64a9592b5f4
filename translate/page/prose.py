"""A segment's text as HTML, as it will be published, with what is marked in it.

Letter text is escaped without exception. Characters that turn the direction of what follows are
shown by name instead, so that no text can reorder another.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from html import escape

from translate.dataclass import dataclass
from translate.model import Mark, MarkKind, Segment
from translate.release.reading import is_safe_address

_TAGS = {
    MarkKind.EMPHASIS: "em",
    MarkKind.STRONG: "strong",
    MarkKind.STRIKETHROUGH: "s",
    MarkKind.CODE: "code",
}

_TURNING = {
    "\u061c": "ALM",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
"""Unicode's characters for the direction of text, by their short names (UAX 9)."""

_TABLE = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        **{sign: f'<span class="turn">{name}</span>' for sign, name in _TURNING.items()},
    }
)


_NAMED = str.maketrans({sign: f"⟨{name}⟩" for sign, name in _TURNING.items()})


def plain(text: str) -> str:
    """A text from a letter as it may stand in a message or an attribute; not yet escaped."""
    return text.translate(_NAMED)


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of a segment's text that is marked on the page."""

    start: int
    end: int
    classes: str
    """CSS classes."""
    number: int = 0
    """Of the counterparts it belongs to; 0 for none."""
    title: str = ""
    """Said when somebody points at it."""


def prose(segment: Segment, highlights: Sequence[Highlight] = ()) -> str:
    """The HTML of a segment's text; inline elements alone."""
    return _Writer(segment, highlights).html()


def text_offset(segment: Segment, source_offset: int) -> int:
    """The offset in `text` of the character at an offset in `source`; kept inside the text."""
    runs = segment.runs
    after = bisect_right(runs, source_offset, key=lambda run: run[1])
    at_text, at_source = runs[after - 1] if after else (0, 0)
    limit = runs[after][0] if after < len(runs) else len(segment.text)
    return max(0, min(at_text + source_offset - at_source, limit, len(segment.text)))


class _Writer:
    """Writes a text from its first character to its last; elements are nested, never crossed."""

    def __init__(self, segment: Segment, highlights: Sequence[Highlight]) -> None:
        self._text = segment.text
        self._marks = sorted(segment.marks, key=lambda mark: (mark.start, -mark.end))
        self._highlights = [one for one in highlights if one.start < one.end]
        self._points = {one.start: one for one in highlights if one.number and one.start == one.end}
        """What is marked at a footnote's mark, which is no character wide."""
        self._out: list[str] = []
        self._open: list[tuple[Mark, str]] = []
        """Marks that are open, with what closes each."""

    def html(self) -> str:
        at = 0
        for place in self._places():
            self._write(at, place)
            at = place
            self._close(place)
            self._start(place)
        self._write(at, len(self._text))
        self._close(len(self._text) + 1)
        return "".join(self._out)

    def _places(self) -> list[int]:
        """Where something begins or ends."""
        places = {0}
        for mark in self._marks:
            places |= {mark.start, mark.end}
        for one in self._highlights:
            places |= {one.start, one.end}
        return sorted(place for place in places if place <= len(self._text))

    def _write(self, start: int, end: int) -> None:
        if start >= end:
            return
        shown = self._text[start:end].translate(_TABLE)
        on = [one for one in self._highlights if one.start <= start and end <= one.end]
        self._out.append(_highlighted(shown, on, end) if on else shown)

    def _close(self, place: int) -> None:
        while self._open and self._open[-1][0].end <= place:
            self._out.append(self._open.pop()[1])

    def _start(self, place: int) -> None:
        for mark in self._marks:
            if mark.start != place:
                continue
            point = self._points.get(place)
            if mark.kind is MarkKind.FOOTNOTE and point is not None:
                self._out.append(_note(mark, point))
                continue
            opening, closing = _elements(mark, inside_link=self._in_link())
            self._out.append(opening)
            if mark.end > mark.start:
                self._open.append((mark, closing))
            else:
                self._out.append(closing)

    def _in_link(self) -> bool:
        return any("</a>" in closing for _, closing in self._open)


def _highlighted(shown: str, on: Sequence[Highlight], end: int) -> str:
    classes = " ".join(dict.fromkeys(one.classes for one in on))
    number = next((one.number for one in on if one.number), 0)
    title = next((one.title for one in on if one.title), "")
    attributes = f' data-n="{number}"' if number else ""
    attributes += f' title="{escape(plain(title))}"' if title else ""
    ends = any(one.number and one.end == end for one in on)
    tag = _tag(classes, number) if ends else ""
    return f'<span class="{classes}"{attributes}>{shown}</span>{tag}'


def _tag(classes: str, number: int) -> str:
    """The number of counterparts, behind the last of them; screen readers read the text alone."""
    colour = next((one for one in classes.split() if one[0] == "k" and one[1:].isdigit()), "")
    return f'<b class="n {colour}" aria-hidden="true">{number}</b>'


def _note(mark: Mark, point: Highlight) -> str:
    label = mark.target.translate(_TABLE)
    return (
        f'<sup class="note"><span class="{point.classes}" data-n="{point.number}">[{label}]</span>'
        f"{_tag(point.classes, point.number)}</sup>"
    )


def _elements(mark: Mark, *, inside_link: bool) -> tuple[str, str]:
    """What opens a mark and what closes it."""
    target = mark.target.translate(_TABLE)
    match mark.kind:
        case MarkKind.FOOTNOTE:
            return f'<sup class="note">[{target}]</sup>', ""
        case MarkKind.BREAK:
            return "<br>", ""
        case MarkKind.HTML:
            return f'<code class="raw">{target}</code>', ""
        case MarkKind.LINK | MarkKind.IMAGE:
            if inside_link:
                return "", ""
            if not is_safe_address(mark.target):
                return '<span class="unsafe">', f'</span><code class="raw">{target or "∅"}</code>'
            place = escape(mark.target)
            return (
                f'<a href="{place}" target="_blank" rel="noopener noreferrer" '
                f'title="{plain(place)}">',
                "</a>",
            )
    tag = _TAGS[mark.kind]
    return f"<{tag}>", f"</{tag}>"
