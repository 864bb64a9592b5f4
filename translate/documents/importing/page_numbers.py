"""The numbers at the foot of pages: `2`, `- 2 -`, `Pagina 2 van 3`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.joining import joined
from translate.documents.importing.notes import note_text
from translate.documents.importing.pointers import page_words
from translate.documents.importing.report import Remark
from translate.wording import say


def without_page_numbers(
    blocks: Sequence[Block], labels: frozenset[str], report: list[Remark]
) -> list[Block]:
    """The blocks with a PAGE_END for each page number.

    A number is one beside another sign of a page end, where it stands inside a paragraph, and where
    it is counted on from one to the next.
    """
    numbers = {place: _number(block) for place, block in enumerate(blocks)}
    counted = [(place, number) for place, number in numbers.items() if number]
    in_series = {
        place
        for one, other in pairwise(counted)
        for place in (one[0], other[0])
        if other[1] == one[1] + 1
    }
    found: list[Block] = []
    for place, block in enumerate(blocks):
        if numbers[place] and (place in in_series or _at_page_end(blocks, place, labels)):
            message = say("left out “{text}”: it is the number of a page", text=block.text)
            report.append(Remark(block.path, block.line, message))
            found.append(replace(block, part=Part.PAGE_END, text=""))
        else:
            found.append(block)
    return found


def ends_page(block: Block, labels: frozenset[str]) -> bool:
    """Whether a block stands at the end of a page: a rule, a form feed, the text of a note."""
    is_note = block.part is Part.TEXT and note_text(block.text, labels) is not None
    return is_note or block.part in (Part.RULE, Part.PAGE_END)


def _number(block: Block) -> int:
    """The number of the page that a block may be; 0 where it can't be one."""
    words = re.findall(r"\w+", block.text.lower())
    numbers = [word for word in words if re.fullmatch(r"\d{1,3}", word)]
    short = len(words) <= 4 and "\n" not in block.text and not block.text.startswith("#")
    known = all(word in numbers or word in page_words() for word in words)
    may_be = block.part is Part.TEXT and short and 1 <= len(numbers) <= 2 and known
    return int(numbers[0]) if may_be else 0


def _at_page_end(blocks: Sequence[Block], place: int, labels: frozenset[str]) -> bool:
    before, after = blocks[max(place - 1, 0)], blocks[min(place + 1, len(blocks) - 1)]
    if ends_page(before, labels) or ends_page(after, labels):
        return True
    if before.part is not Part.TEXT or after.part is not Part.TEXT:
        return False
    return joined(before.text, after.text, page_end=True) is not None
