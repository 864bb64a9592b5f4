"""Notes at the end of a letter: a list whose numbers are those of the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from translate.converting.rich import Block, Paragraph, Run
from translate.documents.importing.pointers import heads_notes
from translate.wording import say

_END = "end"
Notes = dict[str, tuple[Block, ...]]


def with_end_notes(
    blocks: Sequence[Block], notes: Notes, remarks: list[tuple[str, str]]
) -> tuple[list[Block], Notes]:
    """(blocks, notes) with the last list as notes, where its numbers are those of raised marks.

    `notes` are those that were found before. The heading above the last ones is left out.
    """
    marked = {number for block in blocks for number, _, _ in _raised(block)}
    start, texts = _last_list(blocks)
    if not texts or not marked or not {*texts} <= marked or len(texts) < len(marked) / 2:
        return (_without_heading(blocks, remarks) if notes else list(blocks)), notes
    body = _without_heading(blocks[:start], remarks)
    found = [_marked(block, texts) for block in body]
    return found, {**notes, **{f"{_END}|{key}": text for key, text in texts.items()}}


def _without_heading(blocks: Sequence[Block], remarks: list[tuple[str, str]]) -> list[Block]:
    """The blocks without the heading of the list of notes that stood behind them."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph) or not heads_notes(last.text):
        return list(blocks)
    text = last.text.strip()
    remarks.append((last.place, say("left out “{text}”: the notes stand at the end", text=text)))
    return list(blocks[:-1])


def _last_list(blocks: Sequence[Block]) -> tuple[int, Mapping[str, tuple[Block, ...]]]:
    """(where it begins, the texts by number) of the list that ends the document."""
    texts: dict[str, tuple[Block, ...]] = {}
    start = len(blocks)
    for key, group in reversed([(k, list(g)) for k, g in groupby(blocks, key=_number)]):
        if not key:
            break
        texts = {key: tuple(_bare(block) for block in group), **texts}
        start -= len(group)
    return start, texts


def _number(block: Block) -> str:
    """The number of an item, or the raised one that a paragraph begins with."""
    if not isinstance(block, Paragraph) or block.level:
        return ""
    if block.inside:
        return str(block.inside[0].number or "") if block.inside[0].kind == "ordered" else ""
    lead = next(_raised(block), None)
    return lead[0] if lead and lead[1] == 0 else ""


def _bare(block: Block) -> Block:
    """An item's text without its list, or without the number before it."""
    if not isinstance(block, Paragraph):
        return block
    lead = next(_raised(block), None)
    end = lead[2] if lead and lead[1] == 0 and not block.inside else 0
    return replace(block, inside=block.inside[1:], runs=block.runs[end:])


def _raised(block: Block) -> Iterator[tuple[str, int, int]]:
    """(number, first run, run after it) of the raised numbers of a paragraph."""
    runs = block.runs if isinstance(block, Paragraph) else ()
    at = 0
    while at < len(runs):
        end = at
        while end < len(runs) and runs[end].raised:
            end += 1
        text = "".join(run.text for run in runs[at:end]).strip()
        if re.fullmatch(r"\d{1,3}", text):
            yield text, at, end
        at = max(end, at + 1)


def _marked(block: Block, texts: Mapping[str, object]) -> Block:
    if not isinstance(block, Paragraph):
        return block
    runs: list[Run] = []
    at = 0
    for number, start, end in _raised(block):
        if number in texts:
            runs += (*block.runs[at:start], Run("", note=f"{_END}|{number}"))
            space = block.runs[end - 1].text[-1:] == " "
            runs += [Run(" ")] if space else []
            at = end
    return replace(block, runs=(*runs, *block.runs[at:]))
