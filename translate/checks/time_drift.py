"""time-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.drifts import drift_findings
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import FactKind, Finding, Severity, Unit


@unit_check(Severity.ERROR)
def time_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A time of day is not the same in all versions.

    Why: people come too late, or a reported event moves to another part of the day.
    Example: nl “om 15.00 uur”, en “at 5 p.m.”.
    Remedy: look up the right time and mend the version that is wrong.
    """
    yield from drift_findings("time-drift", context, FactKind.TIME)
