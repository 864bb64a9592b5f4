"""Parts of a whole that every version says, and shares of it: `45 of the 360 succeeded, one in
eight` and `315 of the 360 failed, one in eight`; `four of the ten` and `40 %`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import combinations, permutations

from translate.checks.comparing.agreement import Agreement, Value, agreement
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.counts import (
    SMALL,
    Said,
    are_opposite,
    figure,
    has_rival,
    is_count,
    shared,
    shares_in,
    sides_of,
)
from translate.checks.comparing.elided import replace_each_other
from translate.checks.comparing.mentions import Mention
from translate.checks.comparing.multiplied import multiplied
from translate.facts.clauses import NEAREST, clause_of
from translate.facts.equivalence import in_base_unit
from translate.facts.sentences import words_of
from translate.facts.sides import Axis, Side
from translate.facts.values import Number, Quantity, Role
from translate.languages import get

_MOST = 40
"""Figures of a version among which sums are looked for; more make some by chance."""


def summed_up(claims: Sequence[Claim], said: Said) -> Iterator[tuple[Claim, ...]]:
    """Groups of open claims that say one thing, by figures that the versions say besides."""
    if not claims or max(map(len, said.values())) > _MOST:
        return
    yield from _parts_of_whole(claims, said)
    yield from multiplied(claims, said)
    yield from _shares(claims, said)
    yield from _rests(claims)
    yield from _signed(claims)
    yield from _all_of_it(claims, said)


def are_parts(claims: Sequence[Claim], said: Said) -> bool:
    """Whether two claims are the two parts of a whole that every version says: 20 were lost of the
    80, 60 are left; `22 hours a day in the cell, two out of it`."""
    if len(claims) != 2:
        return False
    one, other = (claim.value for claim in claims)
    if isinstance(one, Quantity) and isinstance(other, Quantity) and one.unit == other.unit:
        whole = in_base_unit(Quantity(one.value + other.value, one.unit))
        return whole in _wholes() and all(
            any(_is_whole(each.value, whole, one.unit) for each in every) for every in said.values()
        )
    total = Fraction(figure(one) + figure(other))
    # Among small numbers some add up by chance.
    return is_count(one) and is_count(other) and total > SMALL and total in shared(said)


@cache
def _wholes() -> frozenset[Quantity]:
    """The spans of time that have two parts, one of which may be told for the other."""
    return frozenset(in_base_unit(Quantity(1, unit)) for unit in ("h", "d", "wk", "a"))


def _is_whole(value: Value, whole: Quantity, unit: str) -> bool:
    """Whether a value is a whole, be it without its unit: `two hours in every 24`."""
    if isinstance(value, Number) and value.role is Role.PLAIN:
        value = Quantity(value.value, unit)
    return isinstance(value, Quantity) and in_base_unit(value) == whole


def _parts_of_whole(claims: Sequence[Claim], said: Said) -> Iterator[tuple[Claim, ...]]:
    """The two parts of a whole, where every version says the share of one of them, too; or where
    one is the most and the other the least: `no more than six` and `at least three` of nine."""
    counts = [claim for claim in claims if is_count(claim.value) and not claim.weak]
    for one, other in combinations(counts, 2):
        if not replace_each_other(one, other):
            continue
        parts = [Fraction(figure(claim.value)) for claim in (one, other)]
        for whole in shared(said):
            if sum(parts) == whole:
                shares = {parts[0] / whole, parts[1] / whole}
                told = all(_says_share(every, shares) for every in said.values())
                if told or are_opposite(one, other):
                    yield one, other


def _says_share(mentions: Sequence[Mention], shares: set[Fraction]) -> bool:
    return any(not shares.isdisjoint(shares_in(one.value)) for one in mentions)


def _shares(claims: Sequence[Claim], said: Said) -> Iterator[tuple[Claim, ...]]:
    """A share, and in the versions that lack it a part with the whole that it is of; or a count,
    and in those that lack it a share of a whole that they say."""
    for claim in claims:
        value = claim.value
        if not claim.lacking or not isinstance(value, Number):
            continue
        if value.role is Role.PERCENT:
            own = {one.value for one in claims if one.languages <= claim.lacking}
            parts = {_part_of(said[name], shares_in(value), own) for name in claim.lacking}
            if None not in parts and not _has_other_share(claim, claims):
                yield claim, *_within(claims, parts, claim.lacking)
        elif is_count(value) and not claim.weak and value.value > SMALL:
            told = all(_makes(said[name], Fraction(value.value)) for name in said)
            if told and not has_rival(claim, claims):
                yield (claim,)


def _within(
    claims: Sequence[Claim], values: Collection[Value | None], languages: frozenset[str]
) -> Iterator[Claim]:
    """The claims of some values that only some languages make."""
    return (one for one in claims if one.value in values and one.languages <= languages)


def _has_other_share(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a version that lacks a percentage says another one that the others lack."""
    return any(
        isinstance(other.value, Number)
        and other.value.role is Role.PERCENT
        and other is not claim
        and other.languages & claim.lacking
        and claim.languages & other.lacking
        for other in claims
    )


