"""Writing the versions: paragraphs, then the texts of the notes in the order of their marks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from translate.documents.importing.gathering import Gathered
from translate.documents.importing.pages import Piece
from translate.documents.importing.report import Remark
from translate.wording import say

_MARK = r"\[\^([^\[\]\s]+)\](?!:)"


def written(
    bodies: Mapping[str, Sequence[Piece]],
    notes: Mapping[str, Sequence[Gathered]],
    report: list[Remark],
) -> dict[str, str]:
    """Each language's text; where the notes went, and what they lack, goes into the report."""
    versions: dict[str, str] = {}
    marked: dict[str, dict[str, tuple[str, int]]] = {}
    for language in dict.fromkeys((*bodies, *notes)):
        pieces = bodies.get(language, ())
        places = marked[language] = _places(pieces)
        order = list(places)
        texts = [piece.text for piece in pieces]
        for note in sorted(
            notes.get(language, ()),
            key=lambda note: order.index(note.label) if note.label in order else len(order),
        ):
            texts.append(_definition(note))
            message = say(
                "note {label}: its text moved to the end of {code}.md",
                label=note.label,
                code=language,
            )
            report.append(Remark(note.path, note.line, message, is_moved_note=True))
        versions[language] = "\n\n".join(texts) + "\n"
    _remark_on_notes(marked, notes, report)
    return versions


def _places(pieces: Sequence[Piece]) -> dict[str, tuple[str, int]]:
    """The path and line of the first mark of each note, in the order of the text."""
    places: dict[str, tuple[str, int]] = {}
    for piece in pieces:
        for mark in re.finditer(_MARK, piece.text) if piece.prose else ():
            line = piece.line + piece.text.count("\n", 0, mark.start())
            places.setdefault(mark[1], (piece.path, line))
    return places


def _definition(note: Gathered) -> str:
    first, *rest = note.text.split("\n")
    lines = [f"[^{note.label}]: {first}", *("    " + line.strip() if line else "" for line in rest)]
    return "\n".join(lines)


def _remark_on_notes(
    marked: Mapping[str, Mapping[str, tuple[str, int]]],
    notes: Mapping[str, Sequence[Gathered]],
    report: list[Remark],
) -> None:
    """Marks without a text, texts without a mark: said, not mended."""
    texts = {language: {note.label for note in found} for language, found in notes.items()}
    for language, marks in marked.items():
        for label, (path, line) in marks.items():
            if label in texts.get(language, ()):
                continue
            others = [other for other, labels in texts.items() if label in labels]
            where = (
                say("its text is only in {others}", others=", ".join(others))
                if others
                else say("it has no text")
            )
            report.append(
                Remark(
                    path,
                    line,
                    say(
                        "note {label} in {code}.md: {where}",
                        label=label,
                        code=language,
                        where=where,
                    ),
                )
            )
    for language, found in notes.items():
        for note in found:
            if note.label not in marked.get(language, {}):
                message = say(
                    "note {label} in {code}.md: nothing refers to it",
                    label=note.label,
                    code=language,
                )
                report.append(Remark(note.path, note.line, message))
        labels = [note.label for note in found]
        for place, note in enumerate(found):
            if note.label in labels[:place]:
                message = say(
                    "note {label} in {code}.md has a text already: renumber one",
                    label=note.label,
                    code=language,
                )
                report.append(Remark(note.path, note.line, message))
