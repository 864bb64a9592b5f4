"""How much a drift of values weighs: what is converted, rounded, counted again or said by the way
is less than an error."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from translate.checks.comparing.agreement import Agreement, Value, agreement, are_two_scales
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.mentions import Mention, is_one
from translate.checks.comparing.seasons import are_seasons
from translate.checks.comparing.sums import are_parts
from translate.facts.clauses import clause_of
from translate.facts.limits import negates
from translate.facts.relations import relations
from translate.facts.sides import Axis, Side
from translate.facts.values import Amount, Number, Quantity
from translate.languages import get
from translate.languages.opposites import axis_named, opposites
from translate.model import MarkKind, Severity


def severity(
    claims: list[Claim], silent: tuple[str, ...], said: Mapping[str, tuple[Mention, ...]]
) -> Severity:
    """How much a drift weighs: claims made instead of each other, and the languages that make none.

    A value that one version lacks is an error if any version writes it in digits. Values that
    differ are an error, unless they are one value converted or honestly rounded.
    """
    if len(claims) == 1:
        (claim,) = claims
        if not silent or _in_brackets_after_another(claim, said) or _is_each_of_them(claim):
            return Severity.NOTE
        if _is_of_translated_title(claim):
            return Severity.NOTE
        firm = _is_of_ratio(claim, said) or _is_other_term(claim, silent, said)
        firm = firm or _is_for_one(claim, silent, said)
        if is_by_the_way(claim, silent) and not firm:
            return Severity.NOTE
        return Severity.ERROR if claim.in_digits else Severity.WARNING
    close = all(_is_close(one, other) for one, other in combinations(claims, 2))
    close = close or any(_is_origin(claim, claims) for claim in claims)
    if close and not silent:
        return Severity.NOTE
    # Which of two parts of a whole is told, lost or left, only a reader can say.
    parts = are_parts(claims, said) or are_seasons(claims, said)
    return Severity.WARNING if not silent and parts else Severity.ERROR


def _is_origin(claim: Claim, claims: list[Claim]) -> bool:
    """Whether all other claims are one converted and honestly rounded: 1 inch is 2.5 and 3 cm."""
    return all(
        agreement(claim.value, other.value) is Agreement.CLOSE
        and (_unit(claim.value) != _unit(other.value) or are_two_scales(claim.value, other.value))
        for other in claims
        if other is not claim
    )


def _is_close(one: Claim, other: Claim) -> bool:
    """Whether two claims are one value, converted or rounded.

    A rounded figure is close to an exact one only where no more versions round than do not: one
    exact figure against two round ones is more likely a slip.
    """
    if agreement(one.value, other.value) is not Agreement.CLOSE:
        return False
    rounded, exact = (one, other) if one.is_approximate else (other, one)
    converted = _unit(one.value) != _unit(other.value) or are_two_scales(one.value, other.value)
    return converted or len(exact.languages) >= len(rounded.languages)


def _unit(value: Value) -> str:
    return value.unit if isinstance(value, Quantity) else ""


def is_by_the_way(claim: Claim, silent: tuple[str, ...]) -> bool:
    """Whether one version of three or more says a small number in words that no other says.

    `de twee ploegen` are `the sides`, `een derde stond buiten` is `another stood outside`: a number
    that came with the wording. Two versions that say it against one that does not are a drift.
    """
    return (
        len(claim.languages) == 1
        and len(silent) > 1
        and not claim.in_digits
        and isinstance(claim.value, Number | Amount | Quantity)
        and (claim.value.value in _IDIOMATIC or claim.value.value <= _SMALL)
    )


def _is_of_translated_title(claim: Claim) -> bool:
    """Whether a number in words stands in brackets behind a title in italics, which is translated
    there for who cannot read it: `*Drei Wege* (Three ways)`."""
    return not claim.in_digits and all(
        _is_behind_title(mention) for every in claim.said.values() for mention in every
    )


def _is_behind_title(mention: Mention) -> bool:
    text, fact = mention.segment.text, mention.fact
    opening = text.rfind("(", 0, fact.start)
    if opening < 0 or ")" in text[opening : fact.start]:
        return False
    title = len(text[:opening].rstrip())
    return any(one.kind is MarkKind.EMPHASIS and one.end == title for one in mention.segment.marks)


def _is_each_of_them(claim: Claim) -> bool:
    """Whether a number in words only counts again what was named: `each of the three`, for which
    others say `each of them`."""
    return not claim.in_digits and all(
        any(one.axis is Axis.PART for one in relations(mention.segment, mention.fact))
        and any(
            hit.sense.axis == _MEMBERS
            for hit in opposites(mention.language).find(
                [word.text for word in clause_of(mention.segment.text, mention.fact, _EACH)[0]]
            )
        )
        for every in claim.said.values()
        for mention in every
    )


_MEMBERS = axis_named("quantity of members")
"""The axis of `each` and `all`."""
_EACH = 16
"""Characters before such a number in which `each of the` stands."""


def _is_other_term(
    claim: Claim, silent: tuple[str, ...], said: Mapping[str, tuple[Mention, ...]]
) -> bool:
    """Whether a version sets half a year as a term where all others set `a month`."""
    sides = _term_sides(claim.first)
    if not sides:
        return False
    terms = [[one for one in said[name] if _is_one_time(one.value)] for name in silent]
    return all(terms) and any(sides & _term_sides(one) for every in terms for one in every)


def _is_for_one(
    claim: Claim, silent: tuple[str, ...], said: Mapping[str, tuple[Mention, ...]]
) -> bool:
    """Whether a number stands where all other versions have a one, which its own version has once
    less often: `two answers`, `één antwoord`."""
    if not isinstance(claim.value, Number) or claim.value.ordinal:
        return False
    own = sum(map(is_one, said[claim.first.language]))
    others = [[one for one in said[name] if is_one(one)] for name in silent]
    return all(
        len(ones) == own + 1 and any(abs(one.place - claim.first.place) <= _BESIDE for one in ones)
        for ones in others
    )


_BESIDE = 0.3
"""How far apart two values may be in the texts of their unit, from 0 to 1, to stand for each
other."""


def _is_one_time(value: Value) -> bool:
    """Whether a value is a lone unit of time, `a month`."""
    return isinstance(value, Quantity) and value.weak and value.value == 1


def is_term_instead(group: list[Claim], said: Mapping[str, tuple[Mention, ...]]) -> bool:
    """Whether the one claim of a group is `within half a year` where others say `a month`."""
    return len(group) == 1 and _is_other_term(group[0], tuple(group[0].lacking), said)


def _term_sides(mention: Mention) -> set[Side]:
    """On which side a span of time lies that is a bound: `within a month`."""
    if not isinstance(mention.value, Quantity):
        return set()
    every = relations(mention.segment, mention.fact)
    return {one.side for one in every if one.axis is Axis.BOUND}


def _is_of_ratio(claim: Claim, said: Mapping[str, tuple[Mention, ...]]) -> bool:
    """Whether a number is counted from another one: the four of `four in five`.

    Not where others may say the contrary of the rest: `four in five cannot`, `only one in five
    can`.
    """
    mention = claim.first
    if negates(mention.segment, mention.fact):
        return False
    _, behind = clause_of(mention.segment.text, mention.fact, _RATIO)
    ratios = get(mention.language).numbering().ratios
    wholes = {
        one.fact.start
        for one in said[mention.language]
        if 0 <= one.fact.start - mention.fact.end <= _RATIO
        and one.segment is mention.segment
        and _is_whole_of(one.value, claim.value)
    }
    return _is_whole_in_ratio(mention, said) or any(
        " ".join(word.text for word in behind[first:place]) in ratios
        and behind[place].start in wholes
        for first in range(1 + _is_one_in(claim, said))
        for place in range(first + 1, len(behind))
    )


def _is_one_in(claim: Claim, said: Mapping[str, tuple[Mention, ...]]) -> bool:
    """Whether a share that is one of a whole stands in all versions that lack a number: `one in
    three`, for `two flights in three`, where a word stands between."""
    return bool(claim.lacking) and all(
        any(
            isinstance(one.value, Number) and any(0 < each.value < 1 for each in one.value.readings)
            for one in said[name]
        )
        for name in claim.lacking
    )


def _is_whole_in_ratio(mention: Mention, said: Mapping[str, tuple[Mention, ...]]) -> bool:
    """Whether a part that is more than one is counted from a number: the four of `three in
    four`."""
    text, language = mention.segment.text, get(mention.language)
    return any(
        one.segment is mention.segment
        and isinstance(one.value, Number)
        and one.value.value > 1
        and 0 <= mention.fact.start - one.fact.end <= _RATIO
        and _is_whole_of(mention.value, one.value)
        and text[one.fact.end : mention.fact.start].strip().casefold()
        in language.numbering().ratios
        for one in said[mention.language]
    )


def _is_whole_of(value: Value, part: Value) -> bool:
    """Whether a number is larger than another one, which may be counted from it."""
    return isinstance(value, Number) and isinstance(part, Number) and value.value > part.value


_RATIO = 30
"""Characters behind a number in which what it is counted from begins."""
_SMALL = 12
_IDIOMATIC = (100, 1000)
"""Numbers that wordings bring along: those one counts on fingers, a hundred and a thousand."""


def _in_brackets_after_another(claim: Claim, said: Mapping[str, tuple[Mention, ...]]) -> bool:
    """Whether an amount only repeats another one in another currency: `$60 (€55)`."""
    mention = claim.first
    text, start = mention.segment.text, mention.fact.start
    opening = text[:start].rfind("(")
    if ")" in text[opening:start] or not isinstance(claim.value, Amount):
        return False
    return any(
        other.segment is mention.segment
        and isinstance(other.value, Amount)
        and 0 <= opening - other.fact.end <= 3
        for other in said[mention.language]
    )
