"""What a person says about an alignment: these segments belong together, these do not."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from translate.application.letters import OpenLetter
from translate.application.recording import record
from translate.application.shelf import Shelf
from translate.dataclass import dataclass
from translate.model import AlignedLetter, Segment, Unit
from translate.review.aligning import named_segments, part, pin
from translate.review.decisions import Reviewer
from translate.review.events import Event


@dataclass(frozen=True, slots=True)
class Realigned:
    """The letter with the decision, which its ledger holds."""

    letter: AlignedLetter
    units: tuple[Unit, ...]
    """Where the segments of the decision are now, in the order of the letter."""


def pin_segments(
    opened: OpenLetter, unit: Unit, segments: Sequence[str], reviewer: Reviewer, note: str = ""
) -> Realigned:
    """Pins the segments that `nl:7 en:7-8 ru:` names as one unit.

    Raises TranslateError, and writes nothing, where they can't be.
    """
    own = named_segments(opened.letter, segments)
    event = pin(opened.letter.name, unit, own, by=reviewer.name, at=reviewer.at, note=note)
    return _record(opened, event, [one for named in own.values() for one in named])


def part_unit(opened: OpenLetter, unit: Unit, reviewer: Reviewer, note: str = "") -> Realigned:
    """Says that the versions of a unit do not belong together.

    Raises TranslateError, and writes nothing, where only one version has it.
    """
    event = part(unit, by=reviewer.name, at=reviewer.at, note=note)
    return _record(opened, event, list(unit))


def _record(opened: OpenLetter, event: Event, segments: Collection[Segment]) -> Realigned:
    record(opened, [event])
    letter = Shelf(opened.workspace).open(opened.letter.name).letter
    keys = {segment.key for segment in segments}
    units = tuple(unit for unit in letter.units if any(each.key in keys for each in unit))
    return Realigned(letter, units)
