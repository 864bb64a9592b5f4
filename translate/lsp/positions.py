"""Places in a text as the protocol counts them: lines from 0, columns in units of an encoding.

A line ends with LF, CR or CRLF (LSP 3.17, "Text Documents"), and with no other character: a letter
may hold U+2028. The tool itself counts characters, and its lines end with LF.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from lsprotocol.types import Position, Range

_LINE_END = re.compile(r"\r\n|\n|\r")


class Text:
    """The text of a document, and its places."""

    def __init__(self, text: str, encoding: str) -> None:
        """`encoding` is what was agreed with the editor: `utf-16`, `utf-8` or `utf-32`."""
        self.text = text
        self._encoding = encoding

    def position(self, offset: int) -> Position:
        """The place of the character at an offset (in characters)."""
        starts = self._starts
        line = bisect_right(starts, offset) - 1
        return Position(line, self._width(self.text[starts[line] : offset]))

    def offset(self, position: Position) -> int:
        """The offset of a place; the line's end where it is past that, or the text's."""
        starts = self._starts
        if position.line >= len(starts):
            return len(self.text)
        start = starts[position.line]
        found = _LINE_END.search(self.text, start)
        line = self.text[start : found.start() if found else len(self.text)]
        if self._encoding == "utf-32" or (self._encoding == "utf-16" and _is_narrow(line)):
            return start + min(position.character, len(line))
        width = 0
        for place, character in enumerate(line):
            if width >= position.character:
                return start + place
            width += self._width(character)
        return start + len(line)

    def range(self, start: int, end: int) -> Range:
        """The range between two offsets."""
        return Range(self.position(start), self.position(end))

    def place(self, line: int, column: int) -> int:
        """The offset of a line and a column as the tool counts them: from 1, in characters."""
        feeds = self._feeds
        start = feeds[min(line, len(feeds)) - 1] if line > 0 else 0
        return min(start + max(column, 1) - 1, len(self.text))

    def changed(self, start: Position, end: Position, text: str) -> Text:
        """The text with another one between two places."""
        first, last = sorted((self.offset(start), self.offset(end)))
        return Text(self.text[:first] + text + self.text[last:], self._encoding)

    def _width(self, text: str) -> int:
        if self._encoding == "utf-8":
            return len(text.encode(errors="replace"))
        if self._encoding == "utf-32":
            return len(text)
        return len(text) + sum(character > "\uffff" for character in text)

    @cached_property
    def _starts(self) -> list[int]:
        """The offsets at which the lines of the protocol begin."""
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    @cached_property
    def _feeds(self) -> list[int]:
        """The offsets at which the lines of the tool begin."""
        return [0, *(found.end() for found in re.finditer("\n", self.text))]


def _is_narrow(line: str) -> bool:
    return line.isascii() or max(line, default="") <= "\uffff"
