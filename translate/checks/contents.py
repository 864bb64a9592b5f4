"""What a unit says, wherever in its letter it stands: what is found out about it holds for that.

Whoever keeps findings of units, for the next command or the next key that is typed, asks here
whether a unit is as it was, and moves the findings to where it stands now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from translate.checks.asking import Key
from translate.model import AlignedLetter, Entry, Finding, Fix, Segment, Span, Unit

CERTAIN = 0.5
"""Below this confidence of a unit a person has to look whether its paragraphs belong together."""

Bases = Mapping[str, Segment]
"""By language, the first segment of a unit: places are kept as they are seen from it."""
Named = Sequence[tuple[str, int, object]]
"""Other segments: by language and place as it is seen from the unit, what it says."""
Says = Callable[[str, int], object]
"""What the segment of a language at a place (`Segment.key`) says, whether it is there or not."""


def content(unit: Unit) -> str:
    """Names all that the checks see of a unit but its place."""
    # No check asks how sure a unit is that is sure enough, nor why; any edit changes that of all.
    told = [f"{min(unit.confidence, CERTAIN)} {unit.pinned} {sorted(unit.moved)}"]
    for code, own in unit.segments.items():
        told.append(code)
        for one in own:
            lines, size = one.line - own[0].line, one.start - own[0].start
            place = one.ordinal - own[0].ordinal, lines, size, one.column
            told.append(f"{place} {one.level} {one.nesting} {one.runs}")
            told += saying(one)
    return digest_of(*told)


def saying(segment: Segment) -> tuple[str, str, str]:
    """All of a segment from which facts come; where a link leads may stand elsewhere in the file,
    and so may what a catalogue says of an entry."""
    marks = [(one.kind.value, one.start, one.end, one.target) for one in segment.marks]
    entry = _of_entry(segment.entry) if segment.entry else ""
    return f"{segment.kind} {marks or ''} {entry}", segment.text, segment.source


def _of_entry(entry: Entry) -> object:
    return sorted(entry.flags), entry.context, entry.form, entry.codes


def common(letter: AlignedLetter) -> tuple[object, ...]:
    """What the checks see of a letter besides its units: it is the same for all of them."""
    model = letter.encoder.model if letter.encoder else ""
    paths = [one.path for one in letter.versions.values()]
    return letter.source, letter.languages, letter.glossary, letter.remarks, paths, model


class Around:
    """What the segments of a letter say from which a unit was judged beside its own."""

    def __init__(self, says: Says) -> None:
        self._says = says

    def named(self, unit: Unit, keys: Iterable[Key]) -> Named:
        """These segments, as they are seen from a unit."""
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


def sayings(letter: AlignedLetter) -> Says:
    """Names what each segment says by its text, as a file can hold it."""
    known: dict[Key, str] = {}

    def says(code: str, ordinal: int) -> str:
        key = code, ordinal
        if key not in known:
            segments = letter.versions[code].segments if code in letter.versions else ()
            there = 1 <= ordinal <= len(segments)
            known[key] = digest_of(*saying(segments[ordinal - 1])) if there else ""
        return known[key]

    return says


def bases(unit: Unit) -> Bases:
    """The first segment of each version that has one."""
    return {code: own[0] for code, own in unit.segments.items() if own}


def _ordinal(first: Bases, code: str) -> int:
    return first[code].ordinal if code in first else 0


def stays(finding: Finding, unit: Unit) -> bool:
    """Whether what a check of scope UNIT found holds while the unit and what was asked for stay: it
    speaks of the unit's own segments. No fix of these checks reads more (`Remedy.reads_letter`)."""
    places: list[Span | Fix] = [*finding.spans, *([finding.fix] if finding.fix else [])]
    return all(_is_in(one, unit) for one in places)


def _is_in(place: Span | Fix, unit: Unit) -> bool:
    return any(
        one.line <= place.line <= one.line + one.source.count("\n")
        for one in unit.segments.get(place.language, ())
    )


def moved(finding: Finding, first: Bases, sign: int) -> Finding:
    """A finding whose places are counted from a unit's first segments (-1), or again from the
    beginning of the file (1)."""
    fix = finding.fix
    spans = []
    for one in finding.spans:
        lines = sign * _line(first, one.language)
        spans.append(replace(one, line=one.line + lines, end_line=one.end_line + lines))
    if fix is not None and fix.language in first:
        lines, size = sign * _line(first, fix.language), sign * first[fix.language].start
        fix = replace(
            fix,
            line=fix.line + lines,
            end_line=fix.end_line + lines,
            start=fix.start + size,
            end=fix.end + size,
        )
    return replace(finding, spans=tuple(spans), fix=fix)


def _line(first: Bases, code: str) -> int:
    return first[code].line if code in first else 0


def digest_of(*told: str) -> str:
    """Names texts, as briefly as a file may hold thousands of."""
    return sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]
