"""bound-drift."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from unicodedata import normalize

from translate.checks.comparing.odd import odd_ones_out, parties
from translate.checks.comparing.wording import listed, quoted, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.languages import get
from translate.languages.language import Language
from translate.model import Fact, FactKind, Finding, Segment, Severity, Unit

_KINDS = frozenset(
    (FactKind.NUMBER, FactKind.DATE, FactKind.TIME, FactKind.AMOUNT, FactKind.QUANTITY)
)
_LONGEST = 30
"""Characters before a value in which its bound stands."""


@unit_check(Severity.ERROR)
def bound_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A value is the least in one version and the most in another, or before it became after it.

    Only where both versions name a bound; “60” for “at least 60” is no finding.

    Why: every figure is right, and the demand is the opposite.
    Example: nl “minder dan 60 dagen”, en “more than 60 days”.
    Remedy: say the same in all versions.
    """
    for bounds in _bounds(context, unit).values():
        if len({bound for bound, _, _ in bounds.values()}) > 1:
            yield _finding(unit, bounds)


class Bound(StrEnum):
    """On which side of a value what is meant lies."""

    LOWER = "lower"
    UPPER = "upper"


_Bounds = Mapping[str, tuple[Bound, Segment, Fact]]


def _bounds(context: Context, unit: Unit) -> dict[object, _Bounds]:
    """By value and language: its bound, where the version has the value once, and a bound of it."""
    found: dict[object, dict[str, tuple[Bound, Segment, Fact]]] = {}
    for language, segments in unit.segments.items():
        facts = [
            (segment, fact)
            for segment in segments
            for fact in context.facts.get(segment.key, ())
            if fact.kind in _KINDS
        ]
        values = [fact.value for _, fact in facts]
        for segment, fact in facts:
            if values.count(fact.value) == 1:
                bound = _bound(segment.text[: fact.start], get(language))
                if bound:
                    found.setdefault(fact.value, {})[language] = bound, segment, fact
    return {value: bounds for value, bounds in found.items() if len(bounds) > 1}


def _bound(before: str, language: Language) -> Bound | None:
    """What the words say that end right before a value.

    A negation further off may turn it around (“was not settled until”) or not: None.
    """
    words = f" {' '.join(normalize('NFC', before[-_LONGEST:].casefold()).split())}"
    bounds, phrases = _phrases(language)
    if not words.endswith(phrases) or not before[-1:].isspace():
        return None
    phrase = max(filter(words.endswith, phrases), key=len)
    bound = bounds[phrase]
    rest = [word.strip("(«“„\"'") for word in words.removesuffix(phrase).split()]
    if rest and rest[-1] in language.negators:
        return Bound.UPPER if bound is Bound.LOWER else Bound.LOWER
    return None if language.negators.intersection(rest) else bound


@cache
def _phrases(language: Language) -> tuple[Mapping[str, Bound], tuple[str, ...]]:
    """The bounds that a language's phrases name, each with a space before it; and the phrases."""
    bounds = {f" {phrase}": Bound.UPPER for phrase in language.upper_bounds}
    bounds |= {f" {phrase}": Bound.LOWER for phrase in language.lower_bounds}
    return bounds, tuple(bounds)


def _finding(unit: Unit, bounds: _Bounds) -> Finding:
    sides = parties({language: bound for language, (bound, _, _) in bounds.items()})
    odd = odd_ones_out(bounds, sides.values())
    ordered = sorted(bounds, key=lambda language: language not in odd)
    said = [
        f"{verb((language,), 'says', 'say')} {quoted(_with_bound(*bounds[language][1:]))}"
        for language in ordered
    ]
    return Finding(
        "bound-drift",
        Severity.ERROR,
        unit.id,
        odd,
        f"{said[0]} where {listed(said[1:])}",
        tuple(
            segment.span(fact.start, fact.end, bound) for bound, segment, fact in bounds.values()
        ),
    )


def _with_bound(segment: Segment, fact: Fact) -> str:
    """A value with the three words before it."""
    start = fact.start
    for _ in range(3):
        start = segment.text.rfind(" ", 0, max(0, start - 1)) + 1
    return segment.text[start : fact.end]
