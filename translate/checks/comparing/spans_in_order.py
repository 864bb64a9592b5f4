"""Spans of time in the order in which each version says them: where one of three versions says the
same ones but for the unit of one, that unit has drifted, be it said elsewhere, too."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.drifts import is_told
from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import each_says
from translate.checks.context import Context
from translate.facts.units import unit as unit_of
from translate.model import Fact, FactKind, Finding, Segment, Severity, Unit

_Said = tuple[Segment, Fact]


def other_in_order(unit: Unit, context: Context) -> Iterator[Finding]:
    """The one span of one of three versions that has another unit than in both others: `a month
    late, a year ago` where they have months twice."""
    said = {
        language: [
            (segment, fact)
            for segment, fact in context.facts_of(unit, language, FactKind.QUANTITY)
            if unit_of(fact.value.unit).dimension == "duration"
        ]
        for language, segments in unit.segments.items()
        if segments
    }
    if len(said) < 3 or len({len(every) for every in said.values()}) > 1:
        return
    values = {language: [fact.value for _, fact in every] for language, every in said.items()}
    for odd, own in values.items():
        first, *rest = (values[language] for language in values if language != odd)
        places = [place for place, value in enumerate(own) if value != first[place]]
        if all(other == first for other in rest) and len(places) == 1:
            (place,) = places
            if own[place].value == first[place].value:
                found = {language: every[place] for language, every in said.items()}
                if not is_told(
                    context, unit, [(one, fact.start, fact.end) for one, fact in found.values()]
                ):
                    yield _finding(unit, found, odd)


def _finding(unit: Unit, found: dict[str, _Said], odd: str) -> Finding:
    others = [language for language in found if language != odd]
    texts = {language: fact.text for language, (_, fact) in found.items()}
    return Finding(
        "unit-drift",
        Severity.WARNING,
        unit.id,
        odd_ones_out(found, [(odd,), others]),
        each_says(texts, odd),
        tuple(segment.span(fact.start, fact.end) for segment, fact in found.values()),
    )
