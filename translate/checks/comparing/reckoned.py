"""Years that are counted from another one that a version names: `in 2021` and `a year earlier`;
spans of which the next part has begun: `six years` and `the seventh year`; and figures whose
thousands another one says: `from twelve thousand to six`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from translate.checks.comparing.agreement import Value
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.counts import figure
from translate.checks.comparing.elided import replace_each_other
from translate.checks.comparing.mentions import Mention
from translate.facts.clauses import NEAREST, clause_of
from translate.facts.nearby import says_any
from translate.facts.phrases import ends_with, opens
from translate.facts.values import Amount, Number, Quantity, Role
from translate.languages import get

_Said = Mapping[str, tuple[Mention, ...]]


def reckoned(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """Groups of open claims that say one thing, by another value that their version says."""
    yield from _years(claims, said)
    yield from _begun(claims, said)
    yield from _thousands(claims, said)


def _years(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """A year by its number, and in the other versions how long before or after another year."""
    for claim in claims:
        year = _year(claim.value)
        if year is None or not claim.lacking:
            continue
        counted = [_counted_to(year, said[name]) for name in claim.lacking]
        if None not in counted:
            spans = {span for span in counted if span}
            yield (
                claim,
                *(one for one in claims if one.value in spans and replace_each_other(claim, one)),
            )


def _year(value: Value) -> int | None:
    is_plain = isinstance(value, Number) and value.role is Role.PLAIN and not value.grouped
    is_year = is_plain and isinstance(value, Number) and 1000 <= value.value < 2200
    return int(value.value) if is_year and isinstance(value, Number) else None


def _counted_to(year: int, mentions: Sequence[Mention]) -> Quantity | None:
    """The span of time from a year that a version names to another one, the span of one year where
    it says `the year before`; None where nothing leads there."""
    bases = [(one, base) for one in mentions if (base := _year(one.value)) is not None]
    spans: dict[object, list[Mention]] = {}
    """By how many years they are, the spans that a version names."""
    for span in mentions if bases else ():
        if isinstance(span.value, Quantity) and span.value.unit == "a":
            spans.setdefault(span.value.value, []).append(span)
    for one, base in bases:
        apart = year - base
        calendar = get(one.language).calendar()
        phrases = {1: calendar.following_years, -1: calendar.previous_years}.get(apart, ())
        if phrases and says_any(one.segment.text, tuple(phrases)):
            return Quantity(1, "a")
        for span in spans.get(abs(apart), ()):
            if apart and _leads(span, apart) and isinstance(span.value, Quantity):
                return span.value
    return None


def _leads(mention: Mention, years: int) -> bool:
    """Whether a span of time leads so many years on, or back where they are negative."""
    value = mention.value
    if not isinstance(value, Quantity) or (value.value, value.unit) != (abs(years), "a"):
        return False
    bounds = get(mention.language).bounds()
    before, behind = clause_of(mention.segment.text, mention.fact, NEAREST)
    if years < 0:
        return opens(behind, bounds.earlier_behind)
    return opens(behind, bounds.later_behind) or ends_with(before, bounds.lapse)


def _begun(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """A span that is over, and in the other versions the next part of it: «ждём седьмой год» for
    `have been waiting for six years`."""
    for claim in claims:
        if (
            isinstance(claim.value, Quantity)
            and claim.lacking
            and not _has_other_unit(claim, claims)
        ):
            begun = [_next_part(claim.value, said[name]) for name in claim.lacking]
            parts = {one.value for pair in begun for one in pair}
            if all(begun):
                yield (
                    claim,
                    *(
                        one
                        for one in claims
                        if one.value in parts and replace_each_other(claim, one)
                    ),
                )


def _has_other_unit(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a version that lacks a quantity has its figure with another unit."""
    return any(
        isinstance(one.value, Quantity) and one.value.value == figure(claim.value)
        for one in claims
        if one is not claim and one.languages <= claim.lacking
    )


def _next_part(span: Quantity, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """An ordinal and the unit of a span behind it that say which part has begun; else ()."""
    for count, unit in pairwise(mentions):
        if (
            isinstance(count.value, Number)
            and count.value.ordinal
            and count.value.value == span.value + 1
            and unit.value == Quantity(1, span.unit)
            and count.segment is unit.segment
            and unit.fact.start - count.fact.end == 1
        ):
            return count, unit
    return ()


def _thousands(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """A figure, and in other versions so many thousands, where the figure before it in its version
    has that word: `from twelve thousand to six`."""
    for many in claims:
        if not many.lacking:
            continue
        few = {_thousandth(many.value, said[name]) for name in many.lacking}
        if None not in few:
            yield (
                many,
                *(one for one in claims if one.value in few and one.languages <= many.lacking),
            )


def _thousandth(value: Value, mentions: Sequence[Mention]) -> Value | None:
    """The number of a version that makes a value with the thousands of another one."""
    for one in mentions:
        count = one.value
        if not isinstance(count, Number) or (count.words and count.value < 1):
            continue  # `half of that` is no 500
        if count.role is Role.PLAIN and 0 < count.value < _K:
            scale = _scale(count.value, value)
            if scale and _follows(one, scale, mentions):
                return count
    return None


_K = 1000
_SCALES = (_K, _K**2, _K**3)


def _scale(count: int | Fraction, value: Value) -> int:
    """How many times as large a value is, a thousand or a power of it; else 0."""
    if not isinstance(value, Number | Amount | Quantity):
        return 0
    return next((scale for scale in _SCALES if value.value == count * scale), 0)


def _follows(mention: Mention, scale: int, every: Sequence[Mention]) -> bool:
    """Whether a figure in words for so many thousands stands before another one and near it, or
    is what that one is counted from: `4.9 out of ten million`."""
    _, behind = clause_of(mention.segment.text, mention.fact, NEAREST)
    part = opens(behind, get(mention.language).bounds().parted)
    return any(
        one.segment is mention.segment
        and (
            0 < mention.fact.start - one.fact.end <= NEAREST
            or (part and 0 < one.fact.start - mention.fact.end <= _WHOLE)
        )
        and isinstance(one.value, Number | Amount | Quantity)
        and one.value.value * 10 % scale == 0
        and spells_scale(one.fact.text, one.value.value)
        for one in every
    )


def spells_scale(text: str, value: int | Fraction) -> bool:
    """Whether a figure has its thousands in a word, `12 thousand`, and not in digits."""
    digits = "".join(character for character in text if character.isdigit())
    spelled = any(character.isalpha() for character in text)
    return spelled and digits != str(value)


_WHOLE = 24
"""Characters between a part and what it is counted from, at the most."""
