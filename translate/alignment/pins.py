"""The decisions of people about an alignment, bound to the texts that they were made about, and
found again in those texts: the aligner's fixed points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from hashlib import sha256
from itertools import combinations
from unicodedata import normalize

from translate.dataclass import dataclass
from translate.model import Segment, Unit, digest


@dataclass(frozen=True, slots=True)
class Pin:
    """Texts that belong together, or that do not.

    An approval is a pin too: who approves a translation says that the two belong together.
    """

    digests: Mapping[str, str]
    """By language, `digest(Unit.source(language))`: of the segments' sources, a blank line between
    them. `digest("")` says that the version has nothing there; a language that is not named is
    left to the aligner."""
    parted: bool = False
    """The texts do not belong together, in no two of the languages named."""

    @classmethod
    def of(cls, unit: Unit) -> Pin:
        """Says that a unit is right as it is."""
        return cls({language: digest(unit.source(language)) for language in unit.segments})


NOTHING = digest("")
"""What a pin says of a version that lacks the unit."""
DECIDED = 1000.0
"""The log-odds of what a person has decided."""
LONGEST_RUN = 6
"""Segments of one version that a decision is looked for in."""

Run = tuple[int, int]
"""The place of the first segment and of the one after the last, in one version."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What is decided about two versions, by the places of their nodes."""

    left: dict[int, int | None] = field(default_factory=dict)
    """The right node that a left one belongs to; None where it belongs to none."""
    right: dict[int, int | None] = field(default_factory=dict)
    apart: list[tuple[frozenset[int], frozenset[int]]] = field(default_factory=list)
    """Left nodes and right nodes that are not one unit."""

    def verdict(self, left: Sequence[int], right: Sequence[int]) -> bool | None:
        """Whether these nodes are decided to be one unit; None where nothing is decided."""
        if len(left) == 1 == len(right) and self.left.get(left[0], -1) == right[0]:
            return True
        if any(node in self.left for node in left) or any(node in self.right for node in right):
            return False
        for one, two in self.apart:
            if one.issubset(left) and two.issubset(right):
                return False
        return None


def run_digests(sources: Sequence[str]) -> Iterator[list[str]]:
    """The digests of the runs of one segment, of two, … of `LONGEST_RUN`, each by its start.

    The same as `digest` of the sources with a blank line between them, without reading any source
    more than once for its length.
    """
    texts = [" ".join(normalize("NFC", one).split()).encode() for one in sources]
    hashes = [sha256() for _ in texts]
    begun = [False] * len(texts)
    for length in range(min(LONGEST_RUN, len(texts))):
        for start, text in enumerate(texts[length:]):
            if text:
                hashes[start].update(b" " + text if begun[start] else text)
                begun[start] = True
        yield [one.hexdigest() for one in hashes[: len(texts) - length]]


class FixedPoints:
    """The decisions about a letter; `segments` by language, in order."""

    def __init__(
        self,
        segments: Mapping[str, Sequence[Segment]],
        pins: Iterable[Pin] = (),
        approved: Iterable[Pin] = (),
    ) -> None:
        self._segments = segments
        self._runs: dict[str, dict[int, Run]] = {language: {} for language in segments}
        self.together: list[dict[str, Run | None]] = []
        """By language, the runs of one decision that belong together; None where the version lacks
        the unit."""
        self._apart: list[dict[str, Run]] = []
        self.pinned: set[tuple[str, Run]] = set()
        """The runs that a pin puts together, and not an approval only."""
        decisions = [*((pin, True) for pin in pins), *((pin, False) for pin in approved)]
        places = self._places(pin for pin, _ in decisions) if decisions else {}
        for pin, is_pin in decisions:
            for runs in self._found(pin, places):
                self._decide(runs, pin.parted, is_pin)

    def groups(self, language: str) -> list[Run]:
        """The segments of a version, those of one decision together; in order."""
        found = []
        place = 0
        while place < len(self._segments[language]):
            run = self._runs[language].get(place, (place, place + 1))
            found.append(run)
            place = run[1]
        return found

    def ties(self, left: str, right: str) -> Ties:
        """What is decided about two languages, in places of `groups`."""
        places = [
            {run: place for place, run in enumerate(self.groups(language))}
            for language in (left, right)
        ]
        ties = Ties()
        for runs in self.together:
            if left in runs and right in runs:
                one, two = runs[left], runs[right]
                here = None if one is None else places[0][one]
                there = None if two is None else places[1][two]
                if here is not None:
                    ties.left.setdefault(here, there)
                if there is not None:
                    ties.right.setdefault(there, here)
        for parted in self._apart:
            if left in parted and right in parted:
                nodes = [
                    frozenset(
                        place
                        for (start, end), place in places[side].items()
                        if start < parted[language][1] and parted[language][0] < end
                    )
                    for side, language in enumerate((left, right))
                ]
                ties.apart.append((nodes[0], nodes[1]))
        return ties

    def _places(self, pins: Iterable[Pin]) -> dict[tuple[str, str], list[Run]]:
        """Where the texts of these pins stand, by language and digest."""
        needed: dict[str, set[str]] = {}
        for pin in pins:
            for language, text in pin.digests.items():
                if text != NOTHING:
                    needed.setdefault(language, set()).add(text)
        found: dict[tuple[str, str], list[Run]] = {}
        for language, texts in needed.items():
            sources = [segment.source for segment in self._segments.get(language, ())]
            for length, named in enumerate(run_digests(sources), 1):
                for start, text in enumerate(named):
                    if text in texts:
                        found.setdefault((language, text), []).append((start, start + length))
                if all((language, text) in found for text in texts):
                    break
        return found

    def _found(
        self, pin: Pin, places: Mapping[tuple[str, str], list[Run]]
    ) -> list[dict[str, Run | None]]:
        """The runs of a pin, by language, as often as its texts stand in the letter.

        Where the texts stand several times, the first belong together, then the second. Nothing
        holds where one of them is not there, or where they stand unequally often.
        """
        texts = {
            language: text for language, text in pin.digests.items() if language in self._segments
        }
        present = [language for language, text in texts.items() if text != NOTHING]
        lacking: dict[str, Run | None] = dict.fromkeys(set(texts) - set(present))
        runs = [places.get((language, texts[language]), []) for language in present]
        if len({len(found) for found in runs}) != 1:
            return []
        return [
            {**lacking, **dict(zip(present, together, strict=True))}
            for together in zip(*runs, strict=True)
        ]

    def _decide(self, runs: dict[str, Run | None], parted: bool, is_pin: bool) -> None:
        present = {language: run for language, run in runs.items() if run is not None}
        if parted:
            self._apart.append(present)
        elif all(self._is_free(language, run) for language, run in present.items()) and not any(
            self._are_apart(present, one, two) for one, two in combinations(present, 2)
        ):
            for language, run in present.items():
                self._runs[language].update(dict.fromkeys(range(*run), run))
            self.together.append(runs)
            if is_pin:
                self.pinned.update(present.items())

    def _is_free(self, language: str, run: Run) -> bool:
        """Whether no earlier decision has cut the version differently here."""
        taken = self._runs[language]
        return all(taken.get(place, run) == run for place in range(*run))

    def _are_apart(self, runs: Mapping[str, Run], one: str, two: str) -> bool:
        return any(
            parted.get(one) == runs[one] and parted.get(two) == runs[two] for parted in self._apart
        )
