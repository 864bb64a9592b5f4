"""number-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.findings import drift_findings
from translate.checks.registry import check
from translate.model import AlignedLetter, FactKind, Finding, Severity


@check(Severity.ERROR)
def number_drift(letter: AlignedLetter) -> Iterator[Finding]:
    """A number is not the same in all versions, be it a count, an amount or a quantity.

    Why: a letter that contradicts itself is not believed, in none of its languages.
    Example: nl “1.200 leden”, en “12,000 members”, ru “1200 человек”.
    Remedy: look up the right figure and mend the version that is wrong.
    """
    yield from drift_findings("number-drift", letter, FactKind.NUMBER)
