"""Claims of different values that say one thing: `four in five` and `80 %`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, permutations

from translate.checks.comparing.agreement import Agreement, Value, agreement
from translate.checks.comparing.arithmetic import computed
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.counts import sides_of
from translate.checks.comparing.elided import said_with_units, with_units_of_others
from translate.checks.comparing.mentions import Mention
from translate.checks.comparing.moments import count_of, told_by_neighbours
from translate.checks.comparing.reckoned import reckoned
from translate.checks.comparing.spans import told_by_spans
from translate.checks.comparing.sums import summed_up
from translate.facts.clauses import NEAREST, clause_of
from translate.facts.limits import negates
from translate.facts.sides import Axis
from translate.facts.values import Number, Role
from translate.languages import get
from translate.languages.calendar import phrase_pattern
from translate.precompiled import expression

_Said = Mapping[str, tuple[Mention, ...]]


def without_rewordings(claims: list[Claim], said: _Said) -> list[Claim]:
    """The open claims of a unit but for those that only put a value otherwise; `said` is all that
    each version says."""
    told: set[int] = set()
    for group in (
        *with_units_of_others(claims, said),
        *said_with_units(claims, said),
        *_ratios(claims, said),
        *_reduced(claims),
        *_equal_parts(claims, said),
        *_complements(claims),
        *told_by_neighbours(claims, said),
        *told_by_spans(claims, said),
        *computed(claims, said),
        *summed_up(claims, said),
        *reckoned(claims, said),
    ):
        told.update(map(id, group))
    return [claim for claim in claims if id(claim) not in told] if told else claims


def _ratios(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """A share in some versions, and in the others the two numbers that make it; the part may also
    be one that is said in passing, such as the one of `one in three`."""
    for claim in claims:
        share = _share(claim)
        if share and claim.lacking:
            only = [one for one in claims if one.languages <= claim.lacking]
            wholes = {one.value for one in only}
            named = {name: _ratio(said[name], share, wholes) for name in claim.lacking}
            pairs = named.values()
            sharing = [said[name] for name in claim.languages]
            if all(pair and _is_own(pair, said[name], sharing) for name, pair in named.items()):
                values = {value for pair in pairs for value in pair}
                yield claim, *(one for one in only if one.value in values)
    yield from _hundreds(claims, said)


def _ratio(mentions: Sequence[Mention], share: Fraction, wholes: set[Value]) -> tuple[Value, ...]:
    """The two numbers of a version that make a share, where no other version says the whole or
    they stand together: `three of the four`."""
    for part, whole in permutations(mentions, 2):
        few, many = count_of(part.value), count_of(whole.value)
        if few and many and Fraction(few, many) == share and part.segment is whole.segment:
            between = part.segment.text[part.fact.end : whole.fact.start].strip().casefold()
            if whole.value in wholes or between in get(part.language).numbering().ratios:
                return part.value, whole.value
    return ()


def _is_own(
    pair: Sequence[Value], own: Sequence[Mention], sharing: Sequence[Sequence[Mention]]
) -> bool:
    """Whether a version says one of two numbers more often than those that say a share instead;
    if not, they do not stand for it: `two thirds are aged 12 to 18`."""
    return any(
        _often(value, mentions) < _often(value, own) for mentions in sharing for value in pair
    )


def _often(value: Value, mentions: Sequence[Mention]) -> int:
    """How often a version says a value, in whatever way."""
    return sum(agreement(value, one.value) is Agreement.SAME for one in mentions)


def _hundreds(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """A hundred whose part the other versions say in per cent: `41 out of 100`."""
    for claim in claims:
        if count_of(claim.value) == _HUNDRED and claim.lacking:
            percents = [
                {_percent(one.value) for one in said[name]} - {None} for name in claim.lacking
            ]
            parts = set.intersection(*percents)
            if any(
                all(_says(said[name], part) for name in claim.languages) for part in parts if part
            ):
                yield (claim,)


_HUNDRED = 100


def _percent(value: Value) -> int | Fraction | None:
    return value.value if isinstance(value, Number) and value.role is Role.PERCENT else None


def _says(mentions: Sequence[Mention], count: int | Fraction) -> bool:
    """Whether a version says a number, be it in passing."""
    return any(count_of(one.value) == count for one in mentions)


def _reduced(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The two small numbers of a ratio, and in other versions those of the same one in lower terms:
    `four in ten` and `two in five`."""
    counts = [
        (claim, count)
        for claim in claims
        if isinstance(claim.value, Number)
        and (count := count_of(claim.value)) is not None
        and count <= _HUNDRED
        and not sides_of(claim, Axis.RANGE)
    ]
    if len(counts) < 4:
        return
    ratios = [
        (part, whole, Fraction(few, many))
        for (part, few), (whole, many) in permutations(counts, 2)
        if few < many and many in _WHOLES
        if part.languages == whole.languages and _make_a_ratio(part, whole)
    ]
    for (part, whole, share), (other, total, same) in combinations(ratios, 2):
        if share == same and not part.languages & other.languages:
            yield part, whole, other, total


