"""The versions of a unit compared, all at once: what differs, and which version is the odd one.

Every check of numbers, dates, times, amounts and quantities reads its findings off the drifts that
are found here, so that one drift is one finding: the value that one version lacks and the value
that it has instead belong together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from translate.checks.agreement import Agreement, Value, agreement
from translate.checks.claims import (
    Claim,
    Said,
    agrees_throughout,
    is_weak,
    mentions,
    open_claims,
)
from translate.checks.nearness import distance
from translate.checks.odd import odd_ones_out
from translate.facts.values import Amount, Date, Quantity
from translate.model import AlignedLetter, FactKind, Severity, Unit


@dataclass(frozen=True, slots=True)
class Drift:
    """One place in a unit where the versions do not say the same."""

    unit: Unit
    claims: tuple[Claim, ...]
    """What is said instead of each other, in the order of the letter's languages."""
    silent: tuple[str, ...]
    """The versions that say nothing in this place."""
    odd: tuple[str, ...]
    """The odd ones out; all versions where none can be singled out."""
    severity: Severity

    @property
    def kind(self) -> FactKind:
        """What has drifted: the kind that says most about it."""
        kinds = {claim.first.fact.kind for claim in self.claims}
        return min(kinds, key=_TELLING.index)


_TELLING = (
    FactKind.DATE,
    FactKind.TIME,
    FactKind.AMOUNT,
    FactKind.QUANTITY,
    FactKind.NUMBER,
)

_FARTHEST = 1.5
"""How far apart two values may be to be taken for one thing said in two ways."""


@lru_cache(maxsize=2)
def drifts(letter: AlignedLetter) -> tuple[Drift, ...]:
    """Every drift of a value in a letter, in the order of its units."""
    return tuple(
        drift
        for unit in letter.units
        if not agrees_throughout(letter, unit)
        for drift in compare(letter, unit)
    )


def compare(letter: AlignedLetter, unit: Unit) -> Iterator[Drift]:
    """The drifts of one unit, in the order of its text."""
    said = mentions(letter, unit)
    claims = open_claims(unit, said)
    found = [_drift(unit, group, said) for group in _grouped(claims) if _matters(group)]
    yield from sorted(found, key=lambda drift: drift.claims[0].first.place)


def _matters(group: list[Claim]) -> bool:
    """Whether a group of claims is a drift; a weak one counts only beside another."""
    if len(group) == 1 and _in_names(group[0]):
        return False
    return not all(claim.weak for claim in group) or _weekdays(group)


def _in_names(claim: Claim) -> bool:
    """Whether every version has the number as a capitalised word: `Tweede Kamer`, `Tri Nations`."""
    return all(
        mention.fact.text[0].isupper() and mention.fact.text.isalpha() and mention.fact.start > 0
        for said in claim.said.values()
        for mention in said
    )


def _weekdays(group: list[Claim]) -> bool:
    """Weekdays come and go in translation, but one instead of another is a drift."""
    return len(group) > 1 and all(
        isinstance(claim.value, Date) and claim.value.weekday is not None for claim in group
    )


def _grouped(claims: list[Claim]) -> Iterable[list[Claim]]:
    """The claims that are made instead of each other, nearest first; no version twice in one."""
    pairs = sorted(
        (apart, first, second)
        for second, later in enumerate(claims)
        for first, earlier in enumerate(claims[:second])
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
    if any(claim.weak and str(claim.value) == "1" for claim in (one, other)):
        return False
    return (
        not one.languages & other.languages
        and one.languages <= other.lacking | other.nearly
        and other.languages <= one.lacking | one.nearly
    )


def _drift(unit: Unit, group: list[Claim], said: Mapping[str, tuple[Said, ...]]) -> Drift:
    order = list(said)
    claims = sorted(
        _with_surplus(group, said), key=lambda claim: min(map(order.index, claim.languages))
    )
    speaking = {language for claim in claims for language in claim.languages}
    lacking = {language for claim in claims for language in claim.lacking}
    silent = tuple(name for name in said if name in lacking and name not in speaking)
    parties = [claim.languages for claim in claims] + ([frozenset(silent)] if silent else [])
    return Drift(
        unit,
        tuple(claims),
        silent,
        odd_ones_out(said, parties),
        _severity(claims, silent, said),
    )


def _with_surplus(group: list[Claim], said: Mapping[str, tuple[Said, ...]]) -> list[Claim]:
    """The claims, and where versions are silent, what they mention more often instead.

    In `5 … 5` against `5 … 6` every version has a 5; the second one stands against the 6.
    """
    speaking = {language for claim in group for language in claim.languages}
    often = {language: Counter(one.value for one in every) for language, every in said.items()}
    spare: dict[Value, dict[str, tuple[Said, ...]]] = {}
    for language in said:
        if language in speaking or language not in group[0].lacking:
            continue
        for mention in said[language]:
            seldom = min(often[other][mention.value] for other in speaking)
            if 0 < seldom < often[language][mention.value] and not is_weak(mention.value):
                spare.setdefault(mention.value, {})[language] = (mention,)
    candidates = [Claim(other, having, frozenset(speaking)) for other, having in spare.items()]
    near = [claim for claim in candidates if distance(group[0], claim) <= _FARTHEST]
    if not near:
        return group
    return [*group, min(near, key=lambda claim: distance(group[0], claim))]


def _severity(
    claims: list[Claim], silent: tuple[str, ...], said: Mapping[str, tuple[Said, ...]]
) -> Severity:
    if len(claims) == 1:
        if not silent or _in_brackets_after_another(claims[0], said):
            return Severity.NOTE
        return Severity.ERROR if claims[0].in_digits else Severity.WARNING
    close = all(_is_close(one, other) for one, other in combinations(claims, 2))
    return Severity.NOTE if close and not silent else Severity.ERROR


def _is_close(one: Claim, other: Claim) -> bool:
    """Whether two claims are one value, converted or rounded.

    Who rounds is in the minority: one exact figure against two round ones has been tampered with.
    """
    if agreement(one.value, other.value) is not Agreement.CLOSE:
        return False
    rounded, exact = (one, other) if one.is_approximate else (other, one)
    converted = _unit(one.value) != _unit(other.value)
    return converted or len(exact.languages) >= len(rounded.languages)


def _unit(value: Value) -> str:
    return value.unit if isinstance(value, Quantity) else ""


def _in_brackets_after_another(claim: Claim, said: Mapping[str, tuple[Said, ...]]) -> bool:
    """Whether an amount only repeats another one in another currency: `$60 (€55)`."""
    mention = claim.first
    text, start = mention.segment.text, mention.fact.start
    opening = text.rfind("(", 0, start)
    if opening < 0 or ")" in text[opening:start] or not isinstance(claim.value, Amount):
        return False
    return any(
        other.segment is mention.segment
        and isinstance(other.value, Amount)
        and 0 <= opening - other.fact.end <= 3
        for other in said[mention.language]
    )
