"""The versions of a unit compared, all at once: what differs, which version is the odd one, how
much it weighs, and the finding that people read.

Every check of numbers, dates, times, amounts and quantities reads its findings off the drifts that
are found here, so that one drift is one finding: the value that one version lacks and the value
that it has instead belong together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from translate.checks.comparing.agreement import Value
from translate.checks.comparing.claims import Claim, open_claims, recounted
from translate.checks.comparing.matching import grouped, matters, with_surplus
from translate.checks.comparing.mentions import Mention, agrees_throughout, mentions
from translate.checks.comparing.otherwise import without_rewordings
from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.weighing import is_by_the_way, is_term_instead, severity
from translate.checks.comparing.wording import listed, quoted, say, says, verb, where
from translate.checks.context import Context
from translate.dataclass import dataclass
from translate.facts.values import Amount, Quantity
from translate.model import FactKind, Finding, Segment, Severity, Span, Unit


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
    claims = open_claims(unit, said)
    left = without_rewordings(claims, said)
    groups = [group for group in grouped(left) if matters(group) or is_term_instead(group, said)]
    differing = {claim.value for group in groups for claim in group}
    groups += recounted(said, differing)
    differing |= {claim.value for claim in claims} - {claim.value for claim in left}
    often = {language: Counter(one.value for one in every) for language, every in said.items()}
    found = [_drift(unit, with_surplus(group, said, often, differing), said) for group in groups]
    yield from sorted(found, key=lambda drift: drift.claims[0].first.place)


def is_told(context: Context, unit: Unit, places: Iterable[tuple[Segment, int, int]]) -> bool:
    """Whether a drift of a unit is said of a value that begins in one of the places: a text, and
    offsets in it."""
    every = tuple(places)
    return any(
        mention.segment is segment and start <= mention.fact.start < end
        for drift in context.derive(drifts)
        if drift.unit is unit
        for claim in drift.claims
        for said in claim.said.values()
        for mention in said
        for segment, start, end in every
    )


def _drift(unit: Unit, group: list[Claim], said: Mapping[str, tuple[Mention, ...]]) -> Drift:
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


def drift_findings(check: str, context: Context, kind: FactKind) -> Iterator[Finding]:
    """The drifts of one kind as findings of a check."""
    for drift in context.derive(drifts):
        if drift.kind is kind:
            yield Finding(
                check,
                drift.severity,
                drift.unit.id,
                drift.odd,
                _message(context, drift),
                tuple(_spans(context, drift)),
            )


def _message(context: Context, drift: Drift) -> str:
    """`en says “12,000” where nl says “1.200” and ru “1200”`, the odd ones first."""
    if drift.severity is Severity.NOTE and len(drift.claims) == 1:
        (claim,) = drift.claims
        if not is_by_the_way(claim, drift.silent):
            said = _said(context, claim, False)
            return say("only {said}; it repeats another value", said=said)
    saying = sorted(drift.claims, key=lambda claim: not claim.languages <= set(drift.odd))
    valued = _look_alike(context, saying)
    first, *others = (_said(context, claim, valued) for claim in saying)
    if others and drift.severity is Severity.NOTE:
        rest = listed(others)
        return say("{first}, converted or rounded where {others}", first=first, others=rest)
    if others and not drift.silent:
        return where((first, *others))
    silent = verb(drift.silent, "says nothing like it", "say nothing like it")
    if others:
        return say("{first}; {second}", first=where((first, *others)), second=silent)
    return say("{first}; {second}", first=first, second=silent)


def _said(context: Context, claim: Claim, valued: bool) -> str:
    """`nl and ru say “1200”`, `nl says “1.200” and ru “1200”`; the value behind if `valued`."""
    by_text: dict[str, list[str]] = {}
    for mention in _in_order(context, claim):
        by_text.setdefault(" ".join(mention.fact.text.split()), []).append(mention.language)
    (text, languages), *others = by_text.items()
    rest = [
        say("{languages} {text}", languages=listed(names), text=quoted(said))
        for said, names in others
    ]
    first = says(tuple(languages), text)
    said = listed([first, *rest])
    return say("{said} ({value})", said=said, value=claim.value) if valued else said


def _look_alike(context: Context, claims: Iterable[Claim]) -> bool:
    """Whether different values are written alike: the 15 of `15 to 20 %` and a bare 15."""
    texts = [{mention.fact.text for mention in _in_order(context, claim)} for claim in claims]
    return any(one & other for one, other in combinations(texts, 2))


def _in_order(context: Context, claim: Claim) -> list[Mention]:
    """Its first mention in each version, in the order of the letter's languages."""
    return [claim.said[name][0] for name in context.languages if name in claim.said]


def _spans(context: Context, drift: Drift) -> Iterable[Span]:
    """What each version says; the whole text of a version that says nothing."""
    said = {
        mention.language: mention for claim in drift.claims for mention in _in_order(context, claim)
    }
    for language in context.languages:
        if language in said:
            segment, fact, _ = said[language]
            yield segment.span(fact.start, fact.end, str(fact.value))
        elif language in drift.silent and drift.severity is not Severity.NOTE:
            for segment in drift.unit.segments[language]:
                yield segment.whole()
