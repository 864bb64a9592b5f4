"""Taking the pointers and the notes' texts out from between the paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.notes import note_text, referred_labels
from translate.documents.importing.report import Remark
from translate.documents.importing.sorting import language_of_notes

Sorted = tuple[Block, str]
"""A block and its language."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The text of a note."""

    label: str
    text: str
    """Paragraphs with a blank line between them."""
    language: str
    path: str
    line: int


def gather(
    blocks: Sequence[Sorted], labels: frozenset[str], report: list[Remark]
) -> tuple[list[Sorted], list[Gathered]]:
    """(what is left, the notes): notes leave a PAGE_END where they stood.

    Notes are in the language of the text before them, as at the foot of a page; those that no more
    text in it follows are in the language that they are written in, if it is one of the file's.
    A label that has its text already goes to a language that has the mark alone.
    """
    body: list[Sorted] = []
    notes: list[Gathered] = []
    place = 0
    while place < len(blocks):
        block, language = blocks[place]
        group = list(_group(blocks[place:], labels))
        if block.part is Part.POINTER:
            message = f"left out “{block.text}”: it only points at a language"
            report.append(Remark(block.path, block.line, message))
            place += 1
        elif not group:
            body.append((block, language))
            place += 1
        else:
            place += sum(len(taken) for taken, _, _ in group)
            home = _home([text for _, _, text in group], language, blocks, place, labels)
            for taken, label, text in group:
                notes.append(Gathered(label, text, home, block.path, taken[0].line))
            body.append((replace(block, part=Part.PAGE_END, text=""), language))
    return body, _shared_out(notes, body)


def _home(
    texts: Sequence[str],
    language: str,
    blocks: Sequence[Sorted],
    place: int,
    labels: frozenset[str],
) -> str:
    """The language of notes that stand before `place`, after text in `language`."""
    for block, other in blocks[place:]:
        is_body = block.part is Part.TEXT and note_text(block.text, labels) is None
        if is_body and other == language:
            return language
    own = language_of_notes(texts)
    return next((other for _, other in blocks if other == own), language)


def _shared_out(notes: Sequence[Gathered], body: Sequence[Sorted]) -> list[Gathered]:
    """Second texts of a label given to the languages that have its mark, but no text."""
    marks: dict[str, set[str]] = {}
    for block, language in body:
        marks.setdefault(language, set()).update(referred_labels([block.text]))
    found: list[Gathered] = []
    for note in notes:
        having = {other.language for other in found if other.label == note.label}
        own = [other.language for other in notes if other.label == note.label]
        lacking = [
            language
            for language, labels in marks.items()
            if note.label in labels and language not in own
        ]
        home = lacking[0] if note.language in having and lacking else note.language
        found.append(replace(note, language=home))
    return found


def _group(
    blocks: Sequence[Sorted], labels: frozenset[str]
) -> Iterator[tuple[list[Block], str, str]]:
    """(blocks, label, text) of each of the notes that stand together at the beginning."""
    held: tuple[list[Block], str, str] | None = None
    for block, _ in blocks:
        found = note_text(block.text, labels) if block.part is Part.TEXT else None
        if found:
            if held:
                yield held
            held = ([block], *found)
        elif held and block.part is Part.TEXT and block.text.startswith(("  ", "\t")):
            held = ([*held[0], block], held[1], f"{held[2]}\n\n{block.text.strip()}")
        else:
            break
    if held:
        yield held
