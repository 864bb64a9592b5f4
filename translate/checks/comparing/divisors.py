"""What amounts are counted by: `18 cents a minute` and `18 cents a call`, `per inhabitant` and `per
household`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import quoted, verb, where
from translate.checks.context import Context
from translate.checks.texts.likeness import term_of
from translate.dataclass import dataclass
from translate.facts.units import units
from translate.facts.values import Amount
from translate.languages import Language, get
from translate.languages.calendar import phrase_pattern
from translate.languages.lexeme import fold
from translate.languages.opposites import Sense, opposites
from translate.model import Fact, FactKind, Finding, Segment, Severity, Unit
from translate.precompiled import expression

_SHORTEST = 3
"""Letters of a word that names what is counted; a sign of a unit has fewer."""
_AXIS = "counted by"


@dataclass(frozen=True, slots=True)
class Divisor:
    """What stands behind an amount that is paid for each of something."""

    segment: Segment
    start: int
    """Of the amount; `end` is where the divisor ends."""
    end: int
    units: frozenset[str]
    """The codes of the units of time in it."""
    meanings: frozenset[object]
    """What the word may mean in any language."""

    @property
    def has_kind(self) -> bool:
        """Whether it is one of the kinds that the table of opposites has."""
        return any(isinstance(one, Sense) for one in self.meanings)

    def is_like(self, other: Divisor) -> bool:
        """Whether both count by one thing, as far as can be told."""
        if self.units & other.units or self.meanings & other.meanings:
            return True
        return not (self.meanings or other.meanings)  # two units of time, which others compare


def other_divisors(unit: Unit, context: Context) -> Iterator[Finding]:
    """Where one of three versions counts an amount by another thing than all others."""
    said = {
        language: _divisors(context, unit, language)
        for language, segments in unit.segments.items()
        if segments
    }
    if len(said) < 3 or not all(said.values()):
        return
    for amount in next(iter(said.values())):
        own = {name: every[amount] for name, every in said.items() if amount in every}
        if len(own) < len(said):
            continue
        for odd, one in own.items():
            first, *rest = (own[name] for name in own if name != odd)
            alike = all(first.is_like(other) for other in rest)
            if one.has_kind and first.has_kind:
                continue  # `per animal` and `per inhabitant` contradict each other elsewhere
            if alike and not any(one.is_like(other) for other in (first, *rest)):
                yield _finding(unit, own, odd)
                break


def _divisors(context: Context, unit: Unit, language: str) -> dict[Amount, Divisor]:
    """By amount that a version says once, what it is counted by."""
    facts = list(context.facts_of(unit, language, FactKind.AMOUNT))
    often = Counter(fact.value for _, fact in facts)
    found = {}
    for segment, fact in facts:
        if often[fact.value] == 1 and (divisor := _divisor(segment, fact, get(language))):
            found[fact.value] = divisor
    return found


def _divisor(segment: Segment, fact: Fact, language: Language) -> Divisor | None:
    """All that an amount is counted by: `€11 a year per household`."""
    measures, end = language.measures(), fact.end
    found: set[str] = set()
    told: set[object] = set()
    while measures.each and (match := _pattern(language).match(segment.text, end)):
        word, end = fold(match["word"]), match.end()
        code = measures.units.get(word, "")
        is_measured = code and units()[code].dimension != "duration"
        if is_measured or word in measures.powers or len(word) < _SHORTEST:
            return None  # `per square metre`: read as a unit elsewhere
        if code:
            found.add(code)
            continue
        senses = opposites(segment.language).find([fold(one) for one in match.group().split()])
        told.update(term_of(word, segment.language)[0])
        told.update(hit.sense for hit in senses if hit.sense.axis == _AXIS)
    if not found and not told:
        return None
    return Divisor(segment, fact.start, end, frozenset(found), frozenset(told))


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    each = phrase_pattern(language.measures().each)
    one = phrase_pattern(language.measures().articles)
    return expression(rf"\s+{each}\s+(?:{one}\s+)?(?P<word>[^\W\d_]+)", re.IGNORECASE)


def _finding(unit: Unit, said: Mapping[str, Divisor], odd: str) -> Finding:
    others = [language for language in said if language != odd]
    texts = {
        language: quoted(one.segment.text[one.start : one.end]) for language, one in said.items()
    }
    return Finding(
        "unit-drift",
        Severity.WARNING,
        unit.id,
        odd_ones_out(said, [(odd,), others]),
        where(
            verb((language,), "says {text}", "say {text}", text=texts[language])
            for language in (odd, *others)
        ),
        tuple(one.segment.span(one.start, one.end) for one in said.values()),
    )
