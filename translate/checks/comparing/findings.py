"""From a drift to the finding that people read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from translate.checks.comparing.claim import Claim
from translate.checks.comparing.comparison import Drift, drifts
from translate.checks.comparing.said import Said
from translate.checks.comparing.wording import listed, quoted, verb
from translate.checks.context import Context
from translate.model import FactKind, Finding, Severity, Span


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
        return f"only {_said(context, drift.claims[0], False)}; it repeats another value"
    saying = sorted(drift.claims, key=lambda claim: not claim.languages <= set(drift.odd))
    valued = _look_alike(context, saying)
    first, *others = (_said(context, claim, valued) for claim in saying)
    if drift.severity is Severity.NOTE:
        return f"{first}, converted or rounded where {listed(others)}"
    if others and not drift.silent:
        return f"{first} where {listed(others)}"
    silent = f"{verb(drift.silent, 'says', 'say')} nothing like it"
    if others:
        return f"{first} where {listed(others)}; {silent}"
    return f"{first}; {silent}"


def _said(context: Context, claim: Claim, valued: bool) -> str:
    """`nl and ru say “1200”`, `nl says “1.200” and ru “1200”`; the value behind if `valued`."""
    by_text: dict[str, list[str]] = {}
    for mention in _in_order(context, claim):
        by_text.setdefault(" ".join(mention.fact.text.split()), []).append(mention.language)
    (text, languages), *others = by_text.items()
    rest = [f"{listed(names)} {quoted(said)}" for said, names in others]
    said = listed([f"{verb(tuple(languages), 'says', 'say')} {quoted(text)}", *rest])
    return f"{said} ({claim.value})" if valued else said


def _look_alike(context: Context, claims: Iterable[Claim]) -> bool:
    """Whether different values are written alike: the 15 of `15 to 20 %` and a bare 15."""
    texts = [{mention.fact.text for mention in _in_order(context, claim)} for claim in claims]
    return any(one & other for one, other in combinations(texts, 2))


def _in_order(context: Context, claim: Claim) -> list[Said]:
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
