"""How much a drift weighs: an error, a warning, or only a note."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from translate.checks.comparing.agreement import Agreement, Value, agreement
from translate.checks.comparing.claim import Claim
from translate.checks.comparing.said import Said
from translate.facts.values import Amount, Quantity
from translate.model import Severity


def severity(
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
