"""The title in a letter's front matter: the YAML or TOML block that static sites read.

Only the title is looked at, and nothing is ever rendered anew: a block is found by its fences, the
title by its key at the left margin. YAML 1.2 scalars (plain, quoted, block) and one-line TOML 1.0
strings are understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.dataclass import dataclass

_ESCAPE = r"(?s)\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)"
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "e": "\x1b", "b": "\b", "f": "\f", "0": "\0"}


@dataclass(frozen=True, slots=True)
class Title:
    """The title's value; offsets are characters of the document (BOM not counted)."""

    start: int
    """First character of the value, after an opening quotation mark."""
    end: int
    pieces: tuple[tuple[int, str], ...]
    """(offset, text) of each piece of the value, in order."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The block at the head of a document."""

    end: int
    """The character after it, its closing line included."""
    title: Title | None


def front_matter(text: str) -> FrontMatter | None:
    """The front matter a document begins with; None where it has none.

    A document that begins with a thematic break has none: the block's first line must be a key.
    """
    fence = text[:3]
    if fence not in ("---", "+++"):
        return None
    lines = list(_lines(text))
    if text[3 : lines[0][1]].strip(" \t"):
        return None
    closing = ("---", "...") if fence == "---" else ("+++",)
    separator = ":" if fence == "---" else "="
    inner: list[tuple[int, int]] = []
    for start, end, after in lines[1:]:
        if text[start:end].rstrip(" \t") in closing:
            if not _has_keys(text, inner, separator):
                return None
            return FrontMatter(after, _title(text, inner, separator))
        inner.append((start, end))
    return None


def _lines(text: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, start of the next) of every line."""
    start = 0
    while start < len(text):
        newline = text.find("\n", start)
        after = len(text) if newline < 0 else newline + 1
        end = after if newline < 0 else newline
        yield start, end - text[start:end].endswith("\r"), after
        start = after


def _has_keys(text: str, lines: list[tuple[int, int]], separator: str) -> bool:
    for start, end in lines:
        line = text[start:end]
        if line.strip() and not line.startswith("#"):
            key, found, _ = line.partition(separator)
            bare = key.strip(" \t\"'[]")
            return bool(bare) and bool(found or line.startswith("[")) and " " not in bare
    return True


def _title(text: str, lines: list[tuple[int, int]], separator: str) -> Title | None:
    for index, (start, end) in enumerate(lines):
        line = text[start:end]
        if separator == "=" and line.startswith("["):
            return None  # a table: its title is not the letter's
        key, found, value = line.partition(separator)
        if not found or key.rstrip().strip("\"'") != "title" or key[:1].isspace():
            continue
        at = start + len(key) + 1 + len(value) - len(value.lstrip(" \t"))
        mark = text[at : at + 1]
        if at < end and mark in "\"'":
            return _quoted(text, at, end, doubled=separator == ":")
        if separator == "=":
            return None
        continued = _continued(text, lines[index + 1 :])
        if mark in ("|", ">"):
            return _folded(text, continued)
        end = _before_comment(text, at, end)
        return _folded(text, [(at, end), *continued]) if at < end else None
    return None


def _quoted(text: str, opening: int, end: int, doubled: bool) -> Title | None:
    """A quoted value on one line; `doubled` where '' stands for ' inside single quotes."""
    quote, start = text[opening], opening + 1
    if not doubled and text.startswith(quote * 3, opening):
        return None
    pieces: list[tuple[int, str]] = []
    at = start
    while at < end:
        if text[at] == quote:
            if quote == "'" and doubled and text.startswith("''", at):
                pieces.append((at, "'"))
                at += 2
                continue
            return Title(start, at, tuple(pieces)) if at > start else None
        escape = re.match(_ESCAPE, text[at : min(at + 10, end)]) if quote == '"' else None
        pieces.append((at, _unescaped(escape[1]) if escape else text[at]))
        at += escape.end() if escape else 1
    return None


def _unescaped(escape: str) -> str:
    if len(escape) > 1:
        code = int(escape[1:], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return _CONTROLS.get(escape, escape)


def _before_comment(text: str, start: int, end: int) -> int:
    comment = re.search(r"(?:^|[ \t])#", text[start:end])
    return start + comment.start() if comment else end


def _continued(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines that go on with a plain or block scalar: those that are indented."""
    going: list[tuple[int, int]] = []
    for start, end in lines:
        if text[start:end].strip() and not text[start : start + 1].isspace():
            break
        going.append((start, end))
    return going


def _folded(text: str, lines: list[tuple[int, int]]) -> Title | None:
    """A scalar over several lines; one newline between two of them, as in a paragraph."""
    pieces: list[tuple[int, str]] = []
    for start, end in lines:
        content = text[start:end].strip(" \t")
        if content:
            if pieces:
                previous, written = pieces[-1]
                pieces.append((previous + len(written), "\n"))
            pieces.append((start + text[start:end].index(content), content))
    if not pieces:
        return None
    return Title(pieces[0][0], pieces[-1][0] + len(pieces[-1][1]), tuple(pieces))
