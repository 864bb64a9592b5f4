"""bound-drift."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from itertools import combinations

from translate.checks.comparing.alone import alone_finding, left_out, not_averaged, written
from translate.checks.comparing.both_sides import (
    Told,
    exchange_figures,
    may_be_complements,
    name_both_times,
    restricts_otherwise,
    tell_other_time,
)
from translate.checks.comparing.converse import compared, has_object
from translate.checks.comparing.differences import without_difference
from translate.checks.comparing.endings import ends_otherwise
from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.trends import turned_trends
from translate.checks.comparing.wording import says, where
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.facts.clauses import clause_of
from translate.facts.equivalence import in_base_unit
from translate.facts.inclusion import is_year_end
from translate.facts.limits import is_bare
from translate.facts.phrases import ends_with
from translate.facts.relations import relations
from translate.facts.sides import Axis, Relation, Side
from translate.facts.values import Amount, Number, Quantity, Time
from translate.languages import get
from translate.languages.calendar import phrase_pattern
from translate.model import VALUES, Fact, Finding, Segment, Severity, Unit
from translate.precompiled import expression


@unit_check(Severity.ERROR)
def bound_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A value is the least in one version and the most in another, or before it became after it.

    So it is with “three weeks before” and “after”, “two years longer” and “shorter”, and with a
    range that runs the other way. A negation of the clause is counted in: “do not keep it for more
    than 25 months” is “niet langer dan 25 maanden”. Only where both versions name a side; a bare
    “60” in one of three versions, for the “at least 60” of both others, is a warning, and so is an
    “about 60” for their “more than 60”, or an “on average” that one leaves out. So is one of
    two versions that turns a bound around by a negation far from it. Where three versions speak,
    these are warnings, too: a last day or an age that one counts in and the others leave out, a
    measure that one states without the “longer” of the others, and one that rises in one version
    and falls in the others.

    Why: every figure is right, and the demand is the opposite.
    Example: nl “minder dan 60 dagen”, en “more than 60 days”.
    Remedy: say the same in all versions.
    """
    told: list[_Sides] = []
    said = _sides(context, unit)
    yield from _dropped(context, unit, said)
    yield from without_difference(context, unit, said)
    yield from left_out(context, unit)
    yield from not_averaged(unit)
    yield from ends_otherwise(context, unit)
    yield from turned_trends(context, unit)
    for sides in said.values():
        if any(_overlap(sides, other) for other in told):
            continue
        if _differ(sides, context):
            told.append(sides)
            yield _finding(unit, sides, _weight(sides, context))
        elif _is_turned_afar(sides, unit):
            told.append(sides)
            yield _finding(unit, sides, Severity.WARNING)


_Sides = Mapping[str, tuple[Segment, Relation]]


def _dropped(
    context: Context, unit: Unit, said: Mapping[tuple[Axis, object], _Sides]
) -> Iterator[Finding]:
    """Demands, `at most 60`, that one version of three leaves out: its value stands bare."""
    present = [language for language, segments in unit.segments.items() if segments]
    told: set[tuple[object, int]] = set()
    for (axis, value), sides in said.items() if len(present) > 2 else ():
        silent = [language for language in present if language not in sides]
        firm = all(_is_firm(*one) for one in sides.values())
        if axis is not Axis.BOUND or len(silent) != 1 or not firm or _differ(sides, context):
            continue
        bare = [
            (segment, fact)
            for segment in unit.segments[silent[0]]
            for fact in context.facts.get(segment.key, ())
            if fact.kind in VALUES and value in _subjects(fact.value)
            if not getattr(fact.value, "weak", False)
        ]
        # A fact has several subjects: six and six weeks.
        place = (bare[0][0].key, bare[0][1].start) if len(bare) == 1 else None
        if place and place not in told and (is_bare(*bare[0]) or _is_rounded(bare[0][1])):
            told.add(place)
            yield alone_finding(unit, sides, *bare[0])


def _is_rounded(fact: Fact) -> bool:
    """Whether an `about` stands before a value, which then may lie on either side of it."""
    return bool(getattr(fact.value, "approximate", False))


