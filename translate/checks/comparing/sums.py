"""What follows from figures that every version says: `45 of the 360 succeeded, one in eight` and
`315 of the 360 failed, one in eight`; `twice the eight` and `sixteen`; `four of the ten` and
`40 %`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import combinations, permutations

from translate.checks.comparing.agreement import Agreement, Value, agreement
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.converse import Compared, parted
from translate.checks.comparing.elided import replace_each_other
from translate.checks.comparing.mentions import Mention
from translate.facts.clauses import NEAREST, clause_of
from translate.facts.equivalence import in_base_unit
from translate.facts.relations import relations
from translate.facts.sentences import words_of
from translate.facts.sides import Axis, Side
from translate.facts.values import Amount, Number, Quantity, Role
from translate.languages import get

_Said = Mapping[str, tuple[Mention, ...]]
_MOST = 40
"""Figures of a version among which sums are looked for; more make some by chance."""


def summed_up(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """Groups of open claims that say one thing, by figures that the versions say besides."""
    if not claims or max(map(len, said.values())) > _MOST:
        return
    yield from _parts_of_whole(claims, said)
    yield from _multiplied(claims, said)
    yield from _shares(claims, said)
    yield from _rests(claims)
    yield from _signed(claims)
    yield from _reciprocal(claims)
    yield from _grown(claims, said)
    yield from _all_of_it(claims, said)


def are_parts(claims: Sequence[Claim], said: _Said) -> bool:
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
    total = Fraction(_figure(one) + _figure(other))
    # Among small numbers some add up by chance.
    return _is_count(one) and _is_count(other) and total > _SMALL and total in _shared(said)


@cache
def _wholes() -> frozenset[Quantity]:
    """The spans of time that have two parts, one of which may be told for the other."""
    return frozenset(in_base_unit(Quantity(1, unit)) for unit in ("h", "d", "wk", "a"))


def _is_whole(value: Value, whole: Quantity, unit: str) -> bool:
    """Whether a value is a whole, be it without its unit: `two hours in every 24`."""
    if isinstance(value, Number) and value.role is Role.PLAIN:
        value = Quantity(value.value, unit)
    return isinstance(value, Quantity) and in_base_unit(value) == whole


def _parts_of_whole(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """The two parts of a whole, where every version says the share of one of them, too; or where
    one is the most and the other the least: `no more than six` and `at least three` of nine."""
    counts = [claim for claim in claims if _is_count(claim.value) and not claim.weak]
    for one, other in combinations(counts, 2):
        if not replace_each_other(one, other):
            continue
        parts = [Fraction(_figure(claim.value)) for claim in (one, other)]
        for whole in _shared(said):
            if sum(parts) == whole:
                shares = {parts[0] / whole, parts[1] / whole}
                told = all(_says_share(every, shares) for every in said.values())
                if told or _are_opposite(one, other):
                    yield one, other


def _says_share(mentions: Sequence[Mention], shares: set[Fraction]) -> bool:
    return any(not shares.isdisjoint(_shares_in(one.value)) for one in mentions)


def _shares_in(value: Value) -> set[Fraction]:
    """The share that a number is or may be: a third, one in three, 33 %."""
    if not isinstance(value, Number):
        return set()
    if value.role is Role.PERCENT:
        return {Fraction(value.value) / 100}
    every = (value, *value.readings)
    return {Fraction(one.value) for one in every if one.role is Role.PLAIN and 0 < one.value < 1}


def _are_opposite(one: Claim, other: Claim) -> bool:
    """Whether one value is the least and the other the most."""
    sides = [_bounds_of(claim) for claim in (one, other)]
    return sides in ([{Side.LOWER}, {Side.UPPER}], [{Side.UPPER}, {Side.LOWER}])


def _bounds_of(claim: Claim) -> set[Side]:
    """On which sides of a value something lies, in all its versions."""
    return {
        relation.side
        for every in claim.said.values()
        for one in every
        for relation in relations(one.segment, one.fact)
        if relation.axis is Axis.BOUND
    }


def _multiplied(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """A number of times, and in other versions what it makes of a figure that all say: `eight, and
    often twice as many` and `eight, and often sixteen`."""
    yield from _from_factors(claims, said)
    factors = [claim for claim in claims if _is_factor(claim)]
    products = [
        claim
        for claim in claims
        if factors and claim not in factors and not claim.weak and _figure(claim.value) > 1
    ]
    for factor in factors:
        times = Fraction(_figure(factor.value))
        for product in products:
            figure = _figure(product.value)
            if _replace(factor, product) and any(
                figure in (base * times, base / times) for base in _shared(said)
            ):
                yield factor, product


def _from_factors(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """A figure that the versions which lack it make of another one and a number of times: `it
    doubled to 84` and `from 42 to 84`."""
    for claim in claims:
        count = Fraction(_figure(claim.value))
        if not claim.lacking or claim.weak or count <= _SMALL or _has_rival(claim, claims):
            continue
        if all(_makes_by_times(said[name], count) for name in claim.lacking):
            yield (claim,)


def _makes_by_times(mentions: Sequence[Mention], count: Fraction) -> bool:
    """Whether a version says a number of times, and a figure that it makes of a count or the
    contrary."""
    figures = {Fraction(_figure(one.value)) for one in mentions}
    times = {
        Fraction(one.value.value)
        for one in mentions
        if isinstance(one.value, Number) and one.value.value > 1 and _is_times(one)
    }
    return any(count * factor in figures or count / factor in figures for factor in times)


def _replace(one: Claim, other: Claim) -> bool:
    """Whether the versions that lack either claim make the other one."""
    return bool(one.lacking and other.lacking) and (
        one.lacking <= other.languages and other.lacking <= one.languages
    )


def _is_factor(claim: Claim) -> bool:
    """Whether every mention of a number is one of times: `twice`, `vier keer`, «вдвое»."""
    value = claim.value
    if not isinstance(value, Number) or value.role is not Role.PLAIN or not value.value > 1:
        return False
    return all(_is_times(one) for every in claim.said.values() for one in every)


def _is_times(mention: Mention) -> bool:
    language = get(mention.language)
    text = mention.fact.text.casefold()
    comparisons, times = language.numbering().comparisons, language.measures().times
    if text in comparisons.folds or text in times or text in comparisons.doubles:
        return True
    _, behind = clause_of(mention.segment.text, mention.fact, NEAREST)
    first = behind[0].text if behind else ""
    return first in comparisons.times or text.endswith(times)


def _shares(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """A share, and in the versions that lack it a part with the whole that it is of; or a count,
    and in those that lack it a share of a whole that they say."""
    for claim in claims:
        value = claim.value
        if not claim.lacking or not isinstance(value, Number):
            continue
        if value.role is Role.PERCENT:
            parts = {_part_of(said[name], _shares_in(value)) for name in claim.lacking}
            if None not in parts:
                yield claim, *_within(claims, parts, claim.lacking)
        elif _is_count(value) and not claim.weak and value.value > _SMALL:
            told = all(_makes(said[name], Fraction(value.value)) for name in said)
            if told and not _has_rival(claim, claims):
                yield (claim,)


def _within(
    claims: Sequence[Claim], values: Collection[Value | None], languages: frozenset[str]
) -> Iterator[Claim]:
    """The claims of some values that only some languages make."""
    return (one for one in claims if one.value in values and one.languages <= languages)


def _has_rival(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a version that lacks a claim says something else that others lack."""
    return any(
        other is not claim and not other.weak and other.languages & claim.lacking
        for other in claims
    )


