"""Two values that are said as a pair, `77 votes to 73`, or that a word ties to each other: what
tells that neither may stand in the place of the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from translate.checks.comparing.alike import may_be_year
from translate.checks.comparing.placing import Place, Placed
from translate.checks.texts.likeness import term_of
from translate.facts.clauses import NEAREST, clause_of, is_whole
from translate.facts.intervals import is_each
from translate.facts.phrases import closing, phrases_of
from translate.facts.relations import relations
from translate.facts.sentences import Word, words_of
from translate.facts.sides import Axis
from translate.facts.values import Date, Number
from translate.languages import get
from translate.languages.opposites import axes_named, opposites


def stand_together(placed: Placed, one: object, other: object) -> bool:
    """Whether two values are said as a pair in every version, wherever that stands: `77 to 73`."""
    pairs = [(every[one], every[other]) for every in placed.values()]
    is_part = any(is_whole(place.segment, place.fact) for two in pairs for place in two)
    return not is_part and all(
        _apart(*two) <= _PAIRED and len(_between(*two)) <= _JOINING for two in pairs
    )


def are_dated_otherwise(placed: Placed, odd: str, one: object, other: object) -> bool:
    """Whether each of two values stands beside one of two dates in every version, and in one
    version alone beside the other one: `7 million in 2019 and 19 million in 2024`.

    Each date may stand before its value or behind it, as the language likes: what tells is which of
    the two dates comes first where the values and the dates take turns.
    """
    dates = [
        value
        for value in set.intersection(*(set(every) for every in placed.values()))
        if isinstance(value, Date) or (isinstance(value, Number) and may_be_year(value))
    ]
    for pair in combinations(dates, 2):
        turned = {language: _turns(every, (one, other), pair) for language, every in placed.items()}
        own = turned.pop(odd)
        if own is not None and all(theirs is (not own) for theirs in turned.values()):
            return True
    return False


def _turns(
    every: Mapping[object, Place], values: tuple[object, object], dates: tuple[object, object]
) -> bool | None:
    """Whether the first of two values stands beside the second of two dates; None where they do not
    take turns within one sentence."""
    places = sorted((every[one] for one in (*values, *dates)), key=lambda place: place.order)
    kinds = [place.key in dates for place in places]
    first, last = places[0], places[-1]
    if kinds not in ([True, False, True, False], [False, True, False, True]):
        return None
    if first.segment is not last.segment or _apart(first, last) > _DATED:
        return None
    values_first = every[values[0]].order < every[values[1]].order
    dates_first = every[dates[0]].order < every[dates[1]].order
    return values_first is not dates_first


_DATED = 120
"""Characters between the first of two values with two dates and the last one, at the most."""


def is_pair(places: Sequence[Sequence[Place]]) -> bool:
    """Whether two values are said as a pair in every version, `7 to 4`: next to nothing stands
    between them, in one of the versions no word that means something by itself, and neither is
    counted from the other."""
    is_part = any(is_whole(one.segment, one.fact) for two in places for one in two)
    near = all(_apart(*two) <= _PAIRED for two in places)
    return near and not is_part and not all(map(_telling, places))


def _apart(one: Place, other: Place) -> int:
    """Characters between two values."""
    return max(one.fact.start, other.fact.start) - min(one.fact.end, other.fact.end)


_PAIRED = 20
"""Characters between two values that are said as a pair, at the most."""


def _between(one: Place, other: Place) -> Sequence[Word]:
    """The words between two values."""
    first, last = sorted((one, other), key=lambda place: place.fact.start)
    return words_of(first.segment.text, first.fact.end, last.fact.start)


_JOINING = 2
"""Words between two values that are said as a pair, at the most: `77 votes to 73`."""


def _telling(places: Sequence[Place]) -> list[str]:
    """The words between two values that mean something, but units and `no longer`, `more`."""
    language = get(places[0].segment.language)
    degrees = {*language.bounds().more_behind, *language.bounds().less_behind}
    return [
        word.text
        for word in _between(*places)
        if term_of(word.text, language.code)[0]
        if word.text not in degrees and word.text not in language.measures().units
    ]


def are_listed(places: Sequence[Place]) -> bool:
    """Whether a version lists two levels or roads in either order: `the A15 and the N207`."""
    words = {word.text for word in _between(*places)}
    language = get(places[0].segment.language)
    joints = {*language.calendar().joints} - language.bounds().range_to
    return not joints.isdisjoint(words) and len(words) <= _JOINING


def are_bound_alike(placed: Placed, one: object, other: object) -> bool:
    """Whether the words before two values bind them to the same things in every version: `twenty
    minutes' rest after two hours`, `after two hours twenty minutes' rest`."""
    bonds = {(_bond(every[one]), _bond(every[other])) for every in placed.values()}
    return len(bonds) == 1 and all(first != second for first, second in bonds)


def _bond(place: Place) -> str:
    """Whether a value is a bound, is chosen instead of another, comes back, or stands behind
    `after`; "" where nothing tells."""
    segment, fact = place.segment, place.fact
    for relation in relations(segment, fact):
        if relation.axis in (Axis.BOUND, Axis.CHOICE):
            return relation.side
    if is_each(segment, fact):
        return "each"
    bounds = get(segment.language).bounds()
    before, _ = clause_of(segment.text, fact, NEAREST)
    found = closing(before, phrases_of((*bounds.after, *bounds.lapse), bounds.before), bounds)
    return found[0] if found else ""


def are_tied(places: Sequence[Sequence[Place]]) -> bool:
    """Whether the same word ties the second value to the first in every version, so that none may
    stand in the place of the other: `the A12 is closed more often than the A2`, `until after`."""
    ties = []
    for one, other in places:
        language = get(one.segment.language)
        words = [word.text for word in _between(one, other)]
        compares = not language.bounds().than.isdisjoint(words)
        ties.append(
            {
                hit.sense
                for hit in opposites(language.code).find(words)
                if hit.sense.axis in (_COMPARED if compares else _TIED)
            }
        )
    shared = set.intersection(*ties)
    axes = {sense.axis for sense in shared}
    return any(
        {sense for every in ties for sense in every if sense.axis == axis} <= shared
        for axis in axes
    )


_COMPARED = axes_named("more and less", "how often")
"""Axes of words that stand before a `than`."""
_TIED = axes_named("until after and until before", "before and after")
"""Axes of words that tell which of two times is the later one."""
