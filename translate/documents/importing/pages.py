"""Undoing the ends of pages: their rules go, and the paragraphs they cut are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.hyphens import words_of
from translate.documents.importing.joining import joined, link_is_cut
from translate.documents.importing.lists import list_goes_on
from translate.documents.importing.report import Remark

_PICTURE = r"!\[[^\]]*\]\([^)\n]*\)"


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a version as it will be written."""

    language: str
    text: str
    path: str
    line: int
    prose: bool = True
    """Not code, a rule or front matter."""
    cut: bool = False
    """A page end had cut it."""


def without_page_ends(blocks: Sequence[tuple[Block, str]], report: list[Remark]) -> list[Piece]:
    """The pieces of one file, cut paragraphs and lists joined.

    A rule stays where it stands between two blocks of one language; it goes at a page end (beside
    notes, or inside a paragraph), between languages, and at the beginning and the end of the file.
    """
    words = words_of(block.text for block, _ in blocks)
    pieces: list[Piece] = []
    rules: list[Block] = []
    page_end = False
    for block, language in blocks:
        if block.part is Part.PAGE_END:
            page_end = True
        elif block.part is Part.RULE:
            rules.append(block)
        else:
            piece = Piece(
                language, block.text, block.path, block.line, block.part is not Part.VERBATIM
            )
            _add(pieces, piece, rules, page_end, words, report)
            rules, page_end = [], False
    for rule in rules:
        report.append(_left_out(rule, "a page ended there" if page_end else "nothing follows it"))
    return pieces


def _add(
    pieces: list[Piece],
    piece: Piece,
    rules: list[Block],
    page_end: bool,
    words: frozenset[str],
    report: list[Remark],
) -> None:
    previous = pieces[-1] if pieces else None
    whole = _joined_to_the_last(
        pieces, piece, rules, page_end, words, report
    ) or _listed_with_the_last(pieces, piece, rules, page_end, report)
    for rule in rules:
        if whole or page_end:
            report.append(_left_out(rule, "a page ended there"))
        elif not previous:
            report.append(_left_out(rule, "nothing stands before it"))
        elif previous.language != piece.language:
            report.append(_left_out(rule, "it parted two languages"))
        else:
            pieces.append(Piece(piece.language, rule.text, rule.path, rule.line, prose=False))
    if not whole:
        pieces.append(piece)


def _joined_to_the_last(
    pieces: list[Piece],
    piece: Piece,
    rules: list[Block],
    page_end: bool,
    words: frozenset[str],
    report: list[Remark],
) -> bool:
    """Joins a piece to the one it is the rest of, if it is; pictures between them stand behind."""
    at = len(pieces) - 1
    while at >= 0 and re.fullmatch(_PICTURE, pieces[at].text):
        at -= 1
    if at < 0 or not piece.prose or not pieces[at].prose:
        return False
    first = pieces[at]
    page_end = page_end or at < len(pieces) - 1
    goes_on = piece.text.lstrip(" *_(\"'“„«[")[:1].islower() or link_is_cut(first.text, piece.text)
    if first.language != piece.language or (rules and not page_end and not goes_on):
        return False
    whole = joined(first.text, piece.text, page_end or bool(rules), words)
    if not whole:
        return False
    pieces[at] = replace(first, text=whole[0], cut=True)
    message = f"joined to the paragraph of line {first.line}, which a page end had cut"
    message += f": {whole[1]}" if whole[1] else ""
    report.append(Remark(piece.path, piece.line, message))
    return True


def _listed_with_the_last(
    pieces: list[Piece], piece: Piece, rules: list[Block], page_end: bool, report: list[Remark]
) -> bool:
    """Puts the rest of a list without blank lines, which a page end cut, under its beginning."""
    first = pieces[-1] if pieces else None
    if not first or first.language != piece.language or not (page_end or rules or first.cut):
        return False
    if not list_goes_on(first.text, piece.text, bool(rules) and not page_end):
        return False
    pieces[-1] = replace(first, text=f"{first.text}\n{piece.text}")
    message = f"joined to the list of line {first.line}, which a page end had cut"
    report.append(Remark(piece.path, piece.line, message))
    return True


def _left_out(rule: Block, why: str) -> Remark:
    shown = re.sub(r"\s+", "", rule.text)
    return Remark(rule.path, rule.line, f"left out the rule “{shown}”: {why}")
