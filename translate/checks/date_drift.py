"""date-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.drifts import drift_findings
from translate.checks.comparing.in_order import other_day_in_order
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import FactKind, Finding, Severity, Unit


@unit_check(Severity.ERROR)
def date_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A date is not the same in all versions.

    A day of the week that is said elsewhere, too, and is another one in one version alone, is a
    warning.

    Why: a petition's deadline or the day of an event is a fact that readers act on.
    Example: nl “28 december 2022”, en “December 26, 2022”.
    Remedy: look up the right date and mend the version that is wrong.
    """
    yield from drift_findings("date-drift", context, FactKind.DATE)
    yield from other_day_in_order(unit, context)
