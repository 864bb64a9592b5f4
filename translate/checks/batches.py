"""The checks over a catalogue that is not held as a whole: a batch of entries at a time.

The checks of scope UNIT look at a batch. Then only those of its units are kept of which something
is to be said, or which a check of scope LETTER has to see (`Check.entries`); of the others only
what `inconsistent-repeat` compares, two numbers each. The checks of scope LETTER look at what is
kept.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from translate.checks.context import Context, Facts, Shared
from translate.checks.examining import CHECKS, examine_units
from translate.checks.inconsistent_repeat import traces
from translate.checks.levels import Rule
from translate.dataclass import dataclass
from translate.model import AlignedLetter, Finding, Unit


@dataclass(frozen=True, slots=True)
class Looked:
    """What is left of a batch."""

    findings: tuple[Finding, ...]
    """Of the checks of scope UNIT, in no order."""
    kept: tuple[Unit, ...]
    """In their order."""
    facts: Facts
    """Of the units that checks of scope LETTER have to see."""
    traces: tuple[tuple[int, int, int], ...]
    """(ordinal of a unit, what is translated, how), as `inconsistent_repeat.traces`."""
    size: int
    """Units that it had."""


def examine_batch(letter: AlignedLetter, rules: Sequence[Rule], shared: Shared) -> Looked:
    """Looks at the units of a letter, which is a piece of a catalogue in two languages; its facts
    are those of its own segments, and of those `reach.AROUND` them the names at least."""
    looked_at = [(letter, unit) for unit in letter.units]
    findings = tuple(chain.from_iterable(examine_units(looked_at, rules, shared)))
    told = {finding.unit for finding in findings}
    asked_for = {unit.ordinal for unit in _asked_for(letter, shared)}
    kept = [unit for unit in letter.units if unit.id in told or unit.ordinal in asked_for]
    whole = next((unit for unit in letter.units if all(unit.segments.values())), None)
    if whole is not None and whole not in kept:
        kept.append(whole)  # it shows that neither language lacks everything
    source = letter.source
    return Looked(
        findings,
        tuple(sorted(kept, key=_ordinal)),
        {
            segment.key: letter.facts[segment.key]
            for unit in kept
            if unit.ordinal in asked_for
            for segment in unit
        },
        tuple((unit.ordinal, *pair) for unit in letter.units for pair in traces(unit, source)),
        len(letter.units),
    )


def _asked_for(letter: AlignedLetter, shared: Shared) -> Iterator[Unit]:
    """The units that the checks of scope LETTER have to see."""
    context = Context(shared, letter.units, letter.facts)
    for check in CHECKS:
        if check.letter:
            yield from check.entries(letter.units, context) if check.entries else letter.units


def _ordinal(unit: Unit) -> int:
    return unit.ordinal


class Repeats:
    """Which entries are translated in two ways: told by their traces, in 24 bytes each."""

    def __init__(self) -> None:
        self._columns = array("Q"), array("Q"), array("Q")

    def add(self, found: Collection[tuple[int, int, int]]) -> None:
        """The traces of the next batch."""
        for column, values in zip(self._columns, zip(*found, strict=True), strict=False):
            column.extend(values)

    def ordinals(self) -> Iterator[int]:
        """Those that are translated otherwise than the first with the same source, and that one;
        in no order."""
        numbers, sources, manners = self._columns
        first = -1
        for place in sorted(range(len(numbers)), key=sources.__getitem__):
            if first < 0 or sources[place] != sources[first]:
                first = place
            elif manners[place] != manners[first]:
                yield numbers[first]
                yield numbers[place]
