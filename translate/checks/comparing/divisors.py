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
from translate.languages.opposites import opposites
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
    unit: str
    """The code of a unit of time; "" for what is none."""
    meanings: frozenset[object]
    """What the word may mean in any language."""

    def is_like(self, other: Divisor) -> bool:
        """Whether both count by one thing, as far as can be told."""
        if self.unit or other.unit:
            return self.unit == other.unit
        return bool(self.meanings & other.meanings)


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
            # Two units of time are the other check's: `a week` and `a month`.
            apart = not one.unit or not first.unit
            if alike and apart and not any(one.is_like(other) for other in (first, *rest)):
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
    if not language.measures().each:
        return None
    match = _pattern(language).match(segment.text, fact.end)
    if match is None:
        return None
    word, measures = fold(match["word"]), language.measures()
    code = measures.units.get(word, "")
    is_measured = code and units()[code].dimension != "duration"
    if is_measured or word in measures.powers or len(word) < _SHORTEST:
        return None  # `per square metre`: read as a unit elsewhere
    senses = opposites(segment.language).find([fold(one) for one in match.group().split()])
    meanings = {hit.sense for hit in senses if hit.sense.axis == _AXIS}
    told = frozenset((*term_of(word, segment.language)[0], *meanings))
    if not code and not told:
        return None
    return Divisor(segment, fact.start, match.end(), code, told)


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
