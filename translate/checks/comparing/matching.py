"""Which claims stand for one thing: a version that lacks 1,200 and has 12,000 that no other version
has says one wrong value, not two.

`distance` tells how likely two values stand for one thing, `grouped` joins the nearest, so that one
drift is one finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from translate.checks.comparing.agreement import Agreement, Value, agreement
from translate.checks.comparing.claims import Claim
from translate.checks.comparing.mentions import Mention, is_weak, nearby
from translate.facts.capitals import begins_sentence
from translate.facts.equivalence import in_base_unit
from translate.facts.intervals import is_each
from translate.facts.relations import is_term
from translate.facts.values import Amount, Date, Number, Quantity, Role, Time

_OTHER_KIND = 0.6
_OTHER_UNIT = 0.3
"""What another kind, or another unit, adds to the distance of two values."""

_FARTHEST = 1.8
"""How far apart two values may be to be taken for one thing said in two ways."""

_WINDOW = 40
"""Among how many claims, in the order of the text, a claim's counterpart is looked for."""


def distance(one: Claim, other: Claim) -> float:
    """From 0 (surely one thing) upwards: kind and unit, place in the text, digits in common."""
    if is_related(one, other):
        return 0.0
    apart = abs(one.first.place - other.first.place)
    return apart + min(
        _unlike(value, instead) + _spelled_apart(value, instead)
        for value in one.values
        for instead in other.values
    )


def is_related(one: Claim, other: Claim) -> bool:
    """Whether either says, wholly or nearly, what the other says."""
    both = (agreement(one.value, other.value), agreement(other.value, one.value))
    return max(both) is not Agreement.NONE


def _unlike(one: Value, other: Value) -> float:
    """What a different kind or unit adds to the distance."""
    if type(one) is not type(other):
        dates = isinstance(one, Date) is not isinstance(other, Date)
        return 2 * _OTHER_KIND if dates and not _years(one, other) else _OTHER_KIND
    return 0.0 if _shape(one) == _shape(other) else _OTHER_UNIT


def _years(one: Value, other: Value) -> bool:
    """Whether a date stands against a number that may be its year."""
    return any(isinstance(value, Number) and value.value > 999 for value in (one, other))


def _shape(value: Value) -> object:
    """What a value has besides its number."""
    match value:
        case Number(role=role):
            return role if role is not Role.PLAIN else value.ordinal
        case Amount(currency=currency):
            return currency
        case Quantity(unit=unit):
            return unit
        case Date():
            return (value.weekday is None, value.month is None, value.day is None)
    return None


def _spelled_apart(one: Value, other: Value) -> float:
    """0 to 1: the share of the two numbers' digits that is not a common beginning or end."""
    first, second = _digits(one), _digits(other)
    longest = max(len(first), len(second))
    beginning = 0
    while beginning < min(len(first), len(second)) and first[beginning] == second[beginning]:
        beginning += 1
    end = 0
    rest = min(len(first), len(second)) - beginning
    while end < rest and first[-1 - end] == second[-1 - end]:
        end += 1
    return 1 - (beginning + end) / longest if longest else 0.0


def _digits(value: Value) -> str:
    if isinstance(value, Date | Time):
        return str(value)
    plain = Fraction(value.value)
    if plain.denominator == 1 or abs(plain) > _LONGEST:
        return str(int(plain))
    return str(float(plain))


_LONGEST = 10**15
"""A floating-point number has no decimals from here on, and from 300 digits on there is none."""


def grouped(claims: list[Claim]) -> Iterable[list[Claim]]:
    """The claims that are made instead of each other, nearest first; no version twice in one."""
    # In a table pasted into one paragraph only neighbours are worth comparing.
    claims = sorted(claims, key=lambda claim: claim.first.place)
    pairs = sorted(
        (apart, first, second)
        for first, earlier in enumerate(claims)
        for second, later in enumerate(claims[first + 1 : first + _WINDOW], first + 1)
        if _may_replace(earlier, later) and (apart := distance(earlier, later)) <= _FARTHEST
    )
    groups = [[claim] for claim in claims]
    for _, first, second in pairs:
        one, other = groups[first], groups[second]
        if one is not other and all(_may_replace(a, b) for a in one for b in other):
            one += other
            for place, group in enumerate(groups):
                if group is other:
                    groups[place] = one
    return {id(group): group for group in groups}.values()


def _may_replace(one: Claim, other: Claim) -> bool:
    """Whether each is made where the other is not; a lone `een` stands for no other number."""
    if one.weak and other.weak and not _change_only([one, other]):
        return False
    if any(claim.weak and claim.is_one for claim in (one, other)):
        return False
    if one.languages & other.languages:
        return False
    # A figure in the same unit is a nearer counterpart than one that was converted.
    instead = one.languages <= other.lacking | other.nearly and (
        other.languages <= one.lacking | one.nearly
    )
    return instead or is_related(one, other)


def matters(group: list[Claim]) -> bool:
    """Whether a group of claims is a drift; a weak one counts only beside another."""
    if len(group) == 1 and (_in_names(group[0]) or _is_part_of_one(group[0])):
        return False
    return not all(claim.weak for claim in group) or _change_only(group)


