"""Notes whose numbers begin anew on every page, counted through the whole version."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.gathering import Gathered, Sorted
from translate.documents.importing.report import Remark
from translate.wording import say

_MARK = r"\[\^([^\[\]\s]+)\](?!:)"


def renumbered(
    body: Sequence[Sorted], notes: Sequence[Gathered], report: list[Remark]
) -> tuple[list[Sorted], list[Gathered]]:
    """The blocks and the notes, with numbers of their own for the notes of each page.

    Only where it is certain: each page has the texts of just those notes that are marked on it. A
    version that has no texts, and the same marks in the same order, is renumbered along with it.
    """
    texts = list(notes)
    series: dict[str, list[str]] = {}
    languages = tuple(dict.fromkeys(code for _, code in body))
    for language in languages:
        own = [note for note in notes if note.language == language]
        starts = _starts(body, own, language)
        numbers = _numbers(body, own, language, starts)
        if numbers:
            places = _marks(body, language)
            series[language] = [
                numbers[bisect_right(starts, line), label] for line, label in places
            ]
            new = {
                id(note): numbers[bisect_right(starts, note.line) - 1, note.label] for note in own
            }
            texts = [replace(note, label=new.get(id(note), note.label)) for note in texts]
    old = {tuple(label for _, label in _marks(body, code)): series[code] for code in series}
    for language in languages:
        marks = tuple(label for _, label in _marks(body, language))
        if marks in old and all(note.language != language for note in notes):
            series[language] = old[marks]
    queues = {language: iter(labels) for language, labels in series.items()}
    blocks = [
        (_with(block, queues[code], report) if code in queues else block, code)
        for block, code in body
    ]
    return blocks, texts


def _starts(body: Sequence[Sorted], notes: Sequence[Gathered], language: str) -> list[int]:
    """The line at which the notes of each page begin."""
    lines = [block.line for block, code in body if code == language and block.part is Part.TEXT]
    starts: list[int] = []
    for before, note in zip((None, *notes), notes, strict=False):
        if not before or any(before.line < line < note.line for line in lines):
            starts.append(note.line)
    return starts


def _numbers(
    body: Sequence[Sorted], notes: Sequence[Gathered], language: str, starts: Sequence[int]
) -> dict[tuple[int, str], str]:
    """The new number of each (page, number) of a version; empty where the old ones may stay.

    They stay as well where a page has other marks than texts: nobody knows then which is whose.
    """
    labels = [note.label for note in notes]
    texts = [(bisect_right(starts, note.line) - 1, note.label) for note in notes]
    marks = [(bisect_right(starts, line), label) for line, label in _marks(body, language)]
    certain = len({*texts}) == len(texts) and {*texts} == {*marks}
    if len({*labels}) == len(labels) or not certain or not all(map(str.isdecimal, labels)):
        return {}
    return {key: str(number) for number, key in enumerate(dict.fromkeys(marks), start=1)}


def _marks(body: Sequence[Sorted], language: str) -> list[tuple[int, str]]:
    """The marks of a version, each with the line of the block that it stands in."""
    return [
        (block.line, label)
        for block, code in body
        if code == language and block.part is Part.TEXT
        for label in re.findall(_MARK, block.text)
    ]


def _with(block: Block, labels: Iterator[str], report: list[Remark]) -> Block:
    """A block with the next labels for its marks."""
    if block.part is not Part.TEXT:
        return block

    def change(mark: re.Match[str]) -> str:
        new = next(labels)
        if new != mark[1]:
            line = block.line + block.text.count("\n", 0, mark.start())
            message = say(
                "note {mark} is {new} now: the numbers begin anew on each page",
                mark=mark[1],
                new=new,
            )
            report.append(Remark(block.path, line, message))
        return f"[^{new}]"

    return replace(block, text=re.sub(_MARK, change, block.text))
