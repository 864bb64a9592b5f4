"""From converted texts to versions: each step a pass over the blocks, each deed in the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from translate.documents.importing.cleaning import cleaned
from translate.documents.importing.cutting import Block, Part, cut
from translate.documents.importing.gathering import Gathered, gather
from translate.documents.importing.note_lists import unlisted
from translate.documents.importing.notes import note_text, plausible, referred_labels
from translate.documents.importing.page_numbers import without_page_numbers
from translate.documents.importing.pages import Piece, without_page_ends
from translate.documents.importing.report import Imported, Remark
from translate.documents.importing.sorting import languages_of, looks
from translate.documents.importing.writing import written
from translate.errors import TranslateError


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
    homes: dict[str, str] = {}
    files = [(path, cut(path, text)) for path, text in texts]
    referred = referred_labels(
        block.text for _, blocks in files for block in blocks if block.part is Part.TEXT
    )
    files = [(path, unlisted(blocks, referred, report)) for path, blocks in files]
    labels = _labels([block for _, blocks in files for block in blocks], referred)
    for path, blocks in files:
        hint = (hints or {}).get(path)
        sorted_blocks = _sorted(path, blocks, labels, languages, hint, report)
        body, found = gather(sorted_blocks, labels, report)
        for language in dict.fromkeys(language for _, language in sorted_blocks):
            if language in homes:
                raise TranslateError(
                    f"is in {language}, as {homes[language]} is",
                    path=path,
                    remedy="bring in one of them, or put the two together first",
                )
            homes[language] = path
        clean = [(_cleaned(block, labels, report), language) for block, language in body]
        for piece in without_page_ends(without_page_numbers(clean, report), report):
            bodies.setdefault(piece.language, []).append(piece)
        for note in found:
            text = cleaned(note.text, note.path, note.line, labels, report)
            notes.setdefault(note.language, []).append(replace(note, text=text))
    versions = written(bodies, notes, report)
    return Imported(versions, tuple(sorted(report)))


def _cleaned(block: Block, labels: frozenset[str], report: list[Remark]) -> Block:
    if block.part is not Part.TEXT:
        return block
    return replace(block, text=cleaned(block.text, block.path, block.line, labels, report))


def _labels(blocks: Sequence[Block], referred: Sequence[str]) -> frozenset[str]:
    """The labels that are taken for those of notes."""
    texts = (block.text for block in blocks if block.part is Part.TEXT)
    found = (note_text(text, referred) for text in texts)
    return plausible(referred, (note[0] for note in found if note))


def _sorted(
    path: str,
    blocks: Sequence[Block],
    labels: frozenset[str],
    languages: Sequence[str],
    hint: str | None,
    report: list[Remark],
) -> list[tuple[Block, str]]:
    """Each block with its language; pointers and notes have that of the text before them."""
    own = [block for block in blocks if _speaks(block, labels)]
    if not own:
        raise TranslateError("holds no text", path=path, line=1, remedy="check that it is the file")
    found = [hint] * len(own) if hint else languages_of(own, languages)
    if found is None:
        raise TranslateError(
            f"can't tell which of {', '.join(languages)} this is in",
            path=path,
            line=own[0].line,
            remedy=f"say it: nl={path}",
        )
    language, speaking = found[0], iter(found)
    result: list[tuple[Block, str]] = []
    for block in blocks:
        language = next(speaking) if _speaks(block, labels) else language
        result.append((block, language))
    _remark_on_runs(path, own, found, report)
    for block, language in () if hint else zip(own, found, strict=True):
        if looks(block) not in (None, language):
            report.append(
                Remark(path, block.line, f"looks like {looks(block)}; put into {language}.md")
            )
    return result


def _speaks(block: Block, labels: frozenset[str]) -> bool:
    """Whether a block belongs to a language by itself: not a rule, a pointer or a note."""
    return block.part is Part.VERBATIM or (
        block.part is Part.TEXT and note_text(block.text, labels) is None
    )


def _remark_on_runs(
    path: str, blocks: Sequence[Block], languages: Sequence[str], report: list[Remark]
) -> None:
    """Says which lines went into which version."""
    start = 0
    for place in range(1, len(blocks) + 1):
        if place == len(blocks) or languages[place] != languages[start]:
            last = blocks[place - 1]
            end = last.line + last.text.count("\n")
            report.append(
                Remark(
                    path, blocks[start].line, f"from here to line {end}: into {languages[start]}.md"
                )
            )
            start = place
