"""structure-drift."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.wording import listed, say, verb, where
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import Finding, Kind, Segment, Severity, Unit


@unit_check(Severity.ERROR)
def structure_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A text is a heading, a list item or a quotation in one version and not in another.

    So is what stands in one block where both others have several.

    Why: people refer to “demand 3”, and a heading or a quotation is read as one.
    Example: nl has “3. Betaal de tolken”, en “4. Pay the interpreters”.
    Remedy: give the text the same level, list and number in all versions; only another number is an
        error, the rest is a warning; two paragraphs in one are for the reader.
    """
    shapes = {
        language: _shape(segments)
        for language in context.languages
        if (segments := unit.segments.get(language)) and segments[0].kind is not Kind.ENTRY
    }
    differing = parties(shapes)
    if len(differing) > 1:
        yield _finding(unit, shapes, differing)
    else:
        yield from _run_together(unit)


def _run_together(unit: Unit) -> Iterator[Finding]:
    """Where two versions have a text in the same blocks and the third has it in one: a quotation
    that has become the end of the paragraph before it, or two paragraphs run together, which a
    reader may judge."""
    kinds = {
        language: tuple(segment.kind for segment in segments)
        for language, segments in unit.segments.items()
        if segments
    }
    differing = parties(kinds)
    if len(kinds) < 3 or len(differing) != 2:
        return
    (fewer, odd), (more, others) = sorted(differing.items(), key=lambda party: len(party[0]))
    if len(odd) != 1 or len(fewer) != 1 or len(more) > _MOST_BLOCKS:
        return
    said = [
        verb(
            names,
            "has {shape}",
            "have {shape}",
            shape=listed(_shape((segment,)).name for segment in unit.segments[names[0]]),
        )
        for names in (odd, others)
    ]
    yield Finding(
        "structure-drift",
        Severity.WARNING if len(set(more)) > 1 else Severity.ATTENTION,
        unit.id,
        odd,
        where(said),
        tuple(segment.whole() for language in kinds for segment in unit.segments[language]),
    )


_MOST_BLOCKS = 3
"""Blocks in which a text stands that one version has in one; more are another text."""


class _Shape(NamedTuple):
    """What a text looks like on the page."""

    name: str
    """`a heading of level 2`, `item 3`, `a paragraph in a list`."""
    number: str
    """Of an ordered item, those it is nested in included: `2.1`."""


def _finding(
    unit: Unit, shapes: dict[str, _Shape], differing: dict[_Shape, tuple[str, ...]]
) -> Finding:
    odd = odd_ones_out(shapes, differing.values())
    numbers = {shape.number for shape in differing}
    ordered = sorted(differing.items(), key=lambda party: not set(party[1]) <= set(odd))
    said = [
        verb(names, "has {shape}", "have {shape}", shape=shape.name) for shape, names in ordered
    ]
    return Finding(
        "structure-drift",
        Severity.ERROR if len(numbers) > 1 and "" not in numbers else Severity.WARNING,
        unit.id,
        odd,
        where(said),
        tuple(unit.segments[language][0].whole() for language in shapes),
    )


def _shape(segments: tuple[Segment, ...]) -> _Shape:
    """That of the first segment; how many there are is for the aligner to judge."""
    segment = segments[0]
    steps = [step for step in segment.nesting if step.kind not in ("footnote", "cell")]
    number = ".".join(step.label for step in steps if step.kind == "ordered-item")
    if segment.kind is Kind.HEADING:
        return _Shape(say("a heading of level {level}", level=segment.level), "")
    if segment.kind is Kind.LIST_ITEM:
        name = say("item {number}", number=number) if number else say("a bulleted item")
        if len(steps) > 1:
            name = say("{item} at depth {depth}", item=name, depth=len(steps))
        return _Shape(name, number)
    places = {"ordered-item": "a list", "bullet-item": "a list", "quote": "a quotation"}
    inside = [places.get(step.kind, step.kind) for step in steps]
    if segment.kind is Kind.QUOTATION:
        inside = inside[:-1]
    name = say(f"a {segment.kind.replace('-', ' ')}")
    if inside:
        name = say("{block} in {place}", block=name, place=say(inside[-1]))
    return _Shape(name, number)
