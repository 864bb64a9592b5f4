"""What amounts are counted by: `18 cents a minute` and `18 cents a call`, `per inhabitant` and `per
household`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from translate.checks.comparing.drifts import is_told
from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import each_says
from translate.checks.context import Context
from translate.checks.texts.likeness import term_of
from translate.dataclass import dataclass
from translate.facts.unit_phrases import names_any, unit_after
from translate.facts.units import unit, units
from translate.facts.values import Amount
from translate.languages import Language, get
from translate.languages.calendar import phrase_pattern
from translate.languages.lexeme import fold
from translate.languages.lexicon import dictionary
from translate.languages.measures import INTERNATIONAL
from translate.languages.opposites import Sense, axis_named, opposites
from translate.model import Fact, FactKind, Finding, Segment, Severity, Unit
from translate.precompiled import expression

_SHORTEST = 3
"""Letters of a word that names what is counted; a sign of a unit has fewer."""
_AXIS = axis_named("counted by")


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
    def is_known(self) -> bool:
        """Whether it is a unit, or the lexicon has its word: another one can be told from it."""
        return bool(self.units) or any(
            not isinstance(one, str) or one in units() for one in self.meanings
        )

    @property
    def has_kind(self) -> bool:
        """Whether it is one of the kinds that the table of opposites has."""
        return any(isinstance(one, Sense) for one in self.meanings)

    def is_like(self, other: Divisor) -> bool:
        """Whether both count by one thing, as far as can be told."""
        if self.meanings & other.meanings:
            return not (self.units and other.units) or bool(self.units & other.units)
        return bool(self.units & other.units)

    @property
    def is_time(self) -> bool:
        """Whether it is a unit of time and nothing more."""
        return bool(self.units) and not self.meanings


def other_divisors(unit: Unit, context: Context) -> Iterator[Finding]:
    """Where one of three versions counts an amount by another thing than all others, or by none
    where they say a unit of time: `€13 million in all`, `13 miljoen euro per jaar`."""
    said = {
        language: _divisors(context, unit, language)
        for language, segments in unit.segments.items()
        if segments
    }
    if len(said) < 3:
        return
    for amount in dict.fromkeys(amount for every in said.values() for amount in every):
        own = {name: every[amount] for name, every in said.items() if amount in every}
        if len(own) == len(said):
            odd = _odd(own)
            places = [(one.segment, one.start, one.end) for one in own.values()]
            if odd and not (own[odd].is_time and is_told(context, unit, places)):
                yield _finding(unit, own, odd)
        elif len(own) == len(said) - 1:
            (odd,) = said.keys() - own.keys()
            if bare := _without_time(context, unit, odd, amount, [*own.values()]):
                yield _finding(unit, {name: own.get(name, bare) for name in said}, odd)


def _odd(own: Mapping[str, Divisor]) -> str:
    """The version that counts by another thing than all others; "" where none does."""
    for odd, one in own.items():
        first, *rest = (own[name] for name in own if name != odd)
        alike = all(first.is_like(other) for other in rest)
        if one.has_kind and first.has_kind:
            continue  # `per animal` and `per inhabitant` contradict each other elsewhere
        if alike and one.is_known and not any(one.is_like(other) for other in (first, *rest)):
            return odd
    return ""


def _without_time(
    context: Context, unit: Unit, odd: str, amount: Amount, others: Sequence[Divisor]
) -> Divisor | None:
    """An amount of a version that has no word for the unit of time by which all others count it."""
    times = frozenset.intersection(*(other.units for other in others))
    found = [one for one in context.facts_of(unit, odd, FactKind.AMOUNT) if one[1].value == amount]
    if len(found) != 1 or not times:
        return None
    if any(names_any(segment, *sorted(times)) for segment in unit.segments[odd]):
        return None
    ((segment, fact),) = found
    return Divisor(segment, fact.start, fact.end, frozenset(), frozenset())


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
    if match := expression(r"\s?/\s?([^\W\d_]+)(?!\w)").match(segment.text, end):
        signs = {**INTERNATIONAL, **measures.divisor_signs}
        code = measures.units.get(fold(match[1]), "") or signs.get(match[1], "")
        if code and units()[code].dimension == "duration":  # `€58/h`
            return Divisor(segment, fact.start, match.end(), frozenset((code,)), frozenset())
    told: set[object] = set()
    while measures.each and (match := _pattern(language).match(segment.text, end)):
        phrase = unit_after(segment.text, match.start("word"), language, digits=True)
        if phrase and unit(phrase.unit).dimension != "duration":
            end = phrase.end
            told.add(phrase.unit)
            continue
        word, end = fold(match["word"]), match.end()
        code = measures.units.get(word, "")
        if word in measures.powers or word in measures.pieces or len(word) < _SHORTEST:
            return None
        if code:
            found.add(code)
            continue
        senses = opposites(segment.language).find([fold(one) for one in match.group().split()])
        told.update(term_of(word, segment.language)[0])
        told.update(dictionary(segment.language, wide=True).look_up(word))
        if match["next"]:  # `per child assessed`, `per onderzocht kind`
            told.update(dictionary(segment.language, wide=True).look_up(fold(match["next"])))
        told.update(hit.sense for hit in senses if hit.sense.axis == _AXIS)
    if not found and not told:
        return None
    return Divisor(segment, fact.start, end, frozenset(found), frozenset(told))


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    each = phrase_pattern(language.measures().each)
    one = phrase_pattern(language.measures().articles)
    follower = r"(?=\s(?P<next>[^\W\d_]+)|)"
    return expression(rf"\s+{each}\s+(?:{one}\s+)?(?P<word>[^\W\d_]+){follower}", re.IGNORECASE)


def _finding(unit: Unit, said: Mapping[str, Divisor], odd: str) -> Finding:
    others = [language for language in said if language != odd]
    texts = {language: one.segment.text[one.start : one.end] for language, one in said.items()}
    return Finding(
        "unit-drift",
        Severity.WARNING,
        unit.id,
        odd_ones_out(said, [(odd,), others]),
        each_says(texts, odd),
        tuple(one.segment.span(one.start, one.end) for one in said.values()),
    )
