"""Parts of a year by their months: `April to June` is the second quarter, and what is closed from
October to March is open from April to September."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from translate.checks.comparing.agreement import Value
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.mentions import Mention
from translate.facts.values import Date, Number, Quantity

_Said = Mapping[str, tuple[Mention, ...]]


def quarters(claims: Sequence[Claim], said: _Said) -> Iterator[tuple[Claim, ...]]:
    """The first or last month of a quarter, and in other versions the quarter: `April to June` and
    `the second quarter`."""
    for claim in claims:
        month = claim.value
        if not isinstance(month, Date) or month.month is None or month.day or not claim.lacking:
            continue
        ranks = {_quarter(said[name], month.month) for name in claim.lacking}
        if None not in ranks:
            yield (
                claim,
                *(one for one in claims if one.value in ranks and one.languages <= claim.lacking),
            )


def _quarter(mentions: Sequence[Mention], month: int) -> Number | None:
    """The rank of a quarter that a version names, which begins or ends with a month."""
    for rank, word in pairwise(mentions):
        number = rank.value
        if not isinstance(number, Number) or not number.ordinal or not _is_quarter(word.value):
            continue
        beside = rank.segment is word.segment and 0 < word.fact.start - rank.fact.end <= 2
        if beside and month in (3 * number.value - 2, 3 * number.value):
            return number
    return None


def _is_quarter(value: Value) -> bool:
    """Whether a value is that of the word for a quarter of a year."""
    if isinstance(value, Quantity):
        return (value.value, value.unit) == (3, "mo")
    return isinstance(value, Number) and value.weak and value.value * 4 == 1


def are_seasons(claims: Sequence[Claim], said: _Said) -> bool:
    """Whether two claims are of months of the two parts of a year: `closed from October to March`
    and `open from April to September`."""
    if len(claims) != 2:
        return False
    sides = [
        {month for name in claim.languages for one in said[name] if (month := _month(one.value))}
        for claim in claims
    ]
    first, second = sides[0] - sides[1], sides[1] - sides[0]
    one, other = (_month(claim.value) for claim in claims)
    return (
        len(first) == len(second) == 2
        and one in first
        and other in second
        and all({month % 12 + 1, (month - 2) % 12 + 1} & second for month in first)
    )


def _month(value: Value) -> int | None:
    """The month of a date that is no more than one, of any year."""
    if not isinstance(value, Date) or value.year or value.day or value.until:
        return None
    return value.month
