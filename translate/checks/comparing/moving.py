"""Whether two values changed places together with what stands beside each of them: `€96 a quarter,
or €32 a month` and `€32 a month, or €96 a quarter`."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from translate.checks.comparing.placing import Place
from translate.facts.equivalence import in_base_unit
from translate.facts.inclusion import includes
from translate.facts.relations import relations
from translate.facts.sides import Axis, Side
from translate.facts.values import Date, Number, Quantity
from translate.languages import Language, get
from translate.languages.calendar import phrase_pattern
from translate.model import VALUES, Fact
from translate.precompiled import expression

_REACH = 60
"""Characters between a value and what stands beside it, at the most."""
_RATE = 25
"""Characters between a value and the time that it is counted by, which stands behind it."""
_CLAUSE = 30
"""What a sign between two clauses adds to the characters that part them."""


def move_together(pairs: Sequence[Sequence[Place]], facts: Sequence[Sequence[Fact]]) -> bool:
    """Whether at least one thing stands beside the same one of two values in every version, and
    nothing beside one in this version and beside the other in that.

    `pairs` are the places of the two values in each version, in the same order of values; `facts`
    all facts of their segments.
    """
    if len(bounded := {_bounded(pair) for pair in pairs}) == 1 and None not in bounded:
        return True  # `at most ten minutes` of half an hour
    beside = [_beside(pair, every) for pair, every in zip(pairs, facts, strict=True)]
    shared = set.intersection(*(set(one) for one in beside))
    told = [{one[key] for one in beside} for key in shared]
    return bool(told) and all(len(values) == 1 for values in told)


def _bounded(pair: Sequence[Place]) -> tuple[int, Side] | None:
    """The one of two values that a demand bounds, 0 or 1, and on which side; None where it bounds
    neither or both."""
    found = [
        (at, one.side)
        for at, place in enumerate(pair)
        for one in relations(place.segment, place.fact)
        if one.axis is Axis.BOUND and one.strict
    ]
    return found[0] if len(found) == 1 else None


def _beside(pair: Sequence[Place], facts: Sequence[Fact]) -> Mapping[Hashable, int]:
    """By what stands once near two values, which of them it stands beside."""
    found: dict[Hashable, list[int]] = {}
    for key, start, end, behind_only in _marks(pair, facts):
        found.setdefault(key, []).append(_nearer(pair, start, end, behind_only=behind_only))
    for place in range(2):
        if includes(pair[place].segment, pair[place].fact, Side.UPPER):
            found.setdefault("the last day", []).append(place)
    return {key: sides[0] for key, sides in found.items() if len(sides) == 1 and sides[0] >= 0}


def _marks(
    pair: Sequence[Place], facts: Iterable[Fact]
) -> Iterator[tuple[Hashable, int, int, bool]]:
    """What may stand beside either value: what it is, its offsets, and whether it only follows."""
    text = pair[0].segment.text
    taken = [place.fact for place in pair]
    for fact in facts:
        if fact.kind not in VALUES or any(_overlap(fact, one) for one in taken):
            continue
        value = fact.value
        if isinstance(value, Quantity):
            yield in_base_unit(value), fact.start, fact.end, bool(value.weak)
        elif not getattr(value, "weak", False) and not _is_small(value):
            key = (value.month, value.day, value.weekday) if isinstance(value, Date) else value
            yield key, fact.start, fact.end, False
    language = get(pair[0].segment.language)
    for name, pattern in (("past", _past(language)), ("present", _present(language))):
        for match in pattern.finditer(text):
            yield name, match.start(), match.end(), False


def _is_small(value: object) -> bool:
    """Whether a value is an ordinal or a small number, which stands beside anything."""
    return isinstance(value, Number) and (value.ordinal or 1 < value.value <= _SMALL)


_SMALL = 12
"""The largest number that counts what stands by the way: `a family with three children`."""


def _overlap(one: Fact, other: Fact) -> bool:
    return one.start < other.end and other.start < one.end


def _nearer(pair: Sequence[Place], start: int, end: int, *, behind_only: bool) -> int:
    """The one of two values that something stands beside, 0 or 1; -1 where neither is near, or both
    are equally near."""
    text = pair[0].segment.text
    apart = []
    for place in pair:
        fact = place.fact
        if fact.end <= start:
            apart.append(_apart(text, fact.end, start))
        elif behind_only:
            apart.append(10 * _REACH)
        else:
            apart.append(_apart(text, end, fact.start))
    near = _RATE if behind_only else _REACH
    if min(apart) > near or abs(apart[0] - apart[1]) < _TELLING:
        return -1
    return apart.index(min(apart))


_TELLING = 4
"""By how many characters something stands nearer to one value than to the other, at the least."""


def _apart(text: str, first: int, last: int) -> int:
    return max(last - first, 0) + _CLAUSE * len(_break().findall(text, first, last))


@cache
def _break() -> re.Pattern[str]:
    return expression(r"[,;:.](?=\s)")


@cache
def _past(language: Language) -> re.Pattern[str]:
    return _any(language.bounds().past)


@cache
def _present(language: Language) -> re.Pattern[str]:
    return _any(language.bounds().present)


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern of words that begin with one of some phrases, where they end in a hyphen, or of
    the phrases themselves."""
    stems = [re.escape(one[:-1]) for one in phrases if one.endswith("-")]
    whole = phrase_pattern(one for one in phrases if not one.endswith("-"))
    begun = rf"(?<!\w)(?:{'|'.join(stems)})\w*" if stems else "(?!)"
    return expression(rf"{whole}|{begun}", re.IGNORECASE)
