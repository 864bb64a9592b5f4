"""What one version of three says of a number alone: that it is left out, `all but four`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from translate.checks.comparing.wording import each_says, listed, say, says, verb
from translate.checks.context import Context
from translate.facts.nearby import says_any
from translate.facts.relations import relations
from translate.facts.sides import Axis, Relation
from translate.facts.values import Number
from translate.languages import get
from translate.model import Fact, Finding, Segment, Severity, Unit
from translate.precompiled import expression


def left_out(context: Context, unit: Unit) -> Iterator[Finding]:
    """Numbers that one version of three leaves out, `all but four`, and all others count."""
    present = {language: segments for language, segments in unit.segments.items() if segments}
    excepting = {name for name, every in present.items() if any(map(_may_except, every))}
    if len(present) < 3 or not excepting:
        return
    facts = {name: list(_values(context, segments)) for name, segments in present.items()}
    for odd in sorted(excepting):
        for segment, fact in facts[odd]:
            relation = _exception(segment, fact)
            if relation is None:
                continue
            sides = {
                name: [one for one in every if one[1].value == fact.value]
                for name, every in facts.items()
                if name != odd
            }
            if all(len(every) == 1 for every in sides.values()) and not any(
                _exception(*every[0]) for every in sides.values()
            ):
                others = {
                    name: (
                        every[0][0],
                        Relation(relation.axis, relation.side, *_place(every[0][1])),
                    )
                    for name, every in sides.items()
                }
                start, end = relation.start, relation.end
                told = replace(fact, start=start, end=end, text=segment.text[start:end])
                yield alone_finding(unit, others, segment, told)


def not_averaged(unit: Unit) -> Iterator[Finding]:
    """A version of three that leaves out the `on average` of both others."""
    present = {language: segments for language, segments in unit.segments.items() if segments}
    if len(present) < 3:
        return
    said = {language: _average(segments) for language, segments in present.items()}
    silent = [language for language, found in said.items() if found is None]
    if len(silent) != 1:
        return
    (odd,) = silent
    averages = get(odd).bounds().averages
    if not averages or any(says_any(segment.text, averages) for segment in present[odd]):
        return
    others = {language: found for language, found in said.items() if found}
    texts = {
        language: segment.text[start:end] for language, (segment, start, end) in others.items()
    }
    yield Finding(
        "bound-drift",
        Severity.WARNING,
        unit.id,
        (odd,),
        say(
            "{first}; {second}",
            first=listed(says((name,), text) for name, text in texts.items()),
            second=verb((odd,), "says nothing like it", "say nothing like it"),
        ),
        tuple(segment.span(start, end) for segment, start, end in others.values()),
    )


def _average(segments: Sequence[Segment]) -> tuple[Segment, int, int] | None:
    """The first word of a version that says that a value is an average."""
    for segment in segments:
        averages = get(segment.language).bounds().averages[:1]
        if averages and says_any(segment.text, averages):
            word = expression(rf"\b{averages[0]}\w*", re.IGNORECASE).search(segment.text)
            if word:
                return segment, *word.span()
    return None


def _may_except(segment: Segment) -> bool:
    """A quick look for the words that leave something out, which most texts do not pass."""
    bounds, text = get(segment.language).bounds(), segment.text.casefold()
    return any(map(text.__contains__, bounds.excepted)) or any(
        f" {before} " in text and f" {behind}" in text for before, behind in bounds.excepted_around
    )


def _values(context: Context, segments: Sequence[Segment]) -> Iterator[tuple[Segment, Fact]]:
    """The counts of a version."""
    for segment in segments:
        for fact in context.facts.get(segment.key, ()):
            if isinstance(fact.value, Number) and not fact.value.weak and not fact.value.ordinal:
                yield segment, fact


def _place(fact: Fact) -> tuple[int, int]:
    return fact.start, fact.end


def _exception(segment: Segment, fact: Fact) -> Relation | None:
    every = relations(segment, fact)
    return next((one for one in every if one.axis is Axis.EXCEPTION), None)


def alone_finding(
    unit: Unit, sides: Mapping[str, tuple[Segment, Relation]], segment: Segment, fact: Fact
) -> Finding:
    """What one version says of a fact against what all others say, by language."""
    texts = {segment.language: fact.text}
    texts |= {language: written(*one) for language, one in sides.items()}
    spans = [one.span(about.start, about.end, about.side) for one, about in sides.values()]
    return Finding(
        "bound-drift",
        Severity.WARNING,
        unit.id,
        (segment.language,),
        each_says(texts, segment.language),
        (segment.span(fact.start, fact.end, str(fact.value)), *spans),
    )


def written(segment: Segment, relation: Relation) -> str:
    """A value with its phrase and the word before them."""
    start = segment.text.rfind(" ", 0, max(0, relation.start - 1)) + 1
    return segment.text[start : relation.end]
