"""Notes as a numbered list: under a heading of their own, `## Noten`, or under a page's rule."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from translate.documents.counting import counted
from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.notes import note_text, referred_labels
from translate.documents.importing.pointers import language_of_heading
from translate.documents.importing.report import Remark
from translate.wording import say

_ITEM = r"\s{0,3}(\d{1,3})[.)]\s+(?=\S)"


def unlisted(
    blocks: Sequence[Block], referred: Collection[str], report: list[Remark]
) -> list[Block]:
    """The blocks with each item of such a list as the text of a note; its heading is left out.

    A list is one of notes where the text refers to the number of each of its items; under a rule,
    where no other block is the text of one of them, and no list or introduction stands before it.
    """
    found: list[Block] = []
    place = 0
    while place < len(blocks):
        block = blocks[place]
        language = language_of_heading(block.text)
        end = place + 1
        while end < len(blocks) and _is_list(blocks[end], referred):
            end += 1
        listed = blocks[place + 1 : end]
        if language and listed:
            message = say("left out “{text}”: the notes stand at the end", text=block.text)
            report.append(Remark(block.path, block.line, message))
        else:
            found.append(block)
        if not language and not (block.part is Part.RULE and _is_at_foot(blocks, place, listed)):
            listed, end = (), place + 1
        for items in listed:
            found += (replace(item, language=language) for item in _items(items))
        place = end
    return found


def _is_at_foot(blocks: Sequence[Block], place: int, listed: Sequence[Block]) -> bool:
    """Whether the lists under a rule are the notes of what stands above it."""
    numbers = [number for block in listed for number in _numbers(block.text)]
    if not numbers:
        return False
    above = [block.text for block in blocks[:place] if block.part is Part.TEXT]
    if not above or above[-1].endswith(":"):
        return False
    marked = referred_labels(above)
    texts = (note_text(block.text, numbers) for block in blocks)
    stated = {text[0] for text in texts if text}
    ordinals = [counted(number, -1) for number in numbers]
    goes_on = _numbers(above[-1])[-1:] == [str(ordinals[0] - 1)]
    in_order = ordinals == list(range(ordinals[0], ordinals[0] + len(ordinals)))
    return in_order and not goes_on and stated.isdisjoint(numbers) and {*numbers} <= {*marked}


def _is_list(block: Block, referred: Collection[str]) -> bool:
    begins = block.part is Part.TEXT and re.match(_ITEM, block.text) is not None
    return begins and all(number in referred for number in _numbers(block.text))


def _numbers(text: str) -> list[str]:
    return re.findall(rf"(?m)^{_ITEM}", text)


def _items(block: Block) -> Iterator[Block]:
    """A list's items, each as the definition of a note."""
    lines = block.text.split("\n")
    starts = [place for place, line in enumerate(lines) if re.match(_ITEM, line)]
    for start, end in zip(starts, (*starts[1:], len(lines)), strict=True):
        first = re.sub(rf"^{_ITEM}", r"[^\1]: ", lines[start])
        text = "\n".join((first, *(line.strip() for line in lines[start + 1 : end])))
        yield replace(block, line=block.line + start, text=text)