_SMALL = 12
"""The largest number that a wording brings along."""


def _part_of(mentions: Sequence[Mention], shares: set[Fraction]) -> Value | None:
    """The figure of a version that is such a share of another one behind or before it."""
    for part, whole in permutations(mentions, 2):
        if part.segment is not whole.segment or abs(part.fact.start - whole.fact.start) > _NEAR:
            continue
        few, many = _figure(part.value), _figure(whole.value)
        if 0 < few < many and Fraction(few) / Fraction(many) in shares:
            return part.value
    return None


_NEAR = 100
"""Characters between a part and its whole, at the most."""


def _makes(mentions: Sequence[Mention], count: Fraction) -> bool:
    """Whether a version says a share and a whole that make a count, or the count itself and the
    whole."""
    figures = {Fraction(_figure(one.value)) for one in mentions}
    if count in figures:
        return True
    shares = {share for one in mentions for share in _shares_in(one.value)}
    return any(share and count / share in figures for share in shares)


def _rests(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """A share, and in other versions the rest of the whole, where one is the most and the other the
    least, or what something changes by and what it comes to: `falls to 70 %`, `falls by 30 %`."""
    shares = [(claim, found) for claim in claims if len(found := _shares_in(claim.value)) == 1]
    for (one, share), (other, rest) in combinations(shares, 2):
        if sum(share | rest) != 1 or not replace_each_other(one, other):
            continue
        if _are_opposite(one, other) or _are_by_and_to(one, other):
            yield one, other


def _are_by_and_to(one: Claim, other: Claim) -> bool:
    sides = [_change_of(claim) for claim in (one, other)]
    return sides in ([{Side.BY}, {Side.AS_FAR_AS}], [{Side.AS_FAR_AS}, {Side.BY}])


def _change_of(claim: Claim) -> set[Side]:
    return {
        relation.side
        for every in claim.said.values()
        for one in every
        for relation in relations(one.segment, one.fact)
        if relation.axis is Axis.CHANGE
    }


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


_COMPARED = 5
"""Words behind a number of times among which its `than` or second `as` stands."""
_BELOW = 2
"""Words behind a measure among which its `below` stands."""


def _reciprocal(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """A number of times, and in other versions its share of what is compared with it: `the tower is
    twice as high as the flats`, `the flats are half as high as the tower`."""
    plain = [
        one for one in claims if isinstance(one.value, Number) and one.value.role is Role.PLAIN
    ]
    for one, other in combinations(plain, 2):
        contrary = _figure(one.value) * _figure(other.value) == 1
        if not contrary or not replace_each_other(one, other):
            continue
        if _are_opposite(one, other) or _compare_contrariwise(one, other):
            yield one, other


def _compare_contrariwise(one: Claim, other: Claim) -> bool:
    """Whether any two versions of two claims compare the same two things the other way round."""
    return any(
        _parted(first).is_turned(_parted(second))
        for every in one.said.values()
        for others in other.said.values()
        for first in every[:1]
        for second in others[:1]
    )


def _parted(mention: Mention) -> Compared:
    """What stands before a number of times and behind the comparison that it opens: `the tower` and
    `the flats` of `the tower is twice as high as the flats`."""
    bounds = get(mention.language).bounds()
    _, behind = clause_of(mention.segment.text, mention.fact, NEAREST)
    than = [word for word in behind[:_COMPARED] if word.text in bounds.than | bounds.equals]
    degrees = [
        word for word in behind[:1] if word.text in (*bounds.more_behind, *bounds.less_behind)
    ]
    if not than and not degrees:
        return Compared(frozenset(), frozenset(), is_open=True)
    end = max((word.end for word in (*than, *degrees)), default=mention.fact.end)
    return parted(mention.segment, mention.fact.start, end, ())


def _grown(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """A number of times that something grew, and in the versions that lack it the share that it
    grew by: «в полтора раза» and `by half`."""
    for claim in claims:
        if claim.lacking and _is_factor(claim):
            more = Fraction(_figure(claim.value)) - 1
            grown = [
                next((one for one in said[name] if _grows_by(one, more)), None)
                for name in claim.lacking
            ]
            if all(grown):
                values = {one.value for one in grown if one}
                yield (
                    claim,
                    *(
                        one
                        for one in claims
                        if one.value in values and one.lacking <= claim.languages
                    ),
                )


def _all_of_it(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
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


def _grows_by(mention: Mention, share: Fraction) -> bool:
    value = mention.value
    if not isinstance(value, Number):
        return False
    percents = {one.value for one in (value, *value.readings) if one.role is Role.PERCENT}
    if share * 100 not in percents and share not in _shares_in(value):
        return False
    before, _ = clause_of(mention.segment.text, mention.fact, NEAREST)
    change_by = get(mention.language).bounds().change_by
    return any(word.text in change_by for word in before[-2:])


def _figure(value: Value) -> int | Fraction:
    """The figure of a count, an amount or a quantity; 0 for what can't be added."""
    if isinstance(value, Amount | Quantity):
        return value.value
    if isinstance(value, Number) and value.role is Role.PLAIN and not value.ordinal:
        return value.value
    return 0


def _is_count(value: Value) -> bool:
    """Whether a value counts what another may be a part of: a whole number that is no year."""
    if not isinstance(value, Number) or value.role is not Role.PLAIN or value.ordinal:
        return False
    is_year = not value.grouped and 1500 <= value.value < 2200
    return value.value == int(value.value) and value.value > 1 and not is_year


def _shared(said: _Said) -> set[Fraction]:
    """The figures that every version says."""
    every = [{Fraction(_figure(one.value)) for one in mentions} for mentions in said.values()]
    return {figure for figure in set.intersection(*every) if figure > 1} if every else set()
