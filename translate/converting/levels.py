"""The levels of headings under a title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from translate.converting.rich import Block, Paragraph


def levelled(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a document that has a title: all headings after the first one level deeper."""
    found: list[Block] = []
    seen = False
    for block in blocks:
        if isinstance(block, Paragraph) and block.level:
            found.append(replace(block, level=min(block.level + 1, 6)) if seen else block)
            seen = True
        else:
            found.append(block)
    return found
