"""Notes as a numbered list under a heading of their own, `## Noten`, at the end of a version."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.pointers import heads_notes
from translate.documents.importing.report import Remark

_ITEM = r"\s{0,3}(\d{1,3})[.)]\s+(?=\S)"


def unlisted(
    blocks: Sequence[Block], referred: Collection[str], report: list[Remark]
) -> list[Block]:
    """The blocks with each item of such a list as the text of a note; its heading is left out.

    A list is one of notes where the text refers to the number of each of its items.
    """
    found: list[Block] = []
    place = 0
    while place < len(blocks):
        block = blocks[place]
        end = place + 1
        while heads_notes(block.text) and end < len(blocks) and _is_list(blocks[end], referred):
            end += 1
        if end == place + 1:
            found.append(block)
        else:
            message = f"left out “{block.text}”: the notes stand at the end"
            report.append(Remark(block.path, block.line, message))
            for listed in blocks[place + 1 : end]:
                found += _items(listed)
        place = end
    return found


def _is_list(block: Block, referred: Collection[str]) -> bool:
    numbers = re.findall(rf"(?m)^{_ITEM}", block.text)
    begins = re.match(_ITEM, block.text) is not None
    return block.part is Part.TEXT and begins and all(number in referred for number in numbers)


def _items(block: Block) -> Iterator[Block]:
    """A list's items, each as the definition of a note."""
    lines = block.text.split("\n")
    starts = [place for place, line in enumerate(lines) if re.match(_ITEM, line)]
    for start, end in zip(starts, (*starts[1:], len(lines)), strict=True):
        first = re.sub(rf"^{_ITEM}", r"[^\1]: ", lines[start])
        text = "\n".join((first, *(line.strip() for line in lines[start + 1 : end])))
        yield replace(block, line=block.line + start, text=text)
