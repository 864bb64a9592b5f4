"""Undoing the ends of pages: their rules go, and the paragraphs they cut are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from translate.dataclass import dataclass
from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.hyphens import words_of
from translate.documents.importing.joining import goes_on, joined, link_is_cut
from translate.documents.importing.lists import list_goes_on
from translate.documents.importing.report import Remark
from translate.wording import at_line, say

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
    pages = _Pages(words_of(block.text for block, _ in blocks), report)
    languages = {language for _, language in blocks}
    for block, language in blocks:
        if block.part in (Part.PAGE_END, Part.RULE):
            pages.end(block, languages)
        else:
            prose = block.part is not Part.VERBATIM
            pages.add(Piece(language, block.text, block.path, block.line, prose))
    why = say("a page ended there") if pages.page_end else say("nothing follows it")
    report += (_left_out(rule, why) for rule in pages.rules)
    return pages.pieces


class _Pages:
    """The pieces as far as they are read."""

    def __init__(self, words: frozenset[str], report: list[Remark]) -> None:
        self.pieces: list[Piece] = []
        self.rules: list[Block] = []
        """Those after the last piece."""
        self.page_end = False
        """A page has ended after the last piece."""
        self._cut: set[str] = set()
        """The languages that have no piece after the last page end or rule."""
        self._words = words
        self._report = report

    def end(self, block: Block, languages: set[str]) -> None:
        """Takes note of a page end, or of a rule, that stands after pieces in `languages`."""
        self._cut = set(languages)
        if block.part is Part.RULE:
            self.rules.append(block)
        else:
            self.page_end = True

    def add(self, piece: Piece) -> None:
        previous = self.pieces[-1] if self.pieces else None
        whole = self._joined(piece) or self._listed(piece)
        for rule in self.rules:
            if whole or self.page_end:
                self._report.append(_left_out(rule, say("a page ended there")))
            elif not previous:
                self._report.append(_left_out(rule, say("nothing stands before it")))
            elif previous.language != piece.language:
                self._report.append(_left_out(rule, say("it parted two languages")))
            else:
                self.pieces.append(
                    Piece(piece.language, rule.text, rule.path, rule.line, prose=False)
                )
        if not whole:
            self.pieces.append(piece)
        self.rules, self.page_end = [], False
        self._cut.discard(piece.language)

    def _joined(self, piece: Piece) -> bool:
        """Joins a piece to the one it is the rest of, if it is; pictures between stand behind.

        Where languages alternate, that may stand before pieces in others.
        """
        at = len(self.pieces) - 1
        while at >= 0 and re.fullmatch(_PICTURE, self.pieces[at].text):
            at -= 1
        page_end = self.page_end or at < len(self.pieces) - 1
        across = at >= 0 and piece.language in self._cut - {self.pieces[at].language}
        while across and at >= 0 and self.pieces[at].language != piece.language:
            at -= 1
        if at < 0 or not piece.prose or not self.pieces[at].prose:
            return False
        first = self.pieces[at]
        if first.language != piece.language:
            return False
        is_sure = link_is_cut(first.text, piece.text) or goes_on(first.text, piece.text, True)
        if (across or (self.rules and not page_end)) and not is_sure:
            return False
        at_end = page_end or across or bool(self.rules)
        whole = joined(first.text, piece.text, at_end, self._words)
        if whole:
            self.pieces[at] = replace(first, text=whole[0], cut=True)
            self._remark(
                piece, say("the paragraph of {place}", place=at_line(first.line)), whole[1]
            )
        return whole is not None

    def _listed(self, piece: Piece) -> bool:
        """Puts the rest of a list without blank lines, which a page end cut, to its beginning."""
        first = self.pieces[-1] if self.pieces else None
        if not first or first.language != piece.language:
            return False
        at_rule = bool(self.rules) and not self.page_end
        is_cut = self.page_end or at_rule or first.cut
        if not is_cut or not list_goes_on(first.text, piece.text, at_rule):
            return False
        self.pieces[-1] = replace(first, text=f"{first.text}\n{piece.text}")
        self._remark(piece, say("the list of {place}", place=at_line(first.line)))
        return True

    def _remark(self, piece: Piece, to: str, done: str = "") -> None:
        message = say(
            "joined to {to}, which a page end had cut{done}",
            to=to,
            done=say(": {what}", what=done) if done else "",
        )
        self._report.append(Remark(piece.path, piece.line, message))


def _left_out(rule: Block, why: str) -> Remark:
    shown = re.sub(r"\s+", "", rule.text)
    return Remark(
        rule.path, rule.line, say("left out the rule “{shown}”: {why}", shown=shown, why=why)
    )
