"""currency-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.drifts import drift_findings
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import FactKind, Finding, Severity, Unit


@unit_check(Severity.ERROR)
def currency_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """An amount of money is in another currency than in the other versions.

    Why: a dollar is not a euro, and a cost that differs is the first thing an opponent quotes.
    Example: nl “€ 1,5 miljoen”, en “$1.5 million”.
    Remedy: mend the currency in the version that is wrong; an amount that a version adds in
        brackets, in a currency of its own, is only a note.
    """
    yield from drift_findings("currency-drift", context, FactKind.AMOUNT)
