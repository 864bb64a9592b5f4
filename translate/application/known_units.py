"""What the checks of scope UNIT found in the units of a long letter, kept for the next command.

It lies in `.translate/units`, a file a letter. Of each unit that was looked at it has a key and the
findings. The key is a digest of all that these checks see: the unit, with its place; the texts of
the paragraphs around it, whose names they look at; and what is the same for all units: glossary,
settings, the program. A unit with another key is looked at again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from translate.application.keeping import UNITS, as_kept, from_kept, is_kept
from translate.checks.reach import CERTAIN
from translate.checks.reach import LEARNT as AROUND
from translate.dataclass import dataclass
from translate.model import AlignedLetter, Finding, Segment, Unit
from translate.storage.kept import program, read_kept_of, write_kept_of

if TYPE_CHECKING:
    from translate.application.letters import OpenLetter
    from translate.checks.levels import Rule

Found = Mapping[str, tuple[Finding, ...]]
"""By unit id."""


@dataclass(frozen=True, slots=True)
class KnownUnits:
    """The units of a long letter of which it is known what the checks find, and their findings."""

    root: Path
    slug: str
    common: str
    """Names what is the same for all units."""
    keys: Mapping[str, _Keys]
    """By unit id."""
    found: Found

    @classmethod
    def of(cls, opened: OpenLetter, rules: Sequence[Rule]) -> KnownUnits | None:
        """None for a letter that is looked at faster than it is read, or lies in no workspace."""
        letter = opened.letter
        if not is_kept(opened):
            return None
        root, common = opened.workspace.root, _common(letter, rules)
        keys = _keys(letter)
        kept = read_kept_of(root, UNITS, letter.name, common)
        found = _read(kept, keys) if isinstance(kept, dict) else {}
        return cls(root, letter.name, common, keys, found)

    @property
    def findings(self) -> Iterator[Finding]:
        for own in self.found.values():
            yield from own

    def unknown(self, units: Iterable[Unit]) -> tuple[Unit, ...]:
        """Those of some units that are to be looked at."""
        return tuple(unit for unit in units if unit.id not in self.found)

    def keep(self, units: Iterable[Unit], findings: Iterable[Finding]) -> None:
        """Keeps what the checks found in units that were not known."""
        new: dict[str, list[Finding]] = {unit.id: [] for unit in units}
        if not new:
            return
        for finding in findings:
            if finding.unit in new:
                new[finding.unit].append(finding)
        every: dict[str, Sequence[Finding]] = {**self.found, **new}
        kept = {self.keys[id].of(own): list(map(as_kept, own)) for id, own in every.items()}
        write_kept_of(self.root, UNITS, self.slug, self.common, kept)


class _Keys(NamedTuple):
    """What a unit is kept under."""

    shown: str
    """Names all but the bytes that it begins with: those move with every word that is written
    before, and only fixes name them."""
    exact: str

    def of(self, findings: Iterable[Finding]) -> str:
        """The key of a unit with these findings."""
        return self.exact if any(one.fix for one in findings) else self.shown


def _read(kept: Mapping[str, list[dict[str, object]]], keys: Mapping[str, _Keys]) -> Found:
    """By unit id, what was kept under its key; nothing of what is damaged."""
    found = {}
    for id, key in keys.items():
        try:
            found[id] = tuple(map(from_kept, kept[key.shown if key.shown in kept else key.exact]))
        except (TypeError, KeyError, ValueError, AttributeError):
            continue
    return found


def _common(letter: AlignedLetter, rules: Sequence[Rule]) -> str:
    model = letter.encoder.model if letter.encoder else ""
    paths = [one.path for one in letter.versions.values()]
    told = (letter.source, letter.languages, letter.glossary, letter.remarks, paths, rules)
    return _digest(program(), model, *map(repr, told))


def _keys(letter: AlignedLetter) -> dict[str, _Keys]:
    """By unit id, the unit's keys."""
    blocks = {code: _blocks(version.segments) for code, version in letter.versions.items()}
    return {unit.id: _key(unit, blocks) for unit in letter.units}


def _key(unit: Unit, blocks: Mapping[str, list[str]]) -> _Keys:
    """Names all that the checks see of a unit, and the paragraphs around it."""
    # No check asks how sure a unit is that is sure enough; any edit changes that of all units.
    sure = min(unit.confidence, CERTAIN)
    told = [unit.id, f"{sure} {unit.pinned} {sorted(unit.moved)}"]
    for segment in unit:
        place = segment.ordinal, segment.line, segment.column
        told += [f"{segment.key} {place} {segment.level} {segment.nesting}", _said(segment)]
    near = {
        (code, number // AROUND + step)
        for code, own in unit.segments.items()
        for number in (segment.ordinal - 1 for segment in own)
        for step in (-1, 0, 1)
    }
    for code, block in sorted(near):
        if 0 <= block < len(blocks.get(code, ())):
            told.append(blocks[code][block])
    shown = _digest(*told)
    return _Keys(shown, _digest(shown, *(str(segment.start) for segment in unit)))


def _blocks(segments: Sequence[Segment]) -> list[str]:
    """Names the texts of `AROUND` segments at a time."""
    return [
        _digest(*map(_said, segments[start : start + AROUND]))
        for start in range(0, len(segments), AROUND)
    ]


def _said(segment: Segment) -> str:
    """All that a segment says; where a link leads may stand elsewhere in the file."""
    marks = [(one.kind.value, one.start, one.end, one.target) for one in segment.marks]
    return f"{segment.kind} {marks or ''} {segment.text}\0{segment.source}"


def _digest(*told: str) -> str:
    return sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]
