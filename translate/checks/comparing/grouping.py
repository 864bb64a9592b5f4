"""Which claims are made instead of each other, so that one drift is one finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from translate.checks.comparing.agreement import Value
from translate.checks.comparing.claim import Claim
from translate.checks.comparing.nearness import distance, is_related
from translate.checks.comparing.said import Said, is_weak
from translate.facts.values import Date, Quantity

_FARTHEST = 1.8
"""How far apart two values may be to be taken for one thing said in two ways."""

_WINDOW = 40
"""Among how many claims, in the order of the text, a claim's counterpart is looked for."""


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
    if one.weak and other.weak and not _weekdays([one, other]):
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
    return not all(claim.weak for claim in group) or _weekdays(group)


def _in_names(claim: Claim) -> bool:
    """Whether every version has the number as a capitalised word: `Tweede Kamer`, `Tri Nations`."""
    said = [mention.fact for every in claim.said.values() for mention in every]
    # A capital at the beginning tells nothing by itself.
    return any(fact.start > 0 for fact in said) and all(
        fact.text[0].isupper() and fact.text.isalpha() for fact in said
    )


def _is_part_of_one(claim: Claim) -> bool:
    """Whether it is a part of a unit in words, which other languages put into a compound.

    `half-year figures` are `halfjaarcijfers`, `a quarter of a century` is a `kwarteeuw`.
    """
    value = claim.value
    return isinstance(value, Quantity) and value.value < 1 and not claim.in_digits


def _weekdays(group: list[Claim]) -> bool:
    """Weekdays come and go in translation, but one instead of another is a drift."""
    return len(group) > 1 and all(
        isinstance(claim.value, Date) and claim.value.weekday is not None for claim in group
    )


def with_surplus(
    group: list[Claim],
    said: Mapping[str, tuple[Said, ...]],
    often: Mapping[str, Counter[Value]],
    differing: set[Value],
) -> list[Claim]:
    """The claims, and where versions are silent, what they say there instead.

    In `5 … 5` against `5 … 6` every version has a 5, and the second one stands against the 6; in
    `2 lawyers, from 2 to 4` against `3 lawyers` the 2 is said elsewhere in another way. `often`
    counts each version's mentions, `differing` are the values that have their place in a group.
    """
    speaking = {language for claim in group for language in claim.languages}
    others = [often[language] for language in speaking]
    spare: dict[Value, dict[str, tuple[Said, ...]]] = {}
    for language in group[0].lacking - speaking:
        for mention in said[language]:
            value = mention.value
            least = min(count[value] for count in others)
            restated = not any(count[value] for count in others)
            if (
                value in differing
                or is_weak(value)
                or not (restated or 0 < least < often[language][value])
            ):
                continue
            having = spare.setdefault(value, {})
            nearest = min(
                (*having.get(language, ()), mention),
                key=lambda one: abs(one.place - group[0].first.place),
            )
            having[language] = (nearest,)
    candidates = [Claim(value, having, frozenset(speaking)) for value, having in spare.items()]
    near = [claim for claim in candidates if distance(group[0], claim) <= _FARTHEST]
    if not near:
        return group
    return [*group, min(near, key=lambda claim: distance(group[0], claim))]
