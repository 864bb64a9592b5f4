"""The versions of a unit compared, all at once: what differs, and which version is the odd one.

Every check of numbers, dates, times, amounts and quantities reads its findings off the drifts that
are found here, so that one drift is one finding: the value that one version lacks and the value
that it has instead belong together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from translate.checks.comparing.agreement import Value
from translate.checks.comparing.claim import Claim
from translate.checks.comparing.claims import open_claims
from translate.checks.comparing.grouping import grouped, matters, with_surplus
from translate.checks.comparing.odd import odd_ones_out
from translate.checks.comparing.recounting import recounted
from translate.checks.comparing.said import Said, agrees_throughout, mentions
from translate.checks.comparing.severity import severity
from translate.checks.context import Context
from translate.facts.values import Amount, Quantity
from translate.model import FactKind, Severity, Unit


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
        """What has drifted: of 5 km and 6 km the number, of 5 km and 5 miles the unit."""
        kinds = {claim.first.fact.kind for claim in self.claims}
        telling = next(kind for kind in _TELLING if kind in kinds)
        if telling not in _MEASURED or not self.severity.is_fault:
            return telling
        measures = {_measure(claim.value) for claim in self.claims} - {""}
        return telling if len(measures) > 1 else FactKind.NUMBER


_TELLING = (
    FactKind.DATE,
    FactKind.TIME,
    FactKind.AMOUNT,
    FactKind.QUANTITY,
    FactKind.NUMBER,
)
_MEASURED = (FactKind.AMOUNT, FactKind.QUANTITY)


def _measure(value: Value) -> str:
    """What a figure counts: `EUR`, `km`, "" for bare numbers."""
    match value:
        case Amount(currency=measure) | Quantity(unit=measure):
            return measure
    return ""


def drifts(context: Context) -> tuple[Drift, ...]:
    """Every drift of a value in the units of a context, in their order."""
    return tuple(
        drift
        for unit in context.units
        if not agrees_throughout(context, unit)
        for drift in compare(context, unit)
    )


def compare(context: Context, unit: Unit) -> Iterator[Drift]:
    """The drifts of one unit, in the order of its text."""
    said = mentions(context, unit)
    groups = [group for group in grouped(open_claims(unit, said)) if matters(group)]
    differing = {claim.value for group in groups for claim in group}
    groups += recounted(said, differing)
    often = {language: Counter(one.value for one in every) for language, every in said.items()}
    found = [_drift(unit, with_surplus(group, said, often, differing), said) for group in groups]
    yield from sorted(found, key=lambda drift: drift.claims[0].first.place)


def _drift(unit: Unit, group: list[Claim], said: Mapping[str, tuple[Said, ...]]) -> Drift:
    order = list(said)
    claims = sorted(group, key=lambda claim: min(map(order.index, claim.languages)))
    speaking = {language for claim in claims for language in claim.languages}
    lacking = {language for claim in claims for language in claim.lacking}
    silent = tuple(name for name in said if name in lacking and name not in speaking)
    parties = [claim.languages for claim in claims] + ([frozenset(silent)] if silent else [])
    return Drift(
        unit,
        tuple(claims),
        silent,
        odd_ones_out(said, parties),
        severity(claims, silent, said),
    )
