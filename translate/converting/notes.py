"""Numbering the notes of a document as its reader sees them: by their first marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from translate.converting.rich import Block, Paragraph, Table


def numbered(
    blocks: Sequence[Block], notes: Mapping[str, Sequence[Block]]
) -> tuple[tuple[Block, ...], dict[str, tuple[Block, ...]]]:
    """(blocks, notes) with labels 1, 2, 3 in the order of the marks; unmarked notes come last."""
    labels: dict[str, str] = {}
    for block in blocks:
        _collect(block, labels)
    for key in notes:
        labels.setdefault(key, str(len(labels) + 1))
    found = {
        new: tuple(_renamed(block, labels) for block in notes[key])
        for key, new in labels.items()
        if key in notes
    }
    return tuple(_renamed(block, labels) for block in blocks), found


def _collect(block: Block, labels: dict[str, str]) -> None:
    if isinstance(block, Paragraph):
        for run in block.runs:
            if run.note:
                labels.setdefault(run.note, str(len(labels) + 1))
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row:
                for inner in cell:
                    _collect(inner, labels)


def _renamed(block: Block, labels: Mapping[str, str]) -> Block:
    if isinstance(block, Paragraph):
        runs = (replace(r, note=labels.get(r.note, r.note)) for r in block.runs)
        return replace(block, runs=tuple(runs))
    if isinstance(block, Table):
        rows = (
            tuple(tuple(_renamed(inner, labels) for inner in cell) for cell in row)
            for row in block.rows
        )
        return replace(block, rows=tuple(rows))
    return block
