"""date-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.drifts import drift_findings
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import FactKind, Finding, Severity, Unit


@unit_check(Severity.ERROR)
def date_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A date is not the same in all versions.

    Why: a petition's deadline or the day of an event is a fact that readers act on.
    Example: nl “28 december 2022”, en “December 26, 2022”.
    Remedy: look up the right date and mend the version that is wrong.
    """
    yield from drift_findings("date-drift", context, FactKind.DATE)