def _is_firm(segment: Segment, relation: Relation) -> bool:
    """Whether a bound is one that a version may not leave out: a demand, or a `more than`."""
    phrases = tuple(f"{phrase} " for phrase in get(segment.language).bounds().comparing)
    said = segment.text[relation.start : relation.end].casefold()
    return not relation.doubtful and (relation.strict or said.startswith(phrases))


def _sides(context: Context, unit: Unit) -> dict[tuple[Axis, object], _Sides]:
    """By axis and value, and by language: what is said of it, where the version has it once."""
    facts = {
        language: [
            (segment, fact, subject)
            for segment in segments
            for fact in context.facts.get(segment.key, ())
            if fact.kind in VALUES
            and not is_year_end(fact.value)
            and not _is_article(segment, fact)
            for subject in _subjects(fact.value)
        ]
        for language, segments in unit.segments.items()
    }
    if sum(1 for own in facts.values() if own) < 2:
        return {}
    once = {
        language: {value for value, often in Counter(v for *_, v in own).items() if often == 1}
        for language, own in facts.items()
    }
    # What one version alone says once is compared with nothing: most values need no reading.
    comparable = {value for one, other in combinations(once.values(), 2) for value in one & other}
    found: dict[tuple[Axis, object], dict[str, tuple[Segment, Relation]]] = {}
    for language, own in facts.items() if comparable else ():
        read: dict[int, tuple[Relation, ...]] = {}
        for segment, fact, value in own:
            if value in comparable and value in once[language]:
                if id(fact) not in read:  # a fact has several subjects
                    read[id(fact)] = tuple(relations(segment, fact))
                for relation in read[id(fact)]:
                    key = relation.axis, value
                    found.setdefault(key, {})[language] = segment, relation
    return {key: sides for key, sides in found.items() if len(sides) > 1}


def _subjects(value: object) -> tuple[object, ...]:
    """What a relation is of: a figure with or without what it counts, `at 60 instead of 95 km/h`;
    the third of `by a third` and the five of `one in five` are shares, too."""
    if isinstance(value, Time) and not value.minute:
        return (value, _hour(value.hour))
    if isinstance(value, Quantity) and value.unit == "h" and value.value != 1:
        return (Number(value.value), _hour(value.value), in_base_unit(value))
    if isinstance(value, Quantity) and value.value != 1:
        # The unit tells three years from three months of the same text.
        return (Number(value.value), in_base_unit(value))
    if isinstance(value, Amount) and value.value != 1:
        return (Number(value.value), value)
    if isinstance(value, Number):
        return (*(one for one in value.readings if 0 < one.value < 1), value)
    return (value,)


def _hour(hour: int | Fraction) -> object:
    """An hour of the clock, which a duration may be, too: `na zes uur`, «после шести часов»."""
    return "hour", hour % 12


def _is_article(segment: Segment, fact: Fact) -> bool:
    """Whether a number is a bare one that is no bound, and may be an article."""
    value = fact.value
    if not (isinstance(value, Number) and value.weak and value.value == 1 and not value.readings):
        return False
    before, _ = clause_of(segment.text, fact)
    bounds = get(segment.language).bounds()
    return not (ends_with(before, bounds.strict) or ends_with(before, bounds.mere))


def _differ(sides: _Sides, context: Context) -> bool:
    """Whether two versions contradict each other; not where one of them tells the same from the
    other end, which nothing may show beside a third one."""
    pairs = list(combinations(sides.values(), 2))
    if any(_is_turned(*one, *other, context) for one, other in pairs):
        return False
    return any(_contradict(*one, *other, context) for one, other in pairs)


def _weight(sides: _Sides, context: Context) -> Severity:
    """A warning where contrary bounds may be of the two parts of one whole, else an error."""
    told = [
        Told(segment, relation, context.facts.get(segment.key, ()))
        for segment, relation in sides.values()
        if relation.axis is Axis.BOUND
    ]
    contrary = [
        pair for pair in combinations(told, 2) if pair[0].relation.side is not pair[1].relation.side
    ]
    parts = contrary and all(may_be_complements(*pair) for pair in contrary)
    return Severity.WARNING if parts else Severity.ERROR


