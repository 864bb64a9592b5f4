"""From converted texts to versions: each step a pass over the blocks, each deed in the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from translate.documents.importing.anchors import without_anchors
from translate.documents.importing.assigning import assigned
from translate.documents.importing.bilingual import parted
from translate.documents.importing.cleaning import cleaned
from translate.documents.importing.continuing import with_whole_links, with_whole_words
from translate.documents.importing.cutting import Block, Part, cut
from translate.documents.importing.gathering import Gathered, Sorted, gather
from translate.documents.importing.mail import remark_on_mail
from translate.documents.importing.note_lists import unlisted
from translate.documents.importing.notes import note_text, plausible, referred_labels
from translate.documents.importing.page_numbers import without_page_numbers
from translate.documents.importing.pages import Piece, without_page_ends
from translate.documents.importing.renumbering import renumbered
from translate.documents.importing.report import Imported, Remark
from translate.documents.importing.running_heads import without_running_heads
from translate.documents.importing.whole_notes import with_whole_notes
from translate.documents.importing.writing import written
from translate.errors import TranslateError
from translate.wording import say


def bring_in(
    texts: Sequence[tuple[str, str]],
    languages: Sequence[str],
    hints: Mapping[str, str] | None = None,
) -> Imported:
    """The versions that (path, text) pairs hold, and what was done to make them.

    A text may hold one language or several, paragraph by paragraph; `languages` are those to look
    for, `hints` names by path the one that a text is in as a whole. Every word of the texts is in
    a version or in the report. Raises TranslateError for a text that is empty or whose language
    can't be told, and for two texts in one language.
    """
    report: list[Remark] = []
    bodies: dict[str, list[Piece]] = {}
    notes: dict[str, list[Gathered]] = {}
    files = [(path, _read(path, text, report)) for path, text in texts]
    referred = referred_labels(_texts([block for _, blocks in files for block in blocks]))
    files = [(path, unlisted(blocks, referred, report)) for path, blocks in files]
    found = (note_text(text, referred) for _, blocks in files for text in _texts(blocks))
    labels = plausible(referred, (note[0] for note in found if note))
    homes: dict[str, str] = {}
    for path, blocks in files:
        hint = (hints or {}).get(path)
        blocks = _paged(blocks, labels, report)
        if not hint:
            blocks = parted(blocks, languages, report)
        own = assigned(path, blocks, labels, languages, hint, report)
        _check_homes(path, [language for _, language in own], homes)
        pieces, gathered = _taken_apart(own, labels, report)
        for piece in pieces:
            bodies.setdefault(piece.language, []).append(piece)
        for note in gathered:
            notes.setdefault(note.language, []).append(note)
    versions = written(bodies, notes, report)
    return Imported(versions, tuple(sorted(report)))


def _read(path: str, text: str, report: list[Remark]) -> list[Block]:
    """The blocks of a text, without anchors, and with whole words and links."""
    remark_on_mail(path, text, report)
    blocks = without_anchors(cut(path, text), report)
    return with_whole_links(with_whole_words(blocks, report), report)


def _texts(blocks: Sequence[Block]) -> list[str]:
    return [block.text for block in blocks if block.part is Part.TEXT]


def _check_homes(path: str, languages: Sequence[str], homes: dict[str, str]) -> None:
    """Notes that the languages of a file have it as their home, and no other file."""
    for language in languages:
        if homes.setdefault(language, path) != path:
            raise TranslateError(
                say("is in {language}, as {homes} is", language=language, homes=homes[language]),
                path=path,
                remedy="bring in one of them, or put the two together first",
            )


def _paged(blocks: Sequence[Block], labels: frozenset[str], report: list[Remark]) -> list[Block]:
    """The blocks with a PAGE_END for what stands on every page, and with whole notes."""
    blocks = without_page_numbers(blocks, labels, report)
    blocks = without_running_heads(blocks, labels, report)
    return with_whole_notes(blocks, labels, report)


def _taken_apart(
    blocks: Sequence[Sorted], labels: frozenset[str], report: list[Remark]
) -> tuple[list[Piece], list[Gathered]]:
    """The pieces and the notes of one file."""
    body, found = gather(blocks, labels, report)
    clean = [(_cleaned(block, labels, report), language) for block, language in body]
    notes = [
        replace(note, text=cleaned(note.text, note.path, note.line, labels, report))
        for note in found
    ]
    clean, notes = renumbered(clean, notes, report)
    return without_page_ends(clean, report), notes


def _cleaned(block: Block, labels: frozenset[str], report: list[Remark]) -> Block:
    if block.part is not Part.TEXT:
        return block
    return replace(block, text=cleaned(block.text, block.path, block.line, labels, report))
