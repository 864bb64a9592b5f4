"""Taking the pointers and the notes' texts out from between the paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from translate.dataclass import dataclass
from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.guessing import language_of_notes
from translate.documents.importing.notes import note_text, referred_labels
from translate.documents.importing.report import Remark
from translate.wording import say

Sorted = tuple[Block, str]
"""A block and its language."""
Note = tuple[list[Block], str, str]
"""The blocks of a note, its label and its text."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The text of a note."""

    label: str
    text: str
    """Paragraphs with a blank line between them."""
    language: str
    path: str
    line: int
    told: bool = True
    """Its language is known, by its words or its place, not only guessed."""


def gather(
    blocks: Sequence[Sorted], labels: frozenset[str], report: list[Remark]
) -> tuple[list[Sorted], list[Gathered]]:
    """(what is left, the notes): notes leave a PAGE_END where they stood.

    Notes are in the language of the text before them, as at the foot of a page; those that no more
    text in it follows are in the language that they are written in, if it is one of the file's.
    The second text of a label goes to a language that has the mark alone.
    """
    body: list[Sorted] = []
    notes: list[Gathered] = []
    place = 0
    while place < len(blocks):
        block, language = blocks[place]
        group = list(_group(blocks[place:], labels))
        if block.part is Part.POINTER:
            message = say("left out “{text}”: it only points at a language", text=block.text)
            report.append(Remark(block.path, block.line, message))
            place += 1
        elif not group:
            body.append((block, language))
            place += 1
        else:
            place += sum(len(taken) for taken, _, _ in group)
            home, told = _home(group, language, blocks, place, labels)
            for taken, label, text in group:
                notes.append(Gathered(label, text, home, block.path, taken[0].line, told))
            body.append((replace(block, part=Part.PAGE_END, text=""), language))
    return body, _shared_out(notes, body)


def _home(
    notes: Sequence[Note],
    language: str,
    blocks: Sequence[Sorted],
    place: int,
    labels: frozenset[str],
) -> tuple[str, bool]:
    """(language, whether it is sure) of notes that stand before `place`, after `language`."""
    present = {other for _, other in blocks}
    said = notes[0][0][0].language
    if said in present:
        return said, True
    following = {
        other
        for block, other in blocks[place:]
        if block.part is Part.TEXT and note_text(block.text, labels) is None
    }
    if language in following:
        return language, True
    own = language_of_notes([text for _, _, text in notes])
    return (own, True) if own in present else (language, bool(following))


def _shared_out(notes: Sequence[Gathered], body: Sequence[Sorted]) -> list[Gathered]:
    """The notes, those of no known language given to languages that have the mark, but no text.

    Several texts of one label go to the languages in the order of the versions.
    """
    marked: dict[str, set[str]] = {}
    for block, language in body:
        marked.setdefault(language, set()).update(referred_labels([block.text]))
    found = [note for note in notes if note.told]
    guessed = [note for note in notes if not note.told]
    for note in guessed:
        having = {other.language for other in found if other.label == note.label}
        lacking = [
            language
            for language, labels in marked.items()
            if note.label in labels and language not in having
        ]
        alone = sum(other.label == note.label for other in guessed) == 1
        stays = not lacking or (alone and note.language in lacking)
        found.append(note if stays else replace(note, language=lacking[0]))
    found = [_at_its_mark(note, found, marked) for note in found]
    return sorted(found, key=lambda note: note.line)


def _at_its_mark(
    note: Gathered, notes: Sequence[Gathered], marked: Mapping[str, set[str]]
) -> Gathered:
    """The note in the one language that has its mark, where it is the only text of its label."""
    having = [language for language, labels in marked.items() if note.label in labels]
    alone = sum(other.label == note.label for other in notes) == 1
    return replace(note, language=having[0]) if alone and len(having) == 1 else note


def _group(blocks: Sequence[Sorted], labels: frozenset[str]) -> Iterator[Note]:
    """The notes at the beginning of blocks that are of one list: no label is in it twice."""
    held: Note | None = None
    language = blocks[0][0].language
    seen: set[str] = set()
    for block, _ in blocks:
        found = note_text(block.text, labels) if block.part is Part.TEXT else None
        if block.language != language or (found and found[0] in seen):
            break
        if found:
            seen.add(found[0])
            if held:
                yield held
            held = ([block], *found)
        elif held and block.part is Part.TEXT and block.text.startswith(("  ", "\t")):
            held = ([*held[0], block], held[1], f"{held[2]}\n\n{block.text.strip()}")
        else:
            break
    if held:
        yield held