def _part_of(mentions: Sequence[Mention], shares: set[Fraction], own: set[Value]) -> Value | None:
    """The figure of a version that is such a share of another one behind or before it, where no
    other version says one of the two."""
    for part, whole in permutations(mentions, 2):
        if part.segment is not whole.segment or abs(part.fact.start - whole.fact.start) > _NEAR:
            continue
        few, many = figure(part.value), figure(whole.value)
        is_own = part.value in own or whole.value in own
        if is_own and 0 < few < many and Fraction(few) / Fraction(many) in shares:
            return part.value
    return None


_NEAR = 100
"""Characters between a part and its whole, at the most."""


def _makes(mentions: Sequence[Mention], count: Fraction) -> bool:
    """Whether a version says a share and a whole that make a count, or the count itself and the
    whole."""
    figures = {Fraction(figure(one.value)) for one in mentions}
    if count in figures:
        return True
    shares = {share for one in mentions for share in shares_in(one.value)}
    return any(share and count / share in figures for share in shares)


def _rests(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """A share, and in other versions the rest of the whole, where one is the most and the other the
    least, or what something changes by and what it comes to: `falls to 70 %`, `falls by 30 %`."""
    shares = [(claim, found) for claim in claims if len(found := shares_in(claim.value)) == 1]
    for (one, share), (other, rest) in combinations(shares, 2):
        if sum(share | rest) != 1 or not replace_each_other(one, other):
            continue
        if are_opposite(one, other) or _are_by_and_to(one, other):
            yield one, other


def _are_by_and_to(one: Claim, other: Claim) -> bool:
    sides = [sides_of(claim, Axis.CHANGE) for claim in (one, other)]
    return sides in ([{Side.BY}, {Side.AS_FAR_AS}], [{Side.AS_FAR_AS}, {Side.BY}])


def _signed(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """A negative quantity, and in other versions so much `below` a level."""
    negative = [
        one for one in claims if isinstance(one.value, Quantity | Number) and one.value.value < 0
    ]
    for claim in negative:
        for other in claims:
            if other is not claim and replace_each_other(claim, other) and _is_below(other):
                assert isinstance(claim.value, Quantity | Number)
                positive = replace(claim.value, value=-claim.value.value)
                if agreement(positive, other.value) is Agreement.SAME:
                    yield claim, other


def _is_below(claim: Claim) -> bool:
    """Whether every version says that something lies so much lower than a level."""
    return all(
        not get(one.language).measures().below.isdisjoint(word.text for word in behind[:_BELOW])
        for every in claim.said.values()
        for one in every
        for _, behind in [clause_of(one.segment.text, one.fact, NEAREST)]
    )


_BELOW = 2
"""Words behind a measure among which its `below` stands."""


def _all_of_it(claims: Sequence[Claim], said: Said) -> Iterator[tuple[Claim, ...]]:
    """A hundred per cent, and in the versions that lack it a word for all of a thing: `in full`."""
    for claim in claims:
        value = claim.value
        is_all = isinstance(value, Number) and (value.role, value.value) == (Role.PERCENT, 100)
        if is_all and claim.lacking and all(map(_says_all, (said[n] for n in claim.lacking))):
            yield (claim,)


def _says_all(mentions: Sequence[Mention]) -> bool:
    """Whether a version says that something is or does so wholly."""
    return any(
        word.text.startswith(get(one.language).numbering().entire)
        for one in mentions[:1]
        for word in words_of(one.segment.text)
    )