_WHOLES = frozenset((*range(2, 13), 15, 20, 25, 50, 100))
"""What a ratio is told of: nobody says `five of the 26 days` in other terms."""


def _make_a_ratio(one: Claim, other: Claim) -> bool:
    """Whether all versions that say two values say them close together, as a ratio is said."""
    return all(
        any(
            _are_of_ratio(first, second)
            for first in one.said[language]
            for second in other.said[language]
        )
        for language in one.languages
    )


def _are_of_ratio(one: Mention, other: Mention) -> bool:
    """Whether a word such as the `in` of `four in ten` stands between two numbers."""
    first, second = sorted((one.fact.start, other.fact.start))
    if one.segment is not other.segment or second - first > _RATIO_SPAN:
        return False
    between = one.segment.text[first:second].casefold()
    ratios = phrase_pattern(get(one.language).numbering().ratios)
    return expression(ratios).search(between) is not None


_RATIO_SPAN = 40
"""Characters from one number of a ratio to the other, at most."""


def _equal_parts(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """How many equal parts something is divided into, and in other versions how large each of them
    is: `three equal parts`, `a third each`."""
    for claim in claims:
        share = _share(claim)
        if share is None or share.numerator != 1:
            continue
        counts = [one for one in claims if count_of(one.value) == share.denominator]
        for count in counts:
            is_told = claim.lacking <= count.languages and claim.languages <= count.lacking
            if is_told and all(_is_of_equals(one) for one in _mentions(count)):
                yield claim, count
        if (claim.lacking and not counts) and all(
            any(_is_part(one, share.denominator) for one in said[name]) for name in claim.lacking
        ):
            yield (claim,)


def _mentions(claim: Claim) -> Iterator[Mention]:
    return (one for every in claim.said.values() for one in every)


def _is_part(mention: Mention, count: int) -> bool:
    """Whether a number is that of so many equal parts, or of one of them: «пятая часть»."""
    value = mention.value
    if isinstance(value, Number) and any(one.value * count == 1 for one in value.readings):
        return True
    return count_of(value) == count and _is_of_equals(mention)


def _is_of_equals(mention: Mention) -> bool:
    """Whether a number counts parts that are as large as each other."""
    equal = get(mention.language).numbering().equal
    _, behind = clause_of(mention.segment.text, mention.fact, NEAREST)
    return bool(equal) and bool(behind) and behind[0].text.startswith(equal)


def _complements(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """A share, and in other versions the rest of the whole, of which the contrary is said: `81 %
    want to` and `19 % do not want to`."""
    shares = [
        (claim, Fraction(claim.value.value) / 100)
        for claim in claims
        if isinstance(claim.value, Number) and claim.value.role is Role.PERCENT
    ]
    for (one, share), (other, rest) in combinations(shares, 2):
        if share + rest == 1 and one.languages <= other.lacking and other.languages <= one.lacking:
            denied = [_is_denied(claim) for claim in (one, other)]
            if True in denied and False in denied:
                yield one, other


def _is_denied(claim: Claim) -> bool | None:
    """Whether a value's clause is negated; None where its versions differ."""
    said = {negates(one.segment, one.fact) for every in claim.said.values() for one in every}
    return said.pop() if len(said) == 1 else None


def _share(claim: Claim) -> Fraction | None:
    value = claim.value
    if not isinstance(value, Number):
        return None
    if value.role is Role.PERCENT:
        return Fraction(value.value) / 100
    return Fraction(value.value) if value.role is Role.PLAIN and 0 < value.value < 1 else None
