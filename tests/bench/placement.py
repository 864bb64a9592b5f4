"""Seconds that it takes to put drafts into a version that lacks them: linear, not quadratic.

    python tests/bench/placement.py

Each letter has so many units, of which the translation has every eighth; paragraphs, lists of six
items, quotations and headings take turns.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from translate.documents.lines import content
from translate.documents.markdown import read_markdown
from translate.drafting.draft import Draft
from translate.drafting.placement import Done, place
from translate.drafting.plan import plan
from translate.model import AlignedLetter, Unit

SIZES = (100, 200, 400, 800)


def markdown(units: range) -> str:
    """A letter of so many blocks; eight in a row are a heading, a paragraph and a list."""
    blocks = []
    for number in units:
        text = f"Op plein {number} staan {number + 2} bomen."
        shape = number % 8
        if shape == 0:
            blocks.append(f"\n## Plein {number}\n")
        elif shape == 1:
            blocks.append(f"{text}\n")
        else:
            blocks.append(f"{shape - 1}. {text}")
    return "\n".join(blocks) + "\n"


def _numbers(size: int) -> range:
    """Of so many blocks; all with four digits, so that all blocks are equally long."""
    return range(1000, 1000 + size)


def letter(size: int) -> AlignedLetter:
    """The letter, whose translation has only the headings; aligned by hand, which costs nothing."""
    source = read_markdown(markdown(_numbers(size)).encode(), "nl", "nl.md")
    target = read_markdown(
        "\n\n".join(f"## Square {number}" for number in _numbers(size)[::8]).encode(), "en", "en.md"
    )
    headings = iter(target.segments)
    units = tuple(
        Unit(at, {"nl": (segment,), "en": (next(headings),) if segment.level else ()})
        for at, segment in enumerate(source.segments, 1)
    )
    versions = {"nl": source, "en": target}
    return AlignedLetter("pleinen", "nl", ("nl", "en"), versions, units, facts={})


def drafts(aligned: AlignedLetter) -> list[Done]:
    """A draft for everything that the translation lacks."""
    wanted = {(unit.id, "en") for unit in aligned.units if not unit.segments["en"]}
    return [
        Done(job, tuple(Draft(content(one), "test", "") for one in job.segments))
        for job in plan(aligned, wanted, ["en"])
    ]


if __name__ == "__main__":
    for size in SIZES:
        aligned = letter(size)
        done = drafts(aligned)
        started = time.perf_counter()
        placed = place(aligned, "en", done)
        seconds = time.perf_counter() - started
        assert len(placed.texts) == len(done)
        print(f"{size:4} units, {len(done):4} drafts: {seconds:6.3f} s of placement")