def _is_turned_afar(sides: _Sides, unit: Unit) -> bool:
    """Whether one of two versions turns a bound around by a negation far from it, and the other
    negates nothing there: “do not keep it for more than 25 months”, “langer dan 25 maanden”."""
    if sum(1 for segments in unit.segments.values() if segments) > 2:
        return False
    one, other = (relation for _, relation in sides.values())
    return (
        one.axis is Axis.BOUND and one.side is not other.side and one.doubtful is not other.doubtful
    )


def _is_turned(
    segment: Segment, one: Relation, sibling: Segment, other: Relation, context: Context
) -> bool:
    """Whether a difference or a distance is told from its other end in one of two versions."""
    if one.side is other.side:
        return False
    told = [
        Told(text, relation, context.facts.get(text.key, ()))
        for text, relation in ((segment, one), (sibling, other))
    ]
    if one.axis is Axis.BOUND:
        return name_both_times(*told)
    if one.axis not in (Axis.DIFFERENCE, Axis.DISTANCE):
        return False
    if exchange_figures(*told) or (one.axis is Axis.DIFFERENCE and tell_other_time(*told)):
        return True
    if one.axis is Axis.DISTANCE and not (has_object(segment, one) or has_object(sibling, other)):
        return False  # an hour earlier, an hour later: both are counted from one moment
    things = compared(segment, one, context.facts.get(segment.key, ()))
    others = compared(sibling, other, context.facts.get(sibling.key, ()))
    return things.is_turned(others)


def _contradict(
    segment: Segment, one: Relation, sibling: Segment, other: Relation, context: Context
) -> bool:
    """Whether two versions say opposite things of a value, or compare exchanged things.

    A negation far from its bound counts only where both versions have one.
    """
    if one.side is not other.side and one.axis is Axis.BOUND:
        if _is_of_the_verb(segment, one, sibling, other):
            return False
        told = (Told(segment, one, ()), Told(sibling, other, ()))
        return one.doubtful is other.doubtful and not restricts_otherwise(*told)
    if one.side is not other.side or one.axis is not Axis.DIFFERENCE:
        return one.side is not other.side and one.doubtful is other.doubtful
    things = compared(segment, one, context.facts.get(segment.key, ()))
    others = compared(sibling, other, context.facts.get(sibling.key, ()))
    return things.is_exchanged(others)


def _is_of_the_verb(segment: Segment, one: Relation, sibling: Segment, other: Relation) -> bool:
    """Whether an `at least` that stands before an `until` belongs to the verb, as it does in the
    other version: `het op zijn minst tot mei uitstellen`, `at least put it off until May`."""
    (later, moment), (earlier, end) = sorted(
        ((segment, one), (sibling, other)), key=lambda told: told[1].side is Side.UPPER
    )
    adverb = _least(later.language).match(later.text, moment.start)
    before = earlier.text[max(end.start - _BESIDE, 0) : end.start]
    return adverb is not None and _least(earlier.language).search(before) is not None


@cache
def _least(language: str) -> re.Pattern[str]:
    bounds = get(language).bounds()
    adverbs = phrase_pattern(phrase for phrase in bounds.adverbs if phrase in bounds.least)
    return expression(adverbs, re.IGNORECASE)


_BESIDE = 40
"""Characters from such an adverb to the words of a bound, at most."""


def _overlap(one: _Sides, other: _Sides) -> bool:
    """Whether two values stand in one and the same words: one slip is one finding.

    Both ends of a range that runs the other way are one slip, too.
    """
    return all(
        segment.key == other[language][0].key
        and (
            relation.axis is other[language][1].axis is Axis.RANGE
            or (relation.start < other[language][1].end and other[language][1].start < relation.end)
        )
        for language, (segment, relation) in one.items()
        if language in other
    )


def _finding(unit: Unit, sides: _Sides, severity: Severity) -> Finding:
    found = parties({language: relation.side for language, (_, relation) in sides.items()})
    odd = odd_ones_out(sides, found.values())
    ordered = sorted(sides, key=lambda language: language not in odd)
    said = [says((language,), written(*sides[language])) for language in ordered]
    return Finding(
        "bound-drift",
        severity,
        unit.id,
        odd,
        where(said),
        tuple(
            segment.span(relation.start, relation.end, relation.side)
            for segment, relation in sides.values()
        ),
    )
