"""exchanged-texts."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import listed, quoted
from translate.checks.context import Context
from translate.checks.registry import letter_check
from translate.checks.texts.likeness import Term, exchanged, terms_of
from translate.model import AlignedLetter, Finding, Kind, Segment, Severity, Unit

_LONGEST = 40
"""Texts of one list or table that are compared with each other; a longer one is data."""


@letter_check(Severity.WARNING)
def exchanged_texts(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """Two headings, items of a list or cells of a table stand in each other's place.

    Each of the two says what the other versions have in the place of the other one, as far as
    words that languages share, words of the lexicon, names and values tell.

    Why: a column under the wrong heading says something else, and every figure in it is right.
    Example: nl “| Patiënten | Tekort |”, en “| Deficit | Patients |”.
    Remedy: put the texts in the order of the other versions, or waive the finding.
    """
    for group in _groups(letter, context):
        texts = {
            language: {unit.id: _terms(unit, language, context) for unit in group}
            for language in context.languages
        }
        units = {unit.id: unit for unit in group}
        for language, one, other in exchanged(texts):
            yield _finding(context, language, units[one], units[other])


def _groups(letter: AlignedLetter, context: Context) -> Iterator[list[Unit]]:
    """Units that all versions have and that may be taken for each other: all headings, the items
    of one list, the cells of one row or one column."""
    groups: dict[Hashable, list[Unit]] = {}
    block, last = 0, -1
    for unit in letter.units:
        segments = [unit.segments.get(language, ()) for language in context.languages]
        if not all(len(own) == 1 and _has_words(own[0]) for own in segments):
            continue
        first = segments[0][0]
        # Items and cells that follow each other belong to one list or table.
        block += first.ordinal != last + 1
        last = first.ordinal
        for place in _places(first):
            key = place if first.kind is Kind.HEADING else (block, place)
            groups.setdefault(key, []).append(unit)
    for units in groups.values():
        if 1 < len(units) <= _LONGEST:
            yield units


def _has_words(segment: Segment) -> bool:
    return any(map(str.isalpha, segment.text))


def _places(segment: Segment) -> Iterator[tuple[str, str]]:
    """Where a segment stands besides those that it may be exchanged with."""
    if segment.kind is Kind.HEADING:
        yield Kind.HEADING, str(segment.level)
    elif segment.kind is Kind.LIST_ITEM:
        yield Kind.LIST_ITEM, str(len(segment.nesting))
    elif segment.nesting and segment.nesting[-1].kind == "cell":
        row, _, column = segment.nesting[-1].label.partition(",")
        yield "row", row
        yield "column", column


def _terms(unit: Unit, language: str, context: Context) -> Sequence[Term]:
    (segment,) = unit.segments[language]
    return terms_of(segment.text, language, context.facts.get(segment.key, ()))


def _finding(context: Context, language: str, one: Unit, other: Unit) -> Finding:
    others = [name for name in context.languages if name != language]
    said = [f"{name} has {quoted(one.text(name))}" for name in others]
    return Finding(
        "exchanged-texts",
        Severity.WARNING,
        one.id,
        odd_ones_out(context.languages, [(language,), others]),
        f"{language} has {quoted(one.text(language))} where {listed(said)}, and the other way "
        f"round: {quoted(other.text(language))}",
        tuple(segment.whole() for unit in (one, other) for segment in unit),
    )
