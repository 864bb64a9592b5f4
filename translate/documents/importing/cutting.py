"""A text to the blocks that are sorted, joined and put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from translate.dataclass import dataclass
from translate.documents.front_matter import front_matter
from translate.documents.importing.notes import begins_note
from translate.documents.importing.pointers import is_pointer

_RULE = r" {0,3}([-*_=])(?:[ \t]*\1){2,}[ \t]*"
_FENCE = r" {0,3}(`{3,}|~{3,})"
_HEADING = r" {0,3}#{1,6}(?:[ \t]|$)"
_LIST_OR_QUOTE = r"\s*(?:[-*+>|]|\d{1,9}[.)])(?:\s|$)"


class Part(Enum):
    """What a block is to the import."""

    TEXT = auto()
    POINTER = auto()
    RULE = auto()
    PAGE_END = auto()
    """A form feed."""
    VERBATIM = auto()
    """Code, or front matter."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together, without the blank lines around them."""

    part: Part
    path: str
    line: int
    text: str
    """LF between lines; no white space at the ends of lines but for hard breaks."""
    language: str | None = None
    """Known from a heading over it, or from the line it is a half of."""


def cut(path: str, text: str) -> list[Block]:
    """The blocks of a text, in order; blank lines, a BOM, CR and odd spaces go."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    matter = front_matter(text)
    blocks: list[Block] = []
    first = 1
    if matter:
        blocks.append(Block(Part.VERBATIM, path, 1, text[: matter.end].rstrip()))
        first += text.count("\n", 0, matter.end)
        text = text[matter.end :]
    for number, lines in _chunks(text.split("\n"), first):
        blocks += _split(path, number, lines)
    return blocks


def _chunks(lines: list[str], first: int) -> Iterator[tuple[int, list[str]]]:
    """(number of the first line, lines) between blank lines; fenced code is one chunk."""
    chunk: list[str] = []
    fence = ""
    for number, line in enumerate((*lines, ""), start=first):
        opening = re.match(_FENCE, line)
        if fence:
            chunk.append(line)
            if line.strip().startswith(fence) and not line.strip(" \t`~"):
                fence = ""
                yield number - len(chunk) + 1, chunk
                chunk = []
        elif opening:
            if chunk:
                yield number - len(chunk), chunk
            fence, chunk = opening[1], [line]
        elif line.strip(" \t\f") or "\f" in line:
            chunk.append(line)
        elif chunk:
            yield number - len(chunk), chunk
            chunk = []
    if chunk:  # a fence that is never closed
        yield first + len(lines) + 1 - len(chunk), chunk


def _split(path: str, number: int, lines: list[str]) -> Iterator[Block]:
    """A chunk's blocks: headings, rules, pointers and notes stand alone without blank lines too."""
    if re.match(_FENCE, lines[0]):
        yield Block(Part.VERBATIM, path, number, "\n".join(lines).rstrip())
        return
    held: list[str] = []
    start = number
    for place, line in enumerate(lines, start=number):
        following = lines[place - number + 1] if place - number + 1 < len(lines) else ""
        part = _part(line, held, following)
        if "\f" in line:
            before, _, after = line.partition("\f")
            yield from _text(path, start, [*held, before])
            yield Block(Part.PAGE_END, path, place, "")
            held, start = [after.replace("\f", " ")], place
        elif part is not Part.TEXT or re.match(_HEADING, line):
            yield from _text(path, start, held)
            yield Block(part, path, place, _line(line, last=True).strip())
            held, start = [], place + 1
        elif held and begins_note(line) and begins_note(held[0]):
            yield from _text(path, start, held)
            held, start = [line], place
        else:
            held.append(line)
    yield from _text(path, start, held)


def _part(line: str, held: list[str], following: str) -> Part:
    if re.fullmatch(_RULE, line):
        underlines = (
            bool(held) and not re.match(_LIST_OR_QUOTE, held[-1]) and line.strip()[0] in "-="
        )
        if not underlines or begins_note(following):
            return Part.RULE
    elif is_pointer(line):
        return Part.POINTER
    return Part.TEXT


def _text(path: str, number: int, lines: list[str]) -> Iterator[Block]:
    clean = [_line(line, last=place == len(lines)) for place, line in enumerate(lines, start=1)]
    text = "\n".join(clean).rstrip()
    if text.strip():
        yield Block(Part.TEXT, path, number, text)


def _line(line: str, last: bool) -> str:
    """A line without trailing and doubled spaces; a hard break, a table and indentation stay."""
    content = line.rstrip(" \t")
    hard_break = "  " if line.endswith("  ") and not last else ""
    if content.lstrip().startswith("|") or "`" in content:
        return content + hard_break
    indentation = re.match(r"\s*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)*", content)
    start = indentation.end() if indentation else 0
    return content[:start] + re.sub(r" {2,}", " ", content[start:]) + hard_break
