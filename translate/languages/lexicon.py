"""The trilingual core lexicon: which words of different languages mean the same.

`lexicon.tsv` is plain data that a linguist can mend: one concept a line, one column a language
named in its header, alternatives and irregular forms separated by `|`. A line that begins with `#`
is a heading.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files

_SHORTEST_PART = 3
"""Characters a part of a compound has at least."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """One column of the lexicon, found through stems."""

    concepts: Mapping[str, tuple[int, ...]]
    """By stem: the numbers of the concepts, ascending."""
    stems: Callable[[str], tuple[str, ...]]
    joints: tuple[str, ...]

    def look_up(self, word: str) -> tuple[int, ...]:
        """The concepts a folded word may mean; those of its parts where it is a compound."""
        return self._simple(word) or (self._compound(word) if self.joints else ())

    def _simple(self, word: str) -> tuple[int, ...]:
        for stem in self.stems(word):
            if stem in self.concepts:
                return self.concepts[stem]
        return ()

    def _compound(self, word: str) -> tuple[int, ...]:
        """The parts' concepts, the last part as long as can be."""
        for place in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            tail = self._simple(word[place:])
            if not tail:
                continue
            for joint in self.joints:
                head = word[:place].removesuffix(joint) if joint else word[:place]
                if len(head) >= _SHORTEST_PART and word[:place] == head + joint:
                    found = self._simple(head)
                    if found:
                        return found + tail
        return ()


@cache
def dictionary(language: str) -> Dictionary:
    """The lexicon's column of a language; empty where the lexicon has no such column."""
    stemming = import_module(f"translate.languages.{language}.stemming")
    return Dictionary(
        _index(_column(language), stemming.stem_of_lemma), stemming.stems, stemming.JOINTS
    )


def _index(column: list[list[str]], stem: Callable[[str], str]) -> dict[str, tuple[int, ...]]:
    concepts: dict[str, tuple[int, ...]] = {}
    for number, words in enumerate(column):
        for form in {stem(word): None for word in words}:
            concepts[form] = (*concepts[form], number) if form in concepts else (number,)
    return concepts


def _column(language: str) -> list[list[str]]:
    header, *rows = _rows()
    if language not in header:
        return []
    place = header.index(language)
    return [row[place].split("|") for row in rows]


@cache
def _rows() -> list[list[str]]:
    text = files("translate.languages").joinpath("lexicon.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
