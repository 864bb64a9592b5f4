"""The numbers at the foot of pages: `2`, `- 2 -`, `Pagina 2 van 3`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.joining import joined
from translate.documents.importing.pointers import page_words
from translate.documents.importing.report import Remark


def without_page_numbers(
    blocks: Sequence[tuple[Block, str]], report: list[Remark]
) -> list[tuple[Block, str]]:
    """The blocks with a PAGE_END for each page number.

    A number is one beside another sign of a page end, or where it stands inside a paragraph.
    """
    found: list[tuple[Block, str]] = []
    for place, (block, language) in enumerate(blocks):
        before = blocks[place - 1][0] if place else None
        after = blocks[place + 1][0] if place + 1 < len(blocks) else None
        if _is_number(block) and _at_page_end(before, after):
            message = f"left out “{block.text}”: it is the number of a page"
            report.append(Remark(block.path, block.line, message))
            found.append((replace(block, part=Part.PAGE_END, text=""), language))
        else:
            found.append((block, language))
    return found


def _is_number(block: Block) -> bool:
    words = re.findall(r"\w+", block.text.lower())
    numbers = [word for word in words if re.fullmatch(r"\d{1,3}", word)]
    short = len(words) <= 4 and "\n" not in block.text and not block.text.startswith("#")
    return (
        block.part is Part.TEXT
        and short
        and 1 <= len(numbers) <= 2
        and all(word in numbers or word in page_words() for word in words)
    )


def _at_page_end(before: Block | None, after: Block | None) -> bool:
    signs = (Part.RULE, Part.PAGE_END)
    if any(block and block.part in signs for block in (before, after)):
        return True
    both = before and after and before.part is after.part is Part.TEXT
    return bool(both and before and after and joined(before.text, after.text, page_end=True))
