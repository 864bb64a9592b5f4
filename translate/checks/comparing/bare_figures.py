"""Bare figures that look like an amount or a quantity of another version, and answer something
else: of `12 houses 12 metres apart` the first says nothing of the metres."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeGuard

from translate.checks.comparing.agreement import Value
from translate.checks.comparing.mentions import Mention, is_weak
from translate.facts.intervals import is_each
from translate.facts.unit_phrases import names_any
from translate.facts.values import Amount, Number, Quantity, Role
from translate.languages import get


def without_others(
    value: Amount | Quantity,
    every: Sequence[Mention],
    having: Iterable[str],
    said: Mapping[str, Sequence[Mention]],
) -> Sequence[Mention]:
    """What a version says without the bare numbers that look like a value and answer others of
    those versions that say it: the first figure of `12 houses 12 metres apart` says nothing of the
    metres."""
    saying = [said[language] for language in having]
    own = (one for mentions in saying for one in mentions if one.value == value)
    if value.value == 1 and all(is_each(one.segment, one.fact) for one in own):
        # No article says by what time something is counted.
        every = [one for one in every if not (_is_bare(one.value, value) and is_weak(one.value))]
    bare = [one for one in every if _is_bare(one.value, value)]
    if not bare:
        return every
    others = [_bare(value, mentions) for mentions in saying]
    if _is_no_age(value, said) and not any(names_any(one.segment, value.unit) for one in bare):
        taken = bare  # `a nurse of 44` is no 44 months old
    elif all(len(bare) <= len(own) for own in others):
        taken = bare
    else:
        taken = [
            one
            for one in bare
            if all(
                any(_is_nearer(one, own, value, mentions) for own in figures)
                for mentions, figures in zip(saying, others, strict=True)
            )
        ]
    gone = set(map(id, taken))
    return [one for one in every if id(one) not in gone] if gone else every


def _is_no_age(
    value: Amount | Quantity, said: Mapping[str, Sequence[Mention]]
) -> TypeGuard[Quantity]:
    """Whether a span of time is one that no version leaves the unit out of, as it may of years and
    of what the clock shows; not where a version has the figure with another unit, which is told
    against it."""
    if not isinstance(value, Quantity) or value.unit not in ("mo", "wk", "d") or value.value <= 1:
        return False
    figures = [one.value for every in said.values() for one in every]
    units = {one.unit for one in figures if isinstance(one, Quantity) and one.value == value.value}
    return units == {value.unit}


def _is_nearer(bare: Mention, other: Mention, value: Value, said: Sequence[Mention]) -> bool:
    """Whether a bare number stands in its version where another one's does, rather than where that
    one says a value."""
    apart = abs(bare.place - other.place)
    return all(apart < abs(bare.place - one.place) for one in said if one.value == value)


def _bare(value: Amount | Quantity, every: Sequence[Mention]) -> list[Mention]:
    """Where a version has a value's figure alone: no `bilingual`, which another may not count,
    and not as the whole of a ratio, which may be said in per cent elsewhere."""
    bare = [
        one
        for one in every
        if _is_bare(one.value, value) and (value.value == 1 or not is_weak(one.value))
    ]
    return [one for one in bare if not any(_is_ratio(other, one) for other in every)]


def _is_ratio(part: Mention, whole: Mention) -> bool:
    """Whether only a word such as the `in` of `four in ten` stands between two numbers."""
    between = part.segment.text[part.fact.end : whole.fact.start].strip().casefold()
    is_one_text = part.segment is whole.segment
    return is_one_text and between in get(part.language).numbering().ratios


def _is_bare(one: Value, measured: Amount | Quantity) -> bool:
    """Whether a value is the figure of another one alone."""
    return isinstance(one, Number) and one.role is Role.PLAIN and one.value == measured.value
