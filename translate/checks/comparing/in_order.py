"""Spans of time and days of the week in the order in which each version says them: where one of
three versions says the same but for one of them, it has drifted, be it said elsewhere, too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from translate.checks.comparing.drifts import is_told
from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import each_says
from translate.checks.context import Context
from translate.facts.units import unit as unit_of
from translate.model import Fact, FactKind, Finding, Segment, Severity, Unit

_Said = Mapping[str, Sequence[tuple[Segment, Fact]]]
"""By language, facts of one kind in the order of the text."""


def other_span_in_order(unit: Unit, context: Context) -> Iterator[Finding]:
    """The one span of one of three versions that has another unit than in both others: `30 euros a
    month, 2.50 euros a month` where they have a year first."""
    said = _said(unit, context, FactKind.QUANTITY, _is_span)
    values = {name: [fact.value for _, fact in every] for name, every in said.items()}
    if place := _odd_place(values):
        odd, at = place
        if len({every[at].value for every in values.values()}) == 1:
            yield from _finding("unit-drift", unit, context, said, odd, at)


def other_day_in_order(unit: Unit, context: Context) -> Iterator[Finding]:
    """The one day of the week that is another one in one of three versions: `Sunday 26 … until
    Monday`, «в понедельник, 26 … до понедельника»."""
    said = _said(unit, context, FactKind.DATE, _is_weekday)
    days = {name: [fact.value.weekday for _, fact in every] for name, every in said.items()}
    if place := _odd_place(days):
        yield from _finding("date-drift", unit, context, said, *place)


def _is_span(fact: Fact) -> bool:
    return unit_of(fact.value.unit).dimension == "duration"


def _is_weekday(fact: Fact) -> bool:
    return fact.value.weekday is not None


def _said(unit: Unit, context: Context, kind: FactKind, counts: Callable[[Fact], bool]) -> _Said:
    return {
        language: [one for one in context.facts_of(unit, language, kind) if counts(one[1])]
        for language, segments in unit.segments.items()
        if segments
    }


def _odd_place(values: Mapping[str, Sequence[object]]) -> tuple[str, int] | None:
    """The version that says something else than all others, which agree, in one place alone."""
    if len(values) < 3 or len({len(every) for every in values.values()}) > 1:
        return None
    for odd, own in values.items():
        first, *rest = (values[name] for name in values if name != odd)
        places = [place for place, value in enumerate(own) if value != first[place]]
        if len(places) == 1 and all(other == first for other in rest):
            return odd, places[0]
    return None


def _finding(
    check: str, unit: Unit, context: Context, said: _Said, odd: str, at: int
) -> Iterator[Finding]:
    """The finding, where no drift of values tells it."""
    found = {language: every[at] for language, every in said.items()}
    if is_told(context, unit, [(one, fact.start, fact.end) for one, fact in found.values()]):
        return
    others = [language for language in found if language != odd]
    texts = {language: fact.text for language, (_, fact) in found.items()}
    yield Finding(
        check,
        Severity.WARNING,
        unit.id,
        odd_ones_out(found, [(odd,), others]),
        each_says(texts, odd),
        tuple(segment.span(fact.start, fact.end) for segment, fact in found.values()),
    )
