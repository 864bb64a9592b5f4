"""Where a new block goes beside a neighbour: how deep into its containers, with which marker."""

from __future__ import annotations

from translate.dataclass import dataclass
from translate.documents.outline import Block, chain
from translate.model import Container, Kind, Segment


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new block goes, seen from a neighbour."""

    anchor: Segment
    after: bool
    blocks: tuple[Block, ...]
    """What holds the anchor, from the outside in, and the anchor's own block."""
    shared: int
    """How many of the anchor's containers hold the new block too."""
    sibling: bool
    """The new block is an item of the list that the anchor is in."""


def place_beside(data: bytes, like: Segment, anchor: Segment, after: bool) -> Place:
    """How deep into the anchor's containers the new block goes."""
    shared = 0
    for wanted, there in zip(_parents(like, anchor), anchor.nesting, strict=False):
        if wanted.kind != there.kind or (wanted.kind == "footnote" and wanted != there):
            break
        shared += 1
    blocks = chain(data, anchor)
    sibling = (
        like.kind is Kind.LIST_ITEM
        and shared == len(like.nesting) - 1
        and shared < len(blocks) - 1
        and anchor.nesting[shared].kind == like.nesting[-1].kind
    )
    return Place(anchor, after, blocks, shared, sibling)


def _parents(like: Segment, anchor: Segment) -> tuple[Container, ...]:
    """The containers that `like` may share with a neighbour.

    An item is one of its own; a paragraph of a quotation or a note joins the one it stands beside.
    """
    if like.kind is Kind.LIST_ITEM:
        return like.nesting[:-1]
    if (
        like.kind is Kind.FOOTNOTE
        and anchor.kind is Kind.FOOTNOTE
        and like.nesting != anchor.nesting
    ):
        return like.nesting[:-1]
    return like.nesting


def marker_at(data: bytes, place: Place, label: str) -> str:
    """The marker of a new item beside the anchor's: its bullet or delimiter, and a number.

    The number is the one the item has elsewhere, where that fits the anchor's.
    """
    start = place.blocks[place.shared].start
    line_end = data.find(b"\n", start)
    line = data[start : line_end if line_end >= 0 else len(data)].decode()
    digits = len(line) - len(line.lstrip("0123456789"))
    marker = line[digits : digits + 1]
    room = line[digits + 1 :]
    space = room[: len(room) - len(room.lstrip(" "))][:4] or " "
    if not digits:
        return marker + space
    here, wanted = int(line[:digits]), int(label)
    number = max(wanted, here + 1) if place.after else min(wanted, here)
    return f"{number}{marker}{space}"
