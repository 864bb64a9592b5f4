"""What a unit says, wherever in its letter it stands: what is found out about it holds for that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from translate.checks.reach import CERTAIN
from translate.model import AlignedLetter, Segment, Unit

Bases = Mapping[str, Segment]
"""By language, the first segment of a unit: places are kept as they are seen from it."""
Named = Sequence[tuple[str, int, str]]
"""Other segments: by language and place as it is seen from the unit, a name of what it says."""


def content(unit: Unit) -> str:
    """Names all that the checks see of a unit but its place."""
    # No check asks how sure a unit is that is sure enough; any edit changes that of all units.
    told = [f"{min(unit.confidence, CERTAIN)} {unit.pinned} {sorted(unit.moved)}"]
    for code, own in unit.segments.items():
        told.append(code)
        for one in own:
            lines, size = one.line - own[0].line, one.start - own[0].start
            place = one.ordinal - own[0].ordinal, lines, size, one.column
            told.append(f"{place} {one.level} {one.nesting} {one.runs}")
            told += _saying(one)
    return digest_of(*told)


def bases(unit: Unit) -> Bases:
    """The first segment of each version that has one."""
    return {code: own[0] for code, own in unit.segments.items() if own}


class Around:
    """What the segments of a letter say from which a unit was judged beside its own."""

    def __init__(self, letter: AlignedLetter) -> None:
        self._letter = letter
        self._said: dict[tuple[str, int], str] = {}

    def named(self, unit: Unit, keys: Iterable[tuple[str, int]]) -> Named:
        """These segments (there or not, by `Segment.key`), as they are seen from a unit."""
        first = bases(unit)
        return [
            (code, place - _ordinal(first, code), self._says(code, place))
            for code, place in sorted(keys)
        ]

    def holds(self, unit: Unit, named: Named) -> bool:
        """Whether the segments that are so named from a unit say what they said then."""
        first = bases(unit)
        return all(
            self._says(code, place + _ordinal(first, code)) == said for code, place, said in named
        )

    def _says(self, code: str, ordinal: int) -> str:
        """Names what a segment says from which facts come; "" where there is no such segment."""
        key = code, ordinal
        if key not in self._said:
            segments = self._letter.versions[code].segments if code in self._letter.versions else ()
            there = 1 <= ordinal <= len(segments)
            self._said[key] = digest_of(*_saying(segments[ordinal - 1])) if there else ""
        return self._said[key]


def _ordinal(first: Bases, code: str) -> int:
    return first[code].ordinal if code in first else 0


def _saying(segment: Segment) -> tuple[str, str, str]:
    """All that a segment says; where a link leads may stand elsewhere in the file."""
    marks = [(one.kind.value, one.start, one.end, one.target) for one in segment.marks]
    return f"{segment.kind} {marks or ''}", segment.text, segment.source


def digest_of(*told: str) -> str:
    """Names texts, as briefly as a file may hold thousands of."""
    return sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]
