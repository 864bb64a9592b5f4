"""What stands at the head or the foot of every page: a title, the name of the sender."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import normalize

from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.guessing import looks
from translate.documents.importing.joining import goes_on
from translate.documents.importing.page_numbers import ends_page
from translate.documents.importing.pointers import page_words
from translate.documents.importing.report import Remark
from translate.wording import say

_MOST = 120
"""Characters; a longer line is no head of a page."""


def without_running_heads(
    blocks: Sequence[Block], labels: frozenset[str], report: list[Remark]
) -> list[Block]:
    """The blocks with a PAGE_END for each head or foot of a page.

    It is a line that stands at page ends, and elsewhere or at another page end again, with text in
    one language around it. What stands at the head of each version is no such line; it belongs to
    the version that follows, in whatever language it is.
    """
    keys = [_key(block) for block in blocks]
    counts = Counter(keys)
    repeated = [bool(key) and counts[key] > 1 for key in keys]
    left_out: set[int] = set()
    feet: dict[tuple[str, str], list[int]] = {}
    foreign: dict[int, str] = {}
    for place in (place for place, is_repeated in enumerate(repeated) if is_repeated):
        before, after = _languages_around(blocks, repeated, place, labels)
        begins_page = _is_beside(blocks, repeated, place, -1, labels)
        if before and before == after and (begins_page or _is_inside(blocks, repeated, place)):
            left_out.add(place)
        elif before and before == after and _is_beside(blocks, repeated, place, 1, labels):
            feet.setdefault((keys[place], before), []).append(place)
        elif begins_page and after and looks(blocks[place]) not in (None, after):
            foreign[place] = after
    left_out.update(place for places in feet.values() if len(places) > 1 for place in places)
    heads = {keys[place] for place in left_out}
    left_out.update(place for place in foreign if keys[place] in heads)
    return [
        _left_out(block, report)
        if place in left_out
        else replace(block, language=foreign.get(place, block.language))
        for place, block in enumerate(blocks)
    ]


def _key(block: Block) -> str:
    """What makes two lines one running head: the words, without the number of the page."""
    if block.part is not Part.TEXT or "\n" in block.text or len(block.text) > _MOST:
        return ""
    if re.match(r"\s*(?:[-*+>|]\s|\(?\w{1,3}[.)]\s|\[|<)", block.text):
        return ""
    text = re.sub(r"[#*_]", "", normalize("NFC", block.text)).strip().lower()
    words = "|".join(map(re.escape, sorted(page_words())))
    text = re.sub(rf"\s*[-–—|·/,]\s*(?:(?:{words})\.?\s*)?\d{{1,3}}$", "", text)
    return re.sub(r"^\d{1,3}\s*[-–—|·/]\s*", "", text)


def _is_beside(
    blocks: Sequence[Block],
    repeated: Sequence[bool],
    place: int,
    step: int,
    labels: frozenset[str],
) -> bool:
    """Whether a page ends before (-1) or after (1) a block; other running heads don't count."""
    beside = _beside(blocks, repeated, place, step)
    return beside is not None and ends_page(beside, labels)


def _is_inside(blocks: Sequence[Block], repeated: Sequence[bool], place: int) -> bool:
    """Whether a block stands inside a paragraph."""
    before, after = (_beside(blocks, repeated, place, step) for step in (-1, 1))
    if not before or not after or not before.part is after.part is Part.TEXT:
        return False
    return goes_on(before.text, after.text, page_end=True)


def _beside(
    blocks: Sequence[Block], repeated: Sequence[bool], place: int, step: int
) -> Block | None:
    place += step
    while 0 <= place < len(blocks) and repeated[place]:
        place += step
    return blocks[place] if 0 <= place < len(blocks) else None


def _languages_around(
    blocks: Sequence[Block], repeated: Sequence[bool], place: int, labels: frozenset[str]
) -> list[str | None]:
    """The languages of the nearest texts before and after a block; None where there is none."""
    sides = (range(place - 1, -1, -1), range(place + 1, len(blocks)))
    telling = (
        (looks(blocks[at]) for at in side if not repeated[at] and not ends_page(blocks[at], labels))
        for side in sides
    )
    return [next(filter(None, side), None) for side in telling]


def _left_out(block: Block, report: list[Remark]) -> Block:
    message = say("left out “{text}”: it stands on every page", text=block.text)
    report.append(Remark(block.path, block.line, message))
    return replace(block, part=Part.PAGE_END, text="")
