"""currency-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.findings import drift_findings
from translate.checks.registry import check
from translate.model import AlignedLetter, FactKind, Finding, Severity


@check(Severity.ERROR)
def currency_drift(letter: AlignedLetter) -> Iterator[Finding]:
    """An amount of money is not the same in all versions.

    Why: a demand or a cost that differs is the first thing an opponent quotes.
    Example: nl “€ 1,5 miljoen”, en “$1.5 million”.
    Remedy: mend the amount or the currency in the version that is wrong.
    """
    yield from drift_findings("currency-drift", letter, FactKind.AMOUNT)
