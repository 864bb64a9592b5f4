"""A document as Markdown, each line with its place in the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from translate.converting.rich import Block, Inside, PageEnd, Paragraph, Rich, Table
from translate.converting.runs import inline

Line = tuple[str, str]
"""A line of Markdown and its place."""


def written(rich: Rich) -> tuple[str, tuple[str, ...]]:
    """(the Markdown, the place of each of its lines); notes stand at the end, by their labels."""
    lines = _blocks(rich.blocks, 0)
    for label, blocks in rich.notes.items():
        lines += _definition(label, blocks)
    return "\n".join(text for text, _ in lines) + "\n", tuple(place for _, place in lines)


def _definition(label: str, blocks: Sequence[Block]) -> list[Line]:
    own = _blocks(blocks, 0)
    if not own:
        return []
    indented = [(f"    {text}" if text else "", place) for text, place in own[1:]]
    return [("", own[0][1]), (f"[^{label}]: {own[0][0]}", own[0][1]), *indented]


def _blocks(blocks: Sequence[Block], depth: int) -> list[Line]:
    """The lines of blocks that share their nesting up to `depth`, a blank line between blocks."""
    found: list[Line] = []
    for kind, group in groupby(blocks, key=lambda block: _kind(block, depth)):
        part = list(group)
        if not kind:
            own = [_leaf(block) for block in part]
        elif kind == "quote":
            own = [[(f"> {text}".rstrip(), place) for text, place in _blocks(part, depth + 1)]]
        else:
            own = [_list(part, depth)]
        for lines in filter(None, own):
            found += [("", lines[0][1])] if found else []
            found += lines
    return found


def _kind(block: Block, depth: int) -> str:
    return block.inside[depth].kind if len(block.inside) > depth else ""


def _list(blocks: Sequence[Block], depth: int) -> list[Line]:
    items = [
        (inside, _blocks(group, depth + 1), _is_tight(group, depth + 1))
        for inside, group in _items(blocks, depth)
    ]
    loose = not all(tight for _, _, tight in items)
    found: list[Line] = []
    for inside, lines, _ in items:
        if not lines:
            continue
        marker = f"{inside.number}. " if inside.kind == "ordered" else "- "
        found += [("", lines[0][1])] if loose and found else []
        (first, place), *rest = [line for line in lines if loose or line[0]]
        found.append((marker + first, place))
        found += [(" " * len(marker) + text if text else "", at) for text, at in rest]
    return found


def _items(blocks: Sequence[Block], depth: int) -> Iterator[tuple[Inside, Sequence[Block]]]:
    for inside, group in groupby(blocks, key=lambda block: block.inside[depth]):
        yield inside, list(group)


def _is_tight(blocks: Sequence[Block], depth: int) -> bool:
    """Whether an item is one paragraph, with no more than a list under it."""
    return sum(not _kind(block, depth) for block in blocks) <= 1 and not any(
        _kind(block, depth) == "quote" or isinstance(block, Table) for block in blocks
    )


def _leaf(block: Block) -> list[Line]:
    match block:
        case PageEnd():
            return [("\f", block.place)]
        case Table():
            return _table(block)
        case Paragraph():
            text = inline(block.runs, plain=bool(block.level))
            if not text:
                return []
            if block.level:
                text = f"{'#' * block.level} {text}"
            return [(line, block.place) for line in text.split("\n")]


def _table(table: Table) -> list[Line]:
    """A table with a header; its rows are as long as the longest."""
    width = max(map(len, table.rows), default=0)
    rows = [[_cell(cell, plain=not at) for cell in row] for at, row in enumerate(table.rows)]
    lines = ["| " + " | ".join((*row, *[""] * (width - len(row)))) + " |" for row in rows]
    if not lines:
        return []
    lines.insert(1, "|" + " --- |" * width)
    return [(line, table.place) for line in lines]


def _cell(blocks: Sequence[Block], plain: bool) -> str:
    """A cell in one line; in the header, bold throughout is left out (`plain`): it is so anyway."""
    paragraphs = (block for block in blocks if isinstance(block, Paragraph))
    texts = [inline(block.runs, plain=plain, cell=True) for block in paragraphs]
    return " ".join(filter(None, texts))
