"""The texts of notes that a page end has cut."""

from __future__ import annotations

from collections.abc import Sequence

from translate.documents.importing.continuing import whole
from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.guessing import looks
from translate.documents.importing.hyphens import words_of
from translate.documents.importing.joining import ends, goes_on
from translate.documents.importing.notes import note_text
from translate.documents.importing.report import Remark

_FEW = 2
"""Other notes, all with a full stop, from which on one without has lost its end."""


def with_whole_notes(
    blocks: Sequence[Block], labels: frozenset[str], report: list[Remark]
) -> list[Block]:
    """The blocks, the text of a note and what goes on it after the end of a page as one."""
    words = words_of(block.text for block in blocks)
    notes = [block for block in blocks if _is_note(block, labels)]
    found: list[Block] = []
    note: int | None = None
    paragraph = ""
    for place, block in enumerate(blocks):
        is_body = _is_body(block, labels)
        if is_body and note is not None:
            after = (b.text for b in blocks[place + 1 :] if _is_body(b, labels))
            if _goes_on_note(found[note], block, paragraph, next(after, ""), notes):
                found[note] = whole(found[note], block, words, report)
                continue
        if _is_note(block, labels):
            note = len(found)
        elif block.part not in (Part.RULE, Part.PAGE_END):
            note = None
            paragraph = block.text if is_body else ""
        found.append(block)
    return found


def _goes_on_note(
    note: Block, block: Block, paragraph: str, following: str, notes: Sequence[Block]
) -> bool:
    """Whether a block goes on a note rather than the paragraph before, which is cut as well.

    It does so where the paragraph is not open, or goes on in the text after the block; by its first
    word, or because all other notes end as sentences do.
    """
    if paragraph and goes_on(paragraph, block.text, page_end=True):
        is_spare = bool(following) and goes_on(paragraph, following, page_end=True)
        return is_spare and goes_on(note.text, block.text, page_end=True)
    if goes_on(note.text, block.text, page_end=True):
        return True
    others = [other for other in notes if other.line != note.line]
    closes = ends(block.text, "") and not ends(note.text, "") and looks(block) is None
    is_line = "\n" not in block.text and not block.text.startswith(("#", "-", "*", ">", "|"))
    return closes and is_line and len(others) >= _FEW and all(ends(o.text, "") for o in others)


def _is_body(block: Block, labels: frozenset[str]) -> bool:
    return block.part is Part.TEXT and not _is_note(block, labels)


def _is_note(block: Block, labels: frozenset[str]) -> bool:
    return block.part is Part.TEXT and note_text(block.text, labels) is not None