def _in_names(claim: Claim) -> bool:
    """Whether every version has the number as a capitalised word: `Tweede Kamer`, `Tri Nations`."""
    said = [mention for every in claim.said.values() for mention in every]
    if not all(one.fact.text[0].isupper() and one.fact.text.isalpha() for one in said):
        return False
    # A capital at the beginning of a sentence tells nothing by itself.
    return not all(begins_sentence(one.segment.text, one.fact.start, one.language) for one in said)


def _is_part_of_one(claim: Claim) -> bool:
    """Whether it is a part of a unit in words, which other languages put into a compound.

    `half-year figures` are `halfjaarcijfers`, `a quarter of a century` is a `kwarteeuw`.
    """
    value = claim.value
    return isinstance(value, Quantity) and value.value < 1 and not claim.in_digits


def _change_only(group: list[Claim]) -> bool:
    """Whether all are weekdays, shares in words or times that come back, which come and go in
    translation; but one instead of another is a drift: Friday for Monday, a quarter for half, a
    week for an hour."""
    values = [claim.value for claim in group]
    if len(group) < 2:
        return False
    return (
        all(map(_is_weekday, values))
        or all(map(_is_share, values))
        or all(map(_comes_back, group))
        or _are_other_spans(group)
        or _are_reciprocal(values)
    )


def _are_reciprocal(values: Sequence[Value]) -> bool:
    """Whether a share stands against its multiple: half as much against twice as much."""
    numbers = [value for value in values if isinstance(value, Number) and value.role is Role.PLAIN]
    return len(numbers) == len(values) and any(
        _is_share(one) and one.value * other.value == 1 for one in numbers for other in numbers
    )


def _comes_back(claim: Claim) -> bool:
    """Whether a mention is of a time that comes back, `an hour`, or of a term, `within a day`."""
    value = claim.value
    if not isinstance(value, Quantity) or in_base_unit(value).unit != "duration":
        return False
    return any(
        is_each(one.segment, one.fact) or is_term(one.segment, one.fact)
        for every in claim.said.values()
        for one in every
    )


def _are_other_spans(group: Sequence[Claim]) -> bool:
    """Whether one of three versions has one unit of time instead of that of both others: `lasted a
    month`, `duurde een week`."""
    one, other = group[0], group[-1]
    return (
        len(group) == 2
        and {len(one.languages), len(other.languages)} == {1, 2}
        and one.languages == other.lacking
        and other.languages == one.lacking
        and all(
            isinstance(claim.value, Quantity)
            and claim.value.value == 1
            and in_base_unit(claim.value).unit == "duration"
            for claim in group
        )
    )


def _is_weekday(value: Value) -> bool:
    return isinstance(value, Date) and value.weekday is not None


def _is_share(value: Value) -> bool:
    return isinstance(value, Number) and value.role is Role.PLAIN and 0 < value.value < 1


def _is_answered(
    mention: Mention, own: Sequence[Mention], others: Iterable[Sequence[Mention]]
) -> bool:
    """Whether other versions say a value near its place, be it with a unit: `turns 58`; not where
    its own version says that, too: `four judges … in four months`."""
    said = {one.value for one in own if one is not mention}
    return any(
        agreement(mention.value, other.value) is Agreement.SAME and other.value not in said
        for every in others
        for other in nearby(every, mention.place)
    )


def with_surplus(
    group: list[Claim],
    said: Mapping[str, tuple[Mention, ...]],
    often: Mapping[str, Counter[Value]],
    differing: set[Value],
) -> list[Claim]:
    """The claims, and where versions are silent, what they say there instead.

    In `5 … 5` against `5 … 6` every version has a 5, and the second one stands against the 6; in
    `2 lawyers, from 2 to 4` against `3 lawyers` the 2 is said elsewhere in another way. `often`
    counts each version's mentions, `differing` are the values that have their place in a group.
    """
    mine = group[0]
    speaking = {language for claim in group for language in claim.languages}
    silent = mine.lacking - speaking
    others = [often[language] for language in speaking]
    spare: dict[Value, dict[str, tuple[Mention, ...]]] = {}
    for language in (name for name in said if name in silent):
        for mention in nearby(said[language], mine.first.place):
            value = mention.value
            if value in differing or is_weak(value):
                continue
            counts = [count[value] for count in others]
            if any(counts) and not 0 < min(counts) < often[language][value]:
                continue
            if not any(counts) and _is_answered(
                mention, said[language], [said[name] for name in speaking]
            ):
                continue
            having = spare.setdefault(value, {})
            nearest = min(
                (*having.get(language, ()), mention),
                key=lambda one: abs(one.place - mine.first.place),
            )
            having[language] = (nearest,)
    candidates = [Claim(value, having, frozenset(speaking)) for value, having in spare.items()]
    near = [claim for claim in candidates if distance(mine, claim) <= _FARTHEST]
    if not near:
        return group
    return [*group, min(near, key=lambda claim: distance(mine, claim))]
