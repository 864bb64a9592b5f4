"""Numbers of times, and what they make of other figures: `eight, and often twice as many` and
`eight, and often sixteen`; `twice as high as the flats` and `half as high as the tower`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from translate.checks.comparing.claims import Claim
from translate.checks.comparing.converse import Compared, parted
from translate.checks.comparing.counts import (
    SMALL,
    Said,
    are_opposite,
    figure,
    has_rival,
    shared,
    shares_in,
)
from translate.checks.comparing.elided import replace_each_other
from translate.checks.comparing.mentions import Mention
from translate.facts.clauses import NEAREST, clause_of
from translate.facts.values import Number, Role
from translate.languages import get


def multiplied(claims: Sequence[Claim], said: Said) -> Iterator[tuple[Claim, ...]]:
    """Groups of open claims that say one thing, by a number of times."""
    yield from _multiplied(claims, said)
    yield from _reciprocal(claims)
    yield from _grown(claims, said)


def _multiplied(claims: Sequence[Claim], said: Said) -> Iterator[tuple[Claim, ...]]:
    """A number of times, and in other versions what it makes of a figure that all say: `eight, and
    often twice as many` and `eight, and often sixteen`."""
    yield from _from_factors(claims, said)
    factors = [claim for claim in claims if _is_factor(claim)]
    products = [
        claim
        for claim in claims
        if factors and claim not in factors and not claim.weak and figure(claim.value) > 1
    ]
    for factor in factors:
        times = Fraction(figure(factor.value))
        for product in products:
            made = figure(product.value)
            if _replace(factor, product) and any(
                made in (base * times, base / times) for base in shared(said)
            ):
                yield factor, product


def _from_factors(claims: Sequence[Claim], said: Said) -> Iterator[tuple[Claim, ...]]:
    """A figure that the versions which lack it make of another one and a number of times: `it
    doubled to 84` and `from 42 to 84`."""
    for claim in claims:
        count = Fraction(figure(claim.value))
        if not claim.lacking or claim.weak or count <= SMALL or has_rival(claim, claims):
            continue
        if all(_makes_by_times(said[name], count) for name in claim.lacking):
            yield (claim,)


def _makes_by_times(mentions: Sequence[Mention], count: Fraction) -> bool:
    """Whether a version says a number of times, and a figure that it makes of a count or the
    contrary."""
    figures = {Fraction(figure(one.value)) for one in mentions}
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
    if comparisons.is_fold(text) or text in times or text in comparisons.doubles:
        return True
    _, behind = clause_of(mention.segment.text, mention.fact, NEAREST)
    first = behind[0].text if behind else ""
    return first in comparisons.times or text.endswith(times)


def _reciprocal(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """A number of times, and in other versions its share of what is compared with it: `the tower is
    twice as high as the flats`, `the flats are half as high as the tower`."""
    plain = [
        one for one in claims if isinstance(one.value, Number) and one.value.role is Role.PLAIN
    ]
    for one, other in combinations(plain, 2):
        contrary = figure(one.value) * figure(other.value) == 1
        if not contrary or not replace_each_other(one, other):
            continue
        if are_opposite(one, other) or _compare_contrariwise(one, other):
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
    """What stands before a number of times, or a share, and behind the comparison that it opens:
    `the tower` and `the flats` of `the tower is twice as high as the flats`, `half of that`."""
    bounds, numbering = get(mention.language).bounds(), get(mention.language).numbering()
    _, behind = clause_of(mention.segment.text, mention.fact, NEAREST)
    than = [word for word in behind[:_COMPARED] if word.text in bounds.than | bounds.equals]
    of = (*bounds.more_behind, *bounds.less_behind, *numbering.comparisons.times, *numbering.wholes)
    degrees = [word for word in behind[:1] if word.text in of]
    if not than and not degrees:
        return Compared(frozenset(), frozenset(), is_open=True)
    end = max((word.end for word in (*than, *degrees)), default=mention.fact.end)
    return parted(mention.segment, mention.fact.start, end, ())


_COMPARED = 5
"""Words behind a number of times among which its `than` or second `as` stands."""


def _grown(claims: Sequence[Claim], said: Said) -> Iterator[tuple[Claim, ...]]:
    """A number of times that something grew, and in the versions that lack it the share that it
    grew by: «в полтора раза» and `by half`."""
    for claim in claims:
        if claim.lacking and _is_factor(claim):
            more = Fraction(figure(claim.value)) - 1
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


def _grows_by(mention: Mention, share: Fraction) -> bool:
    value = mention.value
    if not isinstance(value, Number):
        return False
    percents = {one.value for one in (value, *value.readings) if one.role is Role.PERCENT}
    if share * 100 not in percents and share not in shares_in(value):
        return False
    before, _ = clause_of(mention.segment.text, mention.fact, NEAREST)
    change_by = get(mention.language).bounds().change_by
    return any(word.text in change_by for word in before[-2:])
