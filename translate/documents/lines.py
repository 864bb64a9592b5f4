"""Container prefixes: what stands before a block's lines inside quotations, lists and notes."""

from __future__ import annotations

import re

from translate.model import Segment


def newline(data: bytes) -> str:
    """The line end that a file uses, by its first one."""
    first = data.find(b"\n")
    return "\r\n" if first > 0 and data[first - 1 : first] == b"\r" else "\n"


def continuation(first: str) -> str:
    """The prefix of a block's further lines, from what stands before it on its first line.

    `> 1. ` becomes `>    `: quotation markers are repeated, all others become room.
    """
    first = re.sub(r"\[\^[^\]\n]*\]:[ \t]*", "    ", first)
    return re.sub(r"[^>\s]", " ", first)


def prefix_of(data: bytes, byte: int) -> str:
    """The continuation prefix of a block that begins at a byte of a file."""
    line_start = data.rfind(b"\n", 0, byte) + 1
    return continuation(data[line_start:byte].decode("utf-8-sig"))


def content(segment: Segment) -> str:
    """A segment's markup by itself: no container prefixes, line ends as LF."""
    first, *rest = segment.source.replace("\r\n", "\n").split("\n")
    depth = sum(container.kind == "quote" for container in segment.nesting)
    return "\n".join((first, *(_bare(line, depth) for line in rest)))


def normal(source: str) -> str:
    """The markup a segment is expected to have after `source` was put into a version."""
    lines = source.replace("\r\n", "\n").strip(" \t\n").split("\n")
    return "\n".join((lines[0], *(line.lstrip(" \t") for line in lines[1:])))


def _bare(line: str, quotes: int) -> str:
    """A line without the markers of the quotations it stands in, and without indentation."""
    line = line.lstrip(" \t")
    while quotes and line.startswith(">"):
        line = line[1:].lstrip(" \t")
        quotes -= 1
    return line
