"""What is counted by a rank: the first week of June, and its first month; the 32nd week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.wording import each_says
from translate.checks.context import Context
from translate.facts.units import units
from translate.facts.values import Number, Role
from translate.languages import get
from translate.languages.lexeme import fold
from translate.model import Fact, FactKind, Finding, Segment, Severity, Span, Unit
from translate.precompiled import expression

_CENTURY = "[cent]"


def other_spans(unit: Unit, context: Context) -> Iterator[Finding]:
    """Where one of three versions has another unit of time behind a rank than both others, which
    say one: `the first month of June`, `de eerste week van juni`."""
    said = {
        language: _spans(context, unit, language)
        for language, segments in unit.segments.items()
        if segments
    }
    if len(said) < 3 or not all(said.values()):
        return
    for rank in sorted(set.intersection(*map(set, said.values()))):
        own = {language: every[rank] for language, every in said.items()}
        found = parties({language: code for language, (code, _) in own.items()})
        if len(found) == 2:
            odd = odd_ones_out(own, found.values())
            spans = {language: span for language, (_, span) in own.items()}
            texts = {language: span.text for language, span in spans.items()}
            message = each_says(texts, odd[0])
            yield Finding(
                "unit-drift", Severity.WARNING, unit.id, odd, message, tuple(spans.values())
            )


def _spans(context: Context, unit: Unit, language: str) -> dict[int, tuple[str, Span]]:
    """By rank that a version says once, the code of the unit of time right behind it."""
    every = [
        (segment, fact)
        for segment, fact in context.facts_of(unit, language, FactKind.NUMBER)
        if _is_rank(fact.value)
    ]
    often = Counter(fact.value.value for _, fact in every)
    return {
        int(fact.value.value): (code, span)
        for segment, fact in every
        if often[fact.value.value] == 1
        for code, span in _behind(segment, fact)
    }


def _is_rank(number: Number) -> bool:
    return number.role is Role.CENTURY or (number.role is Role.PLAIN and number.ordinal)


def _behind(segment: Segment, fact: Fact) -> Iterator[tuple[str, Span]]:
    if fact.value.role is Role.CENTURY:
        yield _CENTURY, segment.span(fact.start, fact.end)
        return
    word = expression(r"\s+([^\W\d_]+)").match(segment.text, fact.end)
    code = get(segment.language).measures().units.get(fold(word[1]), "") if word else ""
    if word and code and units()[code].dimension == "duration":
        yield code, segment.span(fact.start, word.end())
