"""Claims that a calculation joins to what every version says: `640, which is 160 more` and `640, up
from 480`; `two of five` and `three fewer, two of five`; `six weeks from 6 January` and `from 6
January to 16 February`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import permutations

from translate.checks.comparing.agreement import Value
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.counts import has_rival
from translate.checks.comparing.elided import replace_each_other
from translate.checks.comparing.mentions import Mention
from translate.facts.clauses import NEAREST, clause_of, is_label
from translate.facts.equivalence import convert, in_base_unit
from translate.facts.values import Amount, Date, Number, Quantity, Role
from translate.languages import get

_Said = Mapping[str, tuple[Mention, ...]]
_NEAR = 3
"""Words behind a difference among which its `more` or `fewer` stands: `three afternoons fewer`."""
_ANY_YEAR = 2000
"""Stands for the year of a date that has none."""


def computed(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """Groups of open claims that say one thing, by what every version says besides."""
    figures = [(claim, figure) for claim in claims if (figure := _figure(claim.value)) is not None]
    shared = _shared(said) if figures else []
    if max(len(figures), len(shared)) > _MOST:
        return  # a table: among so many figures some add up by chance
    yield from _from_a_base(figures, shared)
    yield from _from_two(figures, shared)
    yield from _counted_out(figures, shared)
    yield from _regular(claims, said)
    yield from _lasting(claims, said)


_MOST = 40
"""Figures of a unit among which one is looked for that others make."""
_Figures = Sequence[tuple[Claim, Fraction]]


def _from_a_base(figures: _Figures, shared: Sequence[Fraction]) -> Iterator[tuple[Claim, ...]]:
    """A difference, and in other versions what it is counted from: `640, which is 160 more` and
    `640, up from 480`."""
    # A base is no difference itself: `3 hours later` for `5 hours later` is another figure.
    bases = [
        (claim, figure)
        for claim, figure in figures
        if not claim.weak and not _may_be_difference(claim)
    ]
    for claim, figure in figures if bases else ():
        if _is_difference(claim):
            apart = _rate(claim.value) or figure
            for other, base in bases:
                if replace_each_other(claim, other) and any(
                    _is_apart(claim.value, apart, base, result) for result in shared
                ):
                    yield claim, other


def _from_two(figures: _Figures, shared: Sequence[Fraction]) -> Iterator[tuple[Claim, ...]]:
    """What is the difference of two figures that every version says, or the rest of a whole."""
    claims = [claim for claim, _ in figures]
    for claim, rest in figures:
        value = claim.value
        if isinstance(value, Number) and value.role is not Role.PLAIN:
            continue
        told = not claim.weak and (_is_counted(claim) or _is_difference(claim))
        if not told or has_rival(claim, claims):
            continue
        if any(whole == rest + part for whole, part in permutations(shared, 2)):
            yield (claim,)


def _figure(value: Value) -> Fraction | None:
    """The figure of a count, an amount or a quantity; None for what can't be added."""
    if isinstance(value, Amount | Quantity) or (isinstance(value, Number) and not value.ordinal):
        return Fraction(value.value)
    return None


def _rate(value: Value) -> Fraction | None:
    """A share that something is more or less by."""
    if not isinstance(value, Number):
        return None
    if value.role is Role.PERCENT:
        return Fraction(value.value) / 100
    return Fraction(value.value) if value.role is Role.PLAIN and value.value < 1 else None


def _shared(said: _Said) -> list[Fraction]:
    """The figures that every version says, and equally often: none of them stands for another. The
    number of a road or a school counts nothing."""
    counts = [
        Counter(
            figure
            for one in every
            if (figure := _figure(one.value)) is not None
            and figure > 0
            and not (isinstance(one.value, Number) and is_label(one.segment, one.fact))
        )
        for every in said.values()
    ]
    first, *others = counts or [Counter[Fraction]()]
    return [figure for figure, often in first.items() if all(c[figure] == often for c in others)]


