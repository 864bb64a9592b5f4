"""The findings of a letter that somebody is typing in: only what an edit touched is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from translate.checks.asking import AskedFacts, Key
from translate.checks.context import Shared
from translate.checks.examining import examine_letter, examine_unit
from translate.checks.levels import Rule
from translate.checks.ordering import in_order
from translate.checks.reach import FIXED_BY_ALL
from translate.dataclass import dataclass
from translate.model import AlignedLetter, Finding, Fix, Segment, Span, Unit


@dataclass(frozen=True, slots=True)
class Examination:
    """What the checks found in a letter, unit by unit, so that it can be looked at again."""

    letter: AlignedLetter
    rules: tuple[Rule, ...]
    findings: tuple[Finding, ...]
    """All of them, as `translate.checks.examine` gives them."""
    of_units: Mapping[str, tuple[Finding, ...]]
    """By unit id, what the checks that look at one unit found."""
    around: Mapping[str, frozenset[Key]]
    """By unit id, the segments of other units whose facts these checks read: a name may stand in
    the paragraph before."""
    looked_at: int
    """How many units were examined for it; the others are as they were."""


def examine_again(
    letter: AlignedLetter, rules: Sequence[Rule] = (), before: Examination | None = None
) -> Examination:
    """The findings of a letter, the same as `examine`; units that are as `before` keep theirs.

    Their places move with the text. What needs the whole letter is looked at in any case.
    """
    shared = Shared.of(letter)
    rules = tuple(rules)
    kept = _kept(letter, rules, before)
    of_units: dict[str, tuple[Finding, ...]] = {}
    around: dict[str, frozenset[Key]] = {}
    looked_at = 0
    for unit in letter.units:
        if unit.id in kept:
            of_units[unit.id], around[unit.id] = kept[unit.id]
            continue
        facts = AskedFacts(letter.facts)
        of_units[unit.id] = examine_unit(replace(letter, facts=facts), unit, rules, shared)
        around[unit.id] = frozenset(facts.asked.difference(segment.key for segment in unit))
        looked_at += 1
    whole = examine_letter(letter, rules, shared)
    units = [finding for found in of_units.values() for finding in found]
    findings = in_order([*whole, *units], letter)
    return Examination(letter, rules, findings, of_units, around, looked_at)


def _kept(
    letter: AlignedLetter, rules: tuple[Rule, ...], before: Examination | None
) -> Mapping[str, tuple[tuple[Finding, ...], frozenset[Key]]]:
    """By unit id, the findings of the units that are as they were, as all is that they rest on,
    and the segments around that the checks read."""
    if before is None or before.rules != rules or before.letter.glossary != letter.glossary:
        return {}
    known: dict[object, Unit] = {_content(unit): unit for unit in before.letter.units}
    kept = {}
    for unit in letter.units:
        old = known.get(_content(unit))
        found = before.of_units[old.id] if old is not None else ()
        if old is None or any(one.check in FIXED_BY_ALL for one in found):
            continue
        around = _same_around(old, unit, before, letter)
        moved = tuple(_moved(one, old, unit) for one in found)
        if around is not None and None not in moved:
            kept[unit.id] = tuple(one for one in moved if one is not None), around
    return kept


def _same_around(
    old: Unit, new: Unit, before: Examination, letter: AlignedLetter
) -> frozenset[Key] | None:
    """Where the segments stand now that the checks of a unit read; None where one says other facts.

    Places count from the unit's own segment of that language: text above it may come or go.
    """
    shifts = {
        code: new.segments[code][0].ordinal - own[0].ordinal
        for code, own in old.segments.items()
        if own
    }
    there = set()
    for key in before.around[old.id]:
        code, ordinal = key
        if code not in shifts:
            return None
        moved = code, ordinal + shifts[code]
        if before.letter.facts.get(key, ()) != letter.facts.get(moved, ()):
            return None
        there.add(moved)
    return frozenset(there)


def _content(unit: Unit) -> object:
    """All of a unit that a check sees, but for the lines it stands in."""
    texts = tuple(
        (language, tuple(_shape(segment) for segment in segments))
        for language, segments in unit.segments.items()
    )
    return texts, unit.moved, unit.confidence, unit.evidence, unit.pinned


def _shape(segment: Segment) -> object:
    """All of a segment but for its place; two cells of a row have a column each."""
    return (
        segment.source,
        segment.text,
        segment.kind,
        segment.level,
        segment.nesting,
        segment.marks,
        segment.column,
    )


def _moved(finding: Finding, old: Unit, new: Unit) -> Finding | None:
    """A finding of a unit whose texts stand elsewhere now; None where it speaks of other places."""
    spans = tuple(_moved_span(one, old, new) for one in finding.spans)
    fix = _moved_fix(finding.fix, old, new) if finding.fix else None
    if None in spans or (finding.fix and fix is None):
        return None
    return replace(
        finding, unit=new.id, spans=tuple(one for one in spans if one is not None), fix=fix
    )


def _moved_span(span: Span, old: Unit, new: Unit) -> Span | None:
    found = _segments_at(span, old, new)
    if found is None:
        return None
    lines = found[1].line - found[0].line
    return replace(span, line=span.line + lines, end_line=span.end_line + lines)


def _moved_fix(fix: Fix, old: Unit, new: Unit) -> Fix | None:
    found = _segments_at(fix, old, new)
    if found is None:
        return None
    lines, size = found[1].line - found[0].line, found[1].start - found[0].start
    return replace(
        fix,
        line=fix.line + lines,
        end_line=fix.end_line + lines,
        start=fix.start + size,
        end=fix.end + size,
    )


def _segments_at(place: Span | Fix, old: Unit, new: Unit) -> tuple[Segment, Segment] | None:
    """The segment that a place lies in, and the one in its stead; None where there is none."""
    for before, after in _pairs(place.language, old, new):
        if before.line <= place.line <= before.line + before.source.count("\n"):
            return before, after
    return None


def _pairs(language: str, old: Unit, new: Unit) -> Iterator[tuple[Segment, Segment]]:
    yield from zip(old.segments.get(language, ()), new.segments.get(language, ()), strict=True)
