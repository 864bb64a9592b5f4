"""Which blocks hold a segment, with their extents."""

from __future__ import annotations

from translate.dataclass import dataclass
from translate.documents.decoding import decode
from translate.documents.events import parse
from translate.documents.front_matter import front_matter
from translate.model import Segment

_CONTAINERS = frozenset(("BlockQuote", "Item", "FootnoteDefinition"))
_LEAVES = frozenset(("Paragraph", "Heading", "Table"))


@dataclass(frozen=True, slots=True)
class Block:
    """A container or a leaf; offsets are bytes of the file."""

    start: int
    """First byte of its marker, or of its content where it has none."""
    end: int
    """The byte after its last line's content, blank lines behind it left out."""
    loose: bool
    """Its own blocks are set apart by blank lines."""


def chain(data: bytes, segment: Segment) -> tuple[Block, ...]:
    """The containers that hold a segment, from the outside in, then its own block."""
    text = decode(data, segment.path)
    matter = front_matter(text)
    body = text[matter.end :] if matter else text
    offset = len(data) - len(body.encode())
    found: list[tuple[str, int, int]] = []
    for name, _, start, end in parse(body):
        if offset + start > segment.start:
            break
        tag = name.removeprefix("Start ")
        if offset + end > segment.start and name != tag and tag in _CONTAINERS | _LEAVES:
            found.append((tag, offset + start, offset + end))
    leaf = found.pop() if found and found[-1][0] in _LEAVES else None
    blocks = [
        Block(start, _content_end(data, start, end), leaf is not None) for _, start, end in found
    ]
    if leaf:
        blocks.append(Block(leaf[1], _content_end(data, leaf[1], leaf[2]), True))
    else:  # the text of a tight item
        blocks.append(Block(segment.start, segment.end, False))
    return tuple(blocks)


def top_level(data: bytes, path: str) -> tuple[int, ...]:
    """Where the lines begin on which the blocks begin that no other holds, in their order."""
    text = decode(data, path)
    matter = front_matter(text)
    body = text[matter.end :] if matter else text
    offset = len(data) - len(body.encode())
    starts: list[int] = []
    depth = 0
    for name, _, start, _ in parse(body):
        if depth == 0 and not name.startswith("End "):
            starts.append(data.rfind(b"\n", 0, offset + start) + 1)
        depth += name.startswith("Start ") - name.startswith("End ")
    return tuple(starts)


def _content_end(data: bytes, start: int, end: int) -> int:
    """The end without the blank lines, quoted or not, that the parser counts in."""
    while True:
        stripped = start + len(data[start:end].rstrip(b" \t\r\n"))
        line_start = max(start, data.rfind(b"\n", start, stripped) + 1)
        if line_start <= start or data[line_start:stripped].strip(b"> \t"):
            return stripped
        end = line_start
