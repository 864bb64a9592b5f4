"""Blocks that go on where another one stopped, put together before languages are told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.guessing import looks
from translate.documents.importing.hyphens import unbroken, words_of
from translate.documents.importing.joining import goes_on, joined, link_is_cut
from translate.documents.importing.report import Remark
from translate.wording import at_line, say


def with_whole_words(blocks: Sequence[Block], report: list[Remark]) -> list[Block]:
    """The blocks without words that the end of a line breaks."""
    words = words_of(block.text for block in blocks)
    found: list[Block] = []
    for block in blocks:
        text, done = unbroken(block.text, words) if block.part is Part.TEXT else (block.text, [])
        report += (Remark(block.path, block.line + line, message) for line, message in done)
        found.append(replace(block, text=text))
    return found


def with_whole_links(blocks: Sequence[Block], report: list[Remark]) -> list[Block]:
    """The blocks, those that cut a link in two with nothing between them as one."""
    words = words_of(block.text for block in blocks)
    found: list[Block] = []
    for block in blocks:
        previous = found[-1] if found else None
        if previous and _are_text(previous, block) and link_is_cut(previous.text, block.text):
            found[-1] = whole(previous, block, words, report)
        else:
            found.append(block)
    return found


def chains(blocks: Sequence[Block], page_ends: Sequence[bool]) -> list[int]:
    """How many blocks each run has of which every one goes on the paragraph before it.

    The blocks are those between which nothing stands but page ends, notes and the like; `page_ends`
    says for each whether a page end stands before it.
    """
    counts: list[int] = []
    for place, block in enumerate(blocks):
        previous = blocks[place - 1] if place else None
        if (
            previous
            and _are_text(previous, block)
            and _continues(previous, block, page_ends[place])
        ):
            counts[-1] += 1
        else:
            counts.append(1)
    return counts


def _continues(first: Block, second: Block, page_end: bool) -> bool:
    apart = looks(first), looks(second)
    if apart[0] != apart[1] and None not in apart:
        return False
    return link_is_cut(first.text, second.text) or goes_on(first.text, second.text, page_end)


def whole(first: Block, second: Block, words: frozenset[str], report: list[Remark]) -> Block:
    """The block that two make up, which the report tells of."""
    text, done = joined(first.text, second.text, True, words) or (f"{first.text} {second.text}", "")
    message = say(
        "joined to the text of {place}, which a page end had cut{done}",
        place=at_line(first.line),
        done=say(": {what}", what=done) if done else "",
    )
    report.append(Remark(second.path, second.line, message))
    return replace(first, text=text)


def _are_text(first: Block, second: Block) -> bool:
    return first.part is Part.TEXT and second.part is Part.TEXT
