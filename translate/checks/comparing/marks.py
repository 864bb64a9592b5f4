"""Where the versions of a letter have their footnote marks, and which marks are astray."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.context import Context
from translate.dataclass import dataclass
from translate.model import Fact, FactKind, Kind, Segment, Span, Unit

MarkFact = tuple[Segment, Fact]


@dataclass(frozen=True, slots=True)
class Stray:
    """A unit in which not all versions have the same note marked."""

    unit: Unit
    note: str
    """Its label, as the source's language has it."""
    having: tuple[str, ...]
    lacking: tuple[str, ...]
    odd: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A note that is marked in another unit than in the other versions."""

    here: Stray
    """Where the versions that agree have it, or the source."""
    there: Stray
    """Where the others have it."""


def marks(context: Context, unit: Unit) -> dict[str, list[tuple[str, MarkFact]]]:
    """The marks of each version of a unit with the note they stand for, in the text's order."""
    same = context.derive(same_notes)
    return {
        language: [
            (same.get((language, fact.value.label), fact.value.label), (segment, fact))
            for segment, fact in context.facts_of(unit, language, FactKind.FOOTNOTE)
        ]
        for language in context.languages
        if unit.segments.get(language)
    }


def marked_entries(units: Sequence[Unit], context: Context) -> Sequence[Unit]:
    """The units in which some version has a footnote mark."""
    return context.units_with(FactKind.FOOTNOTE)


def same_notes(context: Context) -> Mapping[tuple[str, str], str]:
    """By language and label, the note's label in the source, where the versions' labels differ.

    Notes are the same where their texts are one unit; most letters number them alike. Where two
    texts have changed places under the same labels, the marks point at the wrong one.
    """
    same: dict[tuple[str, str], str] = {}
    for unit in context.units:
        if unit.kind is not Kind.FOOTNOTE:
            continue
        own = {
            language: label_of(segments[0])
            for language, segments in unit.segments.items()
            if segments
        }
        first = next((own[language] for language in context.languages if language in own), "")
        for language, label in own.items():
            if label != first:
                same[language, label] = first
    return same


def definitions(context: Context, language: str) -> dict[str, list[Segment]]:
    """The notes' texts of a version by label, every paragraph of them."""
    found: dict[str, list[Segment]] = {}
    for unit in context.units:
        for segment in unit.segments.get(language, ()):
            if segment.kind is Kind.FOOTNOTE:
                found.setdefault(label_of(segment), []).append(segment)
    return found


def marked(context: Context) -> Mapping[str, frozenset[str]]:
    """By language, the labels that the version refers to."""
    units = context.units_with(FactKind.FOOTNOTE)
    return {
        language: frozenset(
            fact.value.label
            for unit in units
            for _, fact in context.facts_of(unit, language, FactKind.FOOTNOTE)
        )
        for language in context.languages
    }


def label_of(segment: Segment) -> str:
    """The label of the note that a segment belongs to, folded; "" outside of notes."""
    steps = [step.label for step in segment.nesting if step.kind == "footnote"]
    return steps[0].casefold() if steps else ""


def astray(context: Context) -> tuple[tuple[Move, ...], tuple[Stray, ...]]:
    """The notes that are marked elsewhere, and those that are marked too seldom or too often."""
    marked = context.units_with(FactKind.FOOTNOTE)
    strays = [stray for unit in marked for stray in _strays(context, unit)]
    moves: list[Move] = []
    left: list[Stray] = []
    while strays:
        stray = strays.pop(0)
        there = next((other for other in strays if _is_elsewhere(stray, other)), None)
        if there is None:
            left.append(stray)
        else:
            strays.remove(there)
            moves.append(Move(stray, there))
    return tuple(moves), tuple(left)


def _strays(context: Context, unit: Unit) -> Iterator[Stray]:
    counts = {
        language: Counter(note for note, _ in placed)
        for language, placed in marks(context, unit).items()
    }
    if len(counts) < 2:
        return
    for note in dict.fromkeys(note for count in counts.values() for note in count):
        often = {language: count[note] for language, count in counts.items()}
        most = max(often.values())
        having = tuple(language for language in often if often[language] == most)
        lacking = tuple(language for language in often if often[language] < most)
        if lacking:
            odd = odd_ones_out(often, (having, lacking))
            yield Stray(unit, note, having, lacking, odd)


def _is_elsewhere(one: Stray, other: Stray) -> bool:
    """Whether the versions that lack a note in one unit have it in the other."""
    return (
        one.note == other.note
        and one.odd == other.odd
        and (set(one.lacking) <= set(other.having) and set(other.lacking) <= set(one.having))
    )


def spans(context: Context, unit: Unit, notes: tuple[str, ...]) -> Iterator[Span]:
    """The marks of some notes in every version; the whole text of a version without them."""
    for language, placed in marks(context, unit).items():
        found = [place for note, place in placed if note in notes]
        for segment, fact in found:
            yield segment.span(fact.start, fact.end, fact.text)
        if not found:
            for segment in unit.segments[language]:
                yield segment.whole()
