"""The inline content of a block: what a reader reads, and where each character of it stands."""

from __future__ import annotations

from collections.abc import Sequence

from translate.documents.events import Event
from translate.model import Mark, MarkKind

_KINDS = {
    "Emphasis": MarkKind.EMPHASIS,
    "Strong": MarkKind.STRONG,
    "Strikethrough": MarkKind.STRIKETHROUGH,
    "Link": MarkKind.LINK,
    "Image": MarkKind.IMAGE,
}


def extent(data: bytes, events: Sequence[Event]) -> tuple[int, int]:
    """The bytes that inline events cover, an escape of the first character included."""
    start = events[0][2]
    if events[0][0] == "Text" and data[start - 1 : start] == b"\\":
        start -= 1
    return start, max(event[3] for event in events)


class Inlines:
    """Reads the inline events of one block; `text`, `runs` and `marks` are as in `Segment`."""

    def __init__(self, data: bytes, start: int, events: Sequence[Event]) -> None:
        """`data` is what was parsed, `start` the first byte of the segment in it."""
        self._data = data
        self._byte, self._character = start, 0
        self._seen = start
        """The byte after the last event."""
        self._parts: list[str] = []
        self._length = 0
        self._runs: list[tuple[int, int]] = []
        self._marks: list[Mark | None] = []
        self._open: list[tuple[int, int, int, str]] = []
        """(index in marks, offset in text, offset in source, target) of what is not yet closed."""
        for index, event in enumerate(events):
            if event[2] >= self._seen or event[0].startswith("End"):
                self._read(event, events, index)

    @property
    def text(self) -> str:
        return "".join(self._parts)

    @property
    def runs(self) -> tuple[tuple[int, int], ...]:
        return tuple(self._runs) or ((0, 0),)

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(mark for mark in self._marks if mark is not None)

    def _read(self, event: Event, events: Sequence[Event], index: int) -> None:
        name, payload, start, end = event
        at = self._offset(start) if not name.startswith("End") else 0
        if name == "Text":
            label_end = self._undefined_note(events, index)
            if label_end:
                label = self._data[start + 2 : label_end - 1].decode()
                self._mark(MarkKind.FOOTNOTE, at, label_end, target=label)
                end = label_end
            else:
                self._write(payload, at)
        elif name == "SoftBreak":
            self._write("\n", at)
        elif name == "HardBreak":
            self._mark(MarkKind.BREAK, at, end, "\n")
        elif name == "Code":
            self._code(payload, at, start, end)
        elif name == "FootnoteReference":
            self._mark(MarkKind.FOOTNOTE, at, end, target=payload)
        elif name in ("InlineHtml", "Html"):
            is_break = payload.lower().rstrip(" />") == "<br"
            kind = MarkKind.BREAK if is_break else MarkKind.HTML
            self._mark(kind, at, end, "\n" if is_break else "", payload)
        elif name.startswith("Start"):
            self._open.append((len(self._marks), self._length, at, _target(payload)))
            self._marks.append(None)
            end = start
        else:
            self._close(name.removeprefix("End "), end)
        self._seen = max(self._seen, end)

    def _offset(self, byte: int) -> int:
        """The character offset in the source of a byte; asked in ascending order."""
        if byte > self._byte:
            self._character += len(self._data[self._byte : byte].decode())
            self._byte = byte
        return self._character

    def _write(self, text: str, source: int) -> None:
        """Adds text that stands at an offset of the source."""
        if not text:
            return
        last = self._runs[-1] if self._runs else None
        if last is None or source - self._length != last[1] - last[0]:
            self._runs.append((self._length, source))
        self._parts.append(text)
        self._length += len(text)

    def _mark(self, kind: MarkKind, at: int, end: int, text: str = "", target: str = "") -> None:
        """A mark that stands alone, and the text it stands for."""
        before = self._length
        self._write(text, at)
        self._marks.append(Mark(kind, before, self._length, at, self._offset(end), target))

    def _code(self, text: str, at: int, start: int, end: int) -> None:
        source = self._data[start:end].decode()
        ticks = len(source) - len(source.lstrip("`"))
        inner = source[ticks:-ticks]
        before = self._length
        found = inner.find(text)
        if found >= 0:
            self._write(text, at + ticks + found)
        else:  # over lines, whose prefixes are no part of it, or with an escaped bar in a table
            found = 0
            for character in text:
                wanted = " \r\n" if character == " " else character
                while found < len(inner) - 1 and inner[found] not in wanted:
                    found += 1
                self._write(character, at + ticks + found)
                found += 1
        self._marks.append(Mark(MarkKind.CODE, before, self._length, at, self._offset(end)))

    def _close(self, tag: str, end: int) -> None:
        index, before, at, target = self._open.pop()
        self._marks[index] = Mark(_KINDS[tag], before, self._length, at, self._offset(end), target)

    def _undefined_note(self, events: Sequence[Event], index: int) -> int:
        """The byte after a mark `[^x]` that begins at a text event, 0 where none does.

        The parser takes a mark without a definition for text, in pieces.
        """
        start = events[index][2]
        if self._data[start : start + 2] != b"[^":
            return 0
        if start > self._seen and self._data[start - 1 : start] == b"\\":
            return 0  # \[^x] is text: the escape's backslash belongs to no event
        close = self._data.find(b"]", start)
        label = self._data[start + 2 : close]
        if close < 0 or not label or label.split() != [label] or b"[" in label or b"\\" in label:
            return 0
        while index < len(events) and events[index][2] <= close:
            if events[index][0] != "Text" or events[index][3] > close + 1:
                return 0
            index += 1
        return close + 1


def _target(payload: dict[str, str] | None) -> str:
    """The address of a link or an image; "" where it is empty or leads nowhere."""
    if payload is None:
        return ""
    address = payload["dest_url"]
    if payload["link_type"] == "Email" and not address.lower().startswith("mailto:"):
        return f"mailto:{address}"
    return "" if address == "#" else address
