"""number-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.drifts import drift_findings
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import FactKind, Finding, Severity, Unit


@unit_check(Severity.ERROR)
def number_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A number is not the same in all versions, be it a count, an amount or a quantity.

    Why: a letter that contradicts itself is not believed, in none of its languages.
    Example: nl “1.200 leden”, en “12,000 members”, ru “1200 человек”.
    Remedy: look up the right figure and mend the version that is wrong.
    """
    yield from drift_findings("number-drift", context, FactKind.NUMBER)