def _is_apart(value: Value, apart: Fraction, base: Fraction, result: Fraction) -> bool:
    """Whether a result is so much more or less than its base: 160, a third, or 33 per cent."""
    if not base or result == base:
        return False
    if _rate(value) is None:
        return abs(result - base) == apart
    if base <= _SMALL:
        return False
    off = abs(abs(result - base) / base - apart)
    # Only what whole percents can't say is rounded to them.
    return not off or (isinstance(value, Number) and value.role is Role.PERCENT and off < _HALF)


_SMALL = 12
"""The largest number that a wording brings along, such as that of `five times`."""
_HALF = Fraction(1, 200)
"""Half a per cent, by which a rounded percentage may be off."""


def _is_difference(claim: Claim) -> bool:
    """Whether every mention is told as what something is more or less by."""
    return all(_tells_difference(one) for every in claim.said.values() for one in every)


def _may_be_difference(claim: Claim) -> bool:
    """Whether any mention is told so."""
    return any(_tells_difference(one) for every in claim.said.values() for one in every)


def _tells_difference(mention: Mention) -> bool:
    bounds = get(mention.language).bounds()
    before, behind = clause_of(mention.segment.text, mention.fact, NEAREST)
    degrees = {*bounds.more_behind, *bounds.less_behind}
    if isinstance(mention.value, Quantity):
        degrees |= {*bounds.later_behind, *bounds.earlier_behind} - bounds.range_to
    texts = [word.text for word in behind[:_NEAR]]
    relative = next((at for at, text in enumerate(texts) if text in bounds.relatives), len(texts))
    return not degrees.isdisjoint(texts[:relative]) or any(
        word.text in bounds.change_by for word in before[-1:]
    )


def _is_counted(claim: Claim) -> bool:
    """Whether a claim counts what another may be a part of: a whole number that is no year."""
    value = claim.value
    if not isinstance(value, Number) or value.role is not Role.PLAIN:
        return False
    return value.value == int(value.value) and not 1500 <= value.value < 2200


def _counted_out(figures: _Figures, shared: Sequence[Fraction]) -> Iterator[tuple[Claim, ...]]:
    """A share of what every version counts, and in other versions its number: `of the 48 shelters a
    quarter` and `twelve`."""
    for share, _ in figures:
        rate = _rate(share.value)
        for part, count in figures if rate else ():
            is_count = not part.weak and _is_counted(part) and _rate(part.value) is None
            is_part = any(whole * (rate or 0) == count for whole in shared)
            if is_count and is_part and replace_each_other(share, part):
                yield share, part


def _regular(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """How long it takes from one to the next, and in other versions how many there are in a time:
    `a train every half hour` and `two trains an hour`."""
    for claim in claims:
        if isinstance(claim.value, Quantity) and claim.value.value:
            for other in claims:
                count = _figure(other.value)
                if (
                    count
                    and not other.weak
                    and replace_each_other(claim, other)
                    and _is_counted(other)
                ):
                    total = in_base_unit(Quantity(claim.value.value * count, claim.value.unit))
                    if all(_has_one(total, said[name]) for name in other.languages):
                        yield claim, other


def _has_one(total: Quantity, mentions: Sequence[Mention]) -> bool:
    """Whether a version names one unit of time that is so long: `an hour`."""
    return any(
        isinstance(one.value, Quantity)
        and one.value.value == 1
        and in_base_unit(one.value) == total
        for one in mentions
    )


def _lasting(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """The last day of a time, and in other versions how long it lasts from a day that all name."""
    spans = [
        (claim, timedelta(int(days)))
        for claim in claims
        if isinstance(claim.value, Quantity) and claim.value.unit in ("d", "wk") and not claim.weak
        if (days := convert(claim.value.value, claim.value.unit, "d")) is not None
    ]
    if not spans:
        return
    dated = [{day for one in every if (day := _day(one.value))} for every in said.values()]
    for claim, lasting in spans:
        for other in claims:
            last = _day(other.value)
            if last and replace_each_other(claim, other):
                begins = (last - lasting, last - lasting + timedelta(1))
                if any(begin in set.intersection(*dated) for begin in begins):
                    yield claim, other


def _day(value: Value) -> date | None:
    if not isinstance(value, Date) or value.month is None or value.day is None:
        return None
    try:
        return date(_ANY_YEAR, value.month, value.day)
    except ValueError:
        return None
